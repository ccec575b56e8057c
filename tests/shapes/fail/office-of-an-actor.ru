# breaks: OfficeOfShape
# graph: wikidata
INSERT DATA { <office/ddddeeeeffff0000> w:officeOf <actor/antony-blinken> }
