"""Who said what: the lookup behind both REST and `wasata who`."""

from dataclasses import dataclass, fields
from typing import Any, Literal

from pyoxigraph import Literal as Value
from pyoxigraph import NamedNode

from api import cursor as cursors
from api.edtf import days
from api.fold import pattern
from api.models import Page, Statement
from api.nodes import rows
from api.queries import query
from api.records import statements
from api.resolve import actors_named, iri, process_named, subject_named
from errors import UsageError
from ontology.iris import article
from store import Bindings, Store
from store.binding import bind

Sort = Literal["date", "-date", "published", "-published"]
SORTS = ("date", "-date", "published", "-published")
MOST_WORDS = 8
_XSD_DATE = NamedNode("http://www.w3.org/2001/XMLSchema#date")
_WORD = frozenset("abcdefghijklmnopqrstuvwxyz-_")


@dataclass(frozen=True, slots=True)
class Filters:
    """Which statements; all that are given must hold.

    `speaker`, `via`, `outlet`: an actor's id, IRI, QID or name. `about`: an actor (named inside the content), a topic or a
    process (with evidence in the statement's sentence). `role` and `process`: the speaker has that role in that process,
    anywhere in the graph. `from_` and `to`: EDTF year, month or day; a statement counts when the time it was said at, else
    its day of publication, overlaps. `q`: words, each somewhere in the content, spelling folded; "…" keeps words together.
    """

    speaker: str | None = None
    about: str | None = None
    via: str | None = None
    outlet: str | None = None
    act: str | None = None
    mode: str | None = None
    role: str | None = None
    process: str | None = None
    from_: str | None = None
    to: str | None = None
    q: str | None = None
    article: str | None = None
    lang: str | None = None

    def given(self) -> dict[str, str]:
        """The filters that are set, by name."""
        return {f.name: value for f in fields(self) if (value := getattr(self, f.name))}


def who(
    store: Store, filters: Filters | None = None, *, sort: str = "-date", limit: int = 20, cursor: str | None = None
) -> Page[Statement]:
    """One page of the statements that pass `filters`, by date said, else published, then as one reads them; undated ones last.

    Raises `NoSuchActor`, `NotFound`, `AmbiguousName` for references and `UsageError` for other wrong values.
    """
    if sort not in SORTS:
        raise UsageError(f"sort must be one of {', '.join(SORTS)}, not {sort!r}")
    column = "day" if sort.endswith("date") else "published"
    newest_first = sort.startswith("-")
    dated: dict[str, str | None] = {}
    for row in rows(store, "statements", _bindings(store, filters or Filters())):
        day = row[column]
        place = _place(row["span"].value, row["statement"].value)
        dated[place] = min(filter(None, (dated.get(place), day.value if day else None)), default=None)
    keys = sorted(cursors.key(day, place, newest_first=newest_first) for place, day in dated.items())
    page, following = cursors.cut(keys, sort, limit, cursor)
    return Page(items=statements(store, [p.rpartition(" ")[2] for p in page]), total=len(keys), next=following)


def as_sparql(store: Store, filters: Filters) -> str:
    """The query behind a view, ready to run: the statements that pass `filters`, newest first, with names and contents.

    Raises as `who` does. Terms are written by the serialiser (`store.binding`).
    """
    bindings = _bindings(store, filters)
    text = bind(query("statements", frozenset(bindings)), bindings)
    head, _, rest = "\n".join(line for line in text.splitlines() if not line.strip().startswith("#")).partition("SELECT")
    return head + _SHOWN + "{ SELECT" + rest + " }" + _NAMED


_SHOWN = "SELECT DISTINCT ?day ?name ?words ?in ?statement WHERE {\n"
_NAMED = """
GRAPH ?in {
  ?statement w:content ?words .
  OPTIONAL { ?statement w:speaker/skos:prefLabel ?name . FILTER(LANG(?name) = "ar") }
}
} ORDER BY DESC(?day) LIMIT 100"""


def _place(span: str, node: str) -> str:
    """Sorts within a day as one reads: article, position of the content (which its IRI tells), statement."""
    article, _, position = span.rpartition("#char=")
    return f"{article} {position.partition(',')[0]:0>9} {node}"


def _bindings(store: Store, filters: Filters) -> Bindings:
    out: dict[str, Any] = {}
    if filters.from_ and filters.to and days(filters.from_)[0] > days(filters.to)[1]:
        raise UsageError(f"nothing is from {filters.from_} to {filters.to}: the range ends before it begins")
    for name, value in filters.given().items():
        match name:
            case "speaker" | "via" | "outlet":
                out[name] = actors_named(store, value)
            case "about":
                out |= subject_named(store, value)
            case "act" | "mode" | "role":
                out[name] = _concept(name, value)
            case "process":
                out[name] = process_named(store, value)
            case "from_":
                out["from"] = Value(days(value)[0].isoformat(), datatype=_XSD_DATE)
            case "to":
                out["to"] = Value(days(value)[1].isoformat(), datatype=_XSD_DATE)
            case "q":
                out |= {f"q{n}": Value(pattern(word)) for n, word in enumerate(words(value), 1)}
            case "article":
                out[name] = iri(value) if value.startswith(("http://", "https://")) else NamedNode(article(value))
            case "lang":
                out[name] = Value(value)
    return out


def words(text: str) -> list[str]:
    """The words of a search, with those between quotation marks kept together; empty ones dropped."""
    for mark in "«»“”„":
        text = text.replace(mark, '"')
    parts: list[str] = []
    for n, part in enumerate(text.split('"')):
        parts += [part] if n % 2 else part.split()
    found = [part for part in parts if pattern(part)]
    if len(found) > MOST_WORDS:
        raise UsageError(f"q takes up to {MOST_WORDS} words, not {len(found)}")
    return found


def _concept(scheme: str, value: str) -> NamedNode:
    if not set(value) <= _WORD:
        raise UsageError(f"no {scheme} {value!r}")
    return NamedNode(f"https://w3id.org/wasata/{scheme}#{value.replace('_', '-')}")
