"""Another folder of marked texts than samples/ is turned into articles and gold with its own actors."""

import json

import pytest

from samples import marks

ACTORS = (
    "key\tqid\ttype\tlabel\tlabel_en\tnames\tmembers\taffiliation\n"
    "AFAQ\t\tmedia_outlet\tوكالة الأفق\t\tالأفق\t\t\n"
    "NADA\t\tperson\tندى سليم\t\tسليم|المبعوثة\t\t\n"
)
PAGE = """published: 2031-05-04
publisher: صحيفة الميناء
@title
المبعوثة: [t1 الباب مفتوح]

@body صحيفة الميناء
[c2 قالت] [m2 ندى سليم]، [d=2031-05-03 السبت]، إن [t2 [e1 جولة جديدة ستعقد في سالونيك]]، نقلا عن وكالة الأفق.
---
s1 say indirect NADA 2031-05-03
s2 say indirect NADA 2031-05-03 via=AFAQ
role port-talks mediator NADA e1
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "annotations").mkdir()
    (tmp_path / "annotations" / "actors.tsv").write_text(ACTORS, encoding="utf-8")
    # A colon of a headline is a cue as well.
    page = PAGE.replace("المبعوثة: [t1", "المبعوثة[c1 :] [t1")
    (tmp_path / "annotations" / "a-port.mark").write_text(page, encoding="utf-8")
    return tmp_path


def test_articles_and_gold_are_written_beside_the_annotations(folder):
    marks.write(folder)
    text = (folder / "articles" / "a-port.txt").read_text(encoding="utf-8")
    side = json.loads((folder / "articles" / "a-port.json").read_text(encoding="utf-8"))
    record = json.loads((folder / "gold" / "a-port.json").read_text(encoding="utf-8"))
    assert "[" not in text
    assert side == {"publisher": "صحيفة الميناء", "published": "2031-05-04", "sample": True}
    assert [s["content"]["surface"] for s in record["statements"]] == ["الباب مفتوح", "جولة جديدة ستعقد في سالونيك"]
    assert record["statements"][1]["via"] == ["وكالة الأفق"]
    assert record["statements"][0]["speaker"]["names"] == ["ندى سليم", "سليم", "المبعوثة"]
    assert record["roles"][0]["actor"]["names"][0] == "ندى سليم"
    assert not (folder / "articles" / "desk.jsonl").exists()


def test_writing_again_changes_nothing(folder):
    marks.write(folder)
    before = {p: p.read_bytes() for p in sorted(folder.rglob("*.*"))}
    marks.write(folder)
    assert {p: p.read_bytes() for p in sorted(folder.rglob("*.*"))} == before


def test_an_actor_that_the_folder_does_not_have_is_an_error(folder):
    path = folder / "annotations" / "a-port.mark"
    path.write_text(path.read_text(encoding="utf-8").replace("s1 say indirect NADA", "s1 say indirect BLINKEN"), encoding="utf-8")
    with pytest.raises(KeyError, match="BLINKEN"):
        marks.write(folder)
