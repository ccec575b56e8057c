"""Every sample is a sample, and its annotation is one: spans, references, vocabularies, dates."""

import json
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import get_args

import jsonschema
import pytest

from ingest.model import Act, Mode, RoleName
from samples import articles_dir, gold_dir, marks
from tests.annotated import check_actors, check_order, check_segments, check_words

NAMES = sorted(path.stem for path in gold_dir().glob("*.json"))
DAY = r"\d{4}(?:-\d\d(?:-\d\d)?)?"
EDTF = re.compile(rf"\d{{4}}-W[0-5]\d|{DAY}(?:/(?:{DAY}|\.\.))?")


def gold(name):
    return json.loads((gold_dir() / f"{name}.json").read_text(encoding="utf-8"))


def marked(name):
    return marks.parse((marks.ANNOTATIONS / f"{name}.mark").read_text(encoding="utf-8"))


def spans(record):
    """All spans of a record with their surfaces."""
    for s in record["statements"]:
        yield from (s[key] for key in ("content", "cue", "speaker_mention", "setting") if s[key])
    yield from (r["evidence"] for r in record["roles"])
    yield from (e[key] for e in record["events"] for key in ("cue", "evidence"))
    yield from record["dates"]
    yield from record["segments"]


def lines():
    return [json.loads(line) for line in (articles_dir() / "desk.jsonl").read_text(encoding="utf-8").splitlines()]


def test_there_are_enough_in_all_forms():
    assert len(NAMES) >= 30
    assert len(list(articles_dir().glob("*.txt"))) >= 25
    assert len(lines()) == 3
    assert (articles_dir() / "offer-and-denial.html").exists()


@pytest.mark.parametrize("name", NAMES)
def test_the_record_is_what_the_marks_say(name):
    assert gold(name) == marks.gold(name, marked(name)), "run `python -m samples.marks`"


@pytest.mark.parametrize("name", [p.stem for p in sorted(articles_dir().glob("*.txt"))])
def test_the_text_is_what_the_marks_say(name):
    assert (articles_dir() / f"{name}.txt").read_text(encoding="utf-8") == marked(name).text
    assert json.loads((articles_dir() / f"{name}.json").read_text(encoding="utf-8"))["sample"] is True


def test_the_lines_are_what_the_marks_say():
    for record in lines():
        assert record["sample"] is True
        assert record["text"] == marked(record["id"]).text


def test_the_page_says_that_it_is_a_sample():
    page = (articles_dir() / "offer-and-denial.html").read_text(encoding="utf-8")
    assert '<meta name="sample" content="true">' in page
    assert all(paragraph in page for paragraph in marked("offer-and-denial").text.splitlines())


@pytest.mark.parametrize("name", NAMES)
def test_length(name):
    assert 50 <= len(marked(name).text.split()) <= 260


@pytest.mark.parametrize("name", NAMES)
def test_every_span_slices_to_its_surface(name):
    text = marked(name).text
    found = list(spans(gold(name)))
    assert len(found) >= 8
    for span in found:
        assert text[span["start"] : span["end"]] == span["surface"]
        assert span["surface"] == span["surface"].strip() != ""


@pytest.mark.parametrize("name", NAMES)
def test_spans_hold_whole_words_without_the_marks_around_them(name):
    text = marked(name).text
    for s in gold(name)["statements"]:
        content = s["content"]
        # A preposition that the cue governs stays outside, also where it is written together with the content (رحبت بـ).
        assert re.fullmatch(r"(?:.*\W)?(?:بـ?)?", text[max(0, content["start"] - 2) : content["start"]], re.DOTALL)
        assert not re.search(r"\w", text[content["end"] : content["end"] + 1])
        assert content["surface"][-1] not in ".،؛:؟"
        if s["mode"] == "mixed":
            assert re.search('"[^"]+"|«[^»]+»', content["surface"])


@pytest.mark.parametrize("name", NAMES)
def test_statements_are_in_order_and_refer_to_one_another(name):
    record = gold(name)
    check_order(record)
    by_id = {s["id"]: s for s in record["statements"]}
    for s in record["statements"]:
        if s["parent"]:
            assert by_id[s["parent"]]["content"]["start"] <= s["cue"]["start"]


@pytest.mark.parametrize("name", NAMES)
def test_words_of_the_vocabularies(name):
    check_words(gold(name))


@pytest.mark.parametrize("name", NAMES)
def test_dates_are_edtf_and_days_exist(name):
    record = gold(name)
    values = (
        [x["value"] for x in record["dates"]]
        + [s["date"] for s in record["statements"]]
        + [r["interval"] for r in record["roles"]]
    )
    for value in [v for v in [*values, record["published"]] if v]:
        assert EDTF.fullmatch(value)
        for day in re.findall(r"\d{4}-\d\d-\d\d", value):
            assert date.fromisoformat(day).isoformat() == day


@pytest.mark.parametrize("name", NAMES)
def test_segments_do_not_overlap_and_hold_the_statements(name):
    record = gold(name)
    check_segments(record)
    segments = record["segments"]
    for s in record["statements"]:
        assert any(g["start"] <= s["cue"]["start"] and s["content"]["end"] <= g["end"] for g in segments)
    assert not any(
        g["start"] <= s["cue"]["start"] < g["end"]
        for s in record["statements"]
        for g in segments
        if g["role"] == "related_headlines"
    )


@pytest.mark.parametrize("name", NAMES)
def test_a_role_is_given_once(name):
    keys = [(r["process"], r["actor"]["names"][0], r["role"], r["status"]) for r in gold(name)["roles"]]
    assert len(keys) == len(set(keys))


def test_the_samples_use_all_acts_modes_and_roles():
    records = [gold(name) for name in NAMES]
    assert {s["act"] for r in records for s in r["statements"]} == set(get_args(Act))
    assert {s["mode"] for r in records for s in r["statements"]} == set(get_args(Mode))
    assert {x["role"] for r in records for x in r["roles"]} == set(get_args(RoleName))


def test_actors_are_told_apart_by_their_label():
    check_actors(marks.actors())
    keys = set(marks.actors())
    for row in marks.actors().values():
        assert {m for m in row["members"].split(",") if m} <= keys
        assert not row["affiliation"] or row["affiliation"] in keys


def test_an_unclosed_mark_is_an_error():
    with pytest.raises(ValueError, match="not closed"):
        marks.parse("@body\n[t1 نص\n---\n")


def test_the_form_of_the_marks():
    m = marks.parse(
        "published: 2025-01-02\n@body وكالة الأفق\n"
        "[c1 قال] نور، [d=2025-01-01 أمس]، إن [t1 الوفد [c2 أعلن] عودته]."
        "\n---\ns1 say indirect NOUR -\n"
    )
    assert m.text == "قال نور، أمس، إن الوفد أعلن عودته."
    assert m.text[slice(*m.spans["t1"])] == "الوفد أعلن عودته"
    assert m.text[slice(*m.spans["c2"])] == "أعلن"
    assert m.dates == [((9, 12), "2025-01-01")]
    assert m.segments == [((0, 34), "body", "وكالة الأفق")]


@pytest.mark.shared
def test_records_are_of_the_published_form():
    path = Path(__file__).resolve().parents[2] / ".." / "shared" / "evaluation" / "extraction.schema.json"
    if not path.exists():
        pytest.skip("../shared is absent")
    validator = jsonschema.Draft202012Validator(json.loads(path.read_text(encoding="utf-8")))
    for name in NAMES:
        validator.validate(as_extraction(gold(name)))


@pytest.mark.shared
def test_the_scorer_reads_the_annotations(tmp_path):
    scorer = Path(__file__).resolve().parents[2] / ".." / "shared" / "evaluation" / "score.py"
    if not scorer.exists():
        pytest.skip("../shared is absent")
    for name in NAMES:
        (tmp_path / f"{name}.txt").write_text(marked(name).text, encoding="utf-8")
    records = [json.dumps(as_extraction(gold(name)), ensure_ascii=False) for name in NAMES]
    (tmp_path / "predicted.jsonl").write_text("\n".join(records), encoding="utf-8")
    paths = ["--gold", gold_dir(), "--articles", tmp_path, "--predicted", tmp_path / "predicted.jsonl"]
    run = subprocess.run([sys.executable, scorer, *paths, "--json"], capture_output=True, text=True, check=True)
    figures = json.loads(run.stdout)
    assert figures["strict"]["f1"] == 1.0
    assert figures["strict"]["gold"] == sum(len(gold(name)["statements"]) for name in NAMES)


def as_extraction(record):
    """The annotation in the form of an extraction record: actors by id."""
    ids = {}

    def actor(names, qid=None):
        ids.setdefault(names[0], {"id": f"a{len(ids)}", "label": names[0], "names": names, "type": "unknown", "wikidata": qid})
        return ids[names[0]]["id"]

    statements = [
        s | {"speaker": actor(s["speaker"]["names"], s["speaker"]["qid"]), "via": [actor([v]) for v in s["via"]],
             "addressee": [actor([a]) for a in s["addressee"]], "setting": s["setting"] and s["setting"]["surface"]}
        for s in record["statements"]
    ]  # fmt: skip
    roles = [
        r
        | {
            "actor": actor(r["actor"]["names"], r["actor"]["qid"]),
            "asserted_by": actor([r["asserted_by"]]) if r["asserted_by"] else None,
        }
        for r in record["roles"]
    ]
    head = {"id": record["article"], "published": record["published"], "publisher": record["publisher"]}
    return {
        "article": head,
        "segments": record["segments"],
        "actors": list(ids.values()),
        "statements": statements,
        "roles": roles,
        "dates": record["dates"],
    }


def test_the_page_about_the_samples_is_complete():
    page = (Path(__file__).parents[2] / "docs" / "samples.md").read_text(encoding="utf-8")
    assert sorted(re.findall(r"^\| `([a-z-]+)` \|", page, re.MULTILINE)) == NAMES


def test_the_page_names_every_construction():
    """The 26 constructions of ../shared/reference/arabic-constructions.md, by their numbers."""
    page = (Path(__file__).parents[2] / "docs" / "samples.md").read_text(encoding="utf-8")
    named = {int(n) for row in re.findall(r"\| \(([\d, ]+)\) ", page) for n in row.split(", ")}
    assert named == set(range(1, 27))


def test_outlets_and_years_differ():
    records = [gold(name) for name in NAMES]
    years = {r["published"][:4] for r in records if r["published"]}
    assert {"2005", "2025"} <= years and len(years) >= 14
    assert len({r["publisher"] for r in records}) >= 11
    assert {"«", '"', "”", "<<"} <= {q for name in NAMES for q in ("«", '"', "”", "<<") if q in marked(name).text}
