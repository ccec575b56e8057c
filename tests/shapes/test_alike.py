"""What the shapes cannot tell apart, and what they can."""

import pytest
import rdflib

from ontology.names import NIF, RDF, SH, W
from ontology.terms import Term, iri, number, text, typed
from shapes.alike import Alike, Form, alike
from shapes.compiled import compiled_verdicts

_XSD = "http://www.w3.org/2001/XMLSchema#"
_TYPE, _ACT, _CONTENT, _SPEAKER, _CONFIDENCE = (iri(str(p)) for p in (RDF.type, W.act, W.content, W.speaker, W.confidence))
_IDENTIFIER, _MENTIONS = iri("http://purl.org/dc/terms/identifier"), iri("https://schema.org/mentions")
_BEGIN, _END, _ANCHOR, _CONTEXT = (iri(str(NIF[p])) for p in ("beginIndex", "endIndex", "anchorOf", "referenceContext"))
_STRETCH, _STATEMENT, _ACTOR, _ARTICLE = (iri(str(c)) for c in (NIF.RFC5147String, W.Statement, W.Actor, NIF.Context))
_SAY, _DENY, _NONE = (iri(f"https://w3id.org/wasata/act#{name}") for name in ("say", "deny", "sing"))
_ONE, _TWO, _ODD = iri("urn:one"), iri("urn:two"), iri("urn:odd")
_TYPED = {_ONE: (_ACTOR,), _TWO: (_ACTOR,), _ODD: (_STRETCH,)}


def form(node: Term, *pairs: tuple[Term, Term], leading: tuple[Term, ...] = ()) -> Form | None:
    typed_ = {**_TYPED, node: tuple(o for p, o in pairs if p == _TYPE)}
    return alike().form(node, pairs, typed_, leading)


def stretch(begin: Term, end: Term, anchor: Term = '"قال"', node: str = "a#char=1,2") -> Form | None:
    article = f"https://w3id.org/wasata/id/article/{node}"
    return form(iri(article), (_TYPE, _STRETCH), (_BEGIN, begin), (_END, end), (_ANCHOR, anchor), (_CONTEXT, _ARTICLE))


def said(*pairs: tuple[Term, Term], node: str = "0123456789abcdef") -> Form | None:
    return form(iri(f"https://w3id.org/wasata/id/statement/{node}"), (_TYPE, _STATEMENT), *pairs)


def test_our_shapes_have_no_constraint_that_is_unknown() -> None:
    assert alike().trusted


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(stretch(number(1), number(4)), stretch(number(7), number(90)), id="other offsets"),
        pytest.param(stretch(number(1), number(4)), stretch(number(1), number(4), text("أعلن")), id="other words"),
        pytest.param(stretch(number(1), number(4)), stretch(number(1), number(4), node="b#char=5,9"), id="another article"),
        pytest.param(said((_ACT, _SAY)), said((_ACT, _DENY)), id="another act of the list"),
        pytest.param(said((_SPEAKER, _ONE)), said((_SPEAKER, _TWO)), id="another actor"),
        pytest.param(said((_CONTENT, text("نعم", "ar"))), said((_CONTENT, text("لا", "ar"))), id="another content"),
        pytest.param(
            said((_CONFIDENCE, typed("0.9", _XSD + "decimal"))),
            said((_CONFIDENCE, typed("0.35", _XSD + "decimal"))),
            id="another confidence from 0 to 1",
        ),
        pytest.param(
            said((_IDENTIFIER, text("0123456789abcdef"))), said((_IDENTIFIER, text("fedcba9876543210"))), id="another hash"
        ),
        pytest.param(said((_MENTIONS, _ONE), (_ACT, _SAY)), said((_ACT, _SAY), (_MENTIONS, _TWO)), id="another order"),
    ],
)
def test_alike(one: Form | None, other: Form | None) -> None:
    assert one is not None
    assert one == other


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(stretch(number(1), number(4)), stretch(number(4), number(4)), id="a start that is its end"),
        pytest.param(stretch(number(1), number(4)), stretch(number(1), number(4), text("")), id="no words"),
        pytest.param(stretch(number(1), number(4)), stretch(number(1), number(4), text("قال", "ar")), id="a language"),
        pytest.param(stretch(number(1), number(4)), stretch(number(1), number(4), node="a#line=1"), id="an IRI of another form"),
        pytest.param(said((_ACT, _SAY)), said((_ACT, _NONE)), id="an act that is not in the list"),
        pytest.param(said((_ACT, _SAY)), said((_ACT, text("say"))), id="a text for an act"),
        pytest.param(said((_SPEAKER, _ONE)), said((_SPEAKER, _ODD)), id="a value of another class"),
        pytest.param(said((_SPEAKER, _ONE)), said((_SPEAKER, iri("urn:unknown"))), id="a value of no class"),
        pytest.param(said((_SPEAKER, _ONE)), said((_SPEAKER, _ONE), (_SPEAKER, _TWO)), id="two values"),
        pytest.param(
            said((_MENTIONS, _ONE), (_MENTIONS, _TWO)), said(*((_MENTIONS, n) for n in (_ONE, _TWO, _ACTOR))), id="three of them"
        ),
        pytest.param(said((_CONTENT, text("نعم", "ar"))), said((_CONTENT, text("oui", "fr"))), id="another language"),
        pytest.param(
            said((_CONFIDENCE, typed("0.9", _XSD + "decimal"))),
            said((_CONFIDENCE, typed("1.9", _XSD + "decimal"))),
            id="more than the bound",
        ),
        pytest.param(
            said((_CONFIDENCE, typed("0.9", _XSD + "decimal"))),
            said((_CONFIDENCE, typed("0.9", _XSD + "double"))),
            id="another datatype",
        ),
        pytest.param(said((_IDENTIFIER, text("0123456789abcdef"))), said((_IDENTIFIER, text("0123"))), id="no hash"),
        pytest.param(said((_ACT, _SAY)), said((_ACT, _SAY), (iri("urn:p"), text("x"))), id="a property more"),
        pytest.param(said((_ACT, _SAY)), said((_ACT, _SAY), node="0123"), id="a statement's IRI of another form"),
    ],
)
def test_told_apart(one: Form | None, other: Form | None) -> None:
    assert one is not None
    assert one != other


def test_numbers_that_cannot_be_compared_are_looked_at_by_themselves() -> None:
    assert stretch(number(1), text("x")) is None
    assert stretch(typed("01", _XSD + "nonNegativeInteger"), number(4)) is None


def test_how_often_others_lead_to_a_node_counts() -> None:
    has = iri(str(W.mentionsDate))
    assert form(_ONE, (_TYPE, _ACTOR), leading=(has,)) != form(_ONE, (_TYPE, _ACTOR), leading=(has, has))


@pytest.mark.parametrize("kind", [SH.node, SH.flags, SH.sparql, SH.xone])
def test_a_constraint_that_is_unknown_leaves_no_two_alike(kind: rdflib.URIRef) -> None:
    shapes = rdflib.Graph() + compiled_verdicts()
    shapes.add((rdflib.URIRef("https://w3id.org/wasata/shapes#StatementActShape"), kind, rdflib.Literal("x")))
    odd = Alike(shapes)
    assert not odd.trusted
    assert odd.form(_ONE, [(_TYPE, _ACTOR)], _TYPED, ()) is None
