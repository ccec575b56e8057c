"""Pages of a search for words, which are read along the numbers of statements, against sorting all that matches."""

import itertools
import random
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from api.cursor import Key
from api.index import Index
from api.index.entry import Entry, Row
from api.index.pages import page
from api.index.put import put_all
from api.index.schema import UNDATED
from api.index.select import Selection
from api.index.total import total
from api.index.walk import walk
from api.index.words import forms, query, stem

WORDS = ["المفاوضات", "الهدنة", "المعبر", "الوفد"]
COLUMNS = ["up", "down", "pup", "pdown"]


def row(n: int, chance: random.Random) -> Row:
    said = chance.choice([None, *range(738_000, 738_012)])
    published = chance.choice([None, 738_003, 738_009])
    day = published if said is None else said
    found = forms(" ".join(chance.sample(WORDS, 2)))
    return Row(
        f"urn:s:{n}", f"s{n}", f"urn:a:{n % 7} {chance.randrange(500):09} urn:s:{n}", "urn:who", None, "say", None, "ar",
        said, said, day, published, f'{{"id":"s{n}"}}', " ".join(found), " ".join(map(stem, found)), (),
    )  # fmt: skip


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    chance = random.Random(7)
    return [row(n, chance) for n in range(1300)]


@pytest.fixture(scope="module")
def index(rows: list[Row], tmp_path_factory: pytest.TempPathFactory):
    made = Index(tmp_path_factory.mktemp("words") / "index")
    for start in range(0, len(rows), 100):  # as articles come: not in the order of their days
        with made.writing() as db:
            put_all(db, [(Entry(f"urn:a:{start}", (), tuple(rows[start : start + 100])), "d")])
    yield made
    made.close()


def key(of: Row, column: str) -> tuple[int, str]:
    day = of.published if column.startswith("p") else of.day
    return (UNDATED if day is None else -day if column.endswith("down") else day), of.place


@pytest.mark.parametrize("column", COLUMNS)
@pytest.mark.parametrize("words", ["المفاوضات", "والهدنة", "المعبر الوفد", "كلمة"])
@pytest.mark.parametrize("between", [None, (738_003, 738_006)], ids=["all days", "some days"])
@pytest.mark.parametrize("others", [False, True], ids=["words only", "and an act"])
def test_pages_in_order(
    index: Index, rows: list[Row], column: str, words: str, between: tuple[int, int] | None, others: bool
) -> None:
    chosen = Selection([*filter(None, map(query, words.split()))], days=between or (None, None))
    if others:
        chosen.add("act = ?", "say")
    stems = {stem(f) for word in words.split() for f in forms(word.removeprefix("و") if word.startswith("وال") else word)}
    passing = [
        r for r in rows if stems <= set(r.stems.split()) and (between is None or (between[0] <= (r.day or 0) <= between[1]))
    ]
    assert total(index.db, chosen) == total(index.db, chosen, exact=True) == (len(passing), True)
    expected = [(*key(r, column), r.doc) for r in sorted(passing, key=lambda r: key(r, column))]
    for limit in (1, 40, 200):
        got: list[tuple[int, str, str]] = []
        after = None
        for _ in range(3 if limit == 1 else 1000):
            found = page(index.db, chosen, column, after, limit)
            got += found[:limit]
            if len(found) <= limit:
                break
            after = Key(False, *found[limit - 1][:2])
        assert got == (expected[:3] if limit == 1 else expected)


def test_numbers_follow_the_order_and_are_used_again(index: Index, rows: list[Row]) -> None:
    found = index.db.execute("SELECT n, down FROM statement ORDER BY n").fetchall()
    assert len(found) == len(rows)
    assert all(a[1] <= b[1] for a, b in itertools.pairwise(found))
    assert [n for n, _ in found] == [n for (n,) in index.db.execute("SELECT rowid FROM words ORDER BY rowid")]


def test_a_search_reads_no_more_than_it_shows(index: Index) -> None:
    """However many match: a page of one reads the statements of one day."""
    source, values = walk(Selection([query("المفاوضات")]), 1, 9, wide=False, joined=True)
    plan = index.db.execute(f"EXPLAIN QUERY PLAN SELECT down {source} ORDER BY words.rowid", values).fetchall()
    assert not any("TEMP B-TREE" in step[3] for step in plan)


@pytest.mark.parametrize("asked", [Selection(), Selection([query("المفاوضات")])], ids=["all", "words"])
def test_a_page_is_of_one_state_while_numbers_are_used_again(rows: list[Row], tmp_path: Path, asked: Selection) -> None:
    """A write between any two reads of a page leaves it whole: never another statement's record, never none."""
    made = Index(tmp_path / "index")
    texts = {r.place: r.doc for r in rows}

    def put(start: int, gone: list[str]) -> None:
        with made.writing() as db:
            put_all(db, [(Entry(f"urn:a:{start}", (), tuple(rows[start : start + 100])), "d")], gone=gone)

    put(0, [])
    reading = made.db
    turn = itertools.count()

    def write(statement: str) -> None:
        if statement.lstrip().startswith(
            ("SELECT", "WITH")
        ):  # before each read another thread writes anew under the same numbers
            n = next(turn)
            with ThreadPoolExecutor(1) as other:
                other.submit(put, (n + 1) % 10 * 100, [f"urn:a:{n % 10 * 100}"]).result()

    reading.set_trace_callback(write)
    for _ in range(5):
        found = page(reading, asked, "up", None, 5)
        assert len(found) == 6
        assert all(texts[place] == doc for _, place, doc in found)
    reading.set_trace_callback(None)
    assert next(turn) >= 5
    made.close()


def test_a_graph_that_goes_takes_its_words_along(rows: list[Row], tmp_path: Path) -> None:
    made = Index(tmp_path / "index")
    entry = Entry("urn:a:1", (), tuple(rows[:50]))
    with made.writing() as db:
        put_all(db, [(entry, "d"), (Entry("urn:a:2", (), tuple(rows[50:90])), "d")])
    with made.writing() as db:
        put_all(db, [(Entry("urn:a:1", (), tuple(rows[:20])), "e")], gone=["urn:a:2"])
    counts = [made.db.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0] for table in ("statement", "record", "words")]
    assert counts == [20, 20, 20]
    made.close()


def test_the_words_that_begin_so_pass_what_the_beginning_passes(index: Index) -> None:
    for word in ("الم", "المفا", "الهدنه", "وفد", "كلمة"):
        counts = {total(index.db, Selection([query(word, *given)])) for given in ((), (index.beginning,))}
        assert len(counts) == 1, word
    assert index.beginning("المفا") == ["المفاوضات"]
    assert index.beginning("كلمه") == []
