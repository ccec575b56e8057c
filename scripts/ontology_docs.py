"""Write docs/ontology.md from the Turtle of the ontology: `python scripts/ontology_docs.py` (`--check` only compares)."""

import sys
from collections.abc import Iterable
from pathlib import Path

import rdflib
from rdflib.term import Node, URIRef

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import ontology  # noqa: E402 - runs from anywhere
from ontology.names import DCTERMS, OWL, PREFIXES, RDF, RDFS, SCHEMA, SKOS  # noqa: E402

PAGE = ROOT / "docs" / "ontology.md"
_MAPPINGS = {SKOS.closeMatch: "≈", SKOS.broadMatch: "⊂", SKOS.narrowMatch: "⊃", SKOS.relatedMatch: "~"}
_HEAD = """# The ontology · الأنطولوجيا

Version {version}. Written by `scripts/ontology_docs.py` from `ontology/*.ttl`; change those and run it again.
How the terms are put together into a graph is in [graph.md](graph.md).

كُتبت هذه الصفحة آليًّا من ملفات `ontology/*.ttl`، فالتعديل يكون فيها.

⊂ narrower than (sub-class, sub-property, broader code) · ⊃ broader than · ≈ close match · ~ related · → range
"""


def short(node: Node) -> str:
    """`node` with a prefix of the graph, else as it is."""
    text = str(node)
    for prefix, iri in PREFIXES.items():
        if text.startswith(iri):
            return f"`{prefix}:{text.removeprefix(iri)}`"
    return f"<{text}>"


def page() -> str:
    """The whole page, modules in the order in which the whole imports them."""
    graph = ontology.graph()
    modules = sorted(graph.subjects(RDF.type, OWL.Ontology), key=_order)
    parts = [_HEAD.format(version=ontology.VERSION)]
    parts += [_module(graph, module) for module in modules if (None, RDFS.isDefinedBy, module) in graph]
    return "\n".join(parts)


def _order(module: Node) -> tuple[int, str]:
    names = "article actor statement mediation happening time provenance copies role status act mode segment topic event outcome cameo plover".split()  # noqa: SIM905
    name = str(module).rsplit("/", 1)[-1]
    return (names.index(name) if name in names else len(names), name)


def _text(graph: rdflib.Graph, subject: Node, predicates: Iterable[URIRef], language: str) -> str:
    for predicate in predicates:
        for text in graph.objects(subject, predicate):
            if getattr(text, "language", None) == language:
                return str(text)
    return ""


def _module(graph: rdflib.Graph, module: Node) -> str:
    lines = [
        f"## {_text(graph, module, [DCTERMS.title], 'en')} · {_text(graph, module, [DCTERMS.title], 'ar')}",
        "",
        _text(graph, module, [DCTERMS.description], "en"),
        "",
        _text(graph, module, [DCTERMS.description], "ar"),
        "",
        "| term | English | العربية | links |",
        "|---|---|---|---|",
    ]
    terms = sorted(graph.subjects(RDFS.isDefinedBy, module), key=lambda term: (_rank(graph, term), str(term)))
    lines += [_row(graph, term) for term in terms]
    return "\n".join(lines) + "\n"


def _rank(graph: rdflib.Graph, term: Node) -> int:
    kinds = set(graph.objects(term, RDF.type))
    return 0 if OWL.Class in kinds else 1


def _row(graph: rdflib.Graph, term: Node) -> str:
    cells = [short(term)]
    for language in ("en", "ar"):
        label = _text(graph, term, [RDFS.label, SKOS.prefLabel], language)
        comment = _text(graph, term, [RDFS.comment, SKOS.definition], language)
        cells.append(f"**{label}**: {comment}")
    cells.append(" · ".join(_links(graph, term)))
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _links(graph: rdflib.Graph, term: Node) -> list[str]:
    found = []
    for sign, predicates in (("⊂", (RDFS.subClassOf, RDFS.subPropertyOf)), ("→", (SCHEMA.rangeIncludes,))):
        targets = sorted({short(o) for predicate in predicates for o in graph.objects(term, predicate)})
        if targets:
            found.append(f"{sign} {', '.join(targets)}")
    for predicate, sign in _MAPPINGS.items():
        targets = sorted(short(o) for o in graph.objects(term, predicate))
        if targets:
            found.append(f"{sign} {', '.join(targets)}")
    return found


def main() -> int:
    """Write the page, or say with `--check` whether it is up to date (exit 1 where it is not)."""
    text = page()
    if "--check" in sys.argv[1:]:
        return 0 if PAGE.exists() and PAGE.read_text(encoding="utf-8") == text else 1
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
