# breaks: WitnessShape
# graph: copies
DELETE DATA { <utterance/5555666677778888> w:witness <statement/9999aaaabbbbcccc> }
