"""The annotated press-like texts of evaluation/press: what their marks say, with spans, references and vocabularies in order."""

import json
import re
from pathlib import Path

import pytest

from samples import marks
from tests.annotated import check_actors, check_order, check_segments, check_words

PRESS = Path(__file__).parents[2] / "evaluation" / "press"
ACTORS = marks.actors(PRESS / "annotations")
NAMES = sorted(path.stem for path in (PRESS / "annotations").glob("*.mark"))


def gold(name):
    return json.loads((PRESS / "gold" / f"{name}.json").read_text(encoding="utf-8"))


@pytest.fixture(params=NAMES)
def name(request):
    return request.param


def test_the_records_and_texts_are_what_the_marks_say(name):
    marked = marks.parse((PRESS / "annotations" / f"{name}.mark").read_text(encoding="utf-8"))
    assert gold(name) == marks.gold(name, marked, ACTORS), "run `python -m samples.marks evaluation/press`"
    assert (PRESS / "articles" / f"{name}.txt").read_text(encoding="utf-8") == marked.text


def test_no_article_is_without_its_marks():
    for folder, end in (("gold", "json"), ("articles", "txt"), ("articles", "json")):
        assert sorted(path.stem for path in (PRESS / folder).glob(f"*.{end}")) == NAMES


def test_every_text_says_that_it_is_no_journalism(name):
    assert json.loads((PRESS / "articles" / f"{name}.json").read_text(encoding="utf-8"))["sample"] is True


def test_contents_are_whole_words_without_the_marks_around_them(name):
    text = (PRESS / "articles" / f"{name}.txt").read_text(encoding="utf-8")
    for s in gold(name)["statements"]:
        content = s["content"]
        assert content["surface"] == content["surface"].strip() == text[content["start"] : content["end"]] != ""
        # A preposition that the cue governs stays outside, also where it is written together with the content (رحبت بـ), and so does a conjunction.
        assert re.fullmatch(r"(?:.*\W)?(?:و|[بل]ـ?)?", text[max(0, content["start"] - 2) : content["start"]], re.DOTALL)
        assert not re.search(r"\w", text[content["end"] : content["end"] + 1])
        assert content["surface"][-1] not in ".،؛:"
        if s["mode"] == "mixed":
            assert re.search('"[^"]+"|«[^»]+»|“[^”]+”|”[^“]+“', content["surface"])


def test_statements_are_in_order_and_refer_to_one_another(name):
    check_order(gold(name))


def test_words_are_of_the_vocabularies(name):
    check_words(gold(name))


def test_segments_do_not_overlap_and_hold_the_statements(name):
    check_segments(gold(name))


def test_the_actors_are_told_apart_by_their_label_and_sorted():
    check_actors(ACTORS)
    assert list(ACTORS) == sorted(ACTORS)
