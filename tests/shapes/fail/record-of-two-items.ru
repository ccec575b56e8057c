# breaks: RecordItemShape
# graph: wikidata
INSERT DATA { <item/Q7821917> w:item wd:Q42 }
