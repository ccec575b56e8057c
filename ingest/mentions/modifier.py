"""The definite words after a head: adjectives of nationality and others, and the fields of a post."""

from ingest.lexicon.authority import authority
from ingest.mentions import adjective
from ingest.mentions.genitive import Genitives
from ingest.mentions.ofphrase import lemma_of
from ingest.mentions.phrase import CHAIN, FORMER, NO_GENITIVE
from ingest.mentions.words import Form, Noun, is_adjective, listed, noun
from ingest.model import Gender

_WHEN = listed("الماضي الجاري الحالي المقبل القادم المنصرم الفايت السابق التالي نفسه")
_AT_TALKS, _TEAMS = listed("مفاوض مفاوضه"), listed("وفد فريق لجنه طاقم بالوفد بالفريق")
_PEOPLES = listed("عرب اكراد روس اتراك افارقه اجانب المان افغان يهود كبار جدد")


class Modifiers(Genitives):
    """The definite words of a complement."""

    def _nisba(self, j: int, first: Form) -> bool:
        state, _, number = authority().demonyms[first.base]
        if (self.out.missing and not self.person and number == "s" and j == self.i) or (number == "p" and self._others(j)):
            return False
        if state == "south-korea" and self.r.word(j + 1) in ("الشمالي", "الشماليه"):
            state = "north-korea"
        self.out.demonyms.append(state)
        self.closed = True
        self.qualified = "f" if first.base.endswith("ه") else "m"
        return self._goes(j + 1)

    def _definite(self, j: int, word: str, first: Form) -> bool:
        parts = self.out.parts
        if word in ("العام", "الشهر", "الاسبوع") and self.r.word(j + 1) in _WHEN:
            return False  # العام الماضي
        if self.out.missing:
            if word in NO_GENITIVE:
                return False
            if not self.person and noun(first.base, "honorific") and (named := self._honoured(j)):
                return self._goes(named)  # قوات المشير خليفة حفتر
            parts.append(lemma_of(first.base))
        elif self.person and first.base.endswith("يين") and self._others(j):
            return False
        elif self.person and (first.base.endswith(("يون", "يين")) or (first.base in _PEOPLES and self._many())):
            pass  # الزعماء السياسيون، وزراء الخارجية العرب
        elif not self.person and word in ("الاعضاء", "العضو") and self.r.word(j - 1).removeprefix("ال") in ("دول", "دوله"):
            pass
        elif not self.person and adjective.numeral(first, self.noun) and j == self.i:
            parts.append(first.base)  # الدول الأربع
        elif listed_adjective := self._listed_adjective(j, first.base):
            if listed_adjective.lemma in FORMER:
                parts.append(listed_adjective.lemma)
            self.qualified = "f" if first.base.endswith("ه") else "m"
        elif (
            self._may_be_field(j, first.base)
            and not self.closed
            and not self.named
            and noun(first.base, "field")
            and parts[-1:] != ["وزير"]
        ):
            parts.append(lemma_of(first.base))
        elif self._agrees(j, first.base):
            parts.append(first.base)
        else:
            return False
        return self._goes(j + 1)

    def _others(self, j: int) -> bool:
        """Whether a plural in ين or ون at `j` is no adjective of the post before it, as that is one man's: حمل الوزير الحوثيين."""
        if not self.person or self.out.missing or not self._one():
            return False
        before = self.r.word(j - 1)
        body = noun(before.removeprefix("ال"), "org", "armed", "body")
        return j == self.i or before.endswith(("ي", "يه")) or (body is not None and body.number == "s")

    def _listed_adjective(self, j: int, base: str) -> Noun | None:
        """The adjective of the tables at `j`, unless it is somebody after a feminine body (أوقفت الشرطة الصحفي)."""
        found = noun(base, "adjective")
        somebody = found is not None and not self.person and j == self.i and noun(base, "source") is not None
        return None if somebody and not adjective.fits(self.noun, "f" if base.endswith("ه") else "m") else found

    def _of_post(self, j: int, base: str) -> bool:
        """Whether a definite word is an adjective of a person's post or of its body (رئيس الهيئة الوطنية، المدير الطبي)."""
        if self.named or noun(base, *CHAIN, "honorific") or not self.r.word(j - 1).startswith(("ال", "لل", "بال")):
            return False
        feminine = len(base) > 4 and base.endswith("يه") and self.r.tokens[j].surface.endswith("ة")
        # after an honorific such a word is a surname: الدكتور الديني
        return (feminine or is_adjective(base)) and noun(self.head, "office", "source") is not None

    def _agrees(self, j: int, base: str) -> bool:
        """Whether a definite word is an adjective of a body's name, though no table of titles has it (رابطة المدن الساحلية).

        It goes with the head (الهيئة الوطنية) or with the noun right before it (جهاز الأمن الداخلي).
        """
        if self.person:
            return self._of_post(j, base)
        if base in _AT_TALKS and self.r.word(j - 1).removeprefix("ال") in _TEAMS:
            return True  # الوفد المفاوض
        somebody = noun(base, "office", "source", "honorific") is not None
        if somebody and (j == self.i or not adjective.participle(base)):
            return False
        gender = adjective.gender_of(base, self.r.tokens[j].surface)
        if gender is None or adjective.goes_on(base, self.r.word(j + 1)):
            return False
        if not adjective.fits(self.noun, gender) and (j == self.i or self.named or not self._follows(j, gender)):
            return False
        self.qualified = gender
        return True

    def _follows(self, j: int, gender: Gender) -> bool:
        """Whether the noun before `j` can have an adjective of this gender: broken plurals take the feminine."""
        before = self.r.tokens[j - 1].surface
        feminine = before.endswith(("ة", "ات"))
        return gender == "f" or not feminine

    def _joined_adjective(self, j: int, base: str, gender: Gender) -> bool:
        """A further adjective with و of the same gender: المنظمات الدولية والمحلية، السلطات القطرية والتركية."""
        if base in authority().demonyms and (not self.person or self._many()):
            state, other, number = authority().demonyms[base]
            if number == "p" or other != gender or (self.noun is not None and self.noun.kind == "side"):
                return False  # the two sides are told apart
            self.out.demonyms.append(state)
        elif self.person or self.named or not self._like(j, base, gender):
            return False
        elif self.out.parts and not self.closed and noun(base, "field") and self.noun and self.noun.number != "p":
            return False  # وزارة الشؤون الاجتماعية والصحة is read as two fields
        self.qualified = gender
        return self._goes(j + 1)

    def _like(self, j: int, base: str, gender: Gender) -> bool:
        """Whether a word is an adjective of the gender, and no noun of titles or bodies."""
        named = noun(base, *CHAIN, "honorific") is not None and noun(base, "adjective", "indefinite") is None
        return not named and adjective.gender_of(base, self.r.tokens[j].surface) == gender

    def _may_be_field(self, j: int, base: str) -> bool:
        """Whether a definite noun may go on: after a definite head only an adjective may, and one that agrees with a body."""
        if self.construct or self.prepositions > 0:
            return True
        if self.person:
            return base.endswith(("ي", "يه"))
        gender = adjective.gender_of(base, self.r.tokens[j].surface)
        return j > self.i or (gender is not None and adjective.fits(self.noun, gender))
