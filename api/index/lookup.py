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
from api.index.select import selection
from api.index.sync import sync
from api.lookup import SORTS, Filters
from api.mediations import described
from api.resolve import process_named
from errors import UsageError
from ontology.iris import AUTHORITY
from store import Store

_COLUMNS = {"date": "up", "-date": "down", "published": "pup", "-published": "pdown"}
_KEPT = 4096
_ORDERED = frozenset(["speaker", "outlet", "from_", "to"])
"""Filters by which statements lie together in an order of the index: for others a page may look at many."""
_TEXTS = 20_000
"""So many statements are kept as JSON beside the index's record of them, of 1 kB each on average."""
_FORMATS = {"day": "%Y-%m-%d", "month": "%Y-%m", "year": "%Y"}
Record = dict[str, Any]


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
        self._totals: OrderedDict[object, int] = OrderedDict()
        self._actors: dict[int, Record] = {}
        self._numbers: dict[str, int] = {}
        self._selections: OrderedDict[object, Any] = OrderedDict()
        self._texts: dict[str, bytes] = {}

    def who(self, filters: Filters, *, sort: str = "-date", limit: int = 20, cursor: str | None = None) -> Record:
        """A page (`api.models.Page[Statement]`) as plain data; raises as `api.lookup.who` does."""
        docs, total, following = self._page(filters, sort, limit, cursor)
        return {"items": self._records(docs), "total": total, "next": following}

    def written(
        self, filters: Filters, *, sort: str = "-date", limit: int = 20, cursor: str | None = None
    ) -> tuple[bytes, str | None]:
        """The same page as JSON, and the cursor of the next one. Statements are kept as they are written, until the next write."""
        docs, total, following = self._page(filters, sort, limit, cursor)
        kept = self._texts
        if missing := [doc for doc in docs if doc not in kept]:
            if len(kept) > _TEXTS:
                kept = self._texts = {}
                missing = docs
            kept |= zip(missing, map(orjson.dumps, self._records(missing)), strict=True)
        items = b",".join([kept[doc] for doc in docs])
        return b'{"items":[%b],"total":%d,"next":%b}' % (items, total, orjson.dumps(following)), following

    def state(self) -> tuple[int, int] | None:
        """Writes to the store and to the index so far; None where the one is not in step with the other."""
        fresh = self.store.generation == self._synced and self.index.generation == self._generation and not self.index.doubts
        return (self._synced, self._generation) if fresh else None

    def _page(self, filters: Filters, sort: str, limit: int, cursor: str | None) -> tuple[list[str], int, str | None]:
        """The index's records of a page's statements, how many there are in all, and the next page's cursor."""
        if sort not in SORTS:
            raise UsageError(f"sort must be one of {', '.join(SORTS)}, not {sort!r}")
        self._fresh()
        column = _COLUMNS[sort]
        key = (tuple(filters.given().items()), column)
        chosen = self._kept(self._selections, key, lambda: selection(self.store, self.index, filters, column))
        total = self._kept(self._totals, key[0], lambda: pages.total(self.index.db, chosen))
        found = pages.page(self.index.db, chosen, column, cursors.after(cursor, sort, limit), limit, total)
        page = found[:limit]
        following = cursors.before(page[-1][0], page[-1][1], sort) if len(found) > limit else None
        return [doc for _, _, doc in page], total, following

    def ready(self, filters: Filters, sort: str) -> bool:
        """Whether a page of this needs no more than a step along an order: nothing to resolve, count, search or bring to date."""
        given = filters.given()
        key = tuple(given.items())
        return (
            self.state() is not None
            and given.keys() <= _ORDERED
            and key in self._totals
            and (key, _COLUMNS.get(sort)) in self._selections
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
        return {"items": self._refs([int(n) for n in page]), "total": len(keys), "next": following}

    def counts(self, filters: Filters, by: str) -> list[Record]:
        """Statements and articles per `day`, `month` or `year` of the sorted day, in order; undated ones have None."""
        self._fresh()

        def counted() -> list[Record]:
            where, values = selection(self.store, self.index, filters, "up").clause()
            text = (
                f"SELECT CASE up WHEN {UNDATED} THEN NULL ELSE strftime(?, up + {JULIAN}) END AS date, COUNT(*), COUNT(DISTINCT graph) "
                f"FROM statement{where} GROUP BY date ORDER BY date IS NULL, date"
            )
            found = self.index.db.execute(text, [_FORMATS[by], *values])
            return [{"date": date, "statements": statements, "articles": articles} for date, statements, articles in found]

        key = ("counts", tuple(filters.given().items()), by)
        kept: list[Record] = self._kept(self._selections, key, counted)
        return kept

    def actor(self, reference: str, *, suggest: bool = True) -> Record:
        """The record of the actor that `reference` stands for; raises `NoSuchActor` and `AmbiguousName`."""
        self._fresh()
        return self._refs([named(self.index, reference, suggest=suggest)[0]])[0]

    def statements(self, ids: list[str]) -> dict[str, Record]:
        """The records (`api.models.Statement`) of those ids that there are, by id."""
        self._fresh()
        text = f"SELECT doc FROM statement WHERE id IN ({','.join('?' * len(ids))})"
        found = self._records([doc for (doc,) in self.index.db.execute(text, ids)])
        return {record["id"]: record for record in found}

    def facets(self, filters: Filters, most: int = 8) -> dict[str, list[Record]]:
        """The `most` frequent values among what passes: `speaker`, `outlet`, `process` (`value`, `label`, `statements`), `act`, `mode`,
        `role`, `month`; roles and processes are those of the speakers.

        One pass over the statements, kept until the next write; raises as `who` does.
        """
        self._fresh()
        key = ("facets", tuple(filters.given().items()), most)
        found: dict[str, list[Record]] = self._kept(self._selections, key, lambda: self._facets(filters, most))
        return found

    def _facets(self, filters: Filters, most: int) -> dict[str, list[Record]]:
        chosen = selection(self.store, self.index, filters, "up")
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
            where, values = selection(self.store, self.index, filters, "up").clause()
            text = f"SELECT outlet, act, COUNT(*) FROM statement{where} GROUP BY outlet, act"
            acts: dict[int, dict[str, int]] = {}
            for outlet, act, n in self.index.db.execute(text, values):
                if outlet is not None and act is not None:
                    acts.setdefault(outlet, {})[act] = n
            found = [
                {"outlet": ref, "statements": sum(of.values()), "acts": dict(sorted(of.items(), key=lambda a: (-a[1], a[0])))}
                for ref, of in zip(self._refs(list(acts)), acts.values(), strict=True)
            ]
            return sorted(found, key=lambda one: (-int(str(one["statements"])), str(one["outlet"])))

        kept: list[Record] = self._kept(self._selections, ("outlets", tuple(filters.given().items())), counted)
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
