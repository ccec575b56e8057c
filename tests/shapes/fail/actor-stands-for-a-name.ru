# breaks: ActorStandsForShape
# graph: article
INSERT DATA { <actor/egypt> w:standsFor "مصر"@ar }
