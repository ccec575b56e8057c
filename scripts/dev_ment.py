import sys; sys.path.insert(0,'scripts')
from dev_eval import doc
from ingest.mentions import find_mentions
for n in sys.argv[1:]:
    d,g=doc(n)
    for m in find_mentions(d): print(n,m.span.start,m.kind,m.type,m.gender,m.number,m.entity,'|',m.span.of(d.article.text),'| label',m.label,'|',m.name.of(d.article.text) if m.name else '',set(m.heads))
