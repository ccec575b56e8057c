"""The first pass over a block: the names, posts and bodies that it gives in full, wherever they stand."""

from ingest.lexicon.authority import authority, words_of
from ingest.mentions.body import body
from ingest.mentions.contradict import contradicts
from ingest.mentions.draft import Draft
from ingest.mentions.entities import Entities, posts, surface
from ingest.mentions.memory import Office
from ingest.mentions.reader import Reader
from ingest.mentions.words import Form, noun
from ingest.model import Span


class Survey(Entities):
    """What a block says in full, noted before anything is resolved."""

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
