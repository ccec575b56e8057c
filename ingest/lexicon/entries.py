"""Every entry of the lexicon with its forms, from the tables."""

from collections.abc import Iterator
from dataclasses import dataclass

from ingest.lexicon import form as f
from ingest.lexicon.form import Form
from ingest.lexicon.nominals import adjective, singular, sound_feminine, sound_masculine
from ingest.lexicon.table import rows
from ingest.lexicon.verbs import imperfect, perfect
from ingest.text import fold

_PARTICLE = {
    "a": (f.CONJOINED, f.POSSESSIVE),
    "b": (f.BARE, f.ALONE),
    "c": (f.CONJUNCTION, f.ALONE),
    "o": (f.CONJUNCTION, f.ONLY_POSSESSIVE),
    "p": (f.CONJUNCTION, f.POSSESSIVE),
    "g": (f.GENITIVE, f.POSSESSIVE),
    "n": (f.GENITIVE, f.ALONE),
    "q": (f.JUSSIVE, f.ALONE),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A lemma in one part of speech; `id` is the `entry` of its analyses, `lemma` is folded."""

    id: str
    lemma: str
    pos: str
    forms: tuple[Form, ...]


def entries() -> Iterator[Entry]:
    """Every entry of every table, in their order."""
    yield from _particles()
    yield from _cues()
    yield from _verbs()
    yield from _nouns()
    yield from _adjectives()


def _cues() -> Iterator[Entry]:
    for row in rows("cues.tsv"):
        entry, lemma = "cue:" + row["id"], fold(row["lemma"])
        if row["group"] != "N":
            yield Entry(entry, lemma, "verb", _verb(row["lemma"], row["imperfect"]))
        if row["participle"]:
            yield Entry(entry, lemma, "participle", tuple(_participle(row["participle"])))
        for masdar in filter(None, row["masdar"].split("،")):
            yield Entry(entry, lemma, "masdar", tuple(_masdar(masdar)))


def _verbs() -> Iterator[Entry]:
    for row in rows("verbs.tsv"):
        pairs = zip(row["lemma"].split("|"), row["imperfect"].split("|"), strict=True)
        forms = tuple(form for pair in pairs for form in _verb(*pair))
        yield Entry("verb:" + row["id"], fold(row["lemma"].split("|")[0]), "verb", forms)


def _verb(lemma: str, present: str) -> tuple[Form, ...]:
    return (*perfect(lemma), *(imperfect(present, lemma) if present else ()))


def _participle(text: str) -> Iterator[Form]:
    """Without possessives, which make a noun of it; one marked `!` is only an adverbial accusative (مصرّا، never مصر)."""
    only_hal = text.endswith("!")
    for form in adjective(text.removesuffix("!")):
        if form.after == f.ONLY_POSSESSIVE or form.before == f.GENITIVE:
            continue
        hal = form.surface.endswith(("ا", "ين", "ه", "ات")) and form.before in (f.NOUN, f.CONJUNCTION)
        if only_hal and hal:
            yield form._replace(before=f.CONJUNCTION, after=f.ALONE)
        elif not only_hal:
            yield form._replace(after=f.ALONE)


def _masdar(text: str) -> Iterator[Form]:
    """`قول/أقوال` gives a broken plural, `تأكيد+ات` a sound one, a bare masdar none."""
    word, _, broken = text.partition("/")
    sound = word.endswith("+ات")
    word = word.removesuffix("+ات")
    gender = "f" if word.endswith("ة") else "m"
    yield from singular(word, gender)
    if sound:
        yield from sound_feminine(word)
    if broken:
        yield from singular(broken, "f", "p")


def _nouns() -> Iterator[Entry]:
    for row in rows("nouns.tsv"):
        forms: list[Form] = []
        gender, person = row["gender"], row["class"] in ("person_role", "group")
        for word in row["lemma"].split("|"):
            if row["number"] == "i":  # a name: no case, number or pronoun
                forms.append(Form(fold(word), f.NOUN, f.ALONE, "-", "-", gender, "s"))
                continue
            forms += singular(word, gender, row["number"] or "s")
            if row["feminine"]:
                forms += singular(word + "ة", "f")
                forms += sound_feminine(word + "ة")
            for plural in filter(None, row["plural"].split("|")):
                if plural == "ون":
                    forms += sound_masculine(word)
                elif plural == "ات":
                    forms += sound_feminine(word)
                else:
                    forms += singular(plural, gender if person else "f", "p")
        yield Entry("noun:" + row["id"], fold(row["lemma"].split("|")[0]), "noun", tuple(forms))


def _adjectives() -> Iterator[Entry]:
    for row in rows("adjectives.tsv"):
        forms = [form for word in row["lemma"].split("|") for form in adjective(word, row["plural"])]
        yield Entry("adj:" + row["id"], fold(row["lemma"].split("|")[0]), "adj", tuple(forms))


def _particles() -> Iterator[Entry]:
    for row in rows("particles.tsv"):
        before, after = _PARTICLE[row["clitics"]]
        words = row["lemma"].split("|")
        yield Entry("part:" + row["id"], fold(words[0]), row["pos"], tuple(Form(fold(w), before, after) for w in words))
