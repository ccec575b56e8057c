"""Actors as the index knows them: by id, by name, and as records name them."""

import difflib
import sqlite3
from typing import Any

from api.errors import AmbiguousName, NoSuchActor
from api.fold import fold
from api.index.database import Index
from api.nodes import DCTERMS, OWL, RDF_TYPE, SKOS, local
from api.records import TYPES
from api.resolve import ID_FORM, ITEM, QID, iri, told_together
from ontology.iris import ID, WIKIDATA
from ontology.iris import actor as actor_iri

_UNKNOWN = f"{ID}actor/x-"
_SHORT = 2
"""Names of up to so many letters are not looked for at the end of longer ones."""
_TRIGRAM = 3
_SUGGESTED = 5
_REPLACES = DCTERMS + "replaces"
_WITH = "SELECT DISTINCT node FROM fact WHERE property = ? AND value = ?"
_FAR = 5
"""So many times as often as the next actor's is a name's own."""


def refs(index: Index, numbers: set[int]) -> dict[int, dict[str, Any]]:
    """The record (`api.models.ActorRef`) of every actor by its number in the index."""
    out: dict[int, dict[str, Any]] = {}
    wanted = sorted(numbers)
    for start in range(0, len(wanted), 500):
        some = wanted[start : start + 500]
        marks = ",".join("?" * len(some))
        iris = dict(index.db.execute(f"SELECT n, iri FROM node WHERE n IN ({marks})", some))
        said: dict[int, dict[str, list[str]]] = {}
        for n, property_, value in index.db.execute(
            f"SELECT node, property, value FROM fact WHERE node IN ({marks}) ORDER BY value", some
        ):
            said.setdefault(n, {}).setdefault(property_, []).append(value)
        out |= {n: _ref(iri, said.get(n, {})) for n, iri in iris.items()}
    return out


def _ref(iri: str, said: dict[str, list[str]]) -> dict[str, Any]:
    names = {
        tag: next((v.removesuffix(f"@{tag}") for v in said.get(_PREF, ()) if v.endswith(f"@{tag}")), None) for tag in ("ar", "en")
    }
    sure, likely = said.get(_SAME), said.get(_CLOSE)
    linked = next((v for v in (sure or likely or ()) if v.startswith(WIKIDATA)), None)
    types = said.get(RDF_TYPE, ())
    return {
        "id": next(iter(said.get(_ID, ())), None) or local(iri) or iri,
        "iri": iri,
        "label": names,
        "wikidata": linked.removeprefix(WIKIDATA) if linked else None,
        "match": ("exact" if sure else "close") if linked else None,
        "type": next((name for type_, name in TYPES.items() if type_ in types), "unknown"),
    }


_PREF, _SAME, _CLOSE, _ID = SKOS + "prefLabel", OWL + "sameAs", SKOS + "closeMatch", DCTERMS + "identifier"


def named(index: Index, reference: str, *, suggest: bool = True) -> tuple[int, ...]:
    """The numbers of the actor that `reference` (id, IRI, QID or name) stands for; see `api.resolve.actors_named`."""
    reference = reference.strip()
    if found := _by_id(index.db, reference):
        return found
    folded = fold(reference)
    if reference.startswith(("http://", "https://")) or QID.fullmatch(reference) or not folded:
        raise NoSuchActor(reference, [])
    nodes = _numbers(index.db, "SELECT DISTINCT node FROM name WHERE surface = ?", reference)
    plain = " ".join(folded.split())
    nodes = nodes or _numbers(index.db, "SELECT DISTINCT node FROM name WHERE folded = ?", plain)
    if not nodes and len(plain) > _SHORT:
        start = plain[::-1] + " "
        nodes = _numbers(
            index.db, "SELECT DISTINCT node FROM name WHERE backwards >= ? AND backwards < ?", start, start[:-1] + "!"
        )
    if not nodes:
        raise NoSuchActor(reference[:200], _described(index, _close(index.db, folded)) if suggest else [])
    found_refs = refs(index, set(nodes))
    known = [n for n in nodes if not found_refs[n]["iri"].startswith(_UNKNOWN)]
    if len(nodes) == 1 or len(known) == 1:
        return ((known or list(nodes))[0],)
    if (most := _most_called(index.db, reference, folded, known)) is not None:
        return (most,)
    candidates = _described(index, sorted(nodes, key=lambda n: found_refs[n]["iri"]))
    if told_together(candidates):
        return nodes
    raise AmbiguousName(reference, candidates[:20])


def _most_called(db: sqlite3.Connection, surface: str, folded: str, known: list[int]) -> int | None:
    """The one of several known actors that far more graphs call so than any other of them (ترامب: the man, not his state)."""
    counts = []
    for n in known:
        said = db.execute(
            "SELECT SUM(said) FROM name WHERE node = ? AND (surface = ? OR folded = ?)", (n, surface, folded)
        ).fetchone()[0]
        counts.append((said or 0, n))
    counts.sort(reverse=True)
    return counts[0][1] if len(counts) > 1 and counts[0][0] >= _FAR * max(counts[1][0], 1) else None


def _by_id(db: sqlite3.Connection, reference: str) -> tuple[int, ...]:
    match = ITEM.fullmatch(reference)
    item = match[1] if match else reference.upper() if QID.fullmatch(reference) else None
    if item:
        return _numbers(
            db, "SELECT DISTINCT node FROM fact WHERE property IN (?, ?) AND value = ?", _SAME, _CLOSE, WIKIDATA + item
        )
    if reference.startswith(("http://", "https://")):
        iri(reference)
        text = "SELECT n FROM node WHERE iri = ? AND EXISTS (SELECT 1 FROM fact WHERE node = n AND property = ?)"
        return _numbers(db, _WITH, _REPLACES, reference) or _numbers(db, text, reference, RDF_TYPE)
    kept = _numbers(db, _WITH, _REPLACES, actor_iri(reference)) if ID_FORM.fullmatch(reference) else ()
    return kept or _numbers(db, _WITH, _ID, reference)


def search(index: Index, words: str) -> list[int]:
    """Actors with a name that contains `words` (folded), best first: whole names, then starts, known before unknown."""
    wanted = " ".join(fold(words.replace("\0", " ")).split())
    if not wanted:
        found = index.db.execute("SELECT DISTINCT node.n, iri FROM fact JOIN node ON node.n = node WHERE property = ?", (_PREF,))
        return [n for n, _ in sorted(found, key=lambda row: (row[1].startswith(_UNKNOWN), row[1]))]
    if len(wanted) >= _TRIGRAM:
        quoted = '"' + wanted.replace('"', '""') + '"'
        text = "SELECT node, name.folded, iri FROM name_part JOIN name ON name.n = name_part.rowid JOIN node ON node.n = node WHERE name_part MATCH ?"
    else:
        quoted, text = wanted, "SELECT node, folded, iri FROM name JOIN node ON node.n = node WHERE instr(folded, ?)"
    best: dict[int, tuple[int, bool, str]] = {}
    for n, name, place in index.db.execute(text, (quoted,)):
        rank = (0 if name == wanted else 1 if name.startswith(wanted) else 2, place.startswith(_UNKNOWN), place)
        best[n] = min(rank, best.get(n, rank))
    return sorted(best, key=best.__getitem__)


def _close(db: sqlite3.Connection, wanted: str) -> list[int]:
    names: dict[str, int] = {}
    for folded, n in db.execute("SELECT folded, node FROM name ORDER BY folded, node"):
        names.setdefault(folded, n)
    near = sorted((n for n in names if set(wanted.split()) <= set(n.split())), key=len)
    near += [n for n in difflib.get_close_matches(wanted, names, n=_SUGGESTED, cutoff=0.6) if n not in near]
    near += sorted((n for n in names if n not in near and (wanted in n or (len(n) > _TRIGRAM and n in wanted))), key=len)
    return list(dict.fromkeys(names[n] for n in near))[:_SUGGESTED]


def _described(index: Index, numbers: list[int]) -> list[dict[str, Any]]:
    found = refs(index, set(numbers))
    out = [found[n] for n in numbers]
    return [
        {"id": r["id"], "label": r["label"]["ar"] or r["label"]["en"] or r["id"], "wikidata": r["wikidata"], "type": r["type"]}
        for r in out
    ]


def _numbers(db: sqlite3.Connection, text: str, *values: object) -> tuple[int, ...]:
    return tuple(n for (n,) in db.execute(text, values))
