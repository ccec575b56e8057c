"""A sentence as the frames see it: words with what they may open, and the actors between them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from ingest.lexicon.authority import authority, words_of
from ingest.lexicon.metonym import speaking
from ingest.model import Document, Mention, Segment, Span
from ingest.roles.cues import begins_phrase, frames, phrase_frames
from ingest.text import Table, fold

_END = frozenset(".؟!?؛") | {"..", "...", "…"}
_LONGEST = 160
"""Words after which a sentence is cut, so that every search in it is bounded."""
CAMPS = frozenset({"متمردين", "متمردون", "معارضه", "فصايل", "مليشيات", "ميليشيات", "مسلحين", "انفصاليين", "حكومه"})
_SENT = ("مبعوث", "موفد", "مفاوض")
_WORDS_TOO = {"فتح": "fatah"}
_MAY_BE_SIDES = frozenset(form for word in _WORDS_TOO for form in (word, "و" + word))
NOBODY = frozenset({"الوفد", "وفد", "الوفود", "الجانب", "الطرف"})
_MONEY = frozenset({"مالي", "المالي", "ماليه", "الماليه"})
"""Of money rather than of Mali."""
_OFFICES = ("وزاره", "سفاره", "السفاره", "بعثه", "قصر", "رياسه", "البرلمان", "شركه", "محكمه")
"""Bodies that talk for a side but are none."""
_SIDES = ("state", "organization", "armed_group")
ACTING = frozenset({"name", "office", "phrase", "role"})
_NONE = frozenset[str]()


class Item(NamedTuple):
    """One word, or the whole mention that begins with it. `prefix` is what is attached before a mention (و، ل، ب), `phrase` its
    folded text, `surface` the word as written.
    """

    span: Span
    word: str
    opens: frozenset[str]
    mention: Mention | None = None
    prefix: str = ""
    phrase: str = ""
    surface: str = ""


_item = partial(tuple.__new__, Item)  # the constructor of a named tuple is Python, and would take three times as long
_WORDS = Table(lambda word: (frames(word), begins_phrase(word)))
"""What a folded word may open, and whether it may begin a phrase that does."""


def sentences(document: Document, segment: Segment, mentions: Sequence[Mention]) -> Iterator[list[Item]]:
    """The sentences of a segment in order; `mentions` are those of the segment in order."""
    items: list[Item] = []
    text, tokens = document.article.text, document.tokens_in(segment.span)
    coming = iter(mentions)
    mention, phrase = _next(coming, text)
    skip_to = -1
    for index, (span, surface, folded, kind) in enumerate(tokens):
        start, end = span
        if start < skip_to:
            continue
        while mention and mention.span.end <= start:
            mention, phrase = _next(coming, text)
        ends = kind == "newline" or surface in _END
        if ends or len(items) >= _LONGEST:
            if items:
                yield _completed(items)
            items = []
            if ends:
                continue
        if mention and mention.span.start < end and phrase is not None:
            skip_to = mention.span.end
            prefix = text[start : mention.span.start]
            items.append(Item(Span(start, skip_to), folded, frames(folded), mention, prefix, phrase))
        elif kind == "word":
            opens, begins = _WORDS[folded]
            if begins:
                opens |= phrase_frames(tuple(t.folded for t in tokens[index : index + 4]))
            items.append(_item((span, folded, opens, None, "", "", surface)))
        else:
            items.append(_item((span, folded, _NONE, None, "", "", "")))
    if items:
        yield _completed(items)


def _completed(items: list[Item]) -> list[Item]:
    """The items with the sides whose names are words too where they are joined to a side by name: «فتح وحماس», «حماس وفتح»."""
    for k, item in enumerate(items):
        if item.word not in _MAY_BE_SIDES or item.mention:
            continue
        word = item.word.removeprefix("و")
        joined = item.word != word
        beside = items[k - 1] if joined and k else items[k + 1] if not joined and k + 1 < len(items) else None
        if beside is None or beside.mention is None or not (joined or beside.prefix.startswith("و")):
            continue
        if beside.mention.type in ("armed_group", "organization"):
            actor = authority().actors[_WORDS_TOO[word]]
            span = Span(item.span.start + joined, item.span.end)
            name = Mention(span, "name", actor.key, actor.type, actor.label_ar, span, actor.key)
            items[k] = item._replace(mention=name, prefix="و" * joined, phrase=word, opens=_NONE)
    return items


def _next(mentions: Iterator[Mention], text: str) -> tuple[Mention | None, str | None]:
    """The next mention with its folded text; without it where the mention is to be passed over, since it runs on over «برئاسة»."""
    mention = next(mentions, None)
    phrase = fold(mention.span.of(text)) if mention else ""
    return mention, None if " برياسه " in phrase or " بقياده " in phrase else phrase


def actors(mention: Mention) -> tuple[Mention, ...]:
    """Those who act: each member of a joint mention, capitals as their states; nobody for sources, texts and mere places."""
    if mention.members:
        return tuple(a for m in mention.members for a in actors(m))
    acting = speaking(mention)
    if acting.kind not in ACTING or acting.type in ("place", "media_outlet", "unnamed_source"):
        return ()
    return (acting,)


def side(mention: Mention) -> tuple[Mention, ...]:
    """The actors of a mention that may be a side in a conflict: states, organisations and armed groups, no persons."""
    found = tuple(_principal(a) for a in actors(mention) if not fold(a.label).startswith(_OFFICES) and a.label not in NOBODY)
    return tuple(a for a in found if a.type in _SIDES or (a.type == "group" and a.authority))


def _principal(mention: Mention) -> Mention:
    """Whom a delegation stands for: وفد إسرائيلي → Israel, وفد حماس → Hamas; everybody else as they are."""
    words = words_of(mention.label)
    if mention.authority or len(words) < 2 or words[0].removeprefix("ال") not in ("وفد", "جانب", "طرف", "فريق"):
        return mention
    named = authority().names.get(words[1:]) or ()
    if not named and words[1].removeprefix("ال") in CAMPS:
        rest = " ".join(mention.label.split()[1:])
        return replace(mention, kind="phrase", entity=f"organization:{fold(rest)}", type="organization", label=rest)
    keys = [k for k, _ in named] or [d[0] for w in words[1:] if (d := authority().demonyms.get(w.removeprefix("ال")))]
    if not keys:
        return mention
    actor = authority().actors[keys[0]]
    return Mention(mention.span, "name", actor.key, actor.type, actor.label_ar, mention.name, actor.key)


def is_camp(actor: Mention) -> bool:
    """Whether an actor without a name is one side of a conflict within a country: الحكومة, المعارضة, المتمردون."""
    words = words_of(actor.label)
    return not actor.authority and bool(words) and words[0].removeprefix("ال") in CAMPS


def sent(mention: Mention) -> bool:
    """Whether somebody is an envoy or negotiator by title."""
    return any(head.startswith(_SENT) for m in (mention, *mention.members) for head in m.heads)


def camps(mention: Mention) -> tuple[Mention, ...]:
    """Camps without a name of their own, said to be of a country: الأطراف اليمنية; rebels and opposition."""
    for actor in mention.members or (mention,):
        words = [w.removeprefix("ال") for w in words_of(actor.label)]
        if not words or actor.kind not in ACTING:
            return ()
        of_country = any(w in authority().demonyms for w in words[1:])
        if words[0] not in CAMPS and not (words[0] in ("اطراف", "طرفين", "فرقاء") and of_country):
            return ()
    return mention.members or (replace(mention, type="group"),)


def sides_of(mentions: Sequence[Mention]) -> list[Mention]:
    """The sides among several mentions, camps without a name of their own included (الحكومة والمتمردون)."""
    one_by_one = [m for mention in mentions for m in mention.members or (mention,)]
    return [a for m in one_by_one for a in side(m) or camps(m)]


def sent_by(mention: Mention) -> tuple[Mention, ...]:
    """The states of officials without a name: مسؤولين أمريكيين → the United States."""
    words = [w.removeprefix("ال") for w in words_of(mention.label)]
    if mention.authority or not words or not words[0].startswith(("مسوول", "مفاوض", "ممثل", "دبلوماسي", "خبراء", "مندوب")):
        return ()
    keys = [d[0] for w in words[1:] if (d := authority().demonyms.get(w))] or _sender_named(words_of(mention.label)[1:])
    states = [authority().actors[k] for k in keys]
    return tuple(Mention(mention.span, "name", s.key, s.type, s.label_ar, None, s.key) for s in states)


def _sender_named(words: tuple[str, ...]) -> list[str]:
    """Whom delegates are of: «ممثلون للأمم المتحدة», «مندوبون عن أ»."""
    if words and words[0] in ("عن", "من"):
        words = words[1:]
    elif words and words[0].startswith("لل"):
        words = ("ال" + words[0][2:], *words[1:])
    elif words and words[0].startswith("ل"):
        words = (words[0][1:], *words[1:])
    return [k for k, weak in authority().names.get(words, ()) if not weak and authority().actors[k].type in _SIDES]


def host_state(mention: Mention) -> tuple[Mention, ...]:
    """The state in which a town lies, for a town that hosts; none for one of a disputed territory."""
    if mention.type == "state":
        return actors(mention)
    place = authority().actors.get(mention.authority or "")
    state = authority().actors.get(speaking(mention).authority or "")
    if place and place.type == "place" and (state is None or state.type != "state"):
        state = authority().actors.get(place.affiliation or "")
    if mention.type != "place" or state is None or state.type != "state" or state.key == "palestine":
        return ()
    return (Mention(mention.span, "name", state.key, state.type, state.label_ar, mention.name, state.key),)


def named(sentence: Sequence[Item], start: int) -> tuple[Mention, ...]:
    """The known person whose name the words from `start` on spell, where no mention was found."""
    for length in (4, 3, 2):
        words = tuple(i.word for i in sentence[start : start + length])
        for key, weak in authority().names.get(words, ()):
            actor = authority().actors[key]
            if actor.type == "person" and not weak:
                span = Span(sentence[start].span.start, sentence[start + length - 1].span.end)
                return (Mention(span, "name", key, actor.type, actor.label_ar, span, key),)
    return ()


def town(sentence: Sequence[Item], j: int, sure: bool = False) -> Mention | None:
    """The known town that the words from `j` on name, where no mention was found; `sure` where only a town can stand there (محادثات جدة)."""
    for length in (2, 1):
        items = sentence[j : j + length]
        words = tuple(i.word for i in items)
        for key, weak in authority().names.get(words, ()) if not any(i.mention for i in items) else ():
            actor = authority().actors[key]
            if actor.type == "place" and (sure or not weak):
                span = Span(items[0].span.start, items[-1].span.end)
                state = authority().capitals.get(key)
                return Mention(span, "name", key, "place", actor.label_ar, span, key, candidates=(state,) if state else ())
    return None


def demonym_in(phrase: str) -> str | None:
    """The state of the first nationality adjective in a folded phrase."""
    known = (authority().demonyms.get(w.removeprefix("ال")) for w in phrase.split())
    return next((d[0] for d in known if d), None)


def demonym(item: Item) -> Mention | None:
    """The state that a nationality adjective names (قطرية → Qatar), over the adjective's span."""
    if item.mention:
        return None
    for form in (item.word, item.word[1:] if item.word[:1] == "و" else ""):
        known = authority().demonyms.get(form.removeprefix("ال")) if len(form) > 3 and form not in _MONEY else None
        if known:
            actor = authority().actors[known[0]]
            return Mention(item.span, "name", actor.key, actor.type, actor.label_ar, item.span, actor.key)
    return None
