# breaks: ReportIdentifierShape
# graph: copies
DELETE WHERE { <report/1111222233334444> dcterms:identifier ?o }
