"""Phrases of source without a cue of their own: بحسب، وفق ما نقلت، حسبما أعلن، نقلا عن، على حد قول."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import compress, count

from ingest.model import Mention, Token
from ingest.statements.content import is_source
from ingest.statements.cue import Cue, cues_at
from ingest.statements.finite import is_verb
from ingest.statements.frame import match
from ingest.statements.match import Match
from ingest.statements.noun import Nouns
from ingest.statements.opinion import OPENERS, opinion
from ingest.statements.seen import seen_by
from ingest.statements.slot import Slot
from ingest.statements.subject import after
from ingest.statements.words import RELATIVE, SOURCE, TIME, no_noun
from ingest.text import MARKS

_PRONOUNS = frozenset(["قوله", "قولها", "قولهم", "تعبيره", "تعبيرها", "تعبيرهم", "زعمه", "زعمها", "زعمهم", "وصفه", "وصفها"])
_TO = frozenset(["وفقا", "ووفقا", "طبقا", "وطبقا"])
"""Prepositions of source with ل behind them."""
_WHAT = frozenset(["ما", "لما", "حسبما", "بحسبما", "وحسبما"])
_AGAIN = frozenset(["اعاد", "عاد", "كرر", "جدد"])
_MASDARS = frozenset(["قوله", "قولها", "قولهم", "تاكيده", "تاكيدها", "تصريحه", "تصريحها"])
_WORDING = frozenset(
    ["قول", "تعبير", "وصف", "راي", "زعم", "مزاعم", "كلام", "تصريح", "تصريحات", "تاكيد", "تاكيدات", "تقدير", "اعتقاد", "ادعاء"]
)
"""What somebody said, before whose it is: حسب تعبير سامي نور، وفق رأيه."""
_OF_THE_PRESS = frozenset(["صحفيه", "صحافيه", "صحفي", "صحافي", "اعلاميه", "متلفزه", "سابقه", "سابق", "خاصه", "رسميه"])
_STANDS = frozenset(["جاء", "ورد", "جاءت", "وردت", "يرد", "يظهر"])
"""Verbs after «بحسب ما» that tell in what it stands (بحسب ما ورد في البيان)."""
_NAME = 5  # tokens of a name in marks
_EVERY = frozenset(["جميع", "كل", "كافه", "ساير"])
_BACK = frozenset(["له", "لها", "لهم"])
_OWN = ("ه", "ها", "هم", "هما", "هن")


_STUDIES = frozenset(["استطلاع", "دراسه", "مسح", "احصاء", "احصاييه", "استبيان", "تحليل", "بحث", "تحقيق", "تقرير"])
_COMMAS = ("،", ",")
_SO = frozenset(["فان", "فانه", "فانها", "فانهم", "فلا", "فليس"])
_MADE = frozenset(
    verb + pronoun
    for verb in ("اجرا", "اجري", "اجرت", "نشر", "نشرت", "اعد", "اعدت", "اصدر", "اصدرت", "نفذ", "نفذت", "بث", "بثت")
    for pronoun in ("ه", "ها")
)
"""Verbs of making and publishing a study, with its pronoun."""


@dataclass(frozen=True, slots=True)
class Source:
    """A phrase of source in tokens `[start, end)`; `mention` is None where a pronoun refers back (على حد زعمه)."""

    start: int
    end: int
    mention: Mention | None
    slot_start: int
    cue: Cue | None
    lemma: str
    masdar: int = -1
    relay: Mention | None = None


_TELLING = frozenset(["ذكر", "اعلن", "افاد", "اكد", "اوضح", "قال", "صرح", "كشف", "روي"])
"""Verbs whose report can stand before them and كما without a comma."""
_SETTING_LENGTH = 8  # tokens of where and when it was told
_OPENING = SOURCE | OPENERS | {"علي", "وعلي", "كما", "وكما"} | MARKS
"""Words that may open a phrase of source, and marks of quotations, which are jumped."""


def sources(nouns: Nouns, quotes: Mapping[int, int], cues: Mapping[int, Cue], start: int, end: int) -> list[Source]:
    """The phrases of source of one sentence, in order."""
    out: list[Source] = []
    behind = start
    for i in compress(count(start), map(_OPENING.__contains__, nouns.words[start:end])):
        if i < behind:
            continue
        found = None
        if i in quotes:
            behind = quotes[i] + 1
        elif is_source(nouns.tokens, i, end):
            found = _remarks(nouns, i, end) or _source(nouns, quotes, cues, i, end)
        elif nouns.words[i] in ("كما", "وكما") and i == start:
            found = _as(nouns, quotes, cues, i, end)
            if found is not None and (found.end + 1 >= end or nouns.words[found.end + 1] not in _SO):
                found = None  # كما ذكرت X أن; only «كما ذكرت X، فإن»
        elif nouns.words[i] in OPENERS:
            found = _opinion(nouns, i, start, end)
        elif nouns.words[i] == "كما" and i > start:
            found = _as(nouns, quotes, cues, i, end)
        if found is not None:
            out.append(found)
            behind = found.end
    return out


def _source(nouns: Nouns, quotes: Mapping[int, int], cues: Mapping[int, Cue], i: int, end: int) -> Source | None:
    tokens = nouns.tokens
    word = tokens[i].folded[1:] if tokens[i].folded.startswith(("وب", "فب")) else tokens[i].folded
    j = i + 1
    if word in ("علي", "وعلي"):
        j = i + 2
        if tokens[j].folded in _PRONOUNS:
            return Source(i, j + 1, None, j, None, word)
        j += tokens[i + 1].folded == "حد"
    elif word in ("نقلا", "استنادا", "واستنادا"):
        j = i + 2
    elif j < end and tokens[j].folded in ("ما", "لما"):
        j += 1
    if j >= end:
        return None
    told_by_verb = tokens[j - 1].folded in _WHAT
    if tokens[j].folded in _STANDS and told_by_verb and j + 2 < end and tokens[j + 1].folded in ("في", "علي"):
        j, told_by_verb = j + 2 + (tokens[j + 2].folded == "لسان"), False
    cue = next((c for c in cues_at(tokens, j) if c.pos == "verb"), None) if told_by_verb else cues.get(j)
    if told_by_verb and cue is None:
        return None  # حسبما قرر المجلس: no report
    if cue is not None and cue.pos == "verb" and (told_by_verb or nouns.starting(j) is None):
        slot = after(nouns, quotes, cues, cue, end if not _parted(tokens, j, end) else j + 1)
        if slot.mention is None:
            alone = told_by_verb and (
                j + 1 >= end or _parted(tokens, j, end) or tokens[j + 1].folded in TIME or tokens[j + 1].folded == "في"
            )
            return Source(i, j + 1, None, j, replace(cue, index=j), word) if alone else None  # وذلك حسبما أعلنت الأحد
        told = (
            next((k for k in range(slot.end, min(end, slot.end + 5)) if nouns.tokens[k].folded == "عن"), -1)
            if "RELAY" in cue.frames
            else -1
        )
        if 0 < told < end - 1:
            found = nouns.starting(told + 1)
            close = found[1] if found else nouns.phrase_end(told + 1, end)
            if close > told + 1:
                teller = found[0] if found else nouns.phrase(told + 1, close)
                return Source(i, close, teller, told + 1, cue, word, relay=slot.mention)
        return Source(i, slot.end, slot.mention, slot.start, cue, word)
    wording = tokens[j].folded.removeprefix("ل") if word in _TO else tokens[j].folded
    back = word in _TO and tokens[j].folded in _BACK  # وفقا له
    if back or (wording not in _WORDING and any(wording.removesuffix(own) in _WORDING for own in _OWN)):
        return Source(i, j + 1, None, j, None, word)
    whose = wording in _WORDING and j + 1 < end and tokens[j + 1].kind == "word" and j + 1 not in cues
    if whose and not nouns.prefixed(j + 1) and not no_noun(tokens[j + 1].folded):
        j += 1
    else:
        whose = False
    found = nouns.starting(j)
    if not whose and (named := _in_marks(nouns, quotes, i, j, word) or _seen(nouns, i, j, end, word)) is not None:
        return named
    if found is not None:
        mention, close = found
    else:
        token = tokens[j].folded
        close = nouns.phrase_end(j, end)
        if close <= j:
            return None
        strip = 1 if word in _TO and not whose and token.startswith("ل") else 0
        mention = nouns.phrase(j, close, strip)
    outer: Mention | None = None
    if close + 1 < end and tokens[close].folded == "عن" and nouns.starting(close + 1) is not None:
        outer = mention
        mention, close = nouns.starting(close + 1) or (mention, close)
    masdar = close if close < end and tokens[close].folded in _MASDARS else -1
    return Source(i, close, mention, j, None, word, masdar, outer)


def _parted(tokens: Sequence[Token], j: int, end: int) -> bool:
    """Whether a comma closes a phrase of source right behind its verb: «…، حسبما ذكرت، فهرعت إلى»."""
    return j + 2 < end and tokens[j + 1].surface in _COMMAS and tokens[j + 2].folded not in TIME


def _opinion(nouns: Nouns, i: int, start: int, end: int) -> Source | None:
    """«وفي رأي X، …»: before the clause, or behind it at the sentence's end."""
    j = opinion(nouns.tokens, i, start, end)
    if j < 0 or nouns.prefixed(j) or no_noun(nouns.tokens[j].folded):
        return None
    found = nouns.starting(j)
    close = found[1] if found is not None else nouns.phrase_end(j, end)
    ends = close >= end - 1
    if close <= j or not (ends or (i <= start + 1 and (nouns.tokens[close].surface in _COMMAS or nouns.words[close] in _SO))):
        return None
    return Source(i, close, found[0] if found is not None else nouns.phrase(j, close), j, None, "راي")


def _remarks(nouns: Nouns, i: int, end: int) -> Source | None:
    """«بحسب تصريحات صحفية لوزير الري»: the person whose remarks they are; an outlet behind ل is told them."""
    tokens, k = nouns.tokens, i + 1
    if k >= end or tokens[k].folded.removeprefix("ل") not in _WORDING:
        return None
    while k + 1 < end and (k == i + 1 or tokens[k].folded in _OF_THE_PRESS):
        k += 1
    found = nouns.starting(k) if nouns.prefixed(k) == "ل" else None
    if found is None or found[0].type != "person" or found[0].number != "s":
        return None
    return Source(i, found[1], found[0], k, None, tokens[i].folded)


def _in_marks(nouns: Nouns, quotes: Mapping[int, int], i: int, j: int, word: str) -> Source | None:
    """بحسب "الأفق", وفقا لـ "الأفق": a name in marks."""
    j += word in _TO and nouns.tokens[j].folded == "ل" and j + 1 in quotes
    if quotes.get(j, j + _NAME + 1) - j > _NAME:
        return None
    inner = nouns.starting(j + 1)
    named = inner[0] if inner is not None and inner[1] >= quotes[j] else nouns.phrase(j + 1, quotes[j])
    return Source(i, quotes[j] + 1, named, j, None, word)


def _seen(nouns: Nouns, i: int, j: int, end: int, word: str) -> Source | None:
    """«بحسب وثيقة اطلعت عليها X»: the document speaks, the outlet hands it on."""
    seen = seen_by(nouns, j, end)
    if seen is None:
        return _conducted(nouns, i, j, end, word)
    found = nouns.starting(j)
    strip = 1 if word in _TO and nouns.tokens[j].folded.startswith("ل") else 0
    head = found[0] if found is not None and found[1] <= seen.head else nouns.phrase(j, seen.head, strip)
    return Source(i, seen.end, head, j, None, word, relay=seen.outlet)


def _conducted(nouns: Nouns, i: int, j: int, end: int, word: str) -> Source | None:
    """«وفقا لاستطلاع أجراه المعهد»: the poll speaks, whoever made it."""
    tokens = nouns.tokens
    strip = 1 if word in _TO and tokens[j].folded.startswith("ل") else 0
    if tokens[j].folded[strip:] not in _STUDIES:
        return None
    made = next((k for k in range(j + 1, min(end - 1, j + 4)) if tokens[k].folded in _MADE), -1)
    if made < 0:
        return None
    found = nouns.starting(made + 1)
    close = max(found[1] if found is not None else nouns.phrase_end(made + 1, end), made + 1)
    outlet = found[0] if found is not None and found[0].type == "media_outlet" else None
    return Source(i, close, nouns.phrase(j, close, strip), j, None, word, relay=outlet)


def inner_source(found: Match, found_sources: Sequence[Source]) -> Source | None:
    """The phrase of source that stands between a verb with its subject and what it brings in."""
    if found.cue.pos != "verb" or found.slot.mention is None:
        return None
    start = max(found.slot.end, found.cue.index + 1)
    return next((s for s in found_sources if start <= s.start and s.end <= found.connector), None)


def handed_on(found: Match, found_sources: Sequence[Source]) -> Match:
    """A match with who stands behind its subject: «ذكرت وكالة X نقلا عن Y أن», «قالت Y، بحسب وكالة X، إن»."""
    source = inner_source(found, found_sources)
    if source is None or source.mention is None:
        return found
    teller = found.slot.mention
    outlet = source.mention.type == "media_outlet" and found.relay is None
    if source.lemma == "نقلا" and not (outlet and teller is not None and teller.type in ("person", "state")):
        slot = Slot(source.mention, source.slot_start, source.end, "relay")
        return replace(found, slot=slot, relay=found.slot.mention)
    return replace(found, relay=source.mention) if outlet else found  # صرح الوزير نقلا عن وكالة بأنه: through it


def _as(nouns: Nouns, quotes: Mapping[int, int], cues: Mapping[int, Cue], i: int, end: int) -> Source | None:
    """«…، كما كشفت دراسة»: the verb has a subject and nothing that was said after it."""
    tokens = nouns.tokens
    if i + 4 < end and tokens[i + 1].folded in _STANDS and tokens[i + 2].folded == "علي" and tokens[i + 3].folded == "لسان":
        named = nouns.starting(i + 4)
        return Source(i, named[1], named[0], i + 4, None, "كما") if named is not None else None
    cue = cues.get(i + 1)
    if cue is None or cue.pos != "verb" or cue.lemma in _AGAIN:
        return None
    slot = after(nouns, quotes, cues, cue, end)
    if (
        slot.mention is not None
        and slot.end < end
        and nouns.words[slot.end] in RELATIVE
        and nouns.tokens[i - 1].surface in _COMMAS
    ):
        return Source(i, slot.end, slot.mention, slot.start, cue, "كما")  # …، كما تروي الجدة التي حاولت أن
    found = match(nouns, quotes, cues, cue, end, False)
    if slot.mention is None or (found is not None and found.frame != "OBJ") or (found is not None and found.start >= slot.end):
        return None
    if slot.end < end and (_object_at(nouns, slot.end) or (cue.lemma not in _TELLING and _thing_at(nouns, slot.end))):
        return None  # كما هدد سامي نور جميع الجهات: a verb of its own
    leads = slot.end + 1 < end and nouns.words[slot.end + 1] in _SO  # وكما ذكرت X، فإن
    if not leads and nouns.tokens[i - 1].surface not in ("،", ",") and not _closes(nouns, cue, slot.end, end):
        return None
    return Source(i, slot.end, slot.mention, slot.start, cue, "كما")


def _closes(nouns: Nouns, cue: Cue, i: int, end: int) -> bool:
    """Whether only where, when and to whom it was told stands behind the subject of a verb of telling: «… كما أعلن X في المدينة»."""
    if cue.lemma not in _TELLING or cue.aspect != "p" or end - i > _SETTING_LENGTH:
        return False
    while i < end and nouns.tokens[i].folded in TIME:
        i += 1
    return i >= end or (nouns.tokens[i].folded in ("في", "خلال", "عبر", "علي") or nouns.tokens[i].folded.startswith("ل"))


def _thing_at(nouns: Nouns, i: int) -> bool:
    """Whether an indefinite noun stands at `i`: «، كما بثت القناة مقطع فيديو» adds a deed to what was told before."""
    token = nouns.tokens[i]
    if token.kind != "word" or token.folded in TIME or no_noun(token.folded) or nouns.prefixed(i):
        return False
    return not token.folded.startswith("و") and not is_verb(token.folded)


def _object_at(nouns: Nouns, i: int) -> bool:
    """Whether a definite noun stands at `i`, which is then the object of the verb before it."""
    token = nouns.tokens[i]
    if token.kind != "word" or no_noun(token.folded) or nouns.prefixed(i):
        return False
    return token.folded.startswith("ال") or token.folded in _EVERY or nouns.starting(i) is not None
