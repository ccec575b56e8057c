import cProfile,pstats,sys
sys.argv=['x','200']
exec(open('scripts/dev_bulk.py').read().split("tot=sum")[0])
pr=cProfile.Profile(); pr.enable()
M=[find_mentions(d) for d in docs]
pr.disable(); pr=cProfile.Profile()
pr.enable()
for d,m in zip(docs,M): find_statements(d,m,())
pr.disable(); pstats.Stats(pr).sort_stats('tottime').print_stats(18)
