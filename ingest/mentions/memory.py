"""What a segment has named so far: the antecedents of roles, offices and surnames."""

from dataclasses import dataclass, field
from functools import cache

from ingest.lexicon.authority import Post, authority, words_of
from ingest.mentions.office import office_of
from ingest.mentions.words import forms, noun
from ingest.model import ActorType, Gender, Number

Office = tuple[tuple[str, ...], frozenset[str]]


@dataclass(slots=True)
class Entity:
    """One actor of the article as known so far. `offices` are its normalised titles, `told` the
    heads of those that the text itself says, `states` the bodies it belongs to."""

    id: str
    type: ActorType
    label: str
    key: str | None = None
    kind: str = "name"
    gender: Gender | None = None
    number: Number | None = None
    heads: set[str] = field(default_factory=set)
    told: set[str] = field(default_factory=set)
    offices: set[Office] = field(default_factory=set)
    states: set[str] = field(default_factory=set)
    members: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


def office_in(post: Post) -> Office:
    """The normal form of a post's title."""
    return _OFFICES.setdefault(post, _parse(post))


_OFFICES: dict[Post, Office] = {}


def _parse(post: Post) -> Office:
    from ingest.mentions.reader import Reader
    from ingest.mentions.title import title
    from ingest.text import tokenise

    r = Reader(tokenise(post.title))
    for form in forms(r.word(0)):
        draft = title(r, 0, form)
        if draft and draft.office:
            ofs = draft.ofs or (frozenset({post.body}) if post.body else frozenset())
            return draft.office, ofs
    return office_of(post.title, [], [post.body] if post.body else [], [])


class Posts:
    """The authority's posts by their normal form."""

    def __init__(self) -> None:
        self.by_office: dict[Office, list[Post]] = {}
        self.by_holder: dict[str, list[tuple[Office, Post]]] = {}
        for post in authority().posts:
            office = office_in(post)
            self.by_office.setdefault(office, []).append(post)
            self.by_holder.setdefault(post.holder, []).append((office, post))

    def holder(self, office: Office, day: str) -> str | None:
        """The one who had the post on `day`, None where nobody or several are known to."""
        found = {p.holder for p in self.by_office.get(office, ()) if p.held_on(day)}
        return next(iter(found)) if len(found) == 1 else None

    def offices(self, key: str, day: str | None) -> set[Office]:
        """The posts of a person, those of the day where it is known and there are any."""
        all_ = self.by_holder.get(key, [])
        now = {o for o, p in all_ if day and p.held_on(day)}
        return now or {o for o, _ in all_}


@cache
def body_heads(key: str) -> frozenset[str]:
    """The head nouns by which a known body may be taken up: حماس → حركه, رويترز → وكاله."""
    actor = authority().actors[key]
    out: set[str] = set()
    for name in (actor.label_ar, *actor.aliases):
        first = words_of(name)[:1]
        if first:
            base = first[0].removeprefix("ال")
            found = noun(base, "org", "armed", "media", "body")
            if found and (found.lemma != "هييه" or actor.type != "media_outlet"):  # الهيئة is hardly ever the BBC
                out.add(found.lemma)
    if actor.type == "media_outlet" and "وكاله" not in out:
        out |= {"شبكه", "صحيفه", "قناه", "موقع"} if not out else set()
    if actor.type == "organization" and "united-nations" in (key, actor.affiliation):
        out.add("منظمه")
    return frozenset(out)
