"""What Wikidata says of known actors as the graph `id:wikidata`."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from rdflib import DCTERMS, ORG, PROV, SKOS, XSD, Graph, Literal, URIRef

from ingest.text import fold
from ingest.triples.writer import Writer
from ingest.wikidata.facts import Fact
from ingest.wikidata.graph import write_name
from ingest.wikidata.item import Item, Office
from ingest.wikidata.known import Known
from ontology import iris
from ontology.names import W

_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Written:
    """The graph and what is in it; `withheld` aliases are names of other actors."""

    graph: Graph
    records: int
    aliases: int
    offices: int
    withheld: int


def facts_graph(
    facts: Mapping[str, Fact],
    known: Mapping[str, Iterable[Known]],
    bearers: Mapping[str, set[str]],
    doubted: Collection[tuple[str, str]] = (),
) -> Written:
    """A record of each known item that Wikidata has, and names and offices of the actors that surely are that item; those of a
    link in `doubted` (actor, QID) are left out."""
    w = Writer()
    records = aliases = offices = withheld = 0
    for qid, actors in known.items():
        fact = facts.get(qid)
        if fact is None or (fact.item.label_ar is None and fact.item.label_en is None):
            continue
        _record(w, fact)
        records += 1
        for actor in actors:
            if not actor.sure or (actor.id, qid) in doubted:
                continue
            node = URIRef(iris.actor(actor.id))
            write_name(w, node, actor.id, actor.label, actor.type)
            english = None if actor.named else fact.item.label_en
            w.add(node, SKOS.prefLabel, Literal(english, lang="en") if english else None)
            for name, language in _names(fact.item):
                bear = bearers.get(fold(name), set())
                if name in (actor.label, english) or actor.id in bear:
                    continue
                if bear:
                    withheld += 1
                    continue
                w.add(node, SKOS.altLabel, Literal(name, lang=language))
                aliases += 1
            offices += sum(_office(w, node, actor.id, office) for office in fact.item.offices)
    return Written(w.graph, records, aliases, offices, withheld)


def _names(item: Item) -> list[tuple[str, str]]:
    """All names with their language, no initials."""
    arabic = {item.label_ar or "", *item.aliases_ar}
    english = {item.label_en or "", *item.aliases_en}
    found = [(n, language) for names, language in ((arabic, "ar"), (english, "en")) for n in sorted(names)]
    return [(n, language) for n, language in found if sum(c.isalnum() for c in n) >= _SHORTEST]


def _record(w: Writer, fact: Fact) -> None:
    item, node = fact.item, URIRef(iris.item(fact.item.qid))
    w.type(node, W.ItemRecord)
    w.add(node, W.item, URIRef(iris.wikidata(item.qid)))
    w.add(node, SKOS.prefLabel, Literal(item.label_ar, lang="ar") if item.label_ar else None)
    w.add(node, SKOS.prefLabel, Literal(item.label_en, lang="en") if item.label_en else None)
    for country in item.countries:
        w.add(node, W.country, URIRef(iris.wikidata(country)))
    w.add(node, W.sitelinks, Literal(item.sitelinks))
    w.add(node, DCTERMS.source, URIRef(fact.source))
    w.add(node, PROV.generatedAtTime, Literal(fact.retrieved, datatype=XSD.dateTime))


def _office(w: Writer, holder: URIRef, holder_id: str, office: Office) -> bool:
    """Whether it was written: an office without a name says nothing."""
    if not (office.label_ar or office.label_en):
        return False
    node = URIRef(iris.office(iris.digest(holder_id, office.statement, office.office)))
    w.type(node, W.OfficeHeld)
    w.add(node, ORG.member, holder)
    w.add(node, W.office, URIRef(iris.wikidata(office.office)))
    w.add(node, SKOS.prefLabel, Literal(office.label_ar, lang="ar") if office.label_ar else None)
    w.add(node, SKOS.prefLabel, Literal(office.label_en, lang="en") if office.label_en else None)
    for body in office.of:
        w.add(node, W.officeOf, URIRef(iris.wikidata(body)))
    w.add(node, ORG.memberDuring, w.time(_span(office)))
    return True


def _span(office: Office) -> str | None:
    """`2021-01/2025`; an end that is unknown is open (EDTF `..`), a beginning too; None where a beginning lies after the end."""
    if office.start is None and office.end is None:
        return None
    if office.start and office.end and office.start > office.end:
        return None
    return f"{office.start or '..'}/{office.end or '..'}"
