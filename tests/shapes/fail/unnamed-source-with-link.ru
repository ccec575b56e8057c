# breaks: UnnamedSourceLinkShape
# graph: article
DELETE DATA { <actor/egypt> a w:State } ;
INSERT DATA { <actor/egypt> a w:UnnamedSource }
