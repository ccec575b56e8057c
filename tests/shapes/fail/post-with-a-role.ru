# breaks: PostShape
# graph: authority
INSERT DATA { <post/aaaabbbbccccdddd> w:affiliation <actor/antony-blinken> . }
