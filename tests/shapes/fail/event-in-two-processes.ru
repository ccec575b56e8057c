# breaks: EventProcessShape
# graph: article
INSERT DATA { <event/2777263531437dc4> w:process <process/x-talks> . <process/x-talks> a w:MediationProcess ; dcterms:identifier "x-talks" ; skos:prefLabel "Invented talks"@en }
