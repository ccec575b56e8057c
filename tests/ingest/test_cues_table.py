"""What the tables of cues, phrases and attitudes say."""

from typing import get_args

import pytest

from ingest.lexicon.cues import cue, cues
from ingest.lexicon.phrases import Kind, attitude_act, phrases, phrases_at
from ingest.lexicon.table import rows
from ingest.model.statement import Act
from ingest.morph import analyse
from ingest.text import fold

FLAGS = {
    "continues",
    "anaphoric",
    "needs_mark",
    "ambiguous",
    "needs_object",
    "needs_person",
    "needs_fi",
    "distancing",
    "negative",
}
FLAGS |= {
    "hedge",
    "outlet_verb",
    "relay",
    "document",
    "inner",
    "event",
    "no_content",
    "no_statement",
    "serial",
    "hearsay",
    "passive",
}


def only(surface: str) -> str:
    return next(a.entry for a in analyse(fold(surface)) if a.pos == "verb")


@pytest.mark.parametrize(
    ("verb", "act"),
    [
        pytest.param("قال", "say", id="said"),
        pytest.param("أضافت", "say", id="added"),
        pytest.param("أشاروا", "say", id="pointed out"),
        pytest.param("كشف", "say", id="revealed"),
        pytest.param("أعرب", "say", id="expressed"),
        pytest.param("زعمت", "say", id="claimed"),
        pytest.param("أكد", "affirm", id="affirmed"),
        pytest.param("يشدد", "affirm", id="stressed"),
        pytest.param("أقر", "affirm", id="admitted"),
        pytest.param("اعترفت", "affirm", id="confessed"),
        pytest.param("أصر", "affirm", id="insisted"),
        pytest.param("أعلنت", "announce", id="announced"),
        pytest.param("دعا", "call_for", id="called for"),
        pytest.param("طالبت", "call_for", id="demanded"),
        pytest.param("حث", "call_for", id="urged"),
        pytest.param("ناشد", "call_for", id="appealed"),
        pytest.param("نفت", "deny", id="denied"),
        pytest.param("أنكر", "deny", id="disavowed"),
        pytest.param("رفض", "reject", id="refused"),
        pytest.param("حذرت", "warn", id="warned"),
        pytest.param("هدد", "warn", id="threatened"),
        pytest.param("اتهمت", "accuse", id="accused"),
        pytest.param("أشاد", "praise", id="lauded"),
        pytest.param("ثمّنت", "praise", id="valued"),
        pytest.param("اعتذر", "regret", id="apologised"),
        pytest.param("تعهد", "pledge", id="pledged"),
        pytest.param("وعدت", "pledge", id="promised"),
        pytest.param("توقع", "expect", id="expected"),
        pytest.param("تأمل", "expect", id="hopes"),
        pytest.param("تساءل", "ask", id="wondered"),
        pytest.param("سألت", "ask", id="asked"),
        pytest.param("أدانت", "condemn", id="condemned"),
        pytest.param("ندد", "condemn", id="denounced"),
        pytest.param("رحبت", "welcome", id="welcomed"),
        pytest.param("وافقت", "agree", id="agreed"),
        pytest.param("اتفقا", "agree", id="the two agreed"),
    ],
)
def test_act_of_a_cue(verb: str, act: str) -> None:
    assert cue(only(verb)).act == act


@pytest.mark.parametrize(
    ("verb", "flag"),
    [
        pytest.param("أضاف", "anaphoric", id="added goes on"),
        pytest.param("زعم", "distancing", id="claimed is doubted"),
        pytest.param("ادعى", "distancing", id="alleged is doubted"),
        pytest.param("نفى", "negative", id="denied is negative"),
        pytest.param("ألمح", "hedge", id="hinted is weak"),
        pytest.param("تابع", "needs_mark", id="followed needs a mark"),
        pytest.param("زاد", "needs_mark", id="increased needs a mark"),
        pytest.param("كتبت", "needs_mark", id="wrote needs a mark"),
        pytest.param("نقلت", "relay", id="quoted relays"),
        pytest.param("أوردت", "outlet_verb", id="carried is an outlet's"),
        pytest.param("بحث", "no_statement", id="discussed is an act"),
        pytest.param("ورد", "document", id="came in a document"),
    ],
)
def test_flag_of_a_cue(verb: str, flag: str) -> None:
    assert any(cue(a.entry).has(flag) for a in analyse(fold(verb)) if a.entry.startswith("cue:"))


def test_frames_of_the_commonest_cues() -> None:
    assert cue("cue:1").frames[0] == "INNA"
    assert {"ANNA", "ALA_ANNA", "OBJ"} <= set(cue("cue:57").frames)
    assert cue("cue:71").frames[:2] == ("ILA_ANNA", "ILA_NP")


def test_unknown_cue_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        cue("cue:none")


def test_every_cue_is_well_formed() -> None:
    for one in cues().values():
        assert one.act in get_args(Act), one
        assert one.flags <= FLAGS, one
        assert one.group in "ABCDEFGHIJKLMNOPQ", one
        assert one.source in ("reference", "own"), one
    assert len(cues()) == len(rows("cues.tsv")) > 250


def test_every_verb_of_the_table_is_found_by_the_analyser() -> None:
    lost = [c.lemma for c in cues().values() if c.group != "N" and c.id not in {a.entry for a in analyse(fold(c.lemma))}]
    # Folded, these two are another word, which is much commoner.
    assert lost == ["هنّأ", "دوّن"]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        pytest.param("وفقا للوزارة", "source", 2, id="according to the ministry"),
        pytest.param("وبحسب ما نقلت", "source", 2, id="and according to what it quoted"),
        pytest.param("حسبما أفادت", "source", 1, id="as it reported"),
        pytest.param("نقلا عن مصدر", "source", 2, id="quoting a source"),
        pytest.param("على حد تعبيره", "source", 3, id="as he put it"),
        pytest.param("على حد ادعائهم", "source", 3, id="as they alleged"),
        pytest.param("على لسان المتحدث", "source", 2, id="through its spokesman"),
        pytest.param("برأيها", "source", 1, id="in her opinion"),
        pytest.param("بالقول إن", "gist", 2, id="by saying that"),
        pytest.param("مفاده أن", "gist", 2, id="to the effect that"),
        pytest.param("ويذكر أن", "negative", 2, id="it is worth noting"),
        pytest.param("والجدير بالذكر", "negative", 2, id="worth mentioning"),
        pytest.param("ومن المقرر أن", "negative", 2, id="it is planned that"),
        pytest.param("تجدر الإشارة إلى", "negative", 2, id="it should be pointed out"),
        pytest.param("يقال إن", "passive", 2, id="it is said"),
        pytest.param("رفض التعليق", "no_comment", 2, id="refused to comment"),
        pytest.param("وكان قد", "background", 2, id="had"),
        pytest.param("من جهتها", "switch", 2, id="for her part"),
        pytest.param("بدوره", "switch", 1, id="in his turn"),
        pytest.param("على صعيد آخر", "topic", 3, id="on another matter"),
        pytest.param("في مؤتمر صحافي", "setting", 3, id="in a press conference"),
        pytest.param("ما يسمى", "label", 2, id="the so-called"),
        pytest.param("لفت الأنظار", "idiom", 2, id="drew attention"),
    ],
)
def test_phrase(text: str, kind: str, words: int) -> None:
    found = phrases_at(fold(text).split(), 0)
    assert found, text
    assert (found[0].kind, len(found[0].words)) == (kind, words)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("وفقا الوزارة", id="no preposition"),
        pytest.param("من جهة", id="a side"),
        pytest.param("على حد سواء", id="alike"),
        pytest.param("قال الوزير", id="a verb"),
        pytest.param("من", id="too short"),
    ],
)
def test_no_phrase(text: str) -> None:
    assert phrases_at(fold(text).split(), 0) == ()


def test_phrases_outside_the_text() -> None:
    assert phrases_at([], 0) == phrases_at(["بحسب"], 5) == phrases_at(["بحسب"], -1) == ()


def test_every_phrase_is_folded_and_of_a_known_kind() -> None:
    for phrase in phrases():
        assert phrase.kind in get_args(Kind), phrase
        assert all(fold(w) == w for w in phrase.words), phrase
    assert len(phrases()) > 280


@pytest.mark.parametrize(
    ("noun", "act"),
    [
        pytest.param("أسفه", "regret", id="his regret"),
        pytest.param("أملها", "expect", id="her hope"),
        pytest.param("إدانتهم", "condemn", id="their condemnation"),
        pytest.param("الشكر", "praise", id="the thanks"),
        pytest.param("قلقا", "say", id="concern, accusative"),
        pytest.param("استعداد", "pledge", id="readiness"),
        pytest.param("سيارة", None, id="a car"),
    ],
)
def test_act_of_an_expressed_attitude(noun: str, act: str | None) -> None:
    assert attitude_act(fold(noun)) == act


@pytest.mark.parametrize(
    "name", ["cues.tsv", "nouns.tsv", "adjectives.tsv", "particles.tsv", "phrases.tsv", "verbs.tsv", "attitudes.tsv"]
)
def test_every_row_names_its_source_and_ids_are_unique(name: str) -> None:
    table = rows(name)
    assert all(row["source"] in ("reference", "own") for row in table), name
    if "id" in table[0]:
        assert len({row["id"] for row in table}) == len(table)


def test_classes_of_nouns() -> None:
    classes = {row["class"] for row in rows("nouns.tsv")}
    assert classes == {"person_role", "source", "document", "organisation", "setting", "group", "other", "name"}
