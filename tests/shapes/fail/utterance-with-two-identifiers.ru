# breaks: UtteranceIdentifierShape
# graph: copies
INSERT DATA { <utterance/5555666677778888> dcterms:identifier "0000000000000000" }
