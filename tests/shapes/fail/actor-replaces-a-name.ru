# breaks: ActorReplacesShape
# graph: article
INSERT DATA { <actor/egypt> dcterms:replaces "مصر" }
