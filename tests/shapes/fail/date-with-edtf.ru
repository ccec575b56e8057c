# breaks: DateExpressionShape
# graph: article
INSERT DATA { <article/example#date-1> w:edtf "2024-08-20"^^edtf:EDTF . }
