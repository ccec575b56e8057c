# breaks: RecordSitelinksShape
# graph: wikidata
DELETE WHERE { <item/Q7821917> w:sitelinks ?o } ;
INSERT DATA { <item/Q7821917> w:sitelinks -1 }
