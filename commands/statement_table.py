"""The statements as a flat table, a row a statement."""

import csv
import io
from collections.abc import Iterator
from typing import cast

import pyoxigraph as ox

from ontology.iris import ID, WIKIDATA
from store import Store

COLUMNS = (
    "id", "speaker", "speaker_label", "speaker_wikidata", "via", "act", "mode", "date", "published", "outlet", "article",
    "start", "end", "content", "confidence",
)  # fmt: skip
_TEXT = ("speaker_label", "outlet", "article", "content")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""First characters at which spreadsheets take a cell for a formula."""

# Names are taken from the article's own graph, in which each stands once; links also from the judgements made later.
_QUERY = """
PREFIX w: <https://w3id.org/wasata#>
PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
PREFIX schema: <https://schema.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
SELECT ?id ?speaker ?speaker_label ?speaker_wikidata ?via ?act ?mode ?date ?published ?outlet ?article ?start ?end ?content
       ?confidence WHERE {
  GRAPH ?graph {
    ?statement a w:Statement ; dcterms:identifier ?id ; w:act ?act ; w:mode ?mode ; w:content ?content ; w:confidence ?confidence ;
      w:reportedIn ?in ; w:inSegment ?segment ; w:contentSpan ?span .
    ?span nif:beginIndex ?start ; nif:endIndex ?end .
    ?in dcterms:identifier ?article .
    OPTIONAL { ?statement w:speaker ?who . ?who dcterms:identifier ?speaker ; skos:prefLabel ?speaker_label
      FILTER(LANG(?speaker_label) = "ar")
      OPTIONAL { ?who owl:sameAs|skos:closeMatch ?written } }
    OPTIONAL { ?statement w:via/dcterms:identifier ?via }
    OPTIONAL { ?statement w:said/w:edtf ?date }
    OPTIONAL { ?segment schema:datePublished ?segmentPublished }
    OPTIONAL { ?in schema:datePublished ?articlePublished }
    OPTIONAL { ?segment schema:publisher/skos:prefLabel ?segmentOutlet FILTER(LANG(?segmentOutlet) = "ar") }
    OPTIONAL { ?in schema:publisher/skos:prefLabel ?articleOutlet FILTER(LANG(?articleOutlet) = "ar") }
  }
  OPTIONAL { GRAPH <https://w3id.org/wasata/id/links> { ?who owl:sameAs|skos:closeMatch ?judged } }
  BIND(COALESCE(?written, ?judged) AS ?speaker_wikidata)
  BIND(COALESCE(?segmentPublished, ?articlePublished) AS ?published)
  BIND(COALESCE(?segmentOutlet, ?articleOutlet) AS ?outlet)
} ORDER BY ?article ?start ?end ?id ?via
"""


def statement_rows(store: Store) -> Iterator[dict[str, str]]:
    """A row for each statement, by article and position; several relays are joined by ` | `. Values are raw."""
    last: dict[str, str] | None = None
    for found in cast(ox.QuerySolutions, store.query(_QUERY)):
        row = {name: _value(found[name]) for name in COLUMNS}
        if last and last["id"] == row["id"]:
            last["via"] += f" | {row['via']}"
            continue
        if last:
            yield last
        last = row
    if last:
        yield last


def statement_csv(store: Store) -> Iterator[bytes]:
    """The table as CSV (RFC 4180, UTF-8), a chunk a row.

    A text that a spreadsheet would take for a formula gets an apostrophe before it, because articles come from anywhere;
    `wasata query --format csv` gives values as they are.
    """
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, COLUMNS)
    writer.writeheader()
    for row in statement_rows(store):
        yield _taken(buffer)
        writer.writerow(row | {name: guarded(row[name]) for name in _TEXT})
    yield _taken(buffer)


def guarded(text: str) -> str:
    """`text` as no formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def _taken(buffer: io.StringIO) -> bytes:
    data = buffer.getvalue().encode("utf-8", "replace")
    buffer.seek(0)
    buffer.truncate()
    return data


def _value(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None) -> str:
    match term:
        case None:
            return ""
        case ox.NamedNode():
            return term.value.removeprefix(WIKIDATA).removeprefix(ID).rsplit("#", 1)[-1]
        case ox.Literal():
            return term.value
    return str(term)
