# breaks: OfficeItemShape
# graph: wikidata
DELETE WHERE { <office/ddddeeeeffff0000> w:office ?o }
