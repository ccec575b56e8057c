"""Every name of the graph for Python: closed namespaces, in which a misspelt name fails (and mypy sees it beforehand).

Names that are no Python identifiers are reached by item: `ACT["call-for"]`, `SEGMENT["related-title"]`, `CAMEO["045"]`.
"""

# ruff: noqa: N815 - the names are those of the vocabularies

from rdflib import Namespace, URIRef
from rdflib.namespace import DCTERMS, FOAF, ORG, OWL, PROV, RDF, RDFS, SKOS, XSD, DefinedNamespace

from ontology.iris import ID as _ID
from ontology.iris import ONTOLOGY as _ONTOLOGY
from ontology.iris import WIKIDATA as _WIKIDATA

__all__ = [
    "ACT",
    "CAMEO",
    "DCTERMS",
    "EDTF",
    "EVENT",
    "FOAF",
    "ID",
    "MODE",
    "NIF",
    "ORG",
    "OUTCOME",
    "OWL",
    "PLOVER",
    "PREFIXES",
    "PROV",
    "RDF",
    "RDFS",
    "ROLE",
    "SCHEMA",
    "SEGMENT",
    "SH",
    "SKOS",
    "STATUS",
    "TIME",
    "TOPIC",
    "WD",
    "XSD",
    "W",
]


class W(DefinedNamespace):
    """Our classes, then our properties by module."""

    _NS = Namespace(_ONTOLOGY + "#")
    _fail = True
    Article: URIRef
    Segment: URIRef
    DateExpression: URIRef
    Statement: URIRef
    Actor: URIRef
    State: URIRef
    ArmedGroup: URIRef
    UnnamedSource: URIRef
    RoleAssignment: URIRef
    MediationProcess: URIRef
    Event: URIRef
    TimeSpan: URIRef
    LinkJudgement: URIRef
    ItemRecord: URIRef
    OfficeHeld: URIRef
    SharedReport: URIRef
    Utterance: URIRef
    inputDigest: URIRef
    hasSegment: URIRef
    mentionsDate: URIRef
    segmentRole: URIRef
    reportedIn: URIRef
    givenTitle: URIRef
    givenPublisher: URIRef
    givenPublished: URIRef
    denotes: URIRef
    edtf: URIRef
    date: URIRef
    content: URIRef
    contentSpan: URIRef
    cueSpan: URIRef
    speakerSpan: URIRef
    sentenceSpan: URIRef
    speaker: URIRef
    via: URIRef
    nearestVia: URIRef
    addressee: URIRef
    setting: URIRef
    mode: URIRef
    act: URIRef
    said: URIRef
    parent: URIRef
    inSegment: URIRef
    confidence: URIRef
    cueLemma: URIRef
    frame: URIRef
    rule: URIRef
    affiliation: URIRef
    member: URIRef
    demonym: URIRef
    standsFor: URIRef
    mayMean: URIRef
    linkConfidence: URIRef
    actor: URIRef
    role: URIRef
    process: URIRef
    status: URIRef
    assertedBy: URIRef
    during: URIRef
    evidence: URIRef
    topic: URIRef
    eventKind: URIRef
    outcome: URIRef
    participant: URIRef
    initiator: URIRef
    host: URIRef
    place: URIRef
    roundNumber: URIRef
    morphology: URIRef
    schemaVersion: URIRef
    judges: URIRef
    verdict: URIRef
    score: URIRef
    judgedBy: URIRef
    reason: URIRef
    considered: URIRef
    item: URIRef
    country: URIRef
    sitelinks: URIRef
    office: URIRef
    officeOf: URIRef
    carriedBy: URIRef
    resemblance: URIRef
    witness: URIRef


class ROLE(DefinedNamespace):
    """Roles in a process."""

    _NS = Namespace(_ONTOLOGY + "/role#")
    _fail = True
    mediator: URIRef
    party: URIRef
    host: URIRef
    proposer: URIRef
    envoy: URIRef
    participant: URIRef
    absent: URIRef
    guarantor: URIRef
    supporter: URIRef


class STATUS(DefinedNamespace):
    """How a role stands."""

    _NS = Namespace(_ONTOLOGY + "/status#")
    _fail = True
    asserted: URIRef
    offered: URIRef
    requested: URIRef
    accepted: URIRef
    rejected: URIRef
    denied: URIRef
    suspended: URIRef
    ended: URIRef


class ACT(DefinedNamespace):
    """What a speaker does by speaking."""

    _NS = Namespace(_ONTOLOGY + "/act#")
    _fail = True
    _extras = ["call-for"]
    say: URIRef
    affirm: URIRef
    deny: URIRef
    announce: URIRef
    warn: URIRef
    accuse: URIRef
    praise: URIRef
    regret: URIRef
    pledge: URIRef
    reject: URIRef
    expect: URIRef
    ask: URIRef
    condemn: URIRef
    welcome: URIRef
    agree: URIRef


class MODE(DefinedNamespace):
    """How words are reported."""

    _NS = Namespace(_ONTOLOGY + "/mode#")
    _fail = True
    direct: URIRef
    indirect: URIRef
    mixed: URIRef


class SEGMENT(DefinedNamespace):
    """What a part of a page is for."""

    _NS = Namespace(_ONTOLOGY + "/segment#")
    _fail = True
    _extras = ["related-title", "related-body", "related-headlines"]
    title: URIRef
    body: URIRef
    source: URIRef
    keywords: URIRef
    boilerplate: URIRef


class TOPIC(DefinedNamespace):
    """What a process is about."""

    _NS = Namespace(_ONTOLOGY + "/topic#")
    _fail = True
    _extras = [
        "prisoner-exchange",
        "humanitarian-access",
        "peace-agreement",
        "security-arrangements",
        "internal-reconciliation",
        "elections-and-transition",
        "nuclear-file",
        "water-and-dams",
        "trade-and-energy",
    ]
    ceasefire: URIRef
    hostages: URIRef
    normalisation: URIRef
    sanctions: URIRef
    borders: URIRef
    reconstruction: URIRef
    refugees: URIRef
    other: URIRef


class EVENT(DefinedNamespace):
    """Kinds of diplomatic event."""

    _NS = Namespace(_ONTOLOGY + "/event#")
    _fail = True
    call: URIRef
    meeting: URIRef
    visit: URIRef
    round: URIRef
    proposal: URIRef
    reply: URIRef
    signing: URIRef


class OUTCOME(DefinedNamespace):
    """Whether an event took place."""

    _NS = Namespace(_ONTOLOGY + "/outcome#")
    _fail = True
    happened: URIRef
    planned: URIRef
    cancelled: URIRef
    denied: URIRef


class CAMEO(DefinedNamespace):
    """Event codes of CAMEO that our concepts are mapped to, and their datatype."""

    _NS = Namespace(_ONTOLOGY + "/cameo#")
    _fail = True
    _extras = [
        "01",
        "010",
        "012",
        "013",
        "015",
        "016",
        "018",
        "019",
        "02",
        "028",
        "03",
        "036",
        "037",
        "038",
        "039",
        "04",
        "040",
        "041",
        "042",
        "043",
        "044",
        "045",
        "046",
        "051",
        "055",
        "057",
        "10",
        "111",
        "112",
        "12",
        "126",
        "127",
        "13",
        "164",
        "165",
    ]
    code: URIRef


class PLOVER(DefinedNamespace):
    """Event types of PLOVER that our concepts are mapped to, and their datatype."""

    _NS = Namespace(_ONTOLOGY + "/plover#")
    _fail = True
    code: URIRef
    AGREE: URIRef
    CONSULT: URIRef
    SUPPORT: URIRef
    REQUEST: URIRef
    ACCUSE: URIRef
    REJECT: URIRef
    THREATEN: URIRef


class NIF(DefinedNamespace):
    """What we use of NIF 2."""

    _NS = Namespace("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#")
    _fail = True
    Context: URIRef
    RFC5147String: URIRef
    String: URIRef
    anchorOf: URIRef
    beginIndex: URIRef
    endIndex: URIRef
    isString: URIRef
    referenceContext: URIRef


class SCHEMA(DefinedNamespace):
    """What we use of schema.org; a short list, so that a name outside the graph fails."""

    _NS = Namespace("https://schema.org/")
    _fail = True
    NewsArticle: URIRef
    NewsMediaOrganization: URIRef
    Place: URIRef
    Country: URIRef
    Event: URIRef
    Quotation: URIRef
    affiliation: URIRef
    datePublished: URIRef
    headline: URIRef
    inLanguage: URIRef
    mentions: URIRef
    publisher: URIRef
    text: URIRef
    url: URIRef
    domainIncludes: URIRef
    rangeIncludes: URIRef


class TIME(DefinedNamespace):
    """What we use of OWL-Time (rdflib's own namespace only warns of a misspelt name)."""

    _NS = Namespace("http://www.w3.org/2006/time#")
    _fail = True
    Instant: URIRef
    ProperInterval: URIRef
    hasBeginning: URIRef
    hasEnd: URIRef
    hasTime: URIRef
    inXSDDate: URIRef


class EDTF(DefinedNamespace):
    """The datatype of partial dates."""

    _NS = Namespace("http://id.loc.gov/datatypes/edtf/")
    _fail = True
    EDTF: URIRef


SH = Namespace("http://www.w3.org/ns/shacl#")
ID = Namespace(_ID)
WD = Namespace(_WIKIDATA)

PREFIXES: dict[str, str] = {
    prefix: str(namespace)
    for prefix, namespace in (
        ("w", W),
        ("role", ROLE),
        ("status", STATUS),
        ("act", ACT),
        ("mode", MODE),
        ("segment", SEGMENT),
        ("topic", TOPIC),
        ("event", EVENT),
        ("outcome", OUTCOME),
        ("cameo", CAMEO),
        ("plover", PLOVER),
        ("id", ID),
        ("edtf", EDTF),
        ("nif", NIF),
        ("prov", PROV),
        ("schema", SCHEMA),
        ("skos", SKOS),
        ("org", ORG),
        ("foaf", FOAF),
        ("time", TIME),
        ("dcterms", DCTERMS),
        ("owl", OWL),
        ("rdf", RDF),
        ("rdfs", RDFS),
        ("xsd", XSD),
        ("wd", WD),
    )
}
"""Prefix → IRI, for parsing and writing; the one list that queries, exports and documentation share."""
