"""Who is meant: drafts become mentions, with one entity for all that name the same actor in an article."""

from ingest.lexicon.authority import authority, words_of
from ingest.mentions.bodies import body_called, branch, governs
from ingest.mentions.draft import Draft
from ingest.mentions.entities import surface
from ingest.mentions.holder import Holders
from ingest.mentions.memory import Entity
from ingest.mentions.paper import document_of
from ingest.mentions.reader import Reader
from ingest.mentions.stateless import sole, state_here, stateless, whole_name
from ingest.model import Mention, Span


class Resolver(Holders):
    """Resolves the drafts of one block (an article and its title, or a related article) in text order."""

    def segment(self, r: Reader, drafts: list[Draft], day: str | None) -> list[Mention]:
        """The mentions of one segment; roles look back no further than its start."""
        self.recent = []
        self.day = day
        out = []
        self.papers: dict[str, str] = {}
        for draft in drafts:
            mention = self._joint(r, draft) if draft.kind == "joint" else self._one(r, draft)
            if mention is not None:
                out.append(mention)
                if draft.kind != "document" and (head := document_of(r, draft)):
                    self.papers[head] = mention.entity
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
        if draft.keys and draft.type == "person" and not self.strong & set(draft.keys):
            self._namesake(draft, self._words(r, draft))
        if len(draft.keys) == 1 and self._not_yet(draft.keys[0], draft, self._words(r, draft)):
            self.strong -= set(draft.keys)  # noted by this very surname
            candidates, draft.keys, draft.weak = draft.keys, (), False
        ownerless, owner = self._body(r, draft)
        if draft.keys:
            keys = self._choose(r, draft)
            if keys is None and (draft.type != "person" or len(self._words(r, draft)) < 2):
                return None
            if keys is None:  # a full name that many bear
                candidates = draft.keys
                entity = self._unknown_person(r, draft, name)
            elif len(keys) == 1:
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
            core = Span(draft.start, r.tokens[(draft.core or draft.last) - 1].span.end)
            entity = (
                self._stateless(r, draft, core, owner) if ownerless else self._counterpart(draft) or self._phrase(r, draft, core)
            )
        entity.heads |= draft.heads
        if draft.office and entity.type == "person":
            entity.offices.add((draft.office, draft.ofs))
            entity.told |= draft.heads
            entity.states |= {s for s in (authority().state_of(k) for k in draft.ofs) if s}
        entity.gender = entity.gender or draft.gender
        entity.number = entity.number or draft.number or "s"
        self.recent.append(entity)
        candidates = candidates or governs(draft)
        if entity.type == "place" and entity.key in authority().capitals:
            candidates = (authority().capitals[entity.key],)
        return Mention(
            span, draft.kind, entity.id, entity.type, entity.label, name, entity.key, draft.gender or entity.gender,
            draft.number or entity.number, frozenset(entity.heads | draft.heads), candidates,
        )  # fmt: skip

    def _namesake(self, draft: Draft, words: tuple[str, ...]) -> None:
        """Take the keys off a name whose bearer here is another."""
        if not draft.office and any(words == full[-len(words) :] for full in self.namesakes):
            draft.keys = ()
        namesake = self.tails.get(words) if draft.weak and draft.keys else None
        if namesake is not None:  # who has the surname here is not the known one whom it may mean
            draft.keys, draft.weak = ((namesake,) if namesake in authority().actors else ()), False

    def _document(self, r: Reader, draft: Draft, span: Span) -> Entity:
        """Its issuer where the text says who that is (بيان للوزارة), later also for البيان; else the document itself."""
        issued = self._one(r, draft.issuer) if draft.issuer is not None else None
        if not draft.definite:
            self.papers.pop(next(iter(draft.heads)), None)  # البيان is this one from now on
        if issued is not None:
            return self.entities[issued.entity]
        if draft.definite:
            if draft.size == 1 and (whose := self.papers.get(next(iter(draft.heads)))):
                return self.entities[whose]
            for entity in reversed(self.recent):
                if draft.heads & entity.heads:
                    return entity
        return self._entity(self._id(r, draft, span), draft, span)

    def _body(self, r: Reader, draft: Draft) -> tuple[bool, str | None]:
        """Give a phrase the key of the body that it names by its parts; whether it leaves out its state, and which that is here."""
        if draft.kind == "phrase" and draft.type == "organization" and not draft.keys:
            called = body_called((draft.office, draft.ofs)) or branch(r, draft)
            draft.keys = (called,) if called else ()
        if not stateless(draft):
            return False, None
        owner = state_here(draft.office, self.recent, self.states, self.home)
        called = body_called((draft.office, frozenset([owner]))) if owner else None
        draft.keys = (called,) if called else ()
        # A ministry that nobody knows may be one that few states have (pilgrimage): not every state that is named has it.
        return True, owner if called or sole(self.states) else None

    def _phrase(self, r: Reader, draft: Draft, core: Span) -> Entity:
        full = self._in_full(words_of(surface(self.text, core))) if draft.kind == "phrase" and self.bodies else None
        return self._entity(self._id(r, draft, core, full), draft, core, full)

    def _stateless(self, r: Reader, draft: Draft, core: Span, owner: str | None) -> Entity:
        """A ministry of `owner`, or of a state that the article does not tell: then it is nobody's of other articles."""
        name = surface(self.text, core)
        whole = whole_name(name, owner) if owner else None
        words = " ".join(words_of(whole or name))
        entity = self._entity(f"organization:{words}" if whole else f"phrase:{self.block}:{words}", draft, core)
        if whole and owner:
            entity.label = whole
            entity.states.add(owner)
        return entity

    def _in_full(self, words: tuple[str, ...]) -> tuple[str, ...] | None:
        """The only longer name of a body in the block that has the same ends: لجنة السهل → لجنة أهالي السهل."""
        if len(words) < 2 or words[-1].removeprefix("ال") in authority().demonyms:
            return None
        longer = [
            full for full in self.by_last.get(words[-1], ()) if len(full) > len(words) and full[: len(words) - 1] == words[:-1]
        ]
        return longer[0] if len(longer) == 1 else None
