"""Homographs, non-words, order, thread-safety and the database being up to date."""

import re
from concurrent.futures import ThreadPoolExecutor
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.lexicon.almor import database
from ingest.morph import analyse
from ingest.morph.database import embedded, splits, words
from ingest.morph.r13 import reading
from ingest.text import fold


def kinds(surface: str) -> set[tuple[str, str]]:
    return {(a.entry, a.pos) for a in analyse(fold(surface))}


@pytest.mark.parametrize(
    ("surface", "readings"),
    [
        pytest.param("بين", {("part:bayn", "prep"), ("cue:42", "verb")}, id="between / made clear"),
        pytest.param("مدينة", {("noun:madina", "noun"), ("cue:145", "participle")}, id="city / condemning"),
        pytest.param("مجددا", {("part:mujaddadan", "part"), ("cue:32", "participle")}, id="again / renewing"),
        pytest.param("ذكر", {("cue:2", "verb"), ("cue:2", "masdar"), ("cue:78", "verb")}, id="mentioned / mention / reminded"),
        pytest.param("علم", {("cue:245", "verb"), ("noun:ilm", "noun")}, id="learnt / science"),
        pytest.param("عد", {("cue:own14", "verb"), ("cue:own14", "masdar")}, id="deemed / counting"),
        pytest.param("رد", {("cue:17", "verb"), ("cue:17", "masdar")}, id="replied / reply"),
        pytest.param("أمل", {("cue:150", "verb"), ("cue:150", "masdar")}, id="hoped / hope"),
        pytest.param("طالب", {("cue:122", "verb"), ("noun:talib", "noun")}, id="demanded / student"),
        pytest.param("علي", {("noun:ali", "noun"), ("part:ala", "prep")}, id="Ali / on"),
        pytest.param("ضمن", {("cue:66", "verb")}, id="guaranteed (also within)"),
        pytest.param("مذكرة", {("noun:mudhakkira", "noun"), ("cue:78", "participle")}, id="memo / reminding"),
        pytest.param("كان", {("verb:kana", "verb")}, id="was"),
    ],
)
def test_homograph_has_every_reading(surface: str, readings: set[tuple[str, str]]) -> None:
    assert readings <= kinds(surface)


@pytest.mark.parametrize(
    "surface",
    [
        pytest.param("هنا", id="here, not congratulated"),
        pytest.param("هناك", id="there, not congratulated you"),
        pytest.param("مصر", id="Egypt, not insisting"),
        pytest.param("دون", id="without, not posted"),
        pytest.param("قبل", id="before"),
        pytest.param("كامل", id="whole, not like a hoping one"),
        pytest.param("العالم", id="the world, not learning"),
        pytest.param("وسائل", id="means, not and a questioner"),
        pytest.param("يجب", id="must, not did not answer"),
        pytest.param("اليوم", id="today"),
        pytest.param("أكثر", id="more"),
        pytest.param("حول", id="about"),
        pytest.param("ترك", id="left, not sees you"),
        pytest.param("وفقا", id="according to"),
        pytest.param("المدينة", id="the city, not the condemning one"),
    ],
)
def test_never_a_cue(surface: str) -> None:
    assert {entry for entry, _ in kinds(surface) if entry.startswith("cue:")} == set()


@pytest.mark.parametrize(
    "word",
    [
        pytest.param("", id="empty"),
        pytest.param("بلينكن", id="a foreign name, not flexible"),
        pytest.param("زخطمق", id="no word"),
        pytest.param("hello", id="Latin"),
        pytest.param("2024", id="digits"),
        pytest.param("قال2", id="digit glued on"),
        pytest.param("قال ", id="blank inside"),
        pytest.param("قالقال", id="doubled"),
        pytest.param("السقال", id="article before a future"),
        pytest.param("الوزيرها", id="article and pronoun"),
        pytest.param("ق" * 5000, id="very long"),
    ],
)
def test_no_reading(word: str) -> None:
    assert analyse(word) == ()


@given(st.text(max_size=40))
def test_any_text_never_raises(text: str) -> None:
    assert isinstance(analyse(text), tuple)
    assert isinstance(analyse(fold(text)), tuple)


@given(st.text(alphabet="ابتحدرسفقكلمنهويء", max_size=12))
def test_any_arabic_letters_have_ordered_readings_without_doubles(text: str) -> None:
    readings = analyse(text)
    assert len(set(readings)) == len(readings)
    assert readings == analyse.__wrapped__(text)


def test_verbs_come_first_and_without_proclitics() -> None:
    ranked = [(a.pos != "verb", len(a.proclitics)) for a in analyse(fold("ورد"))]
    assert ranked == sorted(ranked)


def test_threads_agree() -> None:
    some = [fold(w) for w in ["وقال", "أكدت", "مشيرا", "نفيه", "للوزير", "بأنه", "يقولون", "ينف", "مسؤولون"]] * 25
    alone = [analyse.__wrapped__(w) for w in some]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(analyse.__wrapped__, some)) == alone


def test_words_of_the_lexicon_are_read_as_the_analyser_of_camel_reads_them() -> None:
    """Every run of proclitics and every pronoun, around stems of every class: the joins are CAMeL's."""
    data = embedded()
    from camel_tools.morphology.analyzer import Analyzer  # only now, when the guard has made it importable

    analyser = Analyzer(data)
    stems = list({tuple(sorted({category for category, _ in found})): stem for stem, found in data.stem_hash.items()}.values())
    forms = {prefix + stem + suffix for prefix in data.prefix_hash for stem in stems for suffix in data.suffix_hash}
    told = ("lex", "entry", "pos", "asp", "per", "gen", "num")
    for form in sorted(forms)[::17]:
        ours = {a for split in splits(form) for a in words(*split)}
        theirs = {(*(f.get(name, "-") for name in told), f["prc"], f["art"] == "1", f["enc"]) for f in analyser.analyze(form)}
        assert {
            (
                *(a.lemma, a.entry, a.pos, a.aspect or "-", a.person or "-", a.gender or "-", a.number or "-"),
                "+".join(a.proclitics) or "-",
                a.article,
                a.enclitic or "-",
            )
            for a in ours
        } == theirs, form


def test_database_is_up_to_date_with_its_tables() -> None:
    committed = files("ingest.lexicon").joinpath("wasata.db").read_text(encoding="utf-8")
    assert committed == database(), "run python scripts/build_lexicon.py"


def test_every_stem_is_folded() -> None:
    text = files("ingest.lexicon").joinpath("wasata.db").read_text(encoding="utf-8")
    stems = text.partition("###STEMS###\n")[2].partition("###TABLE AB###")[0].splitlines()
    written = [line.split("\t")[0] for line in stems]
    assert len(written) > 10_000
    assert [w for w in written if fold(w) != w or not re.fullmatch("[ء-ي]+", w)] == []


def test_reading_of_r13_is_put_in_our_terms() -> None:
    found = {"lex": "كِتاب", "pos": "noun", "prc3": "0", "prc2": "wa_conj", "prc1": "bi_prep", "prc0": "Al_det", "enc0": "0"}
    a = reading(found | {"asp": "na", "per": "na", "gen": "m", "num": "s"})
    assert (a.entry, a.pos, a.proclitics, a.article, a.aspect, a.gender) == ("r13:كتاب", "noun", ("و", "ب"), True, None, "m")


def test_pronoun_of_r13_is_put_in_our_terms() -> None:
    found = {"lex": "قال", "pos": "verb", "prc0": "sa_fut", "enc0": "3ms_dobj", "asp": "i", "per": "3", "gen": "m", "num": "s"}
    a = reading(found)
    assert (a.pos, a.proclitics, a.enclitic, a.aspect, a.person) == ("verb", ("س",), "ه", "i", "3")
