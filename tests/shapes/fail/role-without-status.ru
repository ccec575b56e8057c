# breaks: RoleAssignmentStatusShape
# graph: article
DELETE WHERE { <role/d38af14b591c0791> w:status ?o . }
