# breaks: StatementAddresseeShape
# graph: article
INSERT DATA { <statement/a7af3d256b6a2dcd> w:addressee <process/gaza-ceasefire-talks> . }
