"""Noun phrases: the mentions that were found, and where there is none the phrase as it stands."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from ingest.model import Document, Mention, Span, Token
from ingest.morph import analyse
from ingest.statements.gender import gendered
from ingest.statements.words import ADJUNCT, AN, BAN, CARRIERS, KINDS, NOT_BI, NOT_NOUN, SETTING, TIME
from ingest.text import fold, one_line

_TITLES = frozenset(
    [
        "الرييس",
        "رييس",
        "الوزير",
        "وزير",
        "الشيخ",
        "السيد",
        "السيده",
        "الدكتور",
        "الدكتوره",
        "اللواء",
        "العميد",
        "الفريق",
        "الامير",
        "الملك",
        "السفير",
        "المتحدث",
        "المتحدثه",
    ]
)
_TITLES |= frozenset(["الجنرال", "العقيد", "المبعوث", "مبعوث", "الامين", "المدير", "مدير", "مديره", "النايب", "القايد", "قايد"])
_PART_OF = frozenset(["اكثر", "اقل", "عدد", "كثير", "العديد", "الكثير", "عديد", "واحد", "واحده", "اي", "قسم", "طرف", "جانب"])
_LAM = frozenset(["لوايح", "لجنه", "لجان", "لواء", "لقاء"])
"""Nouns that begin with ل, so that للجنة may be ل and لجنة."""
_SO = frozenset(["فان", "فانه", "فانها", "فانهم", "فقد"])
_LONGEST = 14  # words of a noun phrase of ours


class Nouns:
    """The noun phrases of one document, by token."""

    def __init__(self, document: Document, mentions: Sequence[Mention]) -> None:
        self.document = document
        self.tokens: Sequence[Token] = document.tokens
        self.words: Sequence[str] = document.folded
        self.text = document.article.text
        self._starts: dict[int, tuple[Mention, int]] = {}
        self._ends: dict[int, int] = {}
        self.named: set[int] = set()
        """The tokens that are a part of somebody's full name (the first name دان is no verb), and what looks like أن in an outlet's."""
        starts = document.starts
        for mention in mentions:
            first = self._token(mention.span.start)
            if first is None:
                continue
            end = bisect_left(starts, mention.span.end, first + 1)
            if mention.type == "person" and mention.name is not None and " " in mention.name.of(self.text):
                self.named.update(range(bisect_left(starts, mention.name.start, first, end), end))
            if mention.type == "media_outlet":
                self.named.update(k for k in range(first + 1, end) if self.tokens[k].folded in AN)  # سي إن إن
            if first not in self._starts or self._starts[first][1] < end:
                self._starts[first] = (gendered(mention, self.text), end)
        for first, (_, end) in self._starts.items():
            self._ends[end] = min(first, self._ends.get(end, first))

    def _token(self, offset: int) -> int | None:
        i = self.document.first_token_at(offset)
        if i < len(self.tokens) and self.tokens[i].span.start == offset:
            return i
        i -= 1
        return i if i >= 0 and self.tokens[i].span.start <= offset < self.tokens[i].span.end else None

    def person_called(self, word: str) -> Mention | None:
        """The first person of the text in whose name a folded word stands."""
        for mention, _ in self._starts.values():
            if mention.type == "person" and mention.kind == "name" and word in fold(mention.label).split():
                return mention
        return None

    def starting(self, i: int) -> tuple[Mention, int] | None:
        """The mention that begins in token `i` and the index after its last token."""
        return self._starts.get(i)

    def first_after(self, mention: Mention) -> int:
        """The index of the first token behind a mention."""
        return self.document.first_token_at(mention.span.end)

    def ending(self, i: int) -> int | None:
        """The first token of the mention whose last token is `i - 1`."""
        return self._ends.get(i)

    def prefixed(self, i: int) -> str:
        """The proclitic before a mention that starts inside token `i` ("" where it starts with the token)."""
        found = self._starts.get(i)
        if found is None:
            return ""
        return self.text[self.tokens[i].span.start : found[0].span.start]

    def between(self, start: int, end: int, quotes: Mapping[int, int]) -> list[tuple[int, Mention, int]]:
        """The mentions that begin in `[start, end)`, quotations jumped: first token, mention, index after the last."""
        out, i = [], start
        while i < end:
            found = self._starts.get(i)
            if found is not None:
                out.append((i, *found))
                i = max(found[1], i + 1)
            else:
                i = quotes.get(i, i) + 1
        return out

    def phrase(self, start: int, end: int, strip: int = 0) -> Mention:
        """A mention made of tokens `[start, end)`, its first `strip` characters (a proclitic) left out."""
        span = Span(self.tokens[start].span.start + strip, self.tokens[end - 1].span.end)
        label = one_line(span.of(self.text))
        if strip and self.text[span.start - 1 : span.start + 1] == "لل" and fold(label.split()[0]) not in _LAM:
            label = "ا" + label  # وفقا للوفد المصاحب: ل swallowed the alef of the article
        return Mention(span, "phrase", f"phrase:{fold(label)}", "unknown", label)

    def phrase_end(self, start: int, end: int, bi: bool = False) -> int:
        """Where a noun phrase that begins at `start` ends: before a preposition of another slot, time, conjunction or mark."""
        i = start
        while i < end and i - start < _LONGEST:
            token = self.tokens[i]
            word = token.folded
            if token.kind not in ("word", "number"):
                if token.kind == "quote" and i > start and self.tokens[i - 1].folded.removeprefix("ال") in KINDS:
                    close = next((k for k in range(i + 1, min(end, i + 7)) if self.tokens[k].kind == "quote"), i)
                    if close > i:
                        i = close + 1
                        continue
                if token.surface == "." and i > start and len(self.tokens[i - 1].folded) == 1:
                    i += 1
                    continue
                break
            if word in AN or word in BAN or word in TIME or word in _SO:
                break
            if i > start and token.surface.endswith("ا") and len(word) > 4 and self.tokens[start].folded.startswith("ال"):
                if any(a.pos in ("masdar", "noun") for a in analyse(word[:-1])):
                    break
            if i > start + 1 and self._finite(i):
                break
            if i > start and word.startswith("ال") and self._governs_nothing(i - 1):
                break
            if word == "من" and i == start + 1 and self.tokens[start].folded in _PART_OF and i + 1 < end:
                i += 2  # أكثر من مسؤول
                continue
            if i > start and word in ADJUNCT and word not in ("لدي", "علي"):
                break
            if bi and i > start and word.startswith("ب") and word not in NOT_BI and len(word) > 3:
                break
            if i > start and ((word.startswith("لل") and len(word) > 4) or self.prefixed(i) == "ل"):
                break
            if word in ("في", "وفي") and (i == start or self._setting(i + 1, end)):
                break
            if word in CARRIERS or (i > start and word in NOT_NOUN and word != "في"):
                break
            i += 1
        return i

    def _governs_nothing(self, i: int) -> bool:
        """Whether token `i` is an indefinite plural in ون: «محللون» takes no genitive and no adjective with ال."""
        word = self.tokens[i].folded
        return word.endswith("ون") and not word.startswith("ال") and any(a.number == "p" for a in analyse(word))

    def _finite(self, i: int) -> bool:
        """Whether token `i` can only be the verb of a relative clause: an indefinite adjective governs no genitive.

        «موقع سهلي متخصص نشر صورا» is a site that published pictures.
        """
        last, word = self.tokens[i - 1].folded, self.tokens[i].folded
        if word.startswith("ال") or last.startswith("ال"):
            return False
        found = analyse(word)
        verb = any(a.pos == "verb" and not a.proclitics and not a.enclitic for a in found)
        if not verb or any(a.pos in ("adj", "noun") for a in found):
            return False
        before = analyse(last)
        return bool(before) and all(a.pos in ("adj", "participle") for a in before)

    def _setting(self, i: int, end: int) -> bool:
        return i < end and (self.tokens[i].folded in SETTING or self.tokens[i].folded in TIME)
