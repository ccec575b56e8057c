# breaks: RoleAssignmentProcessShape
# graph: article
DELETE WHERE { <role/d38af14b591c0791> w:process ?old } ;
INSERT DATA { <role/d38af14b591c0791> w:process <process/other-talks> }
