# breaks: CarriedByShape
# graph: copies
DELETE DATA { <report/1111222233334444> w:carriedBy <article/elsewhere> }
