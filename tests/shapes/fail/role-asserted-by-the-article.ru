# breaks: RoleAssignmentAssertedByShape
# graph: article
DELETE WHERE { <role/d38af14b591c0791> w:assertedBy ?old } ;
INSERT DATA { <role/d38af14b591c0791> w:assertedBy <article/example> }
