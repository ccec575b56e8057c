"""The samples' annotations as the graph of docs/graph.md: the truth, made without the pipeline, to which the questions are put.

Deliberately plain: a second way from annotation to graph that shares only the IRIs with `ingest`.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from ingest.text import fold
from ontology import iris
from samples import gold_dir, marks

Term = ox.NamedNode | ox.Literal
Triple = tuple[ox.NamedNode, ox.NamedNode, Term]
NS = {
    "w": "https://w3id.org/wasata#", "nif": "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
    "schema": "https://schema.org/", "skos": "http://www.w3.org/2004/02/skos/core#", "org": "http://www.w3.org/ns/org#",
    "foaf": "http://xmlns.com/foaf/0.1/", "time": "http://www.w3.org/2006/time#", "dcterms": "http://purl.org/dc/terms/",
    "owl": "http://www.w3.org/2002/07/owl#", "prov": "http://www.w3.org/ns/prov#", "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}  # fmt: skip
CLASSES = {
    "person": "foaf:Person", "state": "w:State", "organization": "org:Organization", "armed_group": "w:ArmedGroup",
    "media_outlet": "schema:NewsMediaOrganization", "place": "schema:Place", "unnamed_source": "w:UnnamedSource",
    "group": "foaf:Group",
}  # fmt: skip
# What is known of posts, for the authority graph: (holder, Arabic, English, body, term), all public record.
POSTS = [
    ("BLINKEN", "وزير الخارجية الأمريكي", "United States Secretary of State", "US", "2021-01-26/2025-01-20"),
    ("GUTERRES", "الأمين العام للأمم المتحدة", "Secretary-General of the United Nations", "UN", "2017-01-01/.."),
    ("SISI", "رئيس جمهورية مصر العربية", "President of Egypt", "EGYPT", "2014-06-08/.."),
]
# Names in actors.tsv that are common nouns: in a content they name nobody for sure.
COMMON = frozenset(
    [
        "الوزير",
        "الحركة",
        "الجبهة",
        "المبعوث",
        "الأمين العام",
        "المتحدث",
        "المتحدثة",
        "رئيس الوفد",
        "الوسيط",
        "رئيسة البلدية",
        "المجلس",
        "التجمع",
        "الرابطة",
        "اللجنة",
        "البلدية",
        "الجيش",
        "المملكة",
        "رضا",
        "حسين",
    ]
)
ACTORS = marks.actors()
BY_LABEL = {row["label"]: key for key, row in ACTORS.items()}
RUN = ox.NamedNode(iris.run("00112233445566aa"))


def n(name: str) -> ox.NamedNode:
    """A node from a prefixed name or an IRI."""
    prefix, _, local = name.partition(":")
    return ox.NamedNode(NS[prefix] + local if prefix in NS else name)


def lit(value: object, kind: str = "string") -> ox.Literal:
    """A literal: `kind` is a datatype of XSD, `ar`, `en` or `edtf`."""
    if kind in ("ar", "en"):
        return ox.Literal(str(value), language=kind)
    datatype = "http://id.loc.gov/datatypes/edtf/EDTF" if kind == "edtf" else NS["xsd"] + kind
    return ox.Literal(str(value), datatype=ox.NamedNode(datatype))


def concept(scheme: str, name: str) -> ox.NamedNode:
    return ox.NamedNode(f"https://w3id.org/wasata/{scheme}#{name.replace('_', '-')}")


def bounds(edtf: str) -> tuple[date | None, date | None]:
    """First and last day of an EDTF value as far as the samples use it."""
    if "/" in edtf:
        first, last = edtf.split("/")
        return (None if first == ".." else bounds(first)[0], None if last == ".." else bounds(last)[1])
    if m := re.fullmatch(r"(\d{4})-W(\d\d)", edtf):
        monday = date.fromisocalendar(int(m[1]), int(m[2]), 1)
        return monday, monday + timedelta(days=6)
    parts = [int(p) for p in edtf.split("-")]
    if len(parts) == 3:
        return date(*parts), date(*parts)
    if len(parts) == 2:
        return date(*parts, 1), date(parts[0] + parts[1] // 12, parts[1] % 12 + 1, 1) - timedelta(days=1)
    return date(parts[0], 1, 1), date(parts[0], 12, 31)


def span_of_time(edtf: str) -> tuple[ox.NamedNode, list[Triple]]:
    node = n(iris.time(edtf))
    out: list[Triple] = [(node, n("rdf:type"), n("w:TimeSpan")), (node, n("w:edtf"), lit(edtf, "edtf"))]
    for end, name in zip(bounds(edtf), ("time:hasBeginning", "time:hasEnd"), strict=True):
        if end:
            day = n(iris.instant(end.isoformat()))
            out += [
                (node, n(name), day),
                (day, n("rdf:type"), n("time:Instant")),
                (day, n("time:inXSDDate"), lit(end, "date")),
            ]
    return node, out


class Graph:
    """The triples of one named graph, with the actors that it names."""

    def __init__(self, iri: str) -> None:
        self.iri = iri
        self.triples: list[Triple] = []

    def add(self, s: ox.NamedNode, **values: Term | list[Term] | None) -> None:
        """Add triples; `w_speaker` stands for `w:speaker`, None and empty lists for nothing."""
        for name, value in values.items():
            for o in value if isinstance(value, list) else [value]:
                if o is not None:
                    self.triples.append((s, n(name.replace("_", ":", 1)), o))

    def when(self, edtf: str | None) -> ox.NamedNode | None:
        if not edtf:
            return None
        node, triples = span_of_time(edtf)
        self.triples += triples
        return node

    def actor(self, key: str) -> ox.NamedNode:
        row = ACTORS[key]
        unnamed = row["type"] in ("unnamed_source", "unknown")
        local = iris.digest(row["type"], fold(row["label"]), *([self.iri] if unnamed else []))
        ident = iris.slug(row["label_en"]) if row["label_en"] else f"x-{local}"
        node = n(iris.actor(ident))
        self.add(
            node,
            rdf_type=[n("w:Actor"), *([n(CLASSES[row["type"]])] if row["type"] in CLASSES else [])],
            dcterms_identifier=lit(ident),
            skos_prefLabel=[lit(row["label"], "ar"), *([lit(row["label_en"], "en")] if row["label_en"] else [])],
            skos_altLabel=[lit(name, "ar") for name in row["names"].split("|") if name],
            owl_sameAs=n(iris.wikidata(row["qid"])) if row["qid"] else None,
            w_affiliation=self.actor(row["affiliation"]) if row["affiliation"] else None,
            w_member=[self.actor(member) for member in row["members"].split(",") if member],
        )
        return node

    def quads(self) -> Iterator[ox.Quad]:
        graph = ox.NamedNode(self.iri)
        return (ox.Quad(*triple, graph) for triple in self.triples)


def named_in(content: str) -> Iterator[str]:
    """Keys of the actors whose proper name stands in `content`; titles and common nouns name nobody for sure."""
    words = " " + " ".join(re.findall(r"\w+", content)) + " "
    for key, row in ACTORS.items():
        proper = {row["label"], *row["names"].split("|")} - COMMON
        if row["type"] in ("person", "state", "armed_group", "organization") and any(
            f" {clitic}{name} " in words for name in proper if name for clitic in ("", "و", "ب", "ل")
        ):
            yield key


def article_graph(record: dict[str, Any], text: str, meta: dict[str, str]) -> Graph:
    """All that the annotation says of one article."""
    iri = iris.article(record["article"])
    g = Graph(iri)
    me = n(iri)

    def stretch(span: dict[str, Any]) -> ox.NamedNode:
        node = n(iris.char(iri, span["start"], span["end"]))
        g.add(node, rdf_type=n("nif:RFC5147String"), nif_anchorOf=lit(text[span["start"] : span["end"]]), **place(span))
        return node

    def place(span: dict[str, Any]) -> dict[str, Term]:
        kind = "nonNegativeInteger"
        return {"nif_referenceContext": me, "nif_beginIndex": lit(span["start"], kind), "nif_endIndex": lit(span["end"], kind)}

    def outlet(label: str | None) -> ox.NamedNode | None:
        return g.actor(BY_LABEL[label]) if label else None

    g.add(
        me, rdf_type=[n("w:Article"), n("nif:Context")], dcterms_identifier=lit(record["article"]), nif_isString=lit(text),
        w_inputDigest=lit("sha256:" + hashlib.sha256(text.encode()).hexdigest()),
        schema_inLanguage=lit("ar"), schema_headline=lit(meta["title"], "ar") if "title" in meta else None,
        schema_datePublished=lit(record["published"], "date") if record["published"] else None,
        schema_publisher=outlet(record["publisher"]),
        nif_beginIndex=lit(0, "nonNegativeInteger"), nif_endIndex=lit(len(text), "nonNegativeInteger"),
    )  # fmt: skip
    segments = []
    for i, segment in enumerate(record["segments"], 1):
        node = n(iris.segment(iri, i))
        segments.append((segment, node))
        g.add(me, w_hasSegment=node)
        g.add(node, rdf_type=n("w:Segment"), w_segmentRole=concept("segment", segment["role"]),
              schema_publisher=outlet(segment["publisher"]), **place(segment))  # fmt: skip
    for i, expression in enumerate(record["dates"], 1):
        node = n(iris.date(iri, i))
        g.add(me, w_mentionsDate=node)
        g.add(node, rdf_type=n("w:DateExpression"), w_denotes=g.when(expression["value"]),
              nif_anchorOf=lit(expression["surface"]), **place(expression))  # fmt: skip

    def statement(s: dict[str, Any]) -> ox.NamedNode:
        c, cue = s["content"], s["cue"]
        return n(iris.statement(iris.digest(record["article"], c["start"], c["end"], cue["start"], cue["end"], cue["surface"])))

    by_id = {s["id"]: statement(s) for s in record["statements"]}
    for s in record["statements"]:
        node = by_id[s["id"]]
        cue = s["cue"]
        via = [g.actor(BY_LABEL[label]) for label in s["via"]]
        g.add(
            node, rdf_type=n("w:Statement"), dcterms_identifier=lit(node.value.rsplit("/")[-1]),
            w_content=lit(s["content"]["surface"], "ar"), w_contentSpan=stretch(s["content"]), w_cueSpan=stretch(cue),
            w_speaker=g.actor(BY_LABEL[s["speaker"]["names"][0]]),
            w_speakerSpan=stretch(s["speaker_mention"]) if s["speaker_mention"] else None,
            w_sentenceSpan=stretch(sentence(text, s)),
            w_via=list(via), w_nearestVia=via[0] if len(via) > 1 else None,
            w_addressee=[g.actor(BY_LABEL[label]) for label in s["addressee"]],
            w_setting=lit(s["setting"]["surface"], "ar") if s["setting"] else None,
            w_mode=concept("mode", s["mode"]), w_act=concept("act", s["act"]), w_said=g.when(s["date"]),
            w_parent=by_id[s["parent"]] if s["parent"] else None, w_reportedIn=me,
            w_inSegment=next(x for seg, x in segments if seg["start"] <= cue["start"] < seg["end"]),
            schema_mentions=[g.actor(key) for key in named_in(s["content"]["surface"])],
            w_confidence=lit("1.0", "decimal"),
            w_cueLemma=lit(cue["surface"], "ar"), w_frame=lit("GOLD"), w_rule=lit("annotated"),
        )  # fmt: skip

    def talks(key: str) -> ox.NamedNode:
        node = n(iris.process(key))
        g.add(node, rdf_type=n("w:MediationProcess"), dcterms_identifier=lit(key),
              skos_prefLabel=lit(key.replace("-", " ").capitalize(), "en"))  # fmt: skip
        return node

    for r in record["roles"]:
        who = g.actor(BY_LABEL[r["actor"]["names"][0]])
        ident = iris.digest(record["article"], who.value, r["role"], r["process"], r["status"])
        process = talks(r["process"])
        g.add(
            n(iris.role(ident)), rdf_type=n("w:RoleAssignment"), dcterms_identifier=lit(ident), w_actor=who, w_process=process,
            w_role=concept("role", r["role"]), w_status=concept("status", r["status"]), w_reportedIn=me,
            w_assertedBy=g.actor(BY_LABEL[r["asserted_by"]]) if r["asserted_by"] else None,
            w_during=g.when(r["interval"]), w_evidence=stretch(r["evidence"]),
        )  # fmt: skip
    for e in record["events"]:
        ident = iris.digest(record["article"], e["kind"], e["cue"]["start"], e["cue"]["end"])
        parts = [(g.actor(BY_LABEL[p["actor"]]), p["part"]) for p in e["participants"]]
        g.add(
            n(iris.event(ident)), rdf_type=n("w:Event"), dcterms_identifier=lit(ident), w_eventKind=concept("event", e["kind"]),
            w_outcome=concept("outcome", e["outcome"]), w_participant=[who for who, _ in parts],
            w_initiator=[who for who, part in parts if part == "initiator"], w_host=[who for who, part in parts if part == "host"],
            w_place=g.actor(BY_LABEL[e["place"]]) if e["place"] else None, w_during=g.when(e["date"]),
            w_process=talks(e["process"]) if e["process"] else None, w_reportedIn=me,
            w_assertedBy=g.actor(BY_LABEL[e["asserted_by"]]) if e["asserted_by"] else None,
            w_cueSpan=stretch(e["cue"]), w_evidence=stretch(e["evidence"]),
        )  # fmt: skip
    return g


def sentence(text: str, s: dict[str, Any]) -> dict[str, Any]:
    """From the last full stop or line break before the statement to the next one after it."""
    first, last = min(s["cue"]["start"], s["content"]["start"]), max(s["cue"]["end"], s["content"]["end"])
    start = max(text.rfind("\n", 0, first) + 1, text.rfind(". ", 0, first) + 2 if ". " in text[:first] else 0)
    stop = re.compile(r"[.\n]").search(text, last)
    return {"start": start, "end": stop.start() if stop else len(text)}


def authority() -> Graph:
    """The known actors of the samples and their posts."""
    g = Graph(iris.AUTHORITY)
    for key, row in ACTORS.items():
        if row["label_en"]:
            g.add(g.actor(key), w_linkConfidence=lit("verified" if row["qid"] else "unresolved"))
    for holder, ar, en, body, term in POSTS:
        node = n(iris.post(iris.digest(holder, en, term)))
        g.add(node, rdf_type=n("org:Membership"), org_member=g.actor(holder), skos_prefLabel=[lit(ar, "ar"), lit(en, "en")],
              org_organization=g.actor(body), org_memberDuring=g.when(term))  # fmt: skip
    return g


def gold_store() -> ox.Store:
    """A store in memory with every sample's graph, the authority and one run."""
    store = ox.Store()
    provenance = Graph(iris.PROVENANCE)
    provenance.add(RUN, rdf_type=n("prov:Activity"), prov_wasAssociatedWith=n(iris.software("0.1.0")),
                   prov_startedAtTime=lit("2025-05-01T08:00:00+00:00", "dateTime"),
                   prov_endedAtTime=lit("2025-05-01T08:00:01+00:00", "dateTime"), w_morphology=lit("none"))  # fmt: skip
    for path in sorted(gold_dir().glob("*.json")):
        record = json.loads(path.read_text(encoding="utf-8"))
        marked = marks.parse(Path(marks.ANNOTATIONS / f"{path.stem}.mark").read_text(encoding="utf-8"))
        graph = article_graph(record, marked.text, marked.meta)
        store.extend(graph.quads())
        provenance.add(n(graph.iri), prov_wasGeneratedBy=RUN)
    store.extend(authority().quads())
    store.extend(provenance.quads())
    return store
