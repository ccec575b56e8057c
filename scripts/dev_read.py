import gzip,json,sys,random
from ingest.model import *
from ingest.text import tokenise
from ingest.segment import segment
from ingest.statements import find_statements
from ingest.mentions import find_mentions
from ingest.dates import find_dates
seed=int(sys.argv[1]); n=int(sys.argv[2])
arts=[json.loads(l) for l in gzip.open('/work/shared/corpus/articles.jsonl.gz','rt',encoding='utf-8')]
kw=('هدنة','مفاوضات','وساطة','محادثات','اتفاق','وقف إطلاق')
arts=[a for a in arts if 800<len(a['text'])<3000 and any(k in a['text'] for k in kw)]
for a in random.Random(seed).sample(arts,n):
    art=Article(a['id'],a['text'],title=a.get('title'),published=a.get('published')); d=Document(art,segment(art),tokenise(art.text))
    st=find_statements(d,find_mentions(d),find_dates(d))
    ev=[]
    for s in st: ev+= [(s.content.start,1,f'⟦{s.id[1:]}:'),(s.content.end,0,f'⟧')]
    out='';last=0
    for p,k,m in sorted(ev): out+=a['text'][last:p]+m; last=p
    print('=====',a['id'],a.get('published')); print(out+a['text'][last:])
    for s in st: print('  ',s.id,s.parent or '',s.lemma,s.frame,s.mode,s.act,s.date,'|',s.speaker.label if s.speaker else None,'|',s.rule,'|',[m.label for m in s.via],s.confidence)
