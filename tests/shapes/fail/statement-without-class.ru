# breaks: StatementTypeShape
# graph: article
DELETE WHERE { <statement/5c14fbf2a98bed74> a w:Statement . }
