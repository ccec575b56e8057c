# breaks: WitnessShape
# graph: copies
INSERT DATA { <utterance/5555666677778888> w:witness <article/example> }
