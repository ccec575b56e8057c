# breaks: TimeSpanEdtfShape
# graph: article
DELETE WHERE { <time/2024-08-20> w:edtf ?old } ;
INSERT DATA { <time/2024-08-20> w:edtf "2024-W00"^^edtf:EDTF }
