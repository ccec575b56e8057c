"""A sentence as the frames see it: words, and the actors and times between them."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import partial
from sys import maxsize
from typing import NamedTuple

from ingest.events.cues import CUES, frames
from ingest.lexicon.metonym import speaking
from ingest.model import DateMention, Mention, Span, Token
from ingest.text import fold

_END = frozenset(".؟!?؛") | {"..", "...", "…"}
REACH = 60
"""Tokens either side of a cue that belong to its sentence at most."""
COMMAS = frozenset("،,-–—()«»\"“”'")
_ACTING = frozenset({"name", "office", "phrase", "role", "unnamed", "joint"})
_ARMED = frozenset({"state", "armed_group"})
_NOBODY = frozenset({"place", "media_outlet"})
_PLACES = frozenset({"place", "state"})
_CHAIRED = (" برياسه ", " بقياده ", " بحضور ")
_TOWN = frozenset({"مدينه", "العاصمه", "بلده", "منتجع"})
_ADVERBS = frozenset(
    ["هنا", "مجددا", "حاليا", "هاتفيا", "امس", "اليوم", "لاحقا", "معا", "سرا", "علنا", "رسميا", "ايضا", "قد", "كذلك", "يومها"]
)
_BESIDE_TIME = frozenset(
    {"في", "يوم", "مساء", "صباح", "ظهر", "ليل", "ليله", "فجر", "خلال", "مطلع", "اواخر", "اوايل", "نهايه", "بدايه"}
)


class Item(NamedTuple):
    """One word, or the whole mention or time expression that begins with it; `prefix` is what is attached before a mention."""

    span: Span
    word: str
    mention: Mention | None = None
    prefix: str = ""
    date: DateMention | None = None


_item = partial(tuple.__new__, Item)  # the constructor of a named tuple is Python, and would take three times as long


class Light(NamedTuple):
    """What stands between the members of a clause: where it ends, the place and the times named there."""

    end: int
    place: Mention | None = None
    dates: tuple[DateMention, ...] = ()


class Sentence:
    """Items `[0, len)` of one sentence; `at` is the item of the cue that was asked for."""

    def __init__(self, items: list[Item], text: str, *, title: bool, published: str | None) -> None:
        self.items, self.text, self.title, self.published = items, text, title, published

    def __len__(self) -> int:
        return len(self.items)

    def word(self, k: int) -> str:
        """The folded word at `k`, empty outside the sentence and where a mention or a time stands."""
        if not 0 <= k < len(self.items) or self.items[k].mention or self.items[k].date:
            return ""
        return self.items[k].word

    def opens(self, k: int) -> frozenset[str]:
        """The frames of the word at `k`."""
        return frames(self.word(k)) if self.word(k) else frozenset()

    def mention(self, k: int) -> Mention | None:
        """The mention at `k`, if one begins there."""
        return self.items[k].mention if 0 <= k < len(self.items) else None

    def prefix(self, k: int) -> str:
        """What is attached before the mention at `k`."""
        return self.items[k].prefix

    def light(self, k: int) -> Light:
        """From `k` over times, adverbs and «في» with a place; over commas only where one of these stands between them."""
        place, dates, j, seen = None, [], k, k
        while j < len(self.items):
            item = self.items[j]
            if item.date:
                dates.append(item.date)
                j = seen = j + 1
            elif self.word(j) in _ADVERBS:
                j = seen = j + 1
            elif self.word(j) in _BESIDE_TIME and j + 1 < len(self.items) and self.items[j + 1].date:
                j += 1
            elif (found := self._place(j)) is not None:
                place, j = place or found[0], found[1]
                seen = j
            elif item.word in COMMAS and not item.mention:
                j += 1
            else:
                break
        return Light(j if seen > k else k, place, tuple(dates)) if j > k else Light(k)

    def _place(self, k: int) -> tuple[Mention, int] | None:
        """«في القاهرة», «بالقاهرة», «في العاصمة القطرية الدوحة»: the place that begins at `k`, and the item behind it."""
        mention = self.mention(k)
        if mention and mention.type in _PLACES and not mention.members and self.prefix(k) == "ب":
            return mention, k + 1
        if self.word(k) not in ("في", "وفي") and self.word(k) not in ("بمدينه", "بالعاصمه"):
            return None
        for j in range(k + 1, min(k + 4, len(self.items))):
            mention = self.mention(j)
            if mention:
                fits = mention.type in _PLACES and not mention.members and not self.prefix(j)
                return (mention, j + 1) if fits else None
            if j > k + 1 and self.word(k + 1) not in _TOWN:
                return None
        return None

    def between(self, k: int) -> tuple[list[Mention], int]:
        """The sides named behind a بين at `k` («بين كل من أ وب»، «بين أ وبين ب»), and the item behind the last."""
        start = k + 1 + (self.word(k + 1) in ("كل", "كلا"))
        start += self.word(start) == "من"
        found, end = self.who(start)
        if self.word(end) == "وبين":
            more, end = self.who(end + 1)
            found += more
        return found, end

    def who(self, k: int) -> tuple[list[Mention], int]:
        """The actors named from `k` on, with all that is coordinated to them, and the item behind the last."""
        found: list[Mention] = []
        while k < len(self.items):
            acting = actors(self.mention(k))
            if not acting:
                break
            found += [a for a in acting if a.entity not in {f.entity for f in found}]
            end = k + 1
            same = self.mention(end)
            while same and not self.prefix(end) and same.entity == found[-1].entity:
                end, same = end + 1, self.mention(end + 1)  # a name beside its title is no second actor
            k = end
            if self.word(k) in ("و", "وكل", "وكلا") or (self.word(k) in ("،", ",") and self.mention(k + 1)):
                k += 1
                k += self.word(k) == "من"
                if not (self.mention(k) and (self.word(k - 1) not in ("،", ",") or self.prefix(k).startswith("و"))):
                    return found, end
            elif not (self.mention(k) and self.prefix(k) == "و"):
                return found, end
            if not actors(self.mention(k)):
                return found, end
        return found, k


def actors(mention: Mention | None) -> tuple[Mention, ...]:
    """Those who act: each member of a joint mention, capitals as their states; nobody for places, outlets and texts."""
    if mention is None:
        return ()
    if mention.members:
        return tuple(a for m in mention.members for a in actors(m))
    acting = speaking(mention)
    if acting.kind not in _ACTING or acting.type in _NOBODY:
        return ()
    return (acting,)


def known(actor: Mention) -> bool:
    """Whether an actor is of the diplomatic world for sure: in the authority, holder of an office, a state or an armed group."""
    return actor.authority is not None or actor.kind == "office" or (actor.type in _ARMED and actor.kind in ("name", "phrase"))


def bounds(tokens: Sequence[Token], k: int) -> tuple[int, int]:
    """First and last token (exclusive) of the sentence around token `k`."""
    first = k
    while first > 0 and k - first < REACH and not _ends(tokens[first - 1]):
        first -= 1
    last = k
    while last < len(tokens) and last - k < REACH and not _ends(tokens[last]):
        last += 1
    return first, last


def _ends(token: Token) -> bool:
    return token.kind == "newline" or token.surface in _END


def items(text: str, tokens: Sequence[Token], mentions: Sequence[Mention], dates: Sequence[DateMention]) -> list[Item]:
    """The items of the tokens of one sentence; `mentions` and `dates` are those of the article, in order."""
    out: list[Item] = []
    if not tokens:
        return out
    m = bisect_left(mentions, tokens[0].span.start, key=lambda x: x.span.start)
    d = bisect_left(dates, tokens[0].span.start, key=lambda x: x.span.start)
    named, dated = _start(mentions, m), _start(dates, d)
    skip = -1
    for span, _, folded, _ in tokens:
        start, end = span
        if start < skip:
            continue
        while named < start:
            m += 1
            named = _start(mentions, m)
        while dated < start:
            d += 1
            dated = _start(dates, d)
        if named < end and _whole(text, mentions[m]):
            mention = mentions[m]
            skip = mention.span.end
            out.append(Item(Span(start, max(skip, end)), folded, mention, fold(text[start:named])))
        elif dated < end:
            skip = dates[d].span.end
            out.append(Item(Span(start, max(skip, end)), folded, date=dates[d]))
        else:
            out.append(_item((span, folded, None, "", None)))
    return out


def _start(found: Sequence[Mention] | Sequence[DateMention], index: int) -> int:
    """Where one of `found` begins, beyond everything where there is none."""
    return found[index].span.start if index < len(found) else maxsize


def _whole(text: str, mention: Mention) -> bool:
    """Whether a mention is one that may take part: none that runs on over «برئاسة», and no word of a cue (المقرر) taken for somebody."""
    if mention.kind == "document":
        return False  # a text takes no part; «مذكرة» is what is signed
    phrase = fold(mention.span.of(text))
    if " " not in phrase:
        return not any(cue.frame in ("plan", "ahead") for cue in CUES[phrase])
    return not any(word in phrase for word in _CHAIRED)
