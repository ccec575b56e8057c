# breaks: RoleAssignmentTypeShape
# graph: article
DELETE WHERE { <role/d38af14b591c0791> a w:RoleAssignment . }
