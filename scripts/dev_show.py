import json,sys
from pathlib import Path
S=Path('/work/shared')
for n in sys.argv[1:]:
    t=(S/'articles'/f'{n}.txt').read_text(encoding='utf-8'); g=json.loads((S/'gold'/f'{n}.json').read_text())
    print('=====',n,g.get('published'),g.get('publisher'))
    print(t)
    print('-----')
    for s in g['segments']: print(s)
    for s in g['statements']:
        d=dict(s); c=d.pop('content'); cue=d.pop('cue',None); sp=d.pop('speaker')
        cs=t[c['start']:c['end']]
        print(f"[{d.pop('id')}] cue={t[cue['start']:cue['end']] if cue and 'start' in cue else cue} | {sp.get('qid')} {'/'.join(sp['names'][:4])} {sp.get('unnamed','')} | { {k:v for k,v in d.items()} }\n     <{cs}>")
