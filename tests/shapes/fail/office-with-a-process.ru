# breaks: OfficeHeldShape
# graph: wikidata
INSERT DATA { <office/ddddeeeeffff0000> w:process <process/x> }
