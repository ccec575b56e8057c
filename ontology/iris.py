"""How IRIs of data are minted: from content alone, so that the same input gives the same graph (docs/graph.md)."""

import hashlib
import re
import unicodedata
from urllib.parse import quote, unquote

ID = "https://w3id.org/wasata/id/"
"""Start of every IRI of data."""
ONTOLOGY = "https://w3id.org/wasata"
"""The ontology, and the named graph that holds it."""
PROVENANCE = ID + "provenance"
"""The named graph of runs."""
AUTHORITY = ID + "authority"
"""The named graph of known actors."""
LINKS = ID + "links"
"""The named graph of judgements on which Wikidata items actors are."""
FACTS = ID + "wikidata"
"""The named graph of what Wikidata says of known actors."""
COPIES = ID + "copies"
"""The named graph of which articles carry the same report and which statements the same utterance."""
WIKIDATA = "http://www.wikidata.org/entity/"


def digest(*parts: object) -> str:
    """The first 16 hex digits of a SHA-256 over `parts`, joined by U+001F."""
    return hashlib.sha256("\x1f".join(map(str, parts)).encode()).hexdigest()[:16]


def slug(english: str) -> str:
    """`Antony Blinken` → `antony-blinken`; ASCII letters, digits and hyphens only."""
    plain = unicodedata.normalize("NFKD", english).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")


def article(id_: str) -> str:
    """IRI of an article and of its named graph."""
    return f"{ID}article/{quote(id_, safe='')}"


def char(article_iri: str, start: int, end: int) -> str:
    """IRI of a stretch of an article's text (RFC 5147)."""
    return f"{article_iri}#char={start},{end}"


def segment(article_iri: str, n: int) -> str:
    """IRI of an article's `n`th segment, counted from 1."""
    return f"{article_iri}#segment-{n}"


def date(article_iri: str, n: int) -> str:
    """IRI of an article's `n`th date expression, counted from 1."""
    return f"{article_iri}#date-{n}"


def statement(key: str) -> str:
    """IRI of a statement by its hash."""
    return f"{ID}statement/{key}"


def actor(key: str) -> str:
    """IRI of an actor by its local id."""
    return f"{ID}actor/{quote(key, safe='')}"


def actor_id(iri: str) -> str:
    """The local id of the actor with that IRI."""
    return unquote(iri.removeprefix(f"{ID}actor/"))


def role(key: str) -> str:
    """IRI of a role assignment by its hash."""
    return f"{ID}role/{key}"


def event(key: str) -> str:
    """IRI of a diplomatic event by its hash."""
    return f"{ID}event/{key}"


def process(key: str) -> str:
    """IRI of a mediation process by its key."""
    return f"{ID}process/{quote(key, safe='')}"


def time(edtf: str) -> str:
    """IRI of a point or span of time by its EDTF value."""
    return f"{ID}time/{quote(edtf, safe='')}"


def instant(day: str) -> str:
    """IRI of a day (ISO) as a bound of spans."""
    return f"{ID}instant/{day}"


def post(key: str) -> str:
    """IRI of a post held, by its hash."""
    return f"{ID}post/{key}"


def run(key: str) -> str:
    """IRI of a run of ingest by its hash."""
    return f"{ID}run/{key}"


def software(version: str) -> str:
    """IRI of a release of Wasata as an agent."""
    return f"{ID}software/wasata-{version}"


def wikidata(qid: str) -> str:
    """IRI of a Wikidata entity."""
    return WIKIDATA + qid


def judgement(key: str) -> str:
    """IRI of the judgement on an actor's link, by the actor's local id."""
    return f"{ID}judgement/{quote(key, safe='')}"


def item(qid: str) -> str:
    """IRI of our record of a Wikidata item."""
    return f"{ID}item/{qid}"


def office(key: str) -> str:
    """IRI of an office held according to Wikidata, by its hash."""
    return f"{ID}office/{key}"


def report(key: str) -> str:
    """IRI of a report that several articles carry, by its hash."""
    return f"{ID}report/{key}"


def utterance(key: str) -> str:
    """IRI of an utterance that several statements report, by its hash."""
    return f"{ID}utterance/{key}"
