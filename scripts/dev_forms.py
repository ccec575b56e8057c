"""Throw-away: cue forms from the reference table until ingest.morph is there."""
import csv,re
from functools import lru_cache
from ingest.text import fold
from pathlib import Path
ACT={}
for a,ws in {"affirm":"اكد شدد اقر اعترف اصر جزم اقسم ركز","announce":"اعلن تبني","call_for":"دعا طالب حث ناشد طلب اقترح اوصي نصح","deny":"نفي انكر كذب دحض فند","reject":"رفض استبعد","warn":"حذر هدد توعد انذر","accuse":"اتهم حمل","praise":"ثمن اشاد اثني نوه شكر","regret":"اسف اعتذر","pledge":"تعهد وعد التزم","expect":"توقع امل رجح","ask":"سال تساءل","condemn":"ادان دان ندد شجب استنكر انتقد","welcome":"رحب","agree":"وافق اتفق ايد اجمع"}.items():
    for w in ws.split(): ACT[w]=a
TABLE={}
def add(form,lemma,pos,frames,**k):
    if len(form)<2: return
    TABLE.setdefault(form,[]).append(dict(lemma=lemma,pos=pos,frames=frozenset(frames),act=ACT.get(lemma,"say"),**k))
rows=list(csv.DictReader(open('/work/shared/reference/arabic-reporting-cues.tsv',encoding='utf-8'),delimiter='\t',quotechar='"'))
G="ABCDEFGHIJK"
for r in rows:
    g=r['group'][0]
    if g=='O':
        form=fold(r['lemma'].split()[0]); lem=None
        continue
    if g not in G and r['lemma'] not in('نقل عن','بثّ','اقتبس'): continue
    if r['lemma'].startswith(('كما','من جهته','إلى ذلك','جاء','امتنع')): continue
    fr=r['frames'].split()
    for lem in r['lemma'].split('/'):
        lem=fold(lem.strip().split()[0])
        add(lem,lem,'verb',fr,aspect='p',gender='m',number='s')
        if lem[-1] in 'اي': st=lem[:-1]; add(st+'ت',lem,'verb',fr,aspect='p',gender='f',number='s'); add(st+'وا',lem,'verb',fr,aspect='p',gender='m',number='p')
        else:
            add(lem+'ت',lem,'verb',fr,aspect='p',gender='f',number='s'); add(lem+'وا',lem,'verb',fr,aspect='p',gender='m',number='p'); add(lem+'ا',lem,'verb',fr,aspect='p',gender='m',number='d')
        for f in r['forms'].split('،'):
            f=f.strip()
            f=re.split(r'[\s…]',f)[0] if f else f
            f=fold(f)
            if not f or f==lem: continue
            if f.startswith('ي') and len(f)>3:
                add(f,lem,'verb',fr,aspect='i',gender='m',number='s'); add('ت'+f[1:],lem,'verb',fr,aspect='i',gender='f',number='s'); add(f+'ون',lem,'verb',fr,aspect='i',gender='m',number='p')
            elif f.startswith('م') and f[-1] in 'اه' or f.endswith('ين') or f in('قائلا','قائله','لافتا','لافته','داعيا','داعيه','نافيا','نافيه','زاعما','ذاكرا','رافضا','كاشفا') or re.match(r'^.ا.\w?[اه]$',f) and f[1]=='ا' :
                add(f,lem,'participle',fr,gender='f' if f[-1]=='ه' else 'm',number='p' if f.endswith('ين') else 's')
                if f.endswith('ا'):
                    add(f[:-1]+'ه',lem,'participle',fr,gender='f',number='s'); add(f[:-1]+'ين',lem,'participle',fr,gender='m',number='p'); add(f[:-1]+'تين',lem,'participle',fr,gender='f',number='d')
            elif f.endswith('ه') and len(f)>3:
                for e in('ه','ها','هم','هما'): add(f[:-1]+e,lem,'masdar',fr,enclitic=e)
for m,l in {'تاكيد':'اكد','تحذير':'حذر','اشارت':'اشار','نفي':'نفي','اعلان':'اعلن','دعوت':'دعا','مطالبت':'طالب','رفض':'رفض','قول':'قال','تصريح':'صرح'}.items():
    fr=[x for r in rows if fold(r['lemma'])==l or fold(r['lemma'].split()[0])==l for x in r['frames'].split()]
    for e in('ه','ها','هم','هما'): add(m+e,l,'masdar',fr,enclitic=e)
for n,(l,fr,act) in {'تصريحات':('تصريحات',['BIANNA','ANNA','DQ'],'say'),'تقارير':('تقارير',['AN_NP'],'say'),'انباء':('انباء',['AN_NP'],'say'),'دعوه':('دعا',['ILA_MASDAR'],'call_for'),'توجيهات':('توجيهات',['BI_MASDAR'],'call_for'),'مزاعم':('زعم',['BIANNA'],'say'),'رفض':('رفض',['OBJ'],'reject')}.items():
    add(n,l,'noun',fr)
PRO=('و','ف')
@lru_cache(None)
def look(folded):
    out=[dict(x,proclitics=()) for x in TABLE.get(folded,())]
    if folded[:1] in PRO: out+=[dict(x,proclitics=(folded[0],)) for x in TABLE.get(folded[1:],())]
    if folded[:1]=='س' : out+=[dict(x,proclitics=('س',)) for x in TABLE.get(folded[1:],()) if x.get('aspect')=='i']
    return out
if __name__=='__main__':
    for w in 'قال واضافت مشيرا مؤكدا قائلين ويؤكد دعوته تاكيدها وقالوا تعلن'.split(): print(w,look(fold(w)))
