import gzip,json,sys,time,random
from ingest.model import *
from ingest.segment import segment
from ingest.statements import find_statements
try: from ingest.mentions import find_mentions
except ImportError: find_mentions=lambda d:()
from ingest.dates import find_dates
n=int(sys.argv[1]); show=int(sys.argv[2]) if len(sys.argv)>2 else 0; seed=int(sys.argv[3]) if len(sys.argv)>3 else 1
arts=[]
with gzip.open('/work/shared/corpus/articles.jsonl.gz','rt',encoding='utf-8') as f:
    for i,l in enumerate(f):
        arts.append(json.loads(l))
random.Random(seed).shuffle(arts)
arts=arts[:n]
from ingest.text import tokenise
def cut(a): return Document(a,segment(a),tokenise(a.text))
docs=[]
t0=time.perf_counter()
for a in arts: docs.append(cut(Article(str(a.get('id')),a['text'],title=a.get('title'),published=a.get('published'))))
t1=time.perf_counter(); tm=td=ts=0; res=[]; chars=0
for d in docs:
    a=time.perf_counter(); m=find_mentions(d); b=time.perf_counter(); ds=find_dates(d); c=time.perf_counter(); s=find_statements(d,m,ds); e=time.perf_counter()
    tm+=b-a; td+=c-b; ts+=e-c; res.append(s); chars+=len(d.article.text)
print('segment %.2f mentions %.2f dates %.2f statements %.2f s; %d articles, %d chars; %.0f articles/s statements alone'%(t1-t0,tm,td,ts,len(docs),chars,len(docs)/ts))
tot=sum(map(len,res)); bad=0; none=0
for d,s in zip(docs,res):
    for x in s:
        t=x.content.of(d.article.text)
        if len(t.strip())<2 or t!=t.strip(): bad+=1
        none+=x.speaker is None
        assert 0<=x.content.start<x.content.end<=len(d.article.text)
print('statements',tot,'bad',bad,'no speaker',none)
if show:
    flat=[(d,x) for d,s in zip(docs,res) for x in s]
    for d,x in random.Random(seed).sample(flat,show):
        t=d.article.text; a=max(0,x.cue.start-60); 
        print(f"{x.lemma}/{x.frame} {x.mode} {x.act} {x.date} conf={x.confidence} | SPK {x.speaker.label if x.speaker else None} ({x.rule}) via={[m.label for m in x.via]}\n   CTX {t[a:x.cue.end+80]!r}\n   <{x.content.of(t)[:200]}> ... {t[x.content.end:x.content.end+40]!r}")
