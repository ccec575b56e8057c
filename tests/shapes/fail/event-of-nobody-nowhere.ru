# breaks: EventNamedShape
# graph: article
DELETE { <event/2777263531437dc4> ?p ?o } WHERE { <event/2777263531437dc4> ?p ?o FILTER(?p IN (w:participant, w:initiator, w:host, w:place, w:process)) }
