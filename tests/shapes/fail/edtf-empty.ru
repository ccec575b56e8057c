# breaks: TimeSpanKnownShape
# graph: article
DELETE WHERE { <time/2024-08-20> w:edtf ?old } ;
INSERT DATA { <time/2024-08-20> w:edtf ""^^edtf:EDTF }
