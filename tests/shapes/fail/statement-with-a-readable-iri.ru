# breaks: StatementShape
# graph: article
DELETE { <statement/5c14fbf2a98bed74> ?p ?o } INSERT { <statement/two> ?p ?o } WHERE { <statement/5c14fbf2a98bed74> ?p ?o }
