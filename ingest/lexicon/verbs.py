"""Conjugate a verb: the third and first persons that news uses, in the folded, unvowelled spelling.

The class follows from the written form of the lemma: final shadda = geminate (ردّ), alef before the last letter = hollow
(قال), final ى or ا or ي = defective (نفى، دعا، خشي), all others sound; hamzas only matter where they meet an alef. The passive
shares its letters with the active in most classes and is not listed apart.
"""

from collections.abc import Iterator

from ingest.lexicon.form import ALONE, CONJUNCTION, IMPERFECT, JUSSIVE, OBJECT, ONLY_OBJECT, Form, join
from ingest.text import fold

_SHADDA = "\u0651"
_SUBJECTS: tuple[tuple[str, str, str], ...] = (("3", "m", "s"), ("3", "f", "s"), ("3", "m", "d"), ("3", "f", "d"))
_SUBJECTS += (("3", "m", "p"), ("3", "f", "p"), ("1", "-", "s"), ("1", "-", "p"))


def perfect(lemma: str) -> Iterator[Form]:
    """The perfect of a verb given by its third person masculine singular, with shadda where it is geminate."""
    lemma = lemma if lemma.endswith(_SHADDA) else lemma.replace(_SHADDA, "")
    word = fold(lemma)
    stem = short = word  # before endings that start with a vowel, and with a consonant
    third = [word, word + "ت", word + "ا", word + "تا", word + "وا"]
    if lemma.endswith(_SHADDA):
        short = word + word[-1]
    elif lemma[-1] in "ىا":
        stem = word[:-1]
        short = stem + ("و" if lemma[-1] == "ا" and not lemma.endswith("يا") else "ي")
        third = [word, stem + "ت", short + "ا", stem + "تا", stem + "وا"]
    elif lemma[-1] == "ي":
        third = [word, word + "ت", word + "ا", word + "تا", word[:-1] + "وا"]
    elif _hollow(lemma):
        short = word[:-2] + ("ي" if word[-1] == "ء" else word[-1])  # قلت, but جئت
    endings = [*third, short + "ن", short + "ت", short + "نا"]
    last = lemma.rstrip(_SHADDA)[-1]
    for surface, (person, gender, number) in zip(endings, _SUBJECTS, strict=True):
        bound = surface[:-1] + "ا" if last in "ىا" and (gender, number) == ("m", "s") else surface
        plural = (gender, number) == ("m", "p")
        takes = OBJECT if person == "3" and not plural and bound == surface else ALONE
        yield Form(join(surface), CONJUNCTION, takes, "p", person, gender, number)
        if bound != surface:
            yield Form(join(bound), CONJUNCTION, ONLY_OBJECT, "p", person, gender, number)
        if plural:
            yield Form(join(surface[:-1]), CONJUNCTION, ONLY_OBJECT, "p", person, gender, number)
    if lemma[-1] == "أ":  # هنؤوا beside هنأوا
        yield Form(word[:-1] + "ووا", CONJUNCTION, ALONE, "p", "3", "m", "p")


def imperfect(form: str, lemma: str) -> Iterator[Form]:
    """The imperfect of a verb given by its third person masculine singular in both aspects, with its subjunctive and jussive."""
    body = fold(form)[1:]
    weak = form[-1] in "ىيو"
    stem = body[:-1] if weak else body
    short = _short(body, lemma)
    for prefix, person, gender in (("ي", "3", "m"), ("ت", "3", "f"), ("ا", "1", "-"), ("ن", "1", "-")):
        number = "p" if prefix == "ن" else "s"
        # `join` writes آمل and not اامل
        yield Form(join(prefix, body), IMPERFECT, ALONE if form[-1] == "ى" else OBJECT, "i", person, gender, number)
        if form[-1] == "ى":
            yield Form(join(prefix, stem, "ا"), IMPERFECT, ONLY_OBJECT, "i", person, gender, number)
        if person == "1":
            continue
        yield Form(join(prefix, body, "ان"), IMPERFECT, ALONE, "i", "3", gender, "d")
        yield Form(join(prefix, body, "ا"), JUSSIVE, OBJECT, "i", "3", gender, "d")
        jussive = stem if weak else short
        if jussive != body:
            takes = OBJECT if len(jussive) > 1 else ALONE  # تر + ك would be ترك
            yield Form(join(prefix, jussive), JUSSIVE, takes, "i", "3", gender, "s")
    yield Form(join("ي", short, "ن"), IMPERFECT, OBJECT, "i", "3", "f", "p")
    plurals = [stem, stem[:-1] + "و"] if form[-1] == "أ" else [stem]  # يتبرؤون beside يتبرأون
    for plural in plurals:
        yield Form(join("ي", plural, "ون"), IMPERFECT, OBJECT, "i", "3", "m", "p")
        yield Form(join("ي", plural, "وا"), JUSSIVE, ALONE, "i", "3", "m", "p")
        yield Form(join("ي", plural, "و"), JUSSIVE, ONLY_OBJECT, "i", "3", "m", "p")


def _short(body: str, lemma: str) -> str:
    """The body before a consonant: of a hollow verb without its vowel (يقول → يقلن), of a geminate one undone (يردّ → يرددن)."""
    if lemma.endswith(_SHADDA):
        return body + body[-1]
    if _hollow(lemma) and body[-2] in "اوي":
        return body[:-2] + body[-1]
    return body


def _hollow(lemma: str) -> bool:
    plain = fold(lemma)
    return len(plain) > 2 and plain[-2] == "ا" and lemma[-2] == "ا"
