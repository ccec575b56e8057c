"""Who said what, from the index: one page of records as JSON."""

import threading
from collections import OrderedDict
from collections.abc import Iterable
from typing import Any

import orjson

from api import cursor as cursors
from api.index import facets, pages
from api.index.actors import named, refs, search
from api.index.database import Index
from api.index.schema import JULIAN, UNDATED
from api.index.select import Selection, selection
from api.index.sync import sync
from api.index.total import Total, total
from api.lookup import SORTS, Filters
from api.mediations import described
from api.resolve import process_named
from errors import UsageError
from ontology.iris import AUTHORITY
from store import Store

_COLUMNS = {"date": "up", "-date": "down", "published": "pup", "-published": "pdown"}
_KEPT = 4096
_IS = {True: "exact", False: "at_least"}
_TEXTS = 20_000
"""So many statements are kept as JSON beside the index's record of them, of 1 kB each on average."""
_FORMATS = {"day": "%Y-%m-%d", "month": "%Y-%m", "year": "%Y"}
Record = dict[str, Any]


def _key(filters: Filters) -> object:
    return tuple(filters.given().items())


class Lookup:
    """Answers over one index; totals and actors are kept until the next write.

    The first answer after a write to the store brings the index to date, so that it shows every write acknowledged before it
    was asked.
    """

    def __init__(self, store: Store, index: Index) -> None:
        self.store = store
        self.index = index
        self._lock = threading.Lock()
        self._syncing = threading.Lock()
        self._synced = -1
        self._generation = -1
        self._totals: OrderedDict[object, Total] = OrderedDict()
        self._actors: dict[int, Record] = {}
        self._numbers: dict[str, int] = {}
        self._selections: OrderedDict[object, Any] = OrderedDict()
        self._texts: dict[str, bytes] = {}

    def who(
        self, filters: Filters, *, sort: str = "-date", limit: int = 20, cursor: str | None = None, exact: bool = True
    ) -> Record:
        """A page (`api.models.Page[Statement]`) as plain data; raises as `api.lookup.who` does.

        Not `exact`: what passes is counted as far as `api.index.total.total` says.
        """
        docs, counted, following = self._page(filters, sort, limit, cursor, exact)
        return {"items": self._records(docs), "total": counted.passing, "total_is": _IS[counted.exact], "next": following}

    def written(
        self, filters: Filters, *, sort: str = "-date", limit: int = 20, cursor: str | None = None, exact: bool = False
    ) -> tuple[bytes, str | None]:
        """The same page as JSON, and the cursor of the next one. Statements are kept as they are written, until the next write."""
        docs, counted, following = self._page(filters, sort, limit, cursor, exact)
        kept = self._texts
        if missing := [doc for doc in docs if doc not in kept]:
            if len(kept) > _TEXTS:
                kept = self._texts = {}
                missing = docs
            kept |= zip(missing, map(orjson.dumps, self._records(missing)), strict=True)
        items = b",".join([kept[doc] for doc in docs])
        told = counted.passing, _IS[counted.exact].encode(), orjson.dumps(following)
        return b'{"items":[%b],"total":%d,"total_is":"%b","next":%b}' % (items, *told), following

    def state(self) -> tuple[int, int] | None:
        """Writes to the store and to the index so far; None where the one is not in step with the other."""
        fresh = self.store.generation == self._synced and self.index.generation == self._generation and not self.index.doubts
        return (self._synced, self._generation) if fresh else None

    def _page(
        self, filters: Filters, sort: str, limit: int, cursor: str | None, exact: bool
    ) -> tuple[list[str], Total, str | None]:
        """The index's records of a page's statements, how many there are in all, and the next page's cursor."""
        if sort not in SORTS:
            raise UsageError(f"sort must be one of {', '.join(SORTS)}, not {sort!r}")
        self._fresh()
        column = _COLUMNS[sort]
        chosen = self._chosen(filters)
        counted: Total = self._kept(self._totals, (_key(filters), exact), lambda: total(self.index.db, chosen, exact=exact))
        found = pages.page(self.index.db, chosen, column, cursors.after(cursor, sort, limit), limit)
        page = found[:limit]
        following = cursors.before(page[-1][0], page[-1][1], sort) if len(found) > limit else None
        return [doc for _, _, doc in page], counted, following

    def _chosen(self, filters: Filters) -> Selection:
        chosen: Selection = self._kept(self._selections, _key(filters), lambda: selection(self.store, self.index, filters))
        return chosen

    def ready(self, filters: Filters, sort: str, *, exact: bool = True) -> bool:
        """Whether a page of this needs no more than a step along an order: nothing to resolve, count, search or bring to date."""
        key = _key(filters)
        chosen = self._selections.get(key)
        return (
            self.state() is not None
            and chosen is not None
            and chosen.ordered
            and (sort in ("date", "-date") or not chosen.terms)
            and (key, exact) in self._totals
        )

    def actors(self, words: str, *, limit: int = 20, cursor: str | None = None) -> Record:
        """A page of actors (`api.models.Page[ActorRef]`) with a name that contains `words`, best first."""
        self._fresh()
        keys: list[cursors.Key] = self._kept(
            self._selections,
            ("actors", words),
            lambda: [cursors.Key(False, n, str(number)) for n, number in enumerate(search(self.index, words))],
        )
        page, following = cursors.cut(keys, f"name {words}", limit, cursor)
        return {"items": self._refs([int(n) for n in page]), "total": len(keys), "total_is": "exact", "next": following}

    def counts(self, filters: Filters, by: str) -> list[Record]:
        """Statements and articles per `day`, `month` or `year` of the sorted day, in order; undated ones have None."""
        self._fresh()

        def counted() -> list[Record]:
            source, values = self._chosen(filters).rows()
            text = (
                f"SELECT CASE up WHEN {UNDATED} THEN NULL ELSE strftime(?, up + {JULIAN}) END AS date, COUNT(*), COUNT(DISTINCT graph) "
                f"{source} GROUP BY date ORDER BY date IS NULL, date"
            )
            found = self.index.db.execute(text, [_FORMATS[by], *values])
            return [{"date": date, "statements": statements, "articles": articles} for date, statements, articles in found]

        key = ("counts", _key(filters), by)
        kept: list[Record] = self._kept(self._selections, key, counted)
        return kept

    def actor(self, reference: str, *, suggest: bool = True) -> Record:
        """The record of the actor that `reference` stands for; raises `NoSuchActor` and `AmbiguousName`."""
        self._fresh()
        return self._refs([named(self.index, reference, suggest=suggest)[0]])[0]

    def statements(self, ids: list[str]) -> dict[str, Record]:
        """The records (`api.models.Statement`) of those ids that there are, by id."""
        self._fresh()
        text = f"SELECT doc FROM statement JOIN record USING (n) WHERE id IN ({','.join('?' * len(ids))})"
        found = self._records([doc for (doc,) in self.index.db.execute(text, ids)])
        return {record["id"]: record for record in found}

    def facets(self, filters: Filters, most: int = 8) -> dict[str, list[Record]]:
        """The `most` frequent values among what passes: `speaker`, `outlet`, `process` (`value`, `label`, `statements`), `act`, `mode`,
        `role`, `month`; roles and processes are those of the speakers.

        One pass over the statements, kept until the next write; raises as `who` does.
        """
        self._fresh()
        key = ("facets", _key(filters), most)
        found: dict[str, list[Record]] = self._kept(self._selections, key, lambda: self._facets(filters, most))
        return found

    def _facets(self, filters: Filters, most: int) -> dict[str, list[Record]]:
        chosen = self._chosen(filters)
        process = process_named(self.store, filters.process).value if filters.process else None
        role = filters.role.replace("-", "_") if filters.role else None
        found = facets.counted(self.index, chosen, most, role, process)
        named = described(self.store, [str(one["value"]) for one in found["process"]])
        found["process"] = [
            one | dict(zip(("value", "label"), named[str(one["value"])], strict=True)) for one in found["process"]
        ]
        return found

    def by_outlet(self, filters: Filters) -> list[Record]:
        """What each outlet reports of what passes: `outlet` (an actor), `statements`, `acts` (act → statements), most first."""
        self._fresh()

        def counted() -> list[Record]:
            source, values = self._chosen(filters).rows()
            text = f"SELECT outlet, act, COUNT(*) {source} GROUP BY outlet, act"
            acts: dict[int, dict[str, int]] = {}
            for outlet, act, n in self.index.db.execute(text, values):
                if outlet is not None and act is not None:
                    acts.setdefault(outlet, {})[act] = n
            found = [
                {"outlet": ref, "statements": sum(of.values()), "acts": dict(sorted(of.items(), key=lambda a: (-a[1], a[0])))}
                for ref, of in zip(self._refs(list(acts)), acts.values(), strict=True)
            ]
            return sorted(found, key=lambda one: (-int(str(one["statements"])), str(one["outlet"])))

        kept: list[Record] = self._kept(self._selections, ("outlets", _key(filters)), counted)
        return kept

    def ref(self, iri: str) -> Record:
        """The record of one actor; one that nobody names has its IRI only."""
        self._fresh()
        found = self._by_iri({iri})
        return found.get(iri) or {
            "id": iri.rpartition("/")[2],
            "iri": iri,
            "label": {"ar": None, "en": None},
            "wikidata": None,
            "match": None,
            "type": "unknown",
        }

    def names(self, iri: str) -> list[str]:
        """All names of an actor, in order of text."""
        text = "SELECT surface FROM name WHERE node = (SELECT n FROM node WHERE iri = ?) ORDER BY surface"
        return [name for (name,) in self.index.db.execute(text, (iri,))]

    def held(self) -> dict[str, int]:
        """How many articles, statements and actors there are."""
        counts = {
            "articles": "SELECT COUNT(*) FROM graph WHERE iri LIKE '%/id/article/%'",
            "statements": "SELECT COUNT(*) FROM statement",
            "actors": "SELECT COUNT(DISTINCT node) FROM fact",
        }
        return {name: self.index.db.execute(text).fetchone()[0] for name, text in counts.items()}

    def bring_to_date(self, graphs: Iterable[str] | None = None, since: int = -1) -> None:
        """Put into the index what was written to the store since.

        `graphs` are all that was written after the store's generation `since`; they count where the index was to date then.
        """
        with self._syncing:
            now = self.store.generation
            if now == self._synced and not self.index.doubts:
                return
            only = list(graphs) if graphs is not None and since == self._synced else None
            if only is not None and not self.index.holds(AUTHORITY):
                only.append(AUTHORITY)
            sync(self.store, self.index, only)
            self._synced = now

    def _fresh(self) -> None:
        """Bring the index to date, and forget what was kept where something was written."""
        if self.store.generation != self._synced or self.index.doubts:
            self.bring_to_date()
        if self.index.generation != self._generation:
            with self._lock:
                self._generation = self.index.generation
                self._totals.clear()
                self._selections.clear()
                self._actors = {}
                self._numbers = {}
                self._texts = {}

    def _kept(self, where: OrderedDict[object, Any], key: object, make: Any) -> Any:
        with self._lock:
            if key in where:
                where.move_to_end(key)
                return where[key]
            generation = self._generation
        made = make()
        with self._lock:
            if generation == self._generation:  # else a write came in between, and it may be of the state before
                where[key] = made
            if len(where) > _KEPT:
                where.popitem(last=False)
        return made

    def _records(self, docs: list[str]) -> list[Record]:
        out = [orjson.loads(doc) for doc in docs]
        wanted = {iri for doc in out for iri in (doc["speaker"], doc["publisher"], *doc["via"]) if iri}
        known = self._by_iri(wanted)
        for doc in out:
            doc["speaker"] = known.get(doc["speaker"])
            doc["via"] = [known[iri] for iri in doc["via"] if iri in known]
            doc["publisher"] = publisher = known.get(doc["publisher"])
            doc["outlet"] = (publisher["label"]["ar"] or publisher["label"]["en"] or publisher["id"]) if publisher else None
        return out

    def _by_iri(self, iris: set[str]) -> dict[str, Record]:
        numbers = self._numbers
        if missing := [iri for iri in iris if iri not in numbers]:
            marks = ",".join("?" * len(missing))
            numbers |= dict(self.index.db.execute(f"SELECT iri, n FROM node WHERE iri IN ({marks})", missing))
        found = [(iri, numbers[iri]) for iri in iris if iri in numbers]
        return dict(zip([iri for iri, _ in found], self._refs([n for _, n in found]), strict=True))

    def _refs(self, numbers: list[int]) -> list[Record]:
        kept = self._actors
        if missing := {n for n in numbers if n not in kept}:
            kept |= refs(self.index, missing)
        return [kept[n] for n in numbers]
