# breaks: RunMorphologyShape
# graph: provenance
DELETE WHERE { <run/00112233445566aa> w:morphology ?o . }
