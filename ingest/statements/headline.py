"""Headlines with a colon: «سلمى حداد: …», «وكالة الأفق: مسؤول يتوقع …»."""

from ingest.model import Mention
from ingest.morph import analyse
from ingest.statements.content import trim
from ingest.statements.extent import DOTS
from ingest.statements.passage import Passage
from ingest.statements.sentence import Sentence
from ingest.statements.voice import is_first_person
from ingest.statements.words import FIRST_PERSON

_LONGEST = 9  # tokens before the colon
_HALF = 3  # tokens of a clause before another's name
_NAME = 3  # tokens of a quotation that may be a name, the marks with it
_CLAUSE = 5  # tokens of a quotation that can be a clause
_SAID = FIRST_PERSON | {"لا", "لن", "لم", "ليس", "يجب", "ينبغي"}
_VOICES = frozenset(["person", "unnamed_source", "organization", "group", "state"])
_OF = frozenset(["بتهمه", "بتهم", "تهمه", "ب", "من", "في", "ل"])
_ADJUNCTS = frozenset(
    ["ردا", "من", "في", "عن", "حول", "بشان", "بعد", "خلال", "تعليقا", "مهاجما", "مخاطبا", "متحديا", "محذرا", "عقب", "قبل", "علي"]
)
_LABELS = frozenset(
    [
        "عاجل",
        "فيديو",
        "بالفيديو",
        "صور",
        "بالصور",
        "شاهد",
        "تقرير",
        "تحليل",
        "حصري",
        "خاص",
        "تحديث",
        "مباشر",
        "تفاصيل",
        "بالتفاصيل",
        "انفوغراف",
        "راي",
        "مقال",
        "محدث",
    ]
)

_TOPICS = frozenset(
    [
        "قضيه", "ازمه", "حرب", "ملف", "اتفاق", "محادثات", "مفاوضات", "انتخابات", "موتمر", "قمه", "معركه", "هجوم", "هجمات", "مقتل",
        "اغتيال", "كاس", "بطوله", "دوري", "صفقه", "زلزال", "فيضانات", "احتجاجات", "تظاهرات", "مظاهرات", "انفجار", "تفجير", "تفجيرات",
        "حادث", "حادثه", "حصار", "عمليه", "مجزره", "محاكمه", "مونديال", "اولمبياد", "استفتاء", "انقلاب", "زياره", "ذكري", "فضيحه",
    ]
)  # fmt: skip
"""Nouns of what a line is about, and nobody's name."""


_GUESTS = frozenset(
    base + ending
    for base in (
        "استاذ",
        "خبير",
        "باحث",
        "كاتب",
        "محلل",
        "اكاديمي",
        "مفكر",
        "متخصص",
        "سياسي",
        "دبلوماسي",
        "سفير",
        "برلماني",
        "اعلامي",
        "حقوقي",
    )
    for ending in ("", "ه")
)
"""Whom papers and programmes ask, named by what they do: «باحث في الشأن الإيراني: …»."""
_POST = 6  # words of what they do


def headline(passage: Passage, sentence: Sentence) -> bool:
    """Read a headline of the form S: C; False where it has another form."""
    tokens, quotes = passage.nouns.tokens, passage.quotes
    colon = -1
    i = sentence.start
    while i < sentence.end and i - sentence.start <= _LONGEST:
        if tokens[i].surface == ":":
            colon = i
            break
        i = quotes.get(i, i) + 1
    if colon <= sentence.start or colon + 1 >= sentence.end:
        return _quoted_first(passage, sentence)
    dots = max((k for k in range(sentence.start, colon) if tokens[k].surface in DOTS), default=-1)
    named = passage.nouns.starting(dots + 1) if dots > sentence.start else None
    if named is not None and (named[1] == colon or (named[1] < colon and _told_to(passage, named[1], colon))):
        passage.read(Sentence(sentence.start, dots, line=True))
        return headline(passage, Sentence(dots + 1, sentence.end, line=True))  # تقدم في المحادثات.. ونور: سنعود
    joined = _joined(passage, sentence.start, colon)
    if joined > 0:
        passage.read(Sentence(sentence.start, joined, line=True))
        return headline(passage, Sentence(joined, sentence.end, line=True))  # الوفد يغادر ونور: سنعود
    if dots == sentence.start + 1 and tokens[sentence.start].folded in _LABELS:
        return headline(passage, Sentence(dots + 1, sentence.end, line=True))  # شاهد.. نور: لن نعود
    if tokens[sentence.start].folded in _LABELS and colon - sentence.start <= 2:
        passage.read(Sentence(colon + 1, sentence.end, line=True))
        return True
    if any(c.pos == "verb" for k in range(sentence.start, colon) if (c := passage.reader.cue_at(k))):
        return _goes_on(passage, sentence, colon)
    if _quoted(passage, sentence, colon):
        return True
    found = passage.nouns.starting(sentence.start) or _surname(passage, sentence.start, colon)
    if not _speaks(passage, found[0] if found else None, sentence, colon):
        passage.read(Sentence(colon + 1, sentence.end, line=True))
        return True
    speaker: Mention = found[0] if found else passage.nouns.phrase(sentence.start, colon)
    via: list[Mention] = []
    start = colon + 1
    if speaker.type == "media_outlet":
        before = len(passage.drafts)
        passage.read(Sentence(start, sentence.end, line=True))
        for draft in passage.drafts[before:]:
            draft.via.append(speaker)
        if len(passage.drafts) > before:
            return True
    others = passage.nouns.between(sentence.start, colon, quotes)[1:]
    via += [m for _, m, _ in others if m.type == "media_outlet"]
    half = _second_half(passage, start, sentence.end)
    end = trim(tokens, start, half, quotes)
    passage.add_headline(sentence, colon, speaker, start, end, via)
    passage.read(Sentence(start, end, line=True), nested=True)
    if half < sentence.end:
        second = Sentence(half + 1, sentence.end, line=True)
        if not headline(passage, second):
            passage.read(second)
    return True


def _told_to(passage: Passage, i: int, colon: int) -> bool:
    """Whether only an outlet with ل stands from `i` to the colon: «مسؤول أميركي لـCNN: …»."""
    found = passage.nouns.starting(i) or passage.nouns.starting(i + 1)
    first = passage.nouns.tokens[i].folded
    return first.startswith("ل") and found is not None and found[0].type == "media_outlet" and found[1] == colon


def _joined(passage: Passage, start: int, colon: int) -> int:
    """The known speaker with و right before the colon, where more than another's name stands before him; else -1."""
    nouns = passage.nouns
    first = nouns.ending(colon)
    found = nouns.starting(first) if first is not None else None
    if first is None or found is None or first - start < _HALF or nouns.prefixed(first) != "و" or found[0].kind != "name":
        return -1
    before = nouns.starting(start)
    joint = before is not None and before[1] >= first  # نتنياهو وبايدن: …
    return first if found[0].type == "person" and not joint else -1


def _second_half(passage: Passage, start: int, end: int) -> int:
    """The two dots behind which another speaks («نور: لن نغادر.. وحداد تحذر من …», «… .. وخبير: …»); `end` where nobody does."""
    tokens, i = passage.nouns.tokens, start
    while i < end - 2:
        if tokens[i].surface in DOTS and (named := passage.nouns.starting(i + 1)) is not None and named[1] < end - 1:
            verb = passage.reader.cue_at(named[1])
            if tokens[named[1]].surface == ":" or (verb is not None and verb.pos == "verb" and not verb.coordinated):
                return i
        if tokens[i].surface in DOTS and _somebody(passage, i + 1, end):
            return i
        i = passage.quotes.get(i, i) + 1
    return end


def _somebody(passage: Passage, i: int, end: int) -> bool:
    """Whether an indefinite noun with و and a verb of saying open the second half: «.. ومستشار رئاسي يستبعد ذلك»."""
    tokens = passage.nouns.tokens
    word = tokens[i].folded
    if word[:1] != "و" or len(word) < 5 or word.startswith("وال") or tokens[i].kind != "word":
        return False
    for k in range(i + 1, min(i + 4, end - 1)):
        verb = passage.reader.cue_at(k)
        if verb is not None and verb.pos == "verb" and not verb.coordinated:
            return verb.aspect == "i"
    return False


def _goes_on(passage: Passage, sentence: Sentence, colon: int) -> bool:
    """Read «السهل تنفي تسليم الوثائق: سنعلن النتائج», two statements of one speaker; False where the first has no content."""
    before = len(passage.drafts)
    passage.read(Sentence(sentence.start, colon, line=True))
    speaker = passage.drafts[-1].speaker if len(passage.drafts) > before else None
    if speaker is None or any(d.frame == "ACC_PP" for d in passage.drafts[before:]):
        del passage.drafts[before:]
        return False
    end = trim(passage.nouns.tokens, colon + 1, sentence.end, passage.quotes)
    passage.add_headline(sentence, colon, speaker, colon + 1, end, [])
    passage.read(Sentence(colon + 1, end, line=True), nested=True)
    return True


def _quoted_first(passage: Passage, sentence: Sentence) -> bool:
    """Read «لن نغادر.. سامي نور»: what was said, two dots and who said it, alone or (behind marks) with a verb of his own."""
    tokens, quotes, nouns = passage.nouns.tokens, passage.quotes, passage.nouns
    dots = next((k for k in range(sentence.start, sentence.end) if tokens[k].surface in DOTS), -1)
    if dots <= sentence.start or dots + 1 >= sentence.end:
        return False
    marked = quotes.get(sentence.start, -1) == dots - 1
    found = nouns.starting(dots + 1)
    close = found[1] if found is not None else sentence.end
    if found is not None and (found[0].type not in _VOICES or (found[0].kind == "phrase" and not marked)):
        return False
    if found is None and not 2 <= close - dots - 1 <= 3:
        return False
    if found is None and any(t.kind != "word" or analyse(t.folded) for t in tokens[dots + 1 : close]):
        return False
    if close < sentence.end and not (marked and tokens[close].kind == "word"):
        return False
    if not marked and not any(tokens[k].folded == "لن" or is_first_person(tokens, k) for k in range(sentence.start, dots)):
        return False
    speaker = found[0] if found is not None else nouns.phrase(dots + 1, close)
    passage.add_headline(sentence, dots, speaker, sentence.start, dots, [])
    return True


def _quoted(passage: Passage, sentence: Sentence, colon: int) -> bool:
    """Read «أزمة السهل: رئيس الوفد "سمع روايات كثيرة"»: behind a topic a speaker with a quotation to the line's end."""
    found = passage.nouns.starting(colon + 1)
    if found is None or found[0].type != "person" or passage.quotes.get(found[1], -1) != sentence.end - 1:
        return False
    if sentence.end - found[1] < _CLAUSE:
        return False
    passage.add_headline(sentence, colon, found[0], found[1], sentence.end, [])
    return True


def _surname(passage: Passage, start: int, colon: int) -> tuple[Mention, int] | None:
    """A headline's lone surname («كيم: …») as the person of that name in the text."""
    if colon != start + 1 and not _adjunct(passage.nouns.tokens[start + 1].folded):
        return None
    named = passage.nouns.person_called(passage.nouns.tokens[start].folded)
    return (named, start + 1) if named is not None else None


def _adjunct(word: str) -> bool:
    """Whether a word can open what stands between the speaker and the colon: «نور ردا على حداد: …», «نور من القاهرة: …», «نور للصحفيين: …»."""
    return word in _ADJUNCTS or (word[:1] == "ل" and len(word) > 3) or word == "ل"


def _speaks(passage: Passage, mention: Mention | None, sentence: Sentence, colon: int) -> bool:
    """Whether what stands before the colon is a speaker and no topic («فرنسا: حريق في …»)."""
    tokens = passage.nouns.tokens
    first = tokens[colon + 1].folded
    asks = first in ("هل", "كيف", "ماذا", "لماذا", "ما", "من", "اين", "متي", "كم") and tokens[colon + 1].kind == "word"
    if tokens[sentence.start].folded in _TOPICS:
        return False
    if mention is None:
        words = tokens[sentence.start : colon]
        if words[0].folded in _GUESTS and 2 <= len(words) <= _POST and not asks:
            return all(t.kind == "word" for t in words)  # أستاذ علوم سياسية: …
        if passage.quotes.get(colon + 1, -1) == sentence.end - 1 and sentence.end - colon > _CLAUSE and len(words) <= 4:
            return words[0].folded.startswith("ال") and all(t.kind == "word" for t in words)  # المفوضة السامية: "…"
        return 2 <= len(words) <= 3 and not asks and all(t.kind == "word" and not analyse(t.folded) for t in words)
    if mention.type == "place" and not first.startswith("ال") and passage.nouns.starting(colon + 1) is None:
        return _spoken(passage, sentence, colon) or any(a.pos == "verb" for a in analyse(first)[:1])
    if mention.type == "state" or (mention.type in ("unknown", "group") and mention.kind == "phrase"):
        return _spoken(passage, sentence, colon)
    return not (asks and mention.type in ("place", "organization"))


def _spoken(passage: Passage, sentence: Sentence, colon: int) -> bool:
    """Whether what follows the colon has marks or words that somebody says and no reporter."""
    words = {t.folded for t in passage.nouns.tokens[colon + 1 : sentence.end]}
    if passage.nouns.tokens[colon + 1].folded == "علي":
        return True  # واشنطن: على إيران أن …
    for k in range(colon + 2, sentence.end):
        close = passage.quotes.get(k, -1)
        if close - k > _NAME or (close == sentence.end - 1 and passage.nouns.tokens[k - 1].folded not in _OF):
            return True  # موسكو: خطوات الوفد "لا تخدم الحوار"
    return not words.isdisjoint(_SAID) or colon + 1 in passage.quotes
