# breaks: CarriedByShape
# graph: copies
INSERT DATA { <report/1111222233334444> w:carriedBy <statement/9999aaaabbbbcccc> }
