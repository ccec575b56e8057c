"""Every entry of the lexicon with its forms, from the tables."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ingest.lexicon import form as f
from ingest.lexicon.form import Form
from ingest.lexicon.nominals import adjective, singular, sound_feminine, sound_masculine
from ingest.lexicon.table import rows
from ingest.lexicon.verbs import imperfect, perfect
from ingest.text import fold

_PARTICLE = {
    "b": (f.BARE, f.ALONE),
    "c": (f.CONJUNCTION, f.ALONE),
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
    """Every entry; a form that `particles.tsv` keeps for itself (`only`) is taken from all others."""
    particles = list(_particles())
    kept = {fold(word) for row in rows("particles.tsv") if row["only"] for word in row["lemma"].split("|")}
    yield from particles
    for entry in (*_cues(), *_nouns(), *_adjectives()):
        yield replace(entry, forms=tuple(_without(entry.forms, kept)))


def _without(forms: Iterable[Form], kept: set[str]) -> Iterator[Form]:
    bound = {f.OBJECT: f.ONLY_OBJECT, f.POSSESSIVE: f.ONLY_POSSESSIVE}
    for form in forms:
        if form.surface not in kept:
            yield form
        elif form.after in bound:
            yield form._replace(after=bound[form.after])


def _cues() -> Iterator[Entry]:
    for row in rows("cues.tsv"):
        entry, lemma = "cue:" + row["id"], fold(row["lemma"])
        verb = (*perfect(row["lemma"]), *imperfect(row["imperfect"], row["lemma"]))
        yield Entry(entry, lemma, "verb", verb)
        if row["participle"]:
            yield Entry(entry, lemma, "participle", tuple(adjective(row["participle"])))
        for masdar in filter(None, row["masdar"].split("،")):
            yield Entry(entry, lemma, "masdar", tuple(_masdar(masdar)))


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
