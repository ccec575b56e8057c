# breaks: SharedReportShape
# graph: copies
DELETE WHERE { <report/1111222233334444> ?p ?o } ; INSERT DATA { <article/x> a w:SharedReport ; dcterms:identifier "1111222233334444" ; w:resemblance 0.5 ; w:carriedBy <article/example>, <article/elsewhere> }
