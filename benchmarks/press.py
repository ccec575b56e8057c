"""A generated press in Arabic: article graphs of the ontology's shape, as many as wanted, the same every time.

    PYTHONPATH=. python benchmarks/press.py 10000 DIR        # fills the embedded store DIR

Six statements an article; speakers by Zipf's law over 300 persons, so that the first has about one statement in six; days over five
years; contents of our own words. No text of anybody.
"""

import random
import sys
from collections.abc import Iterator
from datetime import date, timedelta

import pyoxigraph as ox
from pyoxigraph import Literal, NamedNode, Quad

from ontology import iris

SPEAKERS = 300
STATEMENTS = 6
_W, _NIF, _SCHEMA = (
    "https://w3id.org/wasata#",
    "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
    "https://schema.org/",
)
_SKOS, _TIME, _DCT = "http://www.w3.org/2004/02/skos/core#", "http://www.w3.org/2006/time#", "http://purl.org/dc/terms/"
_XSD = "http://www.w3.org/2001/XMLSchema#"
_FIRST = date(2019, 1, 1)
_GIVEN = "سامي سلمى رامي ندى هاني ليلى كريم منى طارق هدى فادي رنا ماهر دينا باسل سهى".split()  # noqa: SIM905
_FAMILY = "نور حداد الراوي الهادي المصري القاسم السالم النجار الخطيب الشامي العلي الحموي الطويل البدري الزين الصالح".split()  # noqa: SIM905
SUBJECTS = "الوفد المفاوضات الهدنة الجولة المقترح اللجنة الوساطة المبادرة الاتفاق الحدود المعبر المساعدات الرهائن السد".split()  # noqa: SIM905
VERBS = "سيعود ستستأنف سيوقع يحتاج تنتظر سيبحث ترفض تقبل ستنطلق يشمل تتضمن سيمدد".split()  # noqa: SIM905
REST = "قريبا اليوم غدا في العاصمة بلا شروط قبل العيد بعد الجولة المقبلة مع الوسطاء بين الطرفين خلال أسبوع بضمانات".split()  # noqa: SIM905
_ACTS = ("say", "affirm", "deny", "announce", "call-for", "warn")


def graphs(articles: int, first: int = 0) -> Iterator[Quad]:
    """The quads of `articles` articles, from number `first` on."""
    for n in range(first, first + articles):
        yield from _article(n)


def speaker(n: int) -> tuple[str, str]:
    """The IRI and name of the n-th speaker."""
    name = f"{_GIVEN[n % len(_GIVEN)]} {_FAMILY[n // len(_GIVEN) % len(_FAMILY)]}" + (
        f" {n}" if n >= len(_GIVEN) * len(_FAMILY) else ""
    )
    return iris.actor(f"x-{iris.digest('bench', n)}"), name


def _node(iri: str) -> NamedNode:
    return NamedNode(iri)


def _article(n: int) -> Iterator[Quad]:  # noqa: PLR0915  # a graph, triple by triple
    random_ = random.Random(n)
    article = iris.article(f"bench-{n}")
    graph = _node(article)
    day = _FIRST + timedelta(days=random_.randrange(5 * 365))

    def say(s: str, p: str, o: NamedNode | Literal) -> Quad:
        return Quad(_node(s), _node(p), o, graph)

    def number(value: int) -> Literal:
        return Literal(str(value), datatype=_node(_XSD + "nonNegativeInteger"))

    kind = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
    outlet = iris.actor(f"x-{iris.digest('outlet', n % 20)}")
    segment, said = iris.segment(article, 1), iris.time(day.isoformat())
    yield say(article, kind, _node(_W + "Article"))
    yield say(article, _DCT + "identifier", Literal(f"bench-{n}"))
    yield say(article, _W + "inputDigest", Literal(f"sha256:{iris.digest('input', n) * 4}"))
    yield say(article, _SCHEMA + "headline", Literal(f"الجولة رقم {n}", language="ar"))
    yield say(article, _SCHEMA + "datePublished", Literal(day.isoformat(), datatype=_node(_XSD + "date")))
    yield say(article, _SCHEMA + "publisher", _node(outlet))
    yield say(article, _W + "hasSegment", _node(segment))
    yield say(outlet, kind, _node(_W + "Actor"))
    yield say(outlet, kind, _node(_SCHEMA + "NewsMediaOrganization"))
    yield say(outlet, _DCT + "identifier", Literal(outlet.rpartition("/")[2]))
    yield say(outlet, _SKOS + "prefLabel", Literal(f"صحيفة العينة {n % 20}", language="ar"))
    yield say(segment, kind, _node(_W + "Segment"))
    yield say(segment, _W + "segmentRole", _node("https://w3id.org/wasata/segment#body"))
    yield say(said, kind, _node(_W + "TimeSpan"))
    yield say(said, _W + "edtf", Literal(day.isoformat(), datatype=_node("http://id.loc.gov/datatypes/edtf/EDTF")))
    yield say(said, _TIME + "hasBeginning", _node(iris.instant(day.isoformat())))
    yield say(said, _TIME + "hasEnd", _node(iris.instant(day.isoformat())))
    here = 0
    for k in range(STATEMENTS):
        words = [random_.choice(SUBJECTS), random_.choice(VERBS), *random_.choices(REST, k=6), random_.choice(SUBJECTS)]
        content = " ".join(words)
        who, name = speaker(min(int(random_.paretovariate(0.9)) - 1, SPEAKERS - 1))
        statement = iris.statement(iris.digest(f"bench-{n}", k))
        yield say(statement, kind, _node(_W + "Statement"))
        yield say(statement, _DCT + "identifier", Literal(statement.rpartition("/")[2]))
        yield say(statement, _W + "content", Literal(content, language="ar"))
        yield say(statement, _W + "speaker", _node(who))
        yield say(statement, _W + "act", _node(f"https://w3id.org/wasata/act#{random_.choice(_ACTS)}"))
        yield say(statement, _W + "mode", _node("https://w3id.org/wasata/mode#indirect"))
        yield say(statement, _W + "said", _node(said))
        yield say(statement, _W + "inSegment", _node(segment))
        yield say(statement, _W + "reportedIn", graph)
        yield say(statement, _W + "confidence", Literal("0.9", datatype=_node(_XSD + "decimal")))
        for what, text in (("content", content), ("cue", "قال")):
            span = iris.char(article, here, here + len(text))
            yield say(statement, _W + f"{what}Span", _node(span))
            yield say(span, _NIF + "beginIndex", number(here))
            yield say(span, _NIF + "endIndex", number(here + len(text)))
            yield say(span, _NIF + "anchorOf", Literal(text))
            here += len(text) + 1
        yield say(who, kind, _node(_W + "Actor"))
        yield say(who, kind, _node("http://xmlns.com/foaf/0.1/Person"))
        yield say(who, _DCT + "identifier", Literal(who.rpartition("/")[2]))
        yield say(who, _SKOS + "prefLabel", Literal(name, language="ar"))


def main() -> None:
    count, directory = int(sys.argv[1]), sys.argv[2]
    store = ox.Store(directory)
    store.bulk_extend(graphs(count))
    store.optimize()
    print(f"{count:,} articles, {count * STATEMENTS:,} statements, {len(store):,} quads in {directory}")


if __name__ == "__main__":
    main()
