"""Who an office or a role without a name means."""

from ingest.lexicon.authority import authority
from ingest.mentions.draft import Draft
from ingest.mentions.entities import posts
from ingest.mentions.memory import Entity, Office
from ingest.mentions.named import Names
from ingest.mentions.phrase import FORMER
from ingest.mentions.reader import Reader
from ingest.mentions.words import listed, noun
from ingest.model import Gender, Span
from ingest.text import fold

_BODIES = ("organization", "armed_group", "media_outlet")
_RANKED = listed("وزير سفير مبعوث مندوب متحدث ديبلوماسي دبلوماسي")
"""Posts by whose bare name and nationality one is taken up."""


class Holders(Names):
    """The resolution of offices and roles."""

    def _office(self, r: Reader, draft: Draft, span: Span) -> Entity:
        office = (draft.office, draft.ofs)
        if draft.number == "s":
            for entity in reversed(self.recent):
                if entity.type != "person" or (draft.gender and entity.gender and draft.gender != entity.gender):
                    continue
                if self._same_office(office, entity) and not self._succeeded(entity, office):
                    return entity
            minister = self._minister(office, draft.gender) or self._former(office)
            if minister is not None:
                return minister
            named = self.named_offices.get(office)
            bearer = self.entities.get(named) if named else None
            if named and not (bearer and draft.gender and bearer.gender and draft.gender != bearer.gender):
                return self._known(named) if named in authority().actors else self._named_later(named)
            if not office[1] and office[0] == ("رييس",) and self.home:
                office = (office[0], frozenset({self.home}))
            holder = posts().holder(office, self.day) if self.day else None
            if holder is None and self.day is None:
                ever = {p.holder for p in posts().by_office.get(office, ())} & self.strong
                holder = next(iter(ever)) if len(ever) == 1 else self._holder_then(office)
            if holder:
                return self._known(holder)
        if draft.number == "p" and len(draft.ofs) > 1:  # وزراء خارجية مصر والأردن، وزراء الخارجية المصري والأردني
            id_ = f"office:{self.block}:{' '.join(draft.office)}:{'+'.join(sorted(draft.ofs))}"
            return self._entity(id_, draft, span)
        return self._entity(self._id(r, draft, span), draft, span)

    def _succeeded(self, entity: Entity, office: Office) -> bool:
        """Whether somebody else is known to hold the post on the day, and the text does not call this person its holder."""
        holder = posts().holder(office, self.day) if self.day and entity.key else None
        return holder is not None and holder != entity.key and self.named_offices.get(office) != entity.key

    def _minister(self, office: Office, gender: Gender | None) -> Entity | None:
        """Who was named with a minister's or envoy's post of this state before: الوزير الروسي after وزير الخارجية الروسي فلان."""
        words, ofs = office
        states = {s for s in (authority().state_of(k) for k in ofs) if s}
        if len(words) != 1 or words[0] not in _RANKED or not states:
            return None
        if words[0] == "متحدث" and not states >= ofs:
            return None  # the Kremlin's spokesman is not the ministry's
        for entity in reversed(self.recent):
            if gender and entity.gender and gender != entity.gender:
                continue
            if entity.type == "person" and states & entity.states and not self._higher(entity):
                if words[0] in entity.told or any(o[0][:1] == words for o in entity.offices):
                    return entity
        return None

    def _former(self, office: Office) -> Entity | None:
        """The only former holder whom the block names: الرئيس السابق للإقليم, where فلان who held the post is named."""
        words, ofs = office
        held = tuple(w for w in words if w not in FORMER and w != "اقليم")
        if not set(words) & FORMER or not self.day:
            return None
        before = {p.holder for p in posts().by_office.get((held, ofs), ()) if p.end and p.end <= self.day} & self.strong
        return self._known(next(iter(before))) if len(before) == 1 else None

    def _holder_then(self, office: Office) -> str | None:
        """The one who had the post all through the tenure by which an article without a date is dated."""
        if self.tenure is None:
            return None
        start, end = self.tenure
        held = [
            p for p in posts().by_office.get(office, ()) if (end is None or p.start < end) and (p.end is None or p.end > start)
        ]
        return (
            held[0].holder
            if len(held) == 1 and held[0].held_on(start) and (held[0].end is None or (end is not None and held[0].end >= end))
            else None
        )

    def _named_later(self, id_: str) -> Entity:
        if id_ not in self.entities:
            self.entities[id_] = Entity(id_, "person", self.labels.get(id_, id_.partition(":")[2]))
        return self.entities[id_]

    @staticmethod
    def _same_office(office: Office, entity: Entity) -> bool:
        words, ofs = office
        short = len(words) == 2 and not ofs and noun(words[1], "org", "armed", "body") is not None
        for other, bodies in entity.offices:
            if short and other[:2] == words and set(words[:1]) & entity.told:
                return True  # رئيس الوفد after رئيس وفد جبهة السهل
            if other == words and (ofs == bodies or not ofs or (bodies and (ofs < bodies or bodies < ofs))):
                return True
        return False

    def _role(self, r: Reader, draft: Draft, span: Span) -> Entity:
        states = {authority().state_of(k) for k in draft.demonyms}
        best = None
        known = {"وزير"} == draft.heads and any(draft.heads & e.told for e in self.recent)
        for entity in reversed(self.recent):
            if not self._agrees(draft, entity) or (known and not draft.heads & entity.told):
                continue
            if {"وزير"} == draft.heads and not draft.heads & entity.told and self._higher(entity):
                continue
            if states and not states & entity.states and entity.kind != "unnamed":
                continue
            if states and entity.kind == "unnamed" and not any(w in entity.id for w in self._nisba_words(r, draft)):
                continue
            if set(draft.office) & FORMER and not any(o[0] == draft.office for o in entity.offices):
                continue
            if "ناس" in draft.heads:
                continue  # people in general
            if draft.heads & entity.heads or (draft.type == "group" and entity.kind == "joint" and draft.number == "d"):
                exact = (
                    not draft.office
                    or any(o[0][:1] == draft.office[:1] and len(o[0]) == 1 for o in entity.offices)
                    or "رييس" not in draft.heads
                )
                if exact:
                    return entity
                best = best or entity
        if best is None and not states and draft.type in _BODIES and (owner := self._of_post(draft)):
            return owner
        if best is None and states and "مسوول" in draft.heads and draft.number == "s":
            best = next((e for e in reversed(self.recent) if e.type == "person" and e.offices and e.states & states), None)
        return best or self._entity(self._id(r, draft, span), draft, span)

    def _counterpart(self, draft: Draft) -> Entity | None:
        """Who holds the post of whom was told last, for the state of his counterpart: «نظيره القطري» after وزير الخارجية المصري."""
        if "نظير" not in draft.heads or len(draft.demonyms) != 1:
            return None
        (state,) = draft.demonyms
        for entity in reversed(self.recent):
            if entity.type != "person" or not entity.offices or state in entity.states:
                continue
            for words, _ in sorted(entity.offices, key=lambda o: (-len(o[0]), o[0])):
                office = (words, frozenset({state}))
                named = self.named_offices.get(office) or (posts().holder(office, self.day) if self.day else None)
                if named:
                    return self._known(named) if named in authority().actors else self._named_later(named)
            return None
        return None

    def _of_post(self, draft: Draft) -> Entity | None:
        """The known body of whoever was named last with a post in one of this kind: الحركة after القيادي في حركة حماس فلان."""
        actors = authority().actors
        for entity in reversed(self.recent):
            if entity.type != "person":
                continue
            bodies = {k for _, ofs in entity.offices for k in ofs if actors[k].type in _BODIES}
            called = [
                k for k in sorted(bodies) if draft.heads & {fold(n).split()[0] for n in (actors[k].label_ar, *actors[k].aliases)}
            ]
            if len(called) == 1:
                return self._known(called[0])
        return None

    @staticmethod
    def _higher(entity: Entity) -> bool:
        """Whether a known person holds a post above a minister's, so that nobody calls them so."""
        return any(words[:1] in (("ملك",), ("رييس",), ("ولي",), ("امير",)) for words, _ in entity.offices)

    def _nisba_words(self, r: Reader, draft: Draft) -> list[str]:
        words = [r.word(k) for k in range(draft.first + 1, draft.last)]
        return [w.removeprefix("ال") for w in words if w.removeprefix("ال") in authority().demonyms]

    @staticmethod
    def _agrees(draft: Draft, entity: Entity) -> bool:
        if draft.type == "person" and entity.type not in ("person", "unnamed_source") and entity.kind != "joint":
            return False
        if draft.type not in ("person", "group") and entity.type in ("person", "unnamed_source", "unknown", "place"):
            return False
        numbers = {draft.number, entity.number} - {None}
        if len(numbers) > 1 and not (draft.type == "group" and entity.kind == "joint"):
            return False
        return not (draft.type == "person" and draft.gender and entity.gender and draft.gender != entity.gender)
