"""Filters as expressions of FTS5 and as SQL: every fragment is ours, every value is bound or made of letters."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from pyoxigraph import NamedNode

from api.edtf import days
from api.index import actors
from api.index.database import Index
from api.index.keys import MANY, graph_key, having
from api.index.schema import A_DAY, UNDATED, number
from api.index.words import query
from api.lookup import Filters, words
from api.resolve import process_named, talks_named
from errors import UsageError
from ontology import iris
from store import Store


@dataclass(slots=True)
class Selection:
    """Which statements, in two ways that pass the same: `terms` are FTS5 expressions and `conditions` are on `statement`; all hold.

    `speaker` is the number of the one speaker where nothing but that and `days` is asked for, and then in `terms` too: an order of
    the index begins with it. `days` are the first and the last that were asked for, as ordinals. `longest` is of how many days the
    longest time is that something was said in, None where one has no end.
    """

    terms: list[str] = field(default_factory=list)
    conditions: list[str] = field(default_factory=list)
    values: list[object] = field(default_factory=list)
    speaker: int | None = None
    days: tuple[int | None, int | None] = (None, None)
    longest: int | None = 0

    @property
    def ordered(self) -> bool:
        """Whether what passes lies together in an order of the index."""
        return not self.conditions and (not self.terms or self.speaker is not None)

    def add(self, condition: str, *values: object) -> None:
        """One condition more."""
        self.conditions.append(condition)
        self.values += values

    @property
    def match(self) -> str:
        """One FTS5 expression for all terms."""
        return " AND ".join(self.terms)

    @property
    def hull(self) -> tuple[int, int]:
        """The first and the last `down` of statements that can pass the days; undated ones pass where none are asked for."""
        first, last = self.days
        if first is None and last is None:
            return -UNDATED, UNDATED
        late = -UNDATED if last is None or self.longest is None else -last
        return late, UNDATED - 1 if first is None or self.longest is None else min(self.longest - first, UNDATED - 1)

    def within(self, column: str | None = None) -> tuple[list[str], list[object]]:
        """The days as conditions; with those on the sorted `column` that they come to, so that its order can be entered there."""
        (first, last), conditions, values = self.days, list[str](), list[object]()
        if first is not None:
            conditions, values = ["last >= ?"], [first]
        if last is not None:
            conditions, values = [*conditions, "first <= ?"], [*values, last]
        if conditions and column in ("up", "down"):
            low, high = self.hull
            conditions.append(f"{column} BETWEEN ? AND ?")
            values += (low, high) if column == "down" else (-high, -low)
        return conditions, values

    def stretches(self) -> list[tuple[int, int, bool]]:
        """First and last number of statements (`api.index.schema.number`) among which the `terms` tell what passes, in their order.

        True: only those said over more than a day can pass, and `within` is to be asked too. Between the days asked for themselves
        everything passes, whatever time it was said in.
        """
        first, last = self.days
        low, high = self.hull
        if first is None and last is None:
            return [(number(low), number(high) - 1, False), (number(high), number(high) + A_DAY - 1, False)]
        inner = -UNDATED if last is None else -last, UNDATED - 1 if first is None else -first
        found = [(low, inner[0] - 1, True), (*inner, False), (inner[1] + 1, high, True)]
        return [(number(a), number(b) + A_DAY - 1, wide) for a, b, wide in found if a <= b]

    def rows(self, column: str = "down", *, terms: bool = False) -> tuple[str, list[object]]:
        """All that passes as `FROM statement …`, to be read by columns, and the values in it.

        `column` is the one that it is to be sorted by, or has the range of days that is cheapest to look at. `terms`: not along an order.
        """
        conditions, values = self.within(column)
        if self.ordered and not terms:
            if self.speaker is not None:
                conditions, values = ["speaker = ?", *conditions], [self.speaker, *values]
            return _where("statement", conditions), values
        conditions, values = [*conditions, *self.conditions], [*values, *self.values]
        if self.terms:
            return _where("words CROSS JOIN statement ON n = words.rowid", ["words MATCH ?", *conditions]), [self.match, *values]
        return _where("statement", conditions), values


def _where(table: str, conditions: list[str]) -> str:
    return f"FROM {table}" + (" WHERE " + " AND ".join(conditions) if conditions else "")


def selection(store: Store, index: Index, filters: Filters) -> Selection:
    """What passes `filters`; raises as `api.lookup.who` does."""
    out = Selection()
    given = filters.given()
    for name, value in given.items():
        match name:
            case "speaker" | "outlet" | "via":
                _any(out, name, actors.named(index, value))
            case "about":
                _subject(store, index, out, value)
            case "act" | "mode":
                _any(out, name, (_word(name, value),))
            case "q":
                expressions = [query(word, index.beginning) for word in words(value)]
                out.terms += filter(None, expressions)
                if None in expressions:
                    out.add("0")
            case "article":
                iri = value if value.startswith(("http://", "https://")) else iris.article(value)
                _any(out, "graph", (graph_key(_iri(iri)),))
            case "lang":
                _any(out, "lang", (value,))
    if "role" in given or "process" in given:
        _roles(store, index, out, given)
    _days(index, out, given)
    if given.keys() <= _TOGETHER and "speaker" in given and not out.conditions:
        numbers = actors.named(index, given["speaker"])
        out.speaker = numbers[0] if len(numbers) == 1 else None
    return out


_TOGETHER = frozenset(["speaker", "from_", "to"])
"""Filters by which statements lie together in an order of the index."""


def _roles(store: Store, index: Index, out: Selection, given: dict[str, str]) -> None:
    text, values = "SELECT DISTINCT actor FROM role WHERE 1", list[object]()
    if "role" in given:
        text += " AND role = ?"
        values.append(_word("role", given["role"]))
    if "process" in given:
        text += " AND process = (SELECT n FROM node WHERE iri = ?)"
        values.append(process_named(store, given["process"]).value)
    _any(out, "speaker", _numbers(index, text, *values))


def _subject(store: Store, index: Index, out: Selection, value: str) -> None:
    for kind, node in talks_named(store, value).items():
        what = "topic" if kind == "topic" else "process"
        _any(out, what, _numbers(index, "SELECT n FROM node WHERE iri = ?", node.value))
        return
    _any(out, "mentions", actors.named(index, value))


def _days(index: Index, out: Selection, given: dict[str, str]) -> None:
    first = days(given["from_"])[0].toordinal() if "from_" in given else None
    last = days(given["to"])[1].toordinal() if "to" in given else None
    if first is not None and last is not None and first > last:
        raise UsageError(f"nothing is from {given['from_']} to {given['to']}: the range ends before it begins")
    meta = dict(index.db.execute("SELECT key, value FROM meta"))
    out.days, out.longest = (first, last), int(meta["longest"]) if meta["open"] == "0" else None


def _any(out: Selection, kind: str, values: Sequence[object]) -> None:
    """One term more: any of these keys; a condition where they are very many (unnamed sources), as FTS5 takes each into account at each step."""
    if not values:
        out.add("0")
    elif len(values) <= MANY:
        out.terms.append(having(kind, values))
    else:
        size = max(MANY, -(-len(values) // _LISTS))
        lots = [having(kind, values[start : start + size]) for start in range(0, len(values), size)]
        out.add(f"n IN ({' UNION ALL '.join(['SELECT rowid FROM words WHERE words MATCH ?'] * len(lots))})", *lots)


_LISTS = 400
"""SQLite takes up to 500 SELECTs as one."""


def _numbers(index: Index, text: str, *values: object) -> list[int]:
    return [n for (n,) in index.db.execute(text, values)]


def _word(name: str, value: str) -> str:
    if not value.replace("-", "_").replace("_", "").isalpha() or not value.isascii() or not value.islower():
        raise UsageError(f"no {name} {value!r}")
    return value.replace("-", "_")


def _iri(value: str) -> str:
    try:
        return NamedNode(value).value
    except ValueError as error:
        raise UsageError(f"not an IRI: {value!r}") from error
