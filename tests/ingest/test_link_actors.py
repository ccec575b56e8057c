"""Actors from mentions: ids, names, links, members, outlets."""

import hashlib

import pytest

from ingest.lexicon.metonym import speaking
from ingest.link import link_actors, outlet_actor
from ingest.mentions import find_mentions
from ingest.model import Actor, Article, Document, Segment, Span
from ingest.text import tokenise


def linked(text: str, id_: str = "a1", published: str | None = None) -> dict[str, Actor]:
    document = Document(Article(id_, text, published=published), (Segment(Span(0, len(text)), "body"),), tokenise(text))
    return link_actors(document, [speaking(m) for m in find_mentions(document)])


def test_known_actor_has_key_names_and_link() -> None:
    actor = linked("قال وزير الخارجية الأميركي أنتوني بلينكن ذلك. وأضاف الوزير أن")["antony-blinken"]
    assert (actor.id, actor.wikidata, actor.sure, actor.affiliation, actor.label_en) == (
        "antony-blinken", "Q7821917", True, "united-states", "Antony Blinken",
    )  # fmt: skip
    assert actor.names[:2] == ("أنتوني بلينكن", "وزير الخارجية الأميركي أنتوني بلينكن")
    assert "بلينكين" in actor.names
    assert "الوزير" not in actor.names


def test_recalled_link_is_likely_only() -> None:
    actor = linked("قالت طالبان إنها")["taliban"]
    assert (actor.wikidata, actor.sure) == ("Q42418", False)


def test_known_without_a_link() -> None:
    actor = linked("قال ماثيو ميلر إن")["matthew-miller"]
    assert (actor.id, actor.wikidata, actor.sure) == ("matthew-miller", None, False)


def test_unknown_person_is_the_same_in_every_article() -> None:
    text = "قالت المتحدثة باسم الوزارة سلمى حداد ذلك"
    [one] = [a for a in linked(text, "a1").values() if a.label == "سلمى حداد"]
    [two] = [a for a in linked("وقالت سلمى حداد رئيسة اللجنة ذلك", "a2").values() if a.label == "سلمى حداد"]
    digest = hashlib.sha256("person\x1fسلمي حداد".encode()).hexdigest()[:16]
    assert one.id == two.id == f"x-{digest}"


def test_unnamed_source_lives_in_its_article() -> None:
    text = "قال مسؤول أميركي كبير ذلك. وأضاف المسؤول أن"
    [one] = linked(text, "a1").values()
    [two] = linked(text, "a2").values()
    assert one.id != two.id
    assert (one.type, one.label, one.wikidata) == ("unnamed_source", "مسؤول أميركي كبير", None)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("قال مسؤول كبير في الوزارة ذلك", {"مسؤول كبير", "مسؤول"}),
        ("وقالت مصادر دبلوماسية ذلك", {"مصادر"}),
        ("قال أحد المسؤولين في الوزارة ذلك", {"أحد المسؤولين"}),
    ],
    ids=["what follows the preposition", "the head alone", "one of is no head"],
)
def test_description_is_named_in_brief_too(text: str, names: set[str]) -> None:
    [one] = [a for a in linked(text).values() if a.type == "unnamed_source"]
    assert names <= set(one.names)
    assert "أحد" not in one.names


def test_capital_that_speaks_is_the_state_with_the_capital_as_name() -> None:
    actor = linked("نفت بكين ذلك")["china"]
    assert (actor.id, actor.type, actor.names[0]) == ("china", "state", "بكين")


def test_joint_actor_has_its_members() -> None:
    actors = linked("بحثت مصر وقطر الأمر. وأكد الجانبان أن")
    [joint] = [a for a in actors.values() if a.members]
    assert joint.members == ("egypt", "qatar")
    assert {"مصر وقطر", "مصر", "قطر"} <= set(joint.names)
    assert {"egypt", "qatar"} <= {a.id for a in actors.values()}


def test_ambiguous_surname_keeps_its_candidates_and_is_not_linked() -> None:
    [actor] = [a for a in linked("قال المشاط إن الأمر انتهى").values() if a.type == "person"]
    assert (actor.label, actor.wikidata, set(actor.candidates)) == ("المشاط", None, {"rania-al-mashat", "mahdi-al-mashat"})


def test_capital_is_no_candidate_of_anybody() -> None:
    assert all(not a.candidates for a in linked("وصل الوفد إلى القاهرة").values())


def test_article_after_li_is_made_whole() -> None:
    [actor] = [a for a in linked("قال ذلك للمنظمة العربية للنقل").values() if a.type == "organization"]
    assert actor.label.startswith("المنظمة")


@pytest.mark.parametrize(
    ("credit", "key"),
    [
        pytest.param("الأسبوع", "el-osboa", id="a common word is an outlet as a credit"),
        pytest.param("صدى البلد", "sada-el-balad", id="plain"),
        pytest.param("بوابة الوفد", "al-wafd", id="with portal"),
        pytest.param("سكاي نيوز عربية", "sky-news-arabia", id="three words"),
        pytest.param("السومرية العراقية", "alsumaria", id="with a nationality behind"),
        pytest.param("CNN بالعربية", "cnn", id="Latin"),
        pytest.param("بي بي سي عربي", "bbc", id="BBC"),
        pytest.param("قناة فرانس 24", "france-24", id="number in the name"),
    ],
)
def test_outlet(credit: str, key: str) -> None:
    actor = outlet_actor(credit)
    assert (actor.id, actor.type, actor.names[0]) == (key, "media_outlet", credit)


def test_unknown_outlet() -> None:
    actor = outlet_actor("وكالة الأفق ")
    assert actor.id.startswith("x-")
    assert (actor.label, actor.type) == ("وكالة الأفق", "media_outlet")
    assert outlet_actor("وكالة الأفق").id == actor.id
