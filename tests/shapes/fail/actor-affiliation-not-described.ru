# breaks: ActorAffiliationShape
# graph: article
DELETE WHERE { <actor/antony-blinken> w:affiliation ?old } ;
INSERT DATA { <actor/antony-blinken> w:affiliation <actor/nobody> }
