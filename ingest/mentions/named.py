"""Which actor a name means."""

from dataclasses import replace

from ingest.lexicon.authority import authority, words_of
from ingest.mentions.contradict import contradicts
from ingest.mentions.draft import Draft
from ingest.mentions.entities import posts
from ingest.mentions.memory import Entity
from ingest.mentions.reader import Reader
from ingest.mentions.respelled import alike, known_as, skeleton
from ingest.mentions.survey import Survey
from ingest.mentions.words import arabic_names, foreign_names, forms, listed, reporting_verbs, says
from ingest.model import Span
from ingest.text import fold, one_line

_THAT = frozenset(["ان", "انه", "انها", "بان", "بانه", "بانها"])
_LOCATIVE = listed("في الي من مدينه مخيم محافظه شمال جنوب شرق غرب قرب عبر ميناء مطار بلده")


_RANKS = listed("امير شيخ ملك سلطان")
_ROYAL = listed("الامير الاميره الملك الملكه الشيخ السلطان")


class Names(Survey):
    """The resolution of names."""

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
            if len(by_state) == 1 and (not draft.weak or says(r.word(draft.first - 1))):
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
            if actors[key].type == "organization" and said and (r.word(draft.last) in _THAT or r.mark(draft.last) in ("،", ":")):
                return keys  # قالت ميتا إن
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
                k not in authority().capitals,  # a place that stands for its state, with nothing else to tell by
                draft.keys.index(k),
            ),
        )
        if any(fold(actors[k].label_ar) == word for k in draft.keys) and not self.states.get(
            authority().state_of(scored[0]) or "", 0
        ):
            return next(k for k in scored if fold(actors[k].label_ar) == word)
        return scored[0]

    def _unknown_person(self, r: Reader, draft: Draft, name: Span | None) -> Entity:
        words = self._words(r, draft)
        known = self._known_by_part(words, draft) or self._holder_called(words, draft) or self._respelled(words, draft)
        known = known or self._of_rank(words, draft) or self._without_father(words)
        if known and words not in self.namesakes:
            return self._known(known)
        for full, entity in self._like(words):
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

    def _like(self, words: tuple[str, ...]) -> list[tuple[tuple[str, ...], str]]:
        """Those of the full names that may be meant by `words`, in their order: the same bones at the end, or the same beginning."""
        if len(self._indexed) != len(self.full):
            self._indexed = dict(enumerate(self.full.items()))
            self._by_part = {}
            for at, full in enumerate(self.full):
                bones = tuple(map(skeleton, full))
                for k in range(len(full)):
                    self._by_part.setdefault(("tail", bones[k:]), set()).add(at)
                    self._by_part.setdefault(("head", full[: k + 1]), set()).add(at)
        bones = tuple(map(skeleton, words))
        found = self._by_part.get(("tail", bones), set()) | self._by_part.get(("head", words), set())
        return [self._indexed[at] for at in sorted(found)]

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

    def _not_yet(self, key: str, draft: Draft, words: tuple[str, ...]) -> bool:
        """Whether a bare surname can hardly mean this person, who came into every post that is known only after the day."""
        if len(words) != 1 or draft.type != "person" or draft.office or key in self.known_full.values() or not self.day:
            return False
        if draft.weak and words[0] in foreign_names():
            return False  # somebody's given name, whose surname stands behind it: ليون فالدز
        starts = [post.start for _, post in posts().by_holder.get(key, ())]
        return bool(starts) and min(starts) > self.day

    def _of_rank(self, words: tuple[str, ...], draft: Draft) -> str | None:
        """The only one of a ruling house whom the block names in full and whose first name stands after his rank: الأمير محمد."""
        if len(words) != 1 or not draft.heads & _RANKS:
            return None
        houses = [(key, words_of(authority().actors[key].label_ar)) for key in sorted(self.strong)]
        found = [key for key, name in houses if words[0] in name[:2] and {"بن", "ال", *_ROYAL} & set(name[:-1])]
        return found[0] if len(found) == 1 else None

    @staticmethod
    def _without_father(words: tuple[str, ...]) -> str | None:
        """Whom the authority knows without the father's name that the text has: ماجد بن محمد النوري for ماجد النوري."""
        if len(words) < 4 or words[1] not in ("بن", "ابن", "بنت") or not words[-1].startswith("ال"):
            return None
        bearers = authority().names.get((words[0], words[-1]), ())
        keys = [key for key, weak in bearers if not weak and authority().actors[key].type == "person"]
        return keys[0] if len(keys) == 1 else None

    def _known_by_part(self, words: tuple[str, ...], draft: Draft) -> str | None:
        """A known person that the block names in full whose last names these are."""
        for key in sorted(self.strong):  # a set has no order that stays
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
