"""Who is meant: drafts become mentions, with one entity for all that name the same actor in an article."""

from dataclasses import replace
from functools import cache

from ingest.lexicon.authority import authority, words_of
from ingest.mentions.body import body
from ingest.mentions.complement import FORMER
from ingest.mentions.contradict import contradicts
from ingest.mentions.draft import Draft
from ingest.mentions.memory import Entity, Office, Posts, body_heads
from ingest.mentions.nominative import nominative
from ingest.mentions.reader import Reader
from ingest.mentions.respelled import alike, known_as
from ingest.mentions.words import Form, arabic_names, forms, listed, noun, reporting_verbs
from ingest.model import Mention, Span
from ingest.text import fold, one_line

_LOCATIVE = listed("في الي من مدينه مخيم محافظه شمال جنوب شرق غرب قرب عبر ميناء مطار بلده")


@cache
def posts() -> Posts:
    """The posts of the authority."""
    return Posts()


class Resolver:
    """Resolves the drafts of one block (an article and its title, or a related article) in text order."""

    def __init__(self, text: str, block: int, home: str | None) -> None:
        self.text = text
        self.block = block
        self.home = home
        self.entities: dict[str, Entity] = {}
        self.recent: list[Entity] = []  # of the segment, in order of mention
        self.strong: set[str] = set()
        self.full: dict[tuple[str, ...], str] = {}
        self.known_full: dict[tuple[str, ...], str] = {}
        self.tails: dict[tuple[str, ...], str] = {}
        self.states: dict[str, int] = {}
        self.named_offices: dict[Office, str] = {}
        self.namesakes: set[tuple[str, ...]] = set()  # names of known persons that others bear here
        self.bodies: dict[tuple[str, ...], str] = {}  # folded words of unknown bodies' names, and the surface
        self.by_last: dict[str, dict[tuple[str, ...], None]] = {}  # the same names by their last word
        self.day: str | None = None
        self.tenure: tuple[str, str | None] | None = None  # when all those named with their post held it

    # -- first pass ---------------------------------------------------------------------------------------------------

    def survey(self, r: Reader, drafts: list[Draft]) -> None:
        """Note the names that the block gives in full, wherever they stand, before anything is resolved."""
        for draft in drafts:
            for d in draft.members or [draft]:
                if d.keys and d.office and contradicts(d, posts().offices(d.keys[0], None)):
                    d.keys = ()
                    self.namesakes.add(self._words(r, d))
                if d.keys and not d.weak and len(d.keys) == 1:
                    self.strong.add(d.keys[0])
                    state = authority().state_of(d.keys[0])
                    if state:
                        self.states[state] = self.states.get(state, 0) + 1
                for key in d.demonyms:
                    self.states[key] = self.states.get(key, 0) + 1
                if d.type == "person" and d.office:
                    self._bodies_in(r, d)
                if d.type in ("organization", "armed_group") and d.kind == "phrase":
                    whole = surface(self.text, Span(d.start, r.tokens[d.last - 1].span.end))
                    self._note_body(whole, d.last - d.first)
                words = self._words(r, d)
                if d.type == "person" and len(d.keys) == 1 and len(words) > 1:
                    self.known_full.setdefault(words, d.keys[0])
                if d.type == "person" and not d.keys and len(words) > 1:
                    self.full.setdefault(words, "person:" + " ".join(words))
                if d.type == "person" and d.name and d.office and len(d.keys) == 1:
                    self._date_by(d.keys[0], (d.office, d.ofs))
                if d.type == "person" and d.name and d.office:
                    self.named_offices.setdefault((d.office, d.ofs), d.keys[0] if d.keys else self.full.get(words, ""))

    def _bodies_in(self, r: Reader, draft: Draft) -> None:
        """Note the body that a title names in full: المتحدثة باسم لجنة أهالي السهل."""
        for k in range(draft.first + 1, draft.last - 2):
            if noun(r.word(k), "org", "armed"):
                inner = body(r, k, Form("", r.word(k), False, 0))
                if inner and inner.kind == "phrase" and inner.last <= draft.last:
                    whole = surface(self.text, Span(inner.start, r.tokens[inner.last - 1].span.end))
                    self._note_body(whole, inner.last - inner.first)
                return

    def _note_body(self, whole: str, size: int) -> None:
        if size > 2:
            words = words_of(whole)
            self.bodies.setdefault(words, whole)
            same = self.by_last.setdefault(words[-1] if words else "", {})
            if len(same) < 50:  # so that the look-up stays bounded on odd text
                same[words] = None

    def _date_by(self, key: str, office: Office) -> None:
        """Someone named with a post dates the article to their tenure; a post without a state is of the article's own."""
        held = [p for (words, bodies), p in posts().by_holder.get(key, []) if words == office[0] and office[1] <= bodies]
        if len(held) == 1:
            start, end = self.tenure or (held[0].start, held[0].end)
            ends = [e for e in (end, held[0].end) if e]
            self.tenure = (max(start, held[0].start), min(ends) if ends else None)
            if not office[1] and self.home is None:
                self.home = authority().state_of(key)

    def surnames(self) -> dict[tuple[str, ...], str]:
        """The last names of those whom the block names in full, with the entity; what two share is left out."""
        out: dict[tuple[str, ...], str] = {}
        clash: set[tuple[str, ...]] = set()
        for words, entity in (*self.full.items(), *self.known_full.items()):
            for k in range(1, len(words)):
                tail = words[k:]
                if tail in out and out[tail] != entity:
                    clash.add(tail)
                out.setdefault(tail, entity)
        self.tails = {tail: entity for tail, entity in out.items() if tail not in clash}
        return self.tails

    # -- second pass --------------------------------------------------------------------------------------------------

    def segment(self, r: Reader, drafts: list[Draft], day: str | None) -> list[Mention]:
        """The mentions of one segment; roles look back no further than its start."""
        self.recent = []
        self.day = day
        out = []
        for draft in drafts:
            mention = self._joint(r, draft) if draft.kind == "joint" else self._one(r, draft)
            if mention is not None:
                out.append(mention)
        return out

    def _joint(self, r: Reader, draft: Draft) -> Mention | None:
        members = [m for m in (self._one(r, d) for d in draft.members) if m is not None]
        if len(members) < 2:
            return members[0] if members else None
        span = Span(members[0].span.start, members[-1].span.end)
        if len(members) == len(draft.members):
            span = Span(draft.start, r.tokens[draft.last - 1].span.end)  # الجانبان before their names
        id_ = "joint:" + "+".join(sorted(m.entity for m in members))
        label = " و".join(m.label for m in members)
        number = "d" if len(members) == 2 and all(m.number in ("s", None) for m in members) else "p"
        heads = frozenset.intersection(*(m.heads for m in members))
        gender = "f" if all(m.gender == "f" for m in members) else "m"
        entity = self.entities.setdefault(id_, Entity(id_, "group", label, None, "joint", gender, number, set(heads)))  # type: ignore[arg-type]
        entity.members = tuple(m.entity for m in members)
        self.recent.append(entity)
        return Mention(span, "joint", id_, "group", label, gender=gender, number=number, heads=heads, members=tuple(members))  # type: ignore[arg-type]

    def _one(self, r: Reader, draft: Draft) -> Mention | None:
        span = Span(draft.start, r.tokens[draft.last - 1].span.end)
        name = self._name_span(r, draft)
        candidates: tuple[str, ...] = ()
        if draft.keys and draft.type == "person" and not draft.office and not self.strong & set(draft.keys):
            words = self._words(r, draft)
            if any(words == full[-len(words) :] for full in self.namesakes):
                draft.keys = ()
        if draft.keys and draft.weak and draft.type == "person" and not self.strong & set(draft.keys):
            namesake = self.tails.get(self._words(r, draft))
            if namesake is not None:  # who has the surname here is not the known one whom it may mean
                draft.keys, draft.weak = ((namesake,) if namesake in authority().actors else ()), False
        if draft.keys:
            keys = self._choose(r, draft)
            if keys is None:
                return None
            if len(keys) == 1:
                entity = self._known(keys[0])
            else:
                candidates = keys
                entity = self._entity("person:" + " ".join(self._words(r, draft)), draft, span)
        elif draft.name and draft.type == "person":
            entity = self._unknown_person(r, draft, name)
        elif draft.kind == "office":
            entity = self._office(r, draft, span)
        elif draft.kind == "role":
            entity = self._role(r, draft, span)
        elif draft.kind == "document":
            entity = self._document(r, draft, span)
        else:
            full = self._in_full(words_of(surface(self.text, span))) if draft.kind == "phrase" and self.bodies else None
            entity = self._entity(self._id(r, draft, span, full), draft, span, full)
        entity.heads |= draft.heads
        if draft.office and entity.type == "person":
            entity.offices.add((draft.office, draft.ofs))
            entity.told |= draft.heads
            entity.states |= {s for s in (authority().state_of(k) for k in draft.ofs) if s}
        entity.gender = entity.gender or draft.gender
        entity.number = entity.number or draft.number or "s"
        if draft.kind not in ("role",) or entity not in self.recent or entity in self.recent:
            self.recent.append(entity)
        if entity.type == "place" and entity.key in authority().capitals:
            candidates = (authority().capitals[entity.key],)
        return Mention(
            span, draft.kind, entity.id, entity.type, entity.label, name, entity.key, draft.gender or entity.gender,
            draft.number or entity.number, frozenset(entity.heads | draft.heads), candidates,
        )  # fmt: skip

    # -- names --------------------------------------------------------------------------------------------------------

    def _choose(self, r: Reader, draft: Draft) -> tuple[str, ...] | None:
        """Which of the candidates; () is never returned, None says that the word is no name here."""
        actors = authority().actors
        keys = draft.keys
        if len(keys) > 1:
            states = {authority().state_of(k) for k in draft.ofs}
            fit = [k for k in keys if authority().state_of(k) in states]
            present = [k for k in keys if k in self.strong]
            if len(fit) == 1:
                return (fit[0],)
            if len(present) == 1:
                return (present[0],)
            if any(actors[k].type != "person" for k in keys):
                return (self._place(r, draft),)
            by_state = [k for k in keys if authority().state_of(k) in self.states]
            if len(by_state) == 1 and not draft.weak:
                return (by_state[0],)
            return tuple(keys)
        key = keys[0]
        said = any(f.base in reporting_verbs() for f in forms(r.word(draft.first - 1)))
        if draft.weak and actors[key].type == "media_outlet" and not (said or r.is_quote(draft.first - 1)):
            return None  # even after its full name: مدى الحياة
        if draft.weak and key not in self.strong:
            before = r.word(draft.first - 1)
            if actors[key].type == "place" and before in _LOCATIVE:
                return keys
            if draft.office or (actors[key].type == "person" and posts().by_holder.get(key) and self._supports(key)):
                return keys
            return None
        return keys

    def _supports(self, key: str) -> bool:
        return any(
            office in self.named_offices and self.named_offices[office] == key for office, _ in posts().by_holder.get(key, [])
        )

    def _place(self, r: Reader, draft: Draft) -> str:
        actors = authority().actors
        word = r.word(draft.first)
        scored = sorted(
            draft.keys,
            key=lambda k: (
                -self.states.get(authority().state_of(k) or "", 0),
                word not in (fold(actors[k].label_ar),),
                draft.keys.index(k),
            ),
        )
        if any(fold(actors[k].label_ar) == word for k in draft.keys) and not self.states.get(
            authority().state_of(scored[0]) or "", 0
        ):
            return next(k for k in draft.keys if fold(actors[k].label_ar) == word)
        return scored[0]

    def _known(self, key: str) -> Entity:
        if key not in self.entities:
            actor = authority().actors[key]
            entity = Entity(key, actor.type, actor.label_ar, key, gender=actor.gender, number="s")
            if actor.type == "person":
                entity.offices = set(posts().offices(key, self.day))
                entity.heads = {o[0][0] for o in entity.offices}
            else:
                entity.heads = set(body_heads(key))
            entity.states = {s for s in (authority().state_of(key),) if s}
            self.entities[key] = entity
        return self.entities[key]

    def _unknown_person(self, r: Reader, draft: Draft, name: Span | None) -> Entity:
        words = self._words(r, draft)
        known = self._known_by_part(words, draft) or self._holder_called(words, draft) or self._respelled(words, draft)
        if known and words not in self.namesakes:
            return self._known(known)
        for full, entity in self.full.items():
            if (
                full != words
                and (len(full) > len(words) or entity in self.entities)
                and (self._same_tail(full, words) or (len(full) > len(words) > 1 and full[: len(words)] == words))
            ):
                words, id_ = full, entity
                break
        else:
            id_ = "person:" + " ".join(words)
        if id_ not in self.entities:
            label = self.labels.get(id_) or (name.of(self.text) if name else "")
            self.entities[id_] = Entity(id_, "person", one_line(label.replace('"', "")), words=words)
        return self.entities[id_]

    labels: dict[str, str] = {}

    @staticmethod
    def _same_tail(full: tuple[str, ...], words: tuple[str, ...]) -> bool:
        """Whether `words` are the last names of `full`, of a foreigner in another spelling perhaps."""
        tail = full[-len(words) :]
        return tail == words or (full[0] not in arabic_names() and alike(tail, words))

    def _respelled(self, words: tuple[str, ...], draft: Draft) -> str | None:
        """The known person whose full name this is in another spelling, where the title does not say otherwise."""
        key = known_as(words)
        return key if key and not contradicts(replace(draft, keys=(key,)), posts().offices(key, None)) else None

    def _holder_called(self, words: tuple[str, ...], draft: Draft) -> str | None:
        """The holder of the post on the day, where the title is followed by a part of the name only."""
        holder = posts().holder((draft.office, draft.ofs), self.day) if self.day and draft.office and len(words) == 1 else None
        return holder if holder and words[0] in words_of(authority().actors[holder].label_ar) else None

    def _known_by_part(self, words: tuple[str, ...], draft: Draft) -> str | None:
        """A known person that the block names in full whose last names these are."""
        for key in self.strong:
            actor = authority().actors[key]
            if actor.type != "person" or not words:
                continue
            full = words_of(actor.label_ar)
            if len(full) > len(words) and full[-len(words) :] == words:
                return key
        for key, _ in authority().names.get(words[-1:], ()) if len(words) > 1 else ():
            actor = authority().actors[key]  # a spelling of the last name after the right first name (فلاديمير بوتن)
            if actor.type == "person" and words_of(actor.label_ar)[0] == words[0] and len(words) == 2:
                return key
        return None

    # -- offices and roles --------------------------------------------------------------------------------------------

    def _office(self, r: Reader, draft: Draft, span: Span) -> Entity:
        office = (draft.office, draft.ofs)
        if draft.number == "s":
            for entity in reversed(self.recent):
                if entity.type == "person" and self._same_office(office, entity):
                    return entity
            if self.named_offices.get(office):
                named = self.named_offices[office]
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
        if best is None and states and "مسوول" in draft.heads:
            best = next((e for e in reversed(self.recent) if e.type == "person" and e.offices and e.states & states), None)
        return best or self._entity(self._id(r, draft, span), draft, span)

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

    def _document(self, r: Reader, draft: Draft, span: Span) -> Entity:
        """Its issuer where the text says who that is (بيان للوزارة), later also for البيان; else the document itself."""
        issued = self._one(r, draft.issuer) if draft.issuer is not None else None
        if issued is not None:
            return self.entities[issued.entity]
        if draft.definite:
            for entity in reversed(self.recent):
                if draft.heads & entity.heads:
                    return entity
        return self._entity(self._id(r, draft, span), draft, span)

    # -- helpers ------------------------------------------------------------------------------------------------------

    def _in_full(self, words: tuple[str, ...]) -> tuple[str, ...] | None:
        """The only longer name of a body in the block that has the same ends: لجنة السهل → لجنة أهالي السهل."""
        if len(words) < 2 or words[-1].removeprefix("ال") in authority().demonyms:
            return None
        longer = [
            full for full in self.by_last.get(words[-1], ()) if len(full) > len(words) and full[: len(words) - 1] == words[:-1]
        ]
        return longer[0] if len(longer) == 1 else None

    def _entity(self, id_: str, draft: Draft, span: Span, full: tuple[str, ...] | None = None) -> Entity:
        if id_ not in self.entities:
            type_ = draft.type
            if draft.kind == "role" and draft.heads & {"مسوول", "مصدر", "شهود", "ناشط", "محلل", "خبير", "دبلوماسي"}:
                type_ = "unnamed_source"
            label = self.bodies[full] if full else surface(self.text, span)
            if draft.kind == "unnamed":
                label = nominative(label)
            entity = Entity(id_, type_, label, None, draft.kind, draft.gender, draft.number, set(draft.heads))
            entity.states = {s for s in (authority().state_of(k) for k in draft.ofs) if s}
            self.entities[id_] = entity
        return self.entities[id_]

    def _id(self, r: Reader, draft: Draft, span: Span, full: tuple[str, ...] | None = None) -> str:
        words = " ".join(full or words_of(surface(self.text, span)))
        if (draft.type == "organization" and draft.kind == "phrase") or draft.type in ("armed_group", "media_outlet"):
            return f"{draft.type}:{words}"
        return f"{draft.kind}:{self.block}:{words}"

    def _words(self, r: Reader, draft: Draft) -> tuple[str, ...]:
        if not draft.name:
            return ()
        first, last = draft.name
        words = [r.word(k) for k in range(first, last) if r.word(k)]
        if words and first == draft.first:
            span = Span(draft.start, r.tokens[first].span.end)
            words[0] = fold(span.of(self.text))
        return tuple(words)

    def _name_span(self, r: Reader, draft: Draft) -> Span | None:
        if not draft.name:
            return None
        first, last = draft.name
        start = draft.start if first == draft.first else r.tokens[first].span.start
        return Span(start, r.tokens[last - 1].span.end)


def surface(text: str, span: Span) -> str:
    """The surface of a phrase on one line, with ال where only half of it was left after ل (للوكالة → الوكالة)."""
    words = one_line(span.of(text))
    if (
        span.start
        and text[span.start - 1] == "ل"
        and words.startswith("ل")
        and not words.startswith("لل")
        and fold(words[1:2]) not in ("ا",)
    ) and (span.start < 2 or not text[span.start - 2].isalpha() or text[span.start - 2] in "وف"):
        return "ا" + words
    return words
