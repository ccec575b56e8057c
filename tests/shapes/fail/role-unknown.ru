# breaks: RoleAssignmentRoleShape
# graph: article
DELETE WHERE { <role/d38af14b591c0791> w:role ?old } ;
INSERT DATA { <role/d38af14b591c0791> w:role role:observer }
