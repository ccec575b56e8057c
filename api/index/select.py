"""Filters as SQL: every fragment is ours, every value is bound."""

from dataclasses import dataclass, field

from pyoxigraph import NamedNode

from api.edtf import days
from api.index import actors
from api.index.database import Index
from api.index.schema import UNDATED
from api.index.words import query
from api.lookup import Filters, words
from api.resolve import process_named, talks_named
from errors import UsageError
from ontology import iris
from store import Store


@dataclass(slots=True)
class Selection:
    """Conditions on `statement`, all of which hold, with their values in order.

    `words` is the FTS5 expression that must match too, `between` the first and the last `down` that can pass a range of days.
    """

    conditions: list[str] = field(default_factory=list)
    values: list[object] = field(default_factory=list)
    words: str | None = None
    between: tuple[int, int] = (-UNDATED, UNDATED)

    def add(self, condition: str, *values: object) -> None:
        """One condition more."""
        self.conditions.append(condition)
        self.values += values

    def clause(self, more: str = "", *values: object, order: bool = False) -> tuple[str, list[object]]:
        """The WHERE clause, empty without conditions, and its values; with a condition `more`.

        `order`: words are to be looked for along an index of the other conditions, which pays where many match.
        """
        found = [*self.conditions, *([more] if more else [])]
        bound = [*self.values, *values]
        if self.words is not None:
            found.append(f"{'+' if order else ''}n IN (SELECT rowid FROM words WHERE words MATCH ?)")
            bound.append(self.words)
        return (" WHERE " + " AND ".join(found) if found else ""), bound


def selection(store: Store, index: Index, filters: Filters, column: str) -> Selection:
    """What passes `filters`; `column` is the sorted one (`up`, `down`, `pup`, `pdown`), on which a range of days is put too.

    Raises as `api.lookup.who` does.
    """
    out = Selection()
    given = filters.given()
    for name, value in given.items():
        match name:
            case "speaker" | "outlet":
                _one_of(out, name, actors.named(index, value))
            case "via":
                _about(out, "via", list(actors.named(index, value)))
            case "about":
                _subject(store, index, out, value)
            case "act" | "mode":
                out.add(f"{name} = ?", _word(name, value))
            case "q":
                expressions = [query(word, index.beginning) for word in words(value)]
                if None in expressions:
                    out.add("0")
                out.words = " AND ".join(filter(None, expressions)) or None
            case "article":
                iri = value if value.startswith(("http://", "https://")) else iris.article(value)
                out.add("graph = (SELECT n FROM graph WHERE iri = ?)", _iri(iri))
            case "lang":
                out.add("(lang = ? COLLATE NOCASE OR lang LIKE ? || '-%')", value, value)
    if "role" in given or "process" in given:
        _roles(store, index, out, given)
    _days(index, out, given, column)
    return out


def _roles(store: Store, index: Index, out: Selection, given: dict[str, str]) -> None:
    text, values = "SELECT actor FROM role WHERE 1", list[object]()
    if "role" in given:
        text += " AND role = ?"
        values.append(_word("role", given["role"]))
    if "process" in given:
        text += " AND process = (SELECT n FROM node WHERE iri = ?)"
        values.append(process_named(store, given["process"]).value)
    out.add(f"speaker IN ({text})", *values)


def _subject(store: Store, index: Index, out: Selection, value: str) -> None:
    for kind, node in talks_named(store, value).items():
        what = "topic" if kind == "topic" else "process"
        out.add(
            "n IN (SELECT statement FROM about WHERE kind = ? AND node = (SELECT n FROM node WHERE iri = ?))", what, node.value
        )
        return
    _about(out, "mentions", list(actors.named(index, value)))


def _days(index: Index, out: Selection, given: dict[str, str], column: str) -> None:
    first = days(given["from_"])[0].toordinal() if "from_" in given else None
    last = days(given["to"])[1].toordinal() if "to" in given else None
    if first is not None and last is not None and first > last:
        raise UsageError(f"nothing is from {given['from_']} to {given['to']}: the range ends before it begins")
    if first is not None:
        out.add("last >= ?", first)
    if last is not None:
        out.add("first <= ?", last)
    meta = dict(index.db.execute("SELECT key, value FROM meta"))
    if column not in ("up", "down") or (first is None and last is None) or meta["open"] != "0":
        return
    # Where no span is open, the sorted day of what overlaps lies so near to the range: the order's index can be entered there.
    low = None if first is None else first - int(meta["longest"])
    out.between = (-UNDATED if last is None else -last, UNDATED - 1 if low is None else -low)
    if column == "up":
        out.add("up BETWEEN ? AND ?", -UNDATED if low is None else low, UNDATED - 1 if last is None else last)
    else:
        out.add("down BETWEEN ? AND ?", *out.between)


def _one_of(out: Selection, column: str, numbers: tuple[int, ...]) -> None:
    out.add(f"{column} = ?" if len(numbers) == 1 else f"{column} IN ({','.join('?' * len(numbers))})", *numbers)


def _about(out: Selection, kind: str, numbers: list[int]) -> None:
    out.add(f"n IN (SELECT statement FROM about WHERE kind = ? AND node IN ({','.join('?' * len(numbers))}))", kind, *numbers)


def _word(name: str, value: str) -> str:
    if not value.replace("-", "_").replace("_", "").isalpha() or not value.isascii() or not value.islower():
        raise UsageError(f"no {name} {value!r}")
    return value.replace("-", "_")


def _iri(value: str) -> str:
    try:
        return NamedNode(value).value
    except ValueError as error:
        raise UsageError(f"not an IRI: {value!r}") from error
