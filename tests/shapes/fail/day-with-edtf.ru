# breaks: InstantShape
# graph: article
INSERT DATA { <instant/2024-08-20> w:edtf "2024-08-20"^^edtf:EDTF . }
