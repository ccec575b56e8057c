# breaks: RoleAssignmentRoleShape
# graph: article
INSERT DATA { <role/d38af14b591c0791> w:role role:host . }
