# breaks: UtteranceShape
# graph: copies
INSERT DATA { <utterance/5555666677778888> w:speaker <actor/antony-blinken> }
