# breaks: UnnamedSourceTypeShape
# graph: article
INSERT DATA { <actor/x-3333333333333333> a w:UnnamedSource . }
