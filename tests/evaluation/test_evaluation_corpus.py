"""The annotations of real articles that the repository carries without their text."""

import gzip
import json
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any, get_args

import pytest

from ingest.model import Act, Mode
from scripts.corpus_annotations import MOST_WORDS, annotation, names, written

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "evaluation" / "corpus"
ARTICLES = ROOT / ".." / "shared" / "corpus" / "articles.jsonl.gz"
ACTS, MODES = get_args(Act), get_args(Mode)
SIZES = {"dev": (75, 833), "dev2": (119, 1337), "dev3": (17, 195), "test": (45, 515)}


def annotations(part: str) -> Iterator[dict[str, Any]]:
    for file in sorted((CORPUS / part).glob("*.json")):
        found = json.loads(file.read_text(encoding="utf-8"))
        assert found["article"] == file.stem
        yield found


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for v in value.values():
            yield from strings(v)
    elif isinstance(value, list):
        for v in value:
            yield from strings(v)


def spans(found: Mapping[str, Any]) -> Iterator[Mapping[str, int]]:
    yield from found["segments"]
    yield from found["dates"]
    yield from (r["evidence"] for r in found["roles"])
    for s in found["statements"]:
        yield from (s[k] for k in ("content", "cue", "speaker_mention") if s[k])


@pytest.mark.parametrize("part", SIZES)
def test_nothing_but_offsets_values_and_short_names(part: str) -> None:
    found = list(annotations(part))
    assert (len(found), sum(len(f["statements"]) for f in found)) == SIZES[part]
    for f in found:
        assert f.keys() == {"article", "sha256", "published", "publisher", "segments", "statements", "roles", "dates"}
        assert max(len(s.split()) for s in strings(f)) <= MOST_WORDS, f["article"]
        ids = {s["id"] for s in f["statements"]}
        for s in f["statements"]:
            assert (s["act"] in ACTS, s["mode"] in MODES, s["parent"] in {*ids, None}) == (True, True, True), f["article"]


def test_the_parts_share_no_article() -> None:
    found = [f["article"] for part in SIZES for f in annotations(part)]
    assert len(set(found)) == len(found) == 256


@pytest.mark.shared
@pytest.mark.parametrize("part", SIZES)
def test_digests_and_offsets_fit_the_texts(part: str) -> None:
    if not ARTICLES.exists():
        pytest.skip("../shared is absent")
    found = {f["article"]: f for f in annotations(part)}
    checked = 0
    with gzip.open(ARTICLES, "rt", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            if (f := found.get(record["id"])) is None:
                continue
            text = record["text"]
            assert sha256(text.encode()).hexdigest() == f["sha256"], record["id"]
            for span in spans(f):
                assert 0 <= span["start"] < span["end"] <= len(text), (record["id"], span)
            for s in f["statements"]:
                content = text[s["content"]["start"] : s["content"]["end"]]
                assert content == content.strip() and content, (record["id"], s["id"])
            checked += 1
    assert checked == len(found)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        pytest.param(["سامي نور", "نور"], ["سامي نور", "نور"], id="short"),
        pytest.param(["و " * 9, "نور"], ["نور"], id="a long one goes"),
        pytest.param(["أ ب ج د ه و ز ح ط ي"], ["أ ب ج د ه و ز ح"], id="the only one is cut"),
        pytest.param([], [], id="none"),
    ],
)
def test_names(given: list[str], kept: list[str]) -> None:
    assert names(given) == kept


def test_surfaces_are_taken_off() -> None:
    text = "قال نور إن العمل جار"
    speaker = {"names": ["نور"], "qid": None, "unnamed": False}
    said = {
        "id": "s1", "content": {"start": 11, "end": 20, "surface": "العمل جار"}, "cue": {"start": 0, "end": 3, "surface": "قال"},
        "speaker_mention": None, "mode": "indirect", "act": "say", "speaker": speaker, "via": [], "parent": None, "date": None,
        "setting": {"surface": "هنا"},
    }  # fmt: skip
    gold = {"article": "a", "published": None, "publisher": None, "segments": [], "statements": [said], "roles": [], "dates": []}
    out = written(annotation(gold, text))
    assert json.loads(out)["sha256"] == sha256(text.encode()).hexdigest()
    assert "العمل" not in out and "قال" not in out and "هنا" not in out
