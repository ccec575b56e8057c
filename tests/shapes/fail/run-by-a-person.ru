# breaks: RunSoftwareShape
# graph: provenance
DELETE WHERE { <run/00112233445566aa> prov:wasAssociatedWith ?old } ;
INSERT DATA { <run/00112233445566aa> prov:wasAssociatedWith <actor/antony-blinken> }
