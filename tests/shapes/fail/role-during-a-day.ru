# breaks: RoleAssignmentDuringShape
# graph: article
DELETE WHERE { <role/d38af14b591c0791> w:during ?old } ;
INSERT DATA { <role/d38af14b591c0791> w:during <instant/2024-08-20> }
