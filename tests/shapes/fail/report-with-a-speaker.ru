# breaks: SharedReportShape
# graph: copies
INSERT DATA { <report/1111222233334444> w:speaker <actor/antony-blinken> }
