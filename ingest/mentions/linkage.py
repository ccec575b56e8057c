"""What goes on after a head by a preposition, or as one more state of a list."""

from ingest.lexicon.authority import authority
from ingest.mentions.ofphrase import keys_of, link, purpose
from ingest.mentions.phrase import Phrase
from ingest.mentions.words import listed

_CALLS = listed("دعا دعت يدعو تدعو دعوا ودعا ودعت ويدعو وتدعو وجه وجهت يستعد تستعد مهد مهدت")
"""Verbs whose ل brings in what is called for, so that it is none of the body's name."""


class Links(Phrase):
    """The of-phrases of a complement."""

    def _linked(self, j: int) -> bool:
        bare = not (self.out.parts or self.out.ofs or self.out.demonyms)
        if (
            self.prepositions
            and self.person
            and self.r.word(j) == "باسم"
            and (self.out.ofs or self.out.demonyms or self.out.parts)
        ):
            return False  # المتحدث باسم الحكومة باسم السلمي: the second one is his name
        if capital := self._capital(j):
            return self._goes(capital)
        step = link(self.r, j, self.head, self.closed, self.person, bare) if self.prepositions < 3 else None
        if step is None and not self.person and j > self.i and not self.prepositions and self.r.word(self.i - 2) not in _CALLS:
            step = purpose(self.r, j, self.head)
        if step is None:
            return False
        last, key, part, missing = step
        self.prepositions += 1
        self.closed = False  # وزير الدولة المصري للشؤون القانونية
        self.out.ofs += [key] if key else []
        self.out.parts += [part] if part else []
        if key and self._many():
            last = self._more_states(last)
        return self._goes(last, missing)

    def _capital(self, j: int) -> int:
        """The end of a capital's name behind «العاصمة» and its nationality (متحف العاصمة الفرنسية باريس), 0 where there is none."""
        if self.r.word(j - 2) != "العاصمه" or self.r.word(j - 1).removeprefix("ال") not in authority().demonyms:
            return 0
        place = self.r.plain(j)
        return place.last if place and keys_of(place, "place") else 0

    def _more_states(self, j: int) -> int:
        """The end of further states: الزعماء في فرنسا وبريطانيا؛ وزراء خارجية مصر، الأردن والعراق."""
        end, states, k = j, list[str](), j
        while k - j < 40:
            comma = self.r.mark(k) in ("،", ",")
            known = self.r.known(k + 1 if comma else k)
            keys = keys_of(known, "state") if known and not known.weak else []
            if known is None or not keys or known.form.proclitics != ("و" if not comma or known.form.proclitics else ""):
                break
            k = known.last
            states.append(keys[0])
            if known.form.proclitics:
                end, states = k, [*states]
                self.out.ofs += states
                states = []
        return end
