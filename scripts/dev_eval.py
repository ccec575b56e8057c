"""Dev: gold segments → statements → score."""
import json,sys,subprocess,tempfile
from pathlib import Path
from ingest.model import *
from ingest.text import tokenise, fold
from ingest.statements import find_statements
S=Path('/work/shared')
HELD={'d03','d07','d09','d11','003_55d82944fa33f109'}
try:
    from ingest.mentions import find_mentions
except ImportError: find_mentions=None
try:
    from ingest.dates import find_dates
except ImportError: find_dates=None
try:
    from ingest.segment import segment as cut
except ImportError: cut=None
def doc(name,gold=True):
    t=(S/'articles'/f'{name}.txt').read_text(encoding='utf-8'); g=json.loads((S/'gold'/f'{name}.json').read_text())
    side=S/'articles'/f'{name}.json'; m=json.loads(side.read_text()) if side.exists() else {}
    art=Article(name,t,published=m.get('published'),publisher=m.get('publisher'))
    if cut: d=Document(art,cut(art),tokenise(t))
    else:
        segs=tuple(Segment(Span(s['start'],s['end']),s['role'],s.get('publisher'),None) for s in g['segments'])
        d=Document(art,segs,tokenise(t))
    return d,g
def record(d,st,g,dates=(),ms=()):
    t=d.article.text; actors={}
    surf={}
    for m in ms:
        for x in [m.span.of(t)]+([m.name.of(t)] if m.name else []): surf.setdefault(m.entity,[]).append(x)
    def aid(m):
        if m is None: return None
        k=m.entity
        a=actors.setdefault(k,{'id':'a%d'%len(actors),'label':m.label,'names':[], 'type':m.type,'wikidata':None})
        for n in surf.get(k,[])+[m.span.of(t)]+([m.name.of(t)] if m.name else []):
            if n not in a['names']: a['names'].append(n)
        return a['id']
    out=[dict(id=s.id,content=dict(start=s.content.start,end=s.content.end),cue=dict(start=s.cue.start,end=s.cue.end),speaker=aid(s.speaker),mode=s.mode,act=s.act,date=s.date,parent=s.parent) for s in st]
    return dict(article=dict(id=d.article.id),segments=[dict(start=s.span.start,end=s.span.end,role=s.role) for s in d.segments],actors=list(actors.values()),statements=out,roles=[],dates=[])
if __name__=='__main__':
    names=[f.stem for f in sorted((S/'gold').glob('*.json'))]
    held='held' in sys.argv; all_='all' in sys.argv
    pick=[n for n in names if all_ or (n in HELD)==held]
    only=[a for a in sys.argv[1:] if a in names]
    if only: pick=only
    tmp=Path(tempfile.mkdtemp()); (tmp/'g').mkdir()
    with open(tmp/'p.jsonl','w') as f:
        for n in pick:
            d,g=doc(n); (tmp/'g'/f'{n}.json').write_text(json.dumps(g))
            ms=find_mentions(d) if find_mentions else (); ds=find_dates(d) if find_dates else ()
            st=find_statements(d,ms,ds)
            f.write(json.dumps(record(d,st,g,ms=ms))+'\n')
            if 'print' in sys.argv:
                print('==',n)
                for s in st: print(f"[{s.id}<{s.parent}] {s.lemma}/{s.frame} {s.mode} {s.act} {s.date} | {s.speaker.label if s.speaker else None} ({s.rule}) via={[m.label for m in s.via]}\n    <{s.content.of(d.article.text)}>")
    cmd=[sys.executable,str(S/'evaluation/score.py'),'--gold',str(tmp/'g'),'--articles',str(S/'articles'),'--predicted',str(tmp/'p.jsonl')]
    if 'misses' in sys.argv: cmd+=['--show','misses']
    out=subprocess.run(cmd,capture_output=True,text=True); print('\n'.join(l for l in (out.stdout+out.stderr).splitlines() if not any(x in l for x in ('ROLE MISSED','DATE MISSED'))))
