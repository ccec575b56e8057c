# breaks: RecordCountryShape
# graph: wikidata
INSERT DATA { <item/Q7821917> w:country "United States"@en }
