"""The genitives after a head: names in quotation marks, bodies, persons, further nouns in construct."""

from ingest.lexicon.authority import authority
from ingest.mentions.linkage import Links
from ingest.mentions.ofphrase import NOT_PERSON, keys_of
from ingest.mentions.phrase import CHAIN, NO_GENITIVE
from ingest.mentions.reader import Known, Reader
from ingest.mentions.words import Form, common_nouns, forms, is_telling, listed, not_names, noun

_SPEAKERS = frozenset(["متحدث", "ناطق", "مدير", "رييس"])
"""Titles that go on with a body's name; after وزير the same words are the field and the nationality."""
_QUANTIFIERS = listed("احد احدي بعض كل جميع كافه كبري اكبر ابرز معظم عدد")
_FAMILIES = listed("عايله اسره عشيره قبيله ذوي اهل اقارب ضحايا")
"""Nouns of kin, whose genitive is a person with all titles."""


class Genitives(Links):
    """The genitives of a complement."""

    def _quoted(self, j: int) -> bool:
        """A name in quotation marks: حاكم ولاية "السرو"."""
        closing = (lambda k: self.r.mark(k) == ")") if self.r.mark(j) == "(" else self.r.is_quote
        end = next((k for k in range(j + 2, j + 9) if closing(k)), None)
        if end is None or not self.r.word(j + 1):
            return False
        known = self.r.plain(j + 1)
        if known and known.last == end:
            self.out.ofs += keys_of(known, *NOT_PERSON)
        return self._goes(end + 1)

    def _body(self, j: int, first: Form) -> bool:
        known = self.r.plain(j)
        if known and not known.weak and keys_of(known, "person") and not keys_of(known, *NOT_PERSON):
            state = authority().state_of(keys_of(known, "person")[0])
            self.out.ofs += [state] if state and self.head == "مستشار" else []
            self.out.of_person = True
            return self._goes(known.last)  # مكتب نتنياهو، مستشار ترامب
        found = keys_of(known, *NOT_PERSON) if known and not _weak_noun(known, first) else []
        if not known or not found or (self.head == "وكاله" and known.weak):
            return False  # وكالة الأنباء السعودية is not the paper الأنباء
        if (
            self.person
            and first.article
            and noun(first.base, "field")
            and self.head not in _SPEAKERS
            and not _abroad(known, found)
        ):
            return False
        self.named = True
        self.out.ofs.append(min(found, key=lambda key: authority().actors[key].type != "state"))
        return self._goes(self._more_states(known.last) if self._many() else known.last)

    def _family(self, j: int) -> bool:
        """Whose family it is, title and name together: المتحدثة باسم عائلة المصور السوداني سامي نور."""
        r, k = self.r, j
        while k - j < 5 and r.word(k).startswith("ال") and r.word(k) not in NO_GENITIVE:
            k += 1
        known = r.plain(k)
        end = known.last if known and keys_of(known, "person") else k
        if end == k and not r.nameless(k):
            end = r.name_end(k, surname=True)
        self.out.of_person = end > k
        return self._goes(end, end == j)

    def _honoured(self, j: int) -> int:
        """The end of the name after an honorific at `j`, 0 where there is none."""
        known = self.r.plain(j + 1)
        if known and keys_of(known, "person"):
            return known.last
        end = self.r.name_end(j + 1) if is_telling(self.r.word(j + 1)) else j + 1
        return end if end > j + 1 else 0

    def _indefinite(self, j: int, word: str) -> bool:
        """A further noun in construct (مدير مكتب …), a noun with a pronoun (وزير خارجيته), or a name that nobody knows."""
        if j == self.i and not self.person and word.startswith("ل") and self._linked(j):
            return True  # لجنة لحقوق الإنسان
        if word in _QUANTIFIERS:
            each = word == "كل" and self.r.word(j + 1) == "من"  # رؤساء كل من مصر والسودان
            return self._goes(j + 1 + each, True)  # زعيم إحدى العشائر
        if word in _FAMILIES and self.person:
            self.out.parts.append(word)
            return self._family(j + 1)
        chain = noun(word, *CHAIN)
        if chain:
            self.out.parts.append(chain.lemma)
            return self._goes(j + 1, True)
        if is_telling(word) and (end := self.r.name_end(j, surname=True)) > j:
            self.out.of_person = True
            return self._goes(end)  # نظام معمر القذافي
        owned = word.removesuffix("ها").removesuffix("هم").removesuffix("ه")
        if owned != word and (chained := noun(owned, *CHAIN, "field")) and not noun(word, *CHAIN):
            self.out.parts.append(chained.lemma)
            return self._goes(j + 1)  # مدير مكتبه
        if self.person and word in common_nouns():
            self.out.parts.append(word)
            return self._goes(j + 1, True)  # متحدث باسم حملة بوتين
        if word in not_names() or forms(word)[0].proclitics or word in authority().demonyms or noun(word, "indefinite"):
            return False
        if word.endswith(("ته", "تها", "تهم", "ده", "دها")):
            word = word.removesuffix("ها").removesuffix("هم").removesuffix("ه").removesuffix("ت") + "ه"
        elif self.r.nameless(j):
            self.genitive = not self.person and _thing(self.r, j, word)  # رابطة أمهات المختطفين
            if not self.genitive:
                return False
        else:
            self.genitive = True
        self.out.parts.append(word)
        return self._goes(j + 1)


def _thing(r: Reader, j: int, word: str) -> bool:
    """Whether an indefinite word is a common noun that may have a genitive after it."""
    return word in common_nouns() or (len(word) > 4 and r.tokens[j].surface.endswith(("ة", "ات")))


def _abroad(known: Known, keys: list[str]) -> bool:
    """Whether a name of several words is that of a body of no state (الأمم المتحدة), so that it is no field of a post."""
    return known.last - known.first > 1 and not known.weak and all(authority().actors[k].affiliation is None for k in keys)


def _weak_noun(known: Known, form: Form) -> bool:
    """A weak name that is also an ordinary word of titles (الوفد، الخارجية) is read as the word."""
    return known.weak and known.last - known.first == 1 and form.article and noun(form.base, *CHAIN) is not None
