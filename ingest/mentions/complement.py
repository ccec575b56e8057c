"""What follows a role noun or the head of an organisation: genitives, adjectives, of-phrases."""

from dataclasses import dataclass, field
from functools import lru_cache

from ingest.lexicon.authority import authority
from ingest.mentions import adjective
from ingest.mentions.ofphrase import NOT_PERSON, keys_of, lemma_of, link, own_form, purpose
from ingest.mentions.reader import Known, Reader
from ingest.mentions.words import Form, Noun, common_nouns, forms, is_adjective, is_telling, listed, not_names, noun
from ingest.model import Gender

_BODY = ("org", "armed", "media", "field", "body", "place", "side")
_CHAIN = ("office", "source", "honorific", *_BODY)
_SPEAKERS = frozenset(["متحدث", "ناطق", "مدير", "رييس"])
"""Titles that go on with a body's name; after وزير the same words are the field and the nationality."""
_NO_GENITIVE = listed(
    "الذي التي الذين اللذان اللذين اللتان اللتين اليوم الان السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه"
)
_WHEN = listed("الماضي الجاري الحالي المقبل القادم المنصرم الفايت السابق التالي نفسه")
_OF_PLACES = listed("راس عين دير كفر تل جبل وادي بير برج خان سوق")
"""First words of places whose second has an article (رأس النبع)."""
_QUANTIFIERS = listed("احد احدي بعض كل جميع كافه كبري اكبر ابرز معظم عدد")
_FAMILIES = listed("عايله اسره عشيره قبيله ذوي اهل اقارب ضحايا")
"""Nouns of kin, whose genitive is a person with all titles."""
_PEOPLES = listed("عرب اكراد روس اتراك افارقه اجانب المان افغان يهود كبار جدد")
_CALLS = listed("دعا دعت يدعو تدعو دعوا ودعا ودعت ويدعو وتدعو وجه وجهت يستعد تستعد مهد مهدت")
"""Verbs whose ل brings in what is called for, so that it is none of the body's name."""
_MAX = 14


FORMER = listed("سابق اسبق راحل مخلوع منتخب مكلف مستقيل مقال موقت")
"""Adjectives by which somebody does not hold the office, or not yet."""


@dataclass(slots=True)
class Complement:
    """The end of the phrase, its words without article or adjectives, the bodies it names, whether a genitive is missing or a person."""

    last: int
    parts: list[str] = field(default_factory=list)
    ofs: list[str] = field(default_factory=list)
    demonyms: list[str] = field(default_factory=list)
    missing: bool = False
    of_person: bool = False


def complement(r: Reader, i: int, head: str, construct: bool, person: bool) -> Complement:
    """Read on from `i`, after a head that is in construct state (or, else, definite). `person`: the head is somebody's title."""
    return _Walk(r, i, head, construct, person).walk()


@lru_cache(maxsize=16384)
def _body_noun(word: str) -> Noun | None:
    """The first reading of a word as the head of a body's name."""
    return next((n for n in (noun(f.base, *_BODY) for f in forms(word)) if n is not None), None)


class _Walk:
    """The state of one `complement`: what was read, and the last place at which the phrase may end."""

    def __init__(self, r: Reader, i: int, head: str, construct: bool, person: bool) -> None:
        self.r, self.i, self.head, self.construct, self.person = r, i, head, construct, person
        self.out = Complement(i, missing=construct)
        self.prepositions = 0
        self.named = False  # a body's or person's proper name was the last thing read
        self.genitive = False  # a noun in construct that no table has was the last thing read: its genitive may follow
        self.closed = False  # a nationality adjective ends the noun phrase, except for adjectives and of-phrases
        self.qualified: Gender | None = None  # the gender of the adjective read last, to which و may join another
        self.noun: Noun | None = _body_noun(r.word(i - 1)) if i and not person else None

    def walk(self) -> Complement:
        out = self.out
        good = Complement(self.i, missing=self.construct)
        while out.last - self.i < _MAX:
            if not out.missing:
                good = Complement(out.last, list(out.parts), list(out.ofs), list(out.demonyms), False, out.of_person)
            if not self._step():
                break
        return good if out.missing else out

    def _step(self) -> bool:
        """Take in one word or name; False where the phrase has ended."""
        out, r = self.out, self.r
        j = out.last
        if r.is_quote(j) or r.mark(j) == "(":
            return out.missing and self._quoted(j)
        word = r.word(j)
        if not word:
            return False
        first = own_form(word)
        genitive, self.genitive = self.genitive, False
        if out.missing and self._body(j, first):
            return True
        if genitive and first.article and word not in _NO_GENITIVE and not _is_modifier(first.base):
            out.parts.append(first.base)
            return self._goes(j + 1)
        qualified, self.qualified = self.qualified, None
        if genitive and word.startswith("و") and r.word(j + 1).startswith("ال") and len(word) > 4 and word[1:] not in not_names():
            out.parts += [word[1:], r.word(j + 1)[2:]]
            return self._goes(j + 2)  # مركز إدارة خدمات وتنسيق الحاسوب
        if first.article:
            return self._nisba(j, first) if first.base in authority().demonyms else self._definite(j, word, first)
        if qualified and word.startswith("وال") and self._joined_adjective(j, word[3:], qualified):
            return True
        if out.missing:
            return self._indefinite(j, word)
        return self._linked(j)

    def _goes(self, last: int, missing: bool = False) -> bool:
        self.out.last, self.out.missing = last, missing
        return True

    def _quoted(self, j: int) -> bool:
        """A name in quotation marks: حاكم ولاية "السرو"."""
        closing = (lambda k: self.r.mark(k) == ")") if self.r.mark(j) == "(" else self.r.is_quote
        end = next((k for k in range(j + 2, j + 6) if closing(k)), None)
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
        if self.person and first.article and noun(first.base, "field") and self.head not in _SPEAKERS:
            return False
        self.named = True
        self.out.ofs.append(min(found, key=lambda key: authority().actors[key].type != "state"))
        return self._goes(self._more_states(known.last) if self._many() else known.last)

    def _nisba(self, j: int, first: Form) -> bool:
        state, _, number = authority().demonyms[first.base]
        if self.out.missing and not self.person and number == "s" and j == self.i:
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
            if word in _NO_GENITIVE:
                return False
            if not self.person and noun(first.base, "honorific") and (named := self._honoured(j)):
                return self._goes(named)  # قوات المشير خليفة حفتر
            parts.append(lemma_of(first.base))
        elif self.person and (first.base.endswith(("يون", "يين")) or (first.base in _PEOPLES and self._many())):
            pass  # الزعماء السياسيون، وزراء الخارجية العرب
        elif not self.person and word in ("الاعضاء", "العضو") and self.head in ("دوله", "دول"):
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

    def _listed_adjective(self, j: int, base: str) -> Noun | None:
        """The adjective of the tables at `j`, unless it is somebody after a feminine body (أوقفت الشرطة الصحفي)."""
        found = noun(base, "adjective")
        somebody = found is not None and not self.person and j == self.i and noun(base, "source") is not None
        return None if somebody and not adjective.fits(self.noun, "f" if base.endswith("ه") else "m") else found

    def _of_post(self, j: int, base: str) -> bool:
        """Whether a definite word is an adjective of a person's post or of its body (رئيس الهيئة الوطنية، المدير الطبي)."""
        if self.named or noun(base, *_CHAIN, "honorific") or not self.r.word(j - 1).startswith(("ال", "لل", "بال")):
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
        named = noun(base, *_CHAIN, "honorific") is not None and noun(base, "adjective", "indefinite") is None
        return not named and adjective.gender_of(base, self.r.tokens[j].surface) == gender

    def _may_be_field(self, j: int, base: str) -> bool:
        """Whether a definite noun may go on: after a definite head only an adjective may, and one that agrees with a body."""
        if self.construct or self.prepositions > 0:
            return True
        if self.person:
            return base.endswith(("ي", "يه"))
        gender = adjective.gender_of(base, self.r.tokens[j].surface)
        return j > self.i or (gender is not None and adjective.fits(self.noun, gender))

    def _family(self, j: int) -> bool:
        """Whose family it is, title and name together: المتحدث باسم عائلة الصحفي السعودي سامي نور."""
        r, k = self.r, j
        while k - j < 5 and r.word(k).startswith("ال") and r.word(k) not in _NO_GENITIVE:
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
            return self._goes(j + 1, True)  # زعيم إحدى العشائر
        if word in _FAMILIES and self.person:
            self.out.parts.append(word)
            return self._family(j + 1)
        chain = noun(word, *_CHAIN)
        if chain:
            self.out.parts.append(chain.lemma)
            return self._goes(j + 1, True)
        if is_telling(word) and (end := self.r.name_end(j, surname=True)) > j:
            self.out.of_person = True
            return self._goes(end)  # نظام معمر القذافي
        owned = word.removesuffix("ها").removesuffix("هم").removesuffix("ه")
        if owned != word and (chained := noun(owned, *_CHAIN, "field")) and not noun(word, *_CHAIN):
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

    def _linked(self, j: int) -> bool:
        bare = not (self.out.parts or self.out.ofs or self.out.demonyms)
        if (
            self.prepositions
            and self.person
            and self.r.word(j) == "باسم"
            and (self.out.ofs or self.out.demonyms or self.out.parts)
        ):
            return False  # المتحدث باسم الحكومة باسم السلمي: the second one is his name
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

    def _many(self) -> bool:
        """Whether the head is a plural of persons."""
        found = [n for form in forms(self.r.word(self.i - 1)) if (n := noun(form.base, "office", "source"))]
        return self.person and bool(found) and found[0].number == "p"

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


def _thing(r: Reader, j: int, word: str) -> bool:
    """Whether an indefinite word is a common noun that may have a genitive after it."""
    return word in common_nouns() or (len(word) > 4 and r.tokens[j].surface.endswith(("ة", "ات")))


def _is_modifier(base: str) -> bool:
    """Whether a definite word after a name or noun is an adjective or opens a further title, so that it is no genitive."""
    return base in authority().demonyms or is_adjective(base) or noun(base, "office", "source", "honorific") is not None


def _weak_noun(known: Known, form: Form) -> bool:
    """A weak name that is also an ordinary word of titles (الوفد، الخارجية) is read as the word."""
    return known.weak and known.last - known.first == 1 and form.article and noun(form.base, *_CHAIN) is not None
