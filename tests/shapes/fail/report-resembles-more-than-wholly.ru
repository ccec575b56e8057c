# breaks: ResemblanceShape
# graph: copies
DELETE WHERE { <report/1111222233334444> w:resemblance ?o } ; INSERT DATA { <report/1111222233334444> w:resemblance 1.2 }
