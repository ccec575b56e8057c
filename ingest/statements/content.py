"""Where the content of a statement ends."""

from collections.abc import Mapping, Sequence

from ingest.model import Span, Token
from ingest.statements.words import KEEPS_PHRASE, LINKS, NOT_SOURCE, SOURCE, TAIL_AFTER_COMMA, TAIL_CLAUSE_KEEPS, TAIL_PHRASES

_COMMAS = frozenset(["،", ",", "؛"])
_HAL_NOT = frozenset(
    [
        "مثلا",
        "معا",
        "ملياردولار",
        "مليونا",
        "مرارا",
        "مساء",
        "مباشرا",
        "مجددا",
        "مليارا",
        "مترا",
        "مما",
        "مهما",
        "ماذا",
        "مسبقا",
        "مبكرا",
        "مطلقا",
        "محليا",
        "ماديا",
        "منفردا",
    ]
)


def is_tail(tokens: Sequence[Token], i: int, end: int, phrase: bool) -> bool:
    """Whether the narrator's own words begin at token `i`: مما، الأمر الذي، وهو ما, or an accusative participle after a comma."""
    word = tokens[i].folded
    after_comma = i > 0 and tokens[i - 1].surface in _COMMAS
    if (
        after_comma
        and word in ("علي", "وعلي")
        and i + 3 < end
        and tokens[i + 1].folded == "الرغم"
        and tokens[i + 3].folded.startswith("ان")
    ):
        return True
    if word == "مما" or (word == "اي" and tokens[i - 1].kind == "quote"):
        return True
    if after_comma and word in TAIL_AFTER_COMMA and (phrase or word == "وذلك"):
        return True
    for words in TAIL_PHRASES:
        if word == words[0] and i + len(words) <= end and all(tokens[i + k].folded == w for k, w in enumerate(words)):
            if words[0] in TAIL_CLAUSE_KEEPS or words[:2] in (("في", "حين"), ("وفي", "حين"), ("في", "وقت"), ("في", "الوقت")):
                return after_comma and phrase
            if words[0] in ("الامر", "ما", "وهو") or words == ("في", "خطوه"):
                return after_comma
            return True
    return after_comma and phrase and len(word) > 5 and word.startswith("م") and word.endswith("ا") and word not in _HAL_NOT


def is_source(tokens: Sequence[Token], i: int, end: int) -> bool:
    """Whether a phrase of source (بحسب مصدر، وفق ما نقلت …) begins at token `i`."""
    word = tokens[i].folded
    if word in SOURCE and i + 1 < end:
        following = tokens[i + 1].folded
        if word in ("نقلا", "استنادا"):
            return following == ("عن" if word == "نقلا" else "الي")
        bare = following.replace("لل", "ال", 1) if following.startswith("لل") else following.removeprefix("ل")
        return bare not in NOT_SOURCE and bare.removeprefix("ال") not in NOT_SOURCE
    return (
        word == "علي"
        and i + 2 < end
        and tokens[i + 1].folded == "حد"
        and tokens[i + 2].folded[:3] in ("قول", "تعب", "زعم", "وصف")
    )


def content_end(
    tokens: Sequence[Token],
    quotes: Mapping[int, int],
    start: int,
    end: int,
    breaks: frozenset[int],
    phrase: bool,
    short: bool = False,
) -> int:
    """The index after the last token of a content that begins at `start`, its trailing marks and links left out."""
    i = start
    while i < end:
        if i > start and phrase and tokens[i].surface in _COMMAS and i + 1 < end and _closes_phrase(tokens, i, short):
            break
        if i > start and phrase and tokens[i].surface == ":" and i + 1 in quotes:
            break
        if i > start and (i in breaks or is_source(tokens, i, end) or is_tail(tokens, i, end, phrase)):
            break
        i = quotes.get(i, i) + 1
    return trim(tokens, start, min(i, end), quotes)


def _closes_phrase(tokens: Sequence[Token], comma: int, short: bool) -> bool:
    """Whether a comma ends a noun phrase: what follows is no further member of it."""
    following = tokens[comma + 1]
    if following.kind != "word" or following.folded.startswith("و"):
        return False
    return short or following.folded not in KEEPS_PHRASE


def trim(tokens: Sequence[Token], start: int, end: int, quotes: Mapping[int, int]) -> int:
    """`end` without trailing marks and dangling particles."""
    closers = frozenset(quotes.values())
    while end > start:
        token = tokens[end - 1]
        if (
            token.kind == "newline"
            or (token.kind == "punct" and token.surface not in ")]}%٪")
            or (token.kind == "quote" and end - 1 not in closers)
            or (
                (
                    token.kind == "word"
                    and token.folded in LINKS - {"ايضا"} | {"لكنه", "لكنها", "لكنهم", "ولكنه", "ولكنها", "ولكنهم"}
                )
                or token.folded in ("و", "وكان", "وكانت", "من", "في")
            )
        ):
            end -= 1
        else:
            break
    return end


def span_of(tokens: Sequence[Token], start: int, end: int, strip: int = 0) -> Span:
    """The span of tokens `[start, end)`, the first `strip` characters left out."""
    return Span(tokens[start].span.start + strip, tokens[end - 1].span.end)
