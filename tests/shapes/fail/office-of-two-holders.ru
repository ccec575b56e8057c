# breaks: OfficeHolderShape
# graph: wikidata
INSERT DATA { <office/ddddeeeeffff0000> org:member <actor/nobody> }
