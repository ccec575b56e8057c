# breaks: StatementSpeakerSpanShape
# graph: article
INSERT DATA { <statement/a7af3d256b6a2dcd> w:speakerSpan <article/example#char=98,119> . }
