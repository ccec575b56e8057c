# breaks: RoleAssignmentIdentifierShape
# graph: article
DELETE WHERE { <role/d38af14b591c0791> dcterms:identifier ?o . }
