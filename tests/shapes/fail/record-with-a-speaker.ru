# breaks: ItemRecordShape
# graph: wikidata
INSERT DATA { <item/Q7821917> w:speaker <actor/antony-blinken> }
