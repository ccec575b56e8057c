"""Results in XML can be read by an XML parser, whatever the text."""

from xml.etree import ElementTree

import pytest
import rdflib
from pyoxigraph import Literal, NamedNode, Triple

from store import open_store
from store.results import serialise
from store.xml_text import legal_chunks

TEXTS = [
    pytest.param("قال\x01سامي", "قال\ufffdسامي", id="control character"),
    pytest.param("قال\x0bسامي\x1f", "قال\ufffdسامي\ufffd", id="line tabulation and unit separator"),
    pytest.param("\ufffeقال\uffff", "\ufffdقال\ufffd", id="no characters"),
    pytest.param("سطر\r\nسطر\rسطر\n", None, id="line ends"),
    pytest.param('<أ> & "ب" ]]> \x7f\x85\u2028\U0001ffff\ufffd😀', None, id="marks and odd characters that XML holds"),
]


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_xml_keeps_text_character_by_character(text: str, expected: str | None) -> None:
    with open_store("memory:") as store:
        store.write({"e:g": [Triple(NamedNode("e:s"), NamedNode("e:p"), Literal(text))]})
        rows = ElementTree.fromstring(serialise(store.query("SELECT ?o { ?s ?p ?o }"), "application/sparql-results+xml", 9))
        found = [literal.text for literal in rows.iter("{http://www.w3.org/2005/sparql-results#}literal")]
        built = serialise(store.query("CONSTRUCT WHERE { ?s ?p ?o }"), "application/rdf+xml", 9)
        for document in (built, b"".join(store.dump("rdfxml", graph="e:g"))):
            found += [str(o) for o in rdflib.Graph().parse(data=document, format="xml").objects()]
        assert found == [text if expected is None else expected] * 3
        assert b"".join(store.dump("nquads")).decode().count("\ufffd") == text.count("\ufffd")


@pytest.mark.parametrize("size", range(1, 9))
def test_chunks_may_be_cut_anywhere(size: int) -> None:
    document = "أ\x01\ufffeب\r\uffff\ufffd\uff00".encode()
    parts = [document[i : i + size] for i in range(0, len(document), size)]
    assert b"".join(legal_chunks(parts)).decode() == "أ\ufffd\ufffdب&#xD;\ufffd\ufffd\uff00"
