"""What passes is counted up to a bound, and times longer than a day are found by the days that they touch: against looking at every row."""

import itertools
import random
from collections.abc import Iterator

import pytest

from api.index import Index
from api.index import total as totals
from api.index.entry import Entry, Row
from api.index.keys import MANY, having
from api.index.pages import page
from api.index.put import put_all
from api.index.select import Selection, _any
from api.index.total import total
from api.index.words import forms, query, stem

WORDS = ["المفاوضات", "الهدنة", "المعبر", "الوفد"]
DAYS = range(738_000, 738_030)


def row(n: int, chance: random.Random) -> Row:
    day = chance.choice(DAYS)
    first, last = chance.choice([(day, day), (day, day), (day, day + 6), (None, day), (day, None), (None, None)])
    published = chance.choice([None, day, day + 3])
    found = forms(" ".join(chance.sample(WORDS, 2)))
    about = tuple(("mentions", f"urn:m:{m}") for m in {chance.randrange(400), chance.randrange(400)})
    return Row(
        f"urn:s:{n}", f"s{n}", f"urn:a:{n % 7} {n:09} urn:s:{n}", f"urn:who:{min(9, int(chance.expovariate(0.5)))}", "urn:outlet",
        chance.choice(["say", "call_for", "deny"]), None, "ar-EG", first, last,
        next((d for d in (first, last, published) if d is not None), None), published, f'{{"id":"s{n}"}}',
        " ".join(found), " ".join(map(stem, found)), about,
    )  # fmt: skip


@pytest.fixture(scope="module", params=["none without an end", "some without an end"])
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Index, list[Row]]]:
    chance = random.Random(3)
    rows = [row(n, chance) for n in range(1500)]
    if request.param.startswith("none"):
        rows = [r for r in rows if (r.first is None) == (r.last is None)]
    index = Index(tmp_path_factory.mktemp("total") / "index")
    with index.writing() as db:
        put_all(db, [(Entry("urn:g", (), tuple(rows)), "d")])
    yield index, rows
    index.close()


def node(index: Index, iri: str) -> int:
    return int(index.db.execute("SELECT n FROM node WHERE iri = ?", (iri,)).fetchone()[0])


def passes(r: Row, who: str | None, act: str | None, word: str | None, days: tuple[int | None, int | None]) -> bool:
    first, last = (r.published, r.published) if r.first is None and r.last is None else (r.first or 0, r.last or 10**9)
    within = days == (None, None) or (
        first is not None and last is not None and last >= (days[0] or 0) and first <= (days[1] or 10**9)
    )
    return (
        within and who in (None, r.speaker) and act in (None, r.act) and (word is None or stem(forms(word)[0]) in r.stems.split())
    )


CASES = list(
    itertools.product(
        [None, "urn:who:0", "urn:who:3"],
        [None, "call_for"],
        [None, "الهدنة"],
        [(None, None), (738_009, 738_011), (738_020, None), (None, 738_004), (738_000, 738_029)],
    )
)


@pytest.mark.parametrize(("who", "act", "word", "days"), CASES)
def test_counts_and_pages_are_those_of_every_row(
    made: tuple[Index, list[Row]], who: str | None, act: str | None, word: str | None, days: tuple[int | None, int | None]
) -> None:
    index, rows = made
    meta = dict(index.db.execute("SELECT key, value FROM meta"))
    chosen = Selection(days=days, longest=int(meta["longest"]) if meta["open"] == "0" else None)
    if who:
        chosen.terms.append(having("speaker", [node(index, who)]))
        chosen.speaker = None if act or word else node(index, who)
    chosen.terms += ([having("act", [act])] if act else []) + ([str(query(word))] if word else [])
    expected = {r.doc for r in rows if passes(r, who, act, word, days)}
    assert total(index.db, chosen, exact=True) == total(index.db, chosen) == (len(expected), True)
    for column in ("down", "up", "pdown", "pup"):
        found = page(index.db, chosen, column, None, 2000)
        assert [f[:2] for f in found] == sorted(f[:2] for f in found)
        assert [f[2] for f in found] and {f[2] for f in found} == expected
        assert len(found) == len(expected)
    source, values = chosen.rows()
    assert index.db.execute(f"SELECT COUNT(*) {source}", values).fetchone()[0] == len(expected)


def test_where_counting_stops_there_are_so_many_at_least(made: tuple[Index, list[Row]], monkeypatch: pytest.MonkeyPatch) -> None:
    index, rows = made
    monkeypatch.setattr(totals, "BOUND", 60)
    monkeypatch.setattr(totals, "_MET", 25)
    monkeypatch.setattr(totals, "LEAST", 5)
    stopped = 0
    for who, act, word in itertools.product(["urn:who:0", "urn:who:3", "urn:who:9"], [None, "call_for"], [None, "الهدنة"]):
        terms = [having("speaker", [node(index, who)])]
        terms += ([having("act", [act])] if act else []) + ([str(query(word))] if word else [])
        truth = sum(passes(r, who, act, word, (None, None)) for r in rows)
        found = total(index.db, Selection(terms))
        assert found.passing == truth if found.exact else 5 <= found.passing <= min(truth, 60)
        stopped += not found.exact
    assert stopped > 3


def test_very_many_actors_pass_as_few_do(made: tuple[Index, list[Row]]) -> None:
    index, rows = made
    iris = [f"urn:m:{m}" for m in range(400)]
    numbers = [n for (n,) in index.db.execute("SELECT n FROM node WHERE iri LIKE 'urn:m:%'")]
    assert len(numbers) > MANY
    chosen = Selection()
    _any(chosen, "mentions", numbers)
    assert not chosen.terms
    expected = {r.doc for r in rows if {iri for _, iri in r.about} & set(iris)}
    assert total(index.db, chosen) == (len(expected), True)
    assert {f[2] for f in page(index.db, chosen, "up", None, 2000)} == expected
    both = Selection([having("act", ["deny"])])
    _any(both, "mentions", numbers)
    denied = {r.doc for r in rows if r.act == "deny"}
    assert total(index.db, both) == (len(denied), True)
    for column in ("up", "pdown"):
        assert {f[2] for f in page(index.db, both, column, None, 2000)} == denied


@pytest.mark.parametrize(
    ("asked", "found"),
    [("ar", True), ("AR", True), ("ar-eg", True), ("ar-EG", True), ("ar-E", False), ("a", False), ("arEG", False)],
)
def test_a_language_has_its_regions(made: tuple[Index, list[Row]], asked: str, found: bool) -> None:
    index, rows = made
    assert total(index.db, Selection([having("lang", [asked])])).passing == (len(rows) if found else 0)


@pytest.mark.parametrize("value", ['ar" OR forms : "الهدنة', 'ar"', '"', "ar) AND (", "ar*"])
def test_a_value_stays_within_its_string(made: tuple[Index, list[Row]], value: str) -> None:
    index, rows = made
    assert total(index.db, Selection(terms=[having("lang", [value])])).passing in (0, len(rows))
    assert total(index.db, Selection(terms=[having("lang", ["fr" + value])])).passing == 0
