"""Where the content of a statement ends."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ingest.model import Span, Token
from ingest.morph import analyse
from ingest.statements.finite import is_verb, narrates, opens_clause
from ingest.statements.tail import COMMAS, DESPITE, Tails
from ingest.statements.words import AN, LINKS, NOT_BEFORE_AN, NOT_FUTURE, NOT_SOURCE, RELATIVE, SOURCE, SOURCE_NOUNS

_NOT_JOINED = NOT_BEFORE_AN | {"خاصه", "سيما", "لاسيما", "خصوصا"}
_ASIDE = 20  # tokens of a remark between marks
_ADVERSATIVE = frozenset(["لكن", "ولكن", "لكنه", "لكنها", "لكنهم", "ولكنه", "ولكنها", "ولكنهم"])
_MAIN = frozenset(["فان", "فانه", "فانها", "فقد", "الا", "لكن", "لكنه", "لكنها"])
"""Words that open the main clause behind a concession."""
_DASHES = frozenset(["-", "–", "—"])
_GOVERNED = frozenset(["الي", "علي"])
_CLAUSE_OPENS = RELATIVE | AN
_LINKED = LINKS - {"ايضا"} | {"فانه", "فانها", "فانهم", "فان", "لكنه", "لكنها", "لكنهم", "ولكنه", "ولكنها", "ولكنهم"}
_TO = frozenset(["وفقا", "ووفقا", "طبقا", "وطبقا"])
_THESE = frozenset(["هذا", "هذه", "ذلك", "تلك", "نفس", "اخر", "احدث"])
_CITED = SOURCE_NOUNS | {
    "تقرير", "وثيقه", "وثايق", "معطيات", "احصاءات", "احصاييات", "شهادات", "شهاده", "تصريحات", "تحقيق", "تحقيقات", "بيان", "رساله",
    "مذكره", "مذكرات", "صحيفه", "وكاله", "موقع", "استطلاع", "ابحاث", "سجلات", "مراجع", "وسايل", "بيانات", "ارقام", "نتايج",
    "قناه", "شبكه", "مراسل", "مراسلين", "خبراء", "مراقبين", "مصدرين",
}  # fmt: skip
"""What one can rely on as a source (استنادا إلى مصادر), other than a plan or a rule."""


_ANSWERED = frozenset(
    "ف" + verb + ending
    for verb in ("اجاب", "رد", "قال", "اكتفي", "اوضح", "اكد", "اشار", "نفي", "رفض", "اعتبر", "ذكر", "اضاف")
    for ending in ("", "ت", "وا")
)
"""Verbs with which the narrator goes on after a question: «سألت الأفق الوزير عن …، فأجاب»."""
_AS_TOLD = frozenset(
    verb + ending
    for verb in (
        "ذكر",
        "افاد",
        "اعلن",
        "اكد",
        "نقل",
        "اوضح",
        "صرح",
        "قال",
        "اورد",
        "كشف",
        "كتب",
        "اضاف",
        "روي",
        "رات",
        "جاء",
        "ورد",
    )
    for ending in ("", "ت", "وا")
)
"""Verbs after «على ما» in a phrase of source."""


def is_source(tokens: Sequence[Token], i: int, end: int) -> bool:
    """Whether a phrase of source (بحسب مصدر، وفق ما نقلت …) begins at token `i`."""
    word = tokens[i].folded
    if word in SOURCE and i + 1 < end:
        following = tokens[i + 1].folded
        if word in ("نقلا", "استنادا", "واستنادا"):
            if word != "نقلا":
                return following == "الي" and i + 2 < end and tokens[i + 2].folded.removeprefix("ال") in _CITED
            return following == "عن"
        if word in _TO and not following.startswith("ل"):
            return False  # صنع طبقا من قش
        if following.removeprefix("ل") in _THESE and i + 2 < end:
            following = tokens[i + 2].folded
        charges = i + 2 < end and tokens[i + 2].folded.removeprefix("ال") == "اتهام"  # لائحة الاتهام
        return charges or not _rules(following)
    if word == "علي" and i + 3 < end and tokens[i + 1].folded == "ما":
        opens = i == 0 or tokens[i - 1].surface in COMMAS or tokens[i - 1].kind == "newline"
        return opens and tokens[i + 2].folded in _AS_TOLD and tokens[i + 3].folded != "به"  # …، على ما أعلن مسؤول
    return (
        word in ("علي", "وعلي")
        and i + 2 < end
        and tokens[i + 1].folded == "حد"
        and tokens[i + 2].folded[:3] in ("قول", "تعب", "زعم", "وصف")
    )


def by_whose_mouth(tokens: Sequence[Token], i: int, end: int) -> bool:
    """Whether behind a comma at `i` it is told who spoke for the speaker: «أدانت فرنسا الحصار، على لسان وزير خارجيتها»."""
    behind = i > 0 and i + 2 < end and tokens[i - 1].surface in COMMAS
    return behind and tokens[i].folded == "علي" and tokens[i + 1].folded == "لسان"


def _rules(word: str) -> bool:
    """Whether a word, with the ل of وفقا لـ or without, is a rule or a plan by which things go, and no source."""
    bare = word.replace("لل", "ال", 1) if word.startswith("لل") else word.removeprefix("ل")
    lam = word.replace("لل", "ل", 1) if word.startswith("لل") else word  # للوائح: ل of its own
    return not {word, bare, bare.removeprefix("ال"), lam}.isdisjoint(NOT_SOURCE)


@dataclass(frozen=True, slots=True)
class Shape:
    """What a content is: a noun phrase, that of a verbal noun, in a relative clause, something that lies ahead; in another's
        clause (`inner`), what a thing is called (`predicate`: ما وصفه بـ), told in a concession (`conceded`: رغم أن X أكد …، فإن) or
    in a relative clause between commas (`aside`), asked (`asks`). `gender` is that of the narrator's verb in the past, which another may join."""

    phrase: bool = False
    masdar: bool = False
    relative: bool = False
    ahead: bool = False
    inner: bool = False
    predicate: bool = False
    conceded: bool = False
    aside: bool = False
    gender: str = ""
    asks: bool = False


CLAUSE = Shape()


def content_end(
    tails: Tails, quotes: Mapping[int, int], start: int, end: int, breaks: frozenset[int], shape: Shape = CLAUSE
) -> int:
    """The index after the last token of a content that begins at `start`, its trailing marks and links left out."""
    tokens = tails.tokens
    plain = shape.phrase and start not in quotes and not opens_clause(tokens[start].folded)  # no clause in it so far
    i = quotes.get(start, start) + 1
    while i < end and i not in breaks:
        if (shape.predicate and _called(tokens, quotes, i, start)) or (
            shape.inner and shape.phrase and _resumed(tokens, quotes, i)
        ):
            break
        if plain:
            if _added(tails, i, end, shape):
                break
            plain = not opens_clause(tokens[i].folded)
        if shape.phrase and _breaks_off(tokens, quotes, i, end, shape):
            break
        past = i if shape.phrase else aside(tokens, i, start, end)
        if past > i:
            i = past
            continue
        if is_source(tokens, i, end) or by_whose_mouth(tokens, i, end) or tails.begins(i, start, end, shape.phrase):
            break
        if shape.inner and not shape.phrase and _outer_again(tokens, i, start):
            break
        if shape.aside and tokens[i].surface in COMMAS and i + 1 < end and _main_again(tokens[i + 1]):
            break
        if shape.asks and tokens[i - 1].surface in COMMAS and tokens[i].folded in _ANSWERED:
            break  # سألت الأفق الوزير عن …، فأجاب
        if shape.phrase and not plain and shape.gender and _joins(tokens, i, shape.gender):
            break
        if shape.conceded and tokens[i].folded in _MAIN and tokens[i - 1].surface in COMMAS:
            break
        i = quotes.get(i, i) + 1
    return trim(tokens, start, min(i, end), quotes)


def _outer_again(tokens: Sequence[Token], i: int, start: int) -> bool:
    """Whether the إن of the outer قال is taken up where the inner verb has أن: «قال إن X أكد أن …، وإنه …»."""
    return (
        tokens[i].surface.startswith("وإن") and tokens[i].folded[1:] in AN and tokens[start - 1].surface.startswith(("أ", "بأ"))
    )


def _main_again(token: Token) -> bool:
    """Whether the clause around a relative clause between commas goes on with this word: its verb, its إن or a definite noun."""
    word = token.folded
    if word in AN and token.surface.startswith("إ"):
        return True
    return (word.startswith("ال") and word not in _CLAUSE_OPENS) or is_verb(word)


def _joins(tokens: Sequence[Token], i: int, gender: str) -> bool:
    """Whether the narrator joins a second verb of the past to his own, behind a comma: «رفضت المهلة التي …، واستدعت السفير»."""
    word = tokens[i].folded
    if tokens[i - 1].surface not in COMMAS or word[:1] != "و" or len(word) < 5 or not is_verb(word[1:]):
        return False
    return (word[1] not in "يتن") and word.endswith("ت") == (gender == "f")


def _called(tokens: Sequence[Token], quotes: Mapping[int, int], i: int, start: int) -> bool:
    """Whether what a thing is called ends before `i`: a name in marks with them, any other at a comma or at marks that open a clause."""
    return start in quotes or tokens[i].surface in COMMAS or (i in quotes and _verbal(tokens[i + 1].folded))


def _resumed(tokens: Sequence[Token], quotes: Mapping[int, int], i: int) -> bool:
    """Whether the clause around a noun phrase goes on at `i`: «قال إن X وافق على اللقاء وأنه …», «… ادعى براءته "لكن …"»."""
    word = tokens[i].folded
    if word[:1] == "و" and word[1:] in AN:
        return tokens[i - 1].folded not in _NOT_JOINED
    if word in _ADVERSATIVE or (word in ("الا", "غير", "بيد") and i + 1 < len(tokens) and tokens[i + 1].folded in AN):
        return True  # قال إن X أبلغت Y بموقفها لكن الوفد لم يرد
    return i in quotes and tokens[i - 1].kind == "word" and _verbal(tokens[i + 1].folded)


def _verbal(word: str) -> bool:
    """Whether a word opens a clause: a particle, or a verb in the imperfect that the counted forms may lack."""
    return (
        opens_clause(word)
        or word == "لكن"
        or (word[:1] in "يتن" and any(a.pos == "verb" and a.aspect == "i" for a in analyse(word)))
    )


def _added(tails: Tails, i: int, end: int, shape: Shape) -> bool:
    """Whether the narrator adds his verb or his circumstances at `i` to a noun phrase that holds no clause."""
    return (
        narrates(tails.tokens, i, shape.masdar, tails.named)
        or (shape.ahead and tails.tells(i, end))
        or tails.tokens[i].folded in DESPITE
    )


def _breaks_off(tokens: Sequence[Token], quotes: Mapping[int, int], i: int, end: int, shape: Shape) -> bool:
    """Whether a noun phrase ends at `i` because of what holds it: a verbal noun, a relative clause, a colon."""
    if shape.masdar and tokens[i].surface in COMMAS and i + 1 < end and not _joined(tokens[i + 1]):
        return True
    return (tokens[i].surface == ":" and i + 1 in quotes) or (shape.relative and _resumes(tokens, i))


def aside(tokens: Sequence[Token], i: int, start: int, end: int) -> int:
    """The index behind a remark between marks that a clause goes on after: «الوفد - بحسب الوكالة - وصل»; `i` where none is.

    Between dashes it always goes on, between commas where its verb or a preposition of it is still to come.
    """
    mark = tokens[i - 1].surface
    dashes = mark in _DASHES
    if not (dashes or mark in COMMAS) or not (is_source(tokens, i, end) or tokens[i].folded in ("وهو", "وهي")):
        return i
    close = next((k for k in range(i + 1, min(end - 1, i + _ASIDE)) if tokens[k].surface in (_DASHES if dashes else COMMAS)), -1)
    if close < 0:
        return i
    word = tokens[close + 1].folded
    if is_verb(word):
        return i if any(is_verb(t.folded) for t in tokens[start:i]) else close + 1
    goes_on = dashes and tokens[close + 1].kind == "word" and not (word[:1] == "و" and is_verb(word[1:]))
    return close + 1 if goes_on or word in _GOVERNED else i


def _resumes(tokens: Sequence[Token], i: int) -> bool:
    """Whether the clause around a relative clause goes on: «التقارير التي تحدثت عن انهيار الحوار هي …, ستبقى …»."""
    word = tokens[i].folded
    if tokens[i - 1].surface in COMMAS or tokens[i - 1].folded in _CLAUSE_OPENS:
        return False
    return word in ("هو", "هي", "هم") or (word.startswith(("سي", "ست")) and len(word) > 4 and not word.startswith(NOT_FUTURE))


def _joined(token: Token) -> bool:
    """Whether a token after a comma goes on with the list before it."""
    return token.kind != "word" or token.folded.startswith("و")


def trim(tokens: Sequence[Token], start: int, end: int, quotes: Mapping[int, int]) -> int:
    """`end` without trailing marks and dangling particles."""
    closers = frozenset(quotes.values())
    while end > start:
        token = tokens[end - 1]
        if (
            token.kind == "newline"
            or (token.kind == "punct" and token.surface not in ")]}%٪")
            or (token.kind == "quote" and end - 1 not in closers)
            or ((token.kind == "word" and token.folded in _LINKED) or token.folded in ("و", "وكان", "وكانت", "من", "في", "وذلك"))
        ):
            end -= 1
        else:
            break
    return end


def span_of(tokens: Sequence[Token], start: int, end: int, strip: int = 0) -> Span:
    """The span of tokens `[start, end)`, the first `strip` characters left out."""
    return Span(tokens[start].span.start + strip, tokens[end - 1].span.end)
