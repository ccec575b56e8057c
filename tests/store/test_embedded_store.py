import gc
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, parse

from errors import QueryError, StoreError, StoreLocked, UsageError
from ontology import iris
from store import FORMATS, Store, from_rdflib, open_store, quads, to_rdflib

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "tests" / "example.trig"
EX = "https://example.org/"


def iri(name: str) -> NamedNode:
    return NamedNode(EX + name)


def some(*names: str) -> list[Triple]:
    return [Triple(iri(n), iri("p"), Literal(f'قال «{n}» \\ "x"\n', language="ar")) for n in names]


def example() -> dict[str, list[Triple]]:
    graphs: dict[str, list[Triple]] = {}
    for quad in parse(path=str(EXAMPLE), format=RdfFormat.TRIG):
        graphs.setdefault(quad.graph_name.value, []).append(quad.triple)
    return graphs


@pytest.fixture(params=["memory", "disk"])
def store(request: pytest.FixtureRequest, tmp_path: Path):
    with open_store("memory:" if request.param == "memory" else f"oxigraph:{tmp_path / 'db'}") as opened:
        yield opened


def test_write_makes_each_graph(store: Store) -> None:
    store.write({EX + "g": some("a", "b"), EX + "h": some("c")})
    assert sorted(store.graphs()) == [EX + "g", EX + "h"]
    assert (store.count(EX + "g"), store.count(), store.has_graph(EX + "h"), store.has_graph(EX + "none")) == (2, 3, True, False)


def test_replace_takes_the_old_graph_away_and_leaves_others(store: Store) -> None:
    store.write({EX + "g": some("a", "b"), EX + "h": some("c")})
    store.write({EX + "g": some("b", "d")})
    answer = store.query("SELECT ?s WHERE { GRAPH $g { ?s ?p ?o } } ORDER BY ?s", bindings={"g": iri("g")})
    assert [row["s"] for row in answer] == [iri("b"), iri("d")]
    assert store.count(EX + "h") == 1


def test_writing_twice_changes_nothing(store: Store) -> None:
    graphs = example()
    store.write(graphs)
    once = sorted(b"".join(store.dump("nquads")).splitlines())
    store.write(graphs)
    assert sorted(b"".join(store.dump("nquads")).splitlines()) == once
    assert len(once) == sum(map(len, graphs.values())) > 250


def test_several_graphs_with_lines_added_and_removed_in_one_write(store: Store) -> None:
    store.write(add={EX + "runs": some("run1", "run2")})
    old = next(quads(EX + "runs", some("run1")))
    store.write({EX + "g": some("a")}, add={EX + "runs": some("run3")}, remove=[old])
    rows = store.query("SELECT ?s WHERE { GRAPH $g { ?s ?p ?o } } ORDER BY ?s", bindings={"g": iri("runs")})
    assert [row["s"] for row in rows] == [iri("run2"), iri("run3")]
    assert store.has_graph(EX + "g")


def test_replacing_by_nothing_drops_the_graph(store: Store) -> None:
    store.write({EX + "g": some("a")})
    store.write({EX + "g": []})
    assert list(store.graphs()) == []
    assert store.count() == 0


def test_text_comes_back_as_it_went_in(store: Store) -> None:
    store.write({EX + "g": some("a")})
    store.write({EX + "g": some("a")})  # the second way of writing: an update in text
    row = next(iter(store.query("SELECT ?o WHERE { ?s ?p ?o }")))
    assert row["o"] == some("a")[0].object


def test_default_graph_is_the_union_unless_told_otherwise(store: Store) -> None:
    store.write({EX + "g": some("a"), EX + "h": some("b")})
    count = "SELECT (COUNT(*) AS ?n) {} WHERE {{ ?s ?p ?o }}"

    def n(text: str, **dataset: object) -> int:
        return int(next(iter(store.query(text, **dataset)))["n"].value)

    assert n(count.format("")) == 2
    assert n(count.format(""), union=False) == 0
    assert n(count.format(""), default_graphs=[EX + "g"]) == 1
    assert n(count.format(f"FROM <{EX}g>")) == 1
    assert n(count.format(f"FROM <{EX}g>"), default_graphs=[EX + "g", EX + "h"]) == 2
    assert n(count.format(""), named_graphs=[EX + "g"]) == 0
    in_graphs = "SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } }"
    assert n(in_graphs, named_graphs=[EX + "g"]) == 1
    assert n(in_graphs) == 2


def test_ask_and_construct(store: Store) -> None:
    store.write({EX + "g": some("a")})
    assert bool(store.query("ASK { ?s ?p ?o }")) is True
    assert bool(store.query("ASK { ?s ?p 5 }")) is False
    assert list(store.query("CONSTRUCT WHERE { ?s ?p ?o }")) == some("a")


def test_malformed_query_gives_the_parsers_message_and_position(store: Store) -> None:
    with pytest.raises(QueryError, match=re.compile(r"malformed query: error at 1:\d+: expected")):
        store.query("SELECT ?x WHERE { ?x ?y }")
    with pytest.raises(QueryError, match="not an IRI"):
        store.query("ASK {}", default_graphs=["no iri"])


@pytest.mark.parametrize("name", FORMATS)
def test_dump_can_be_read_back(store: Store, name: str) -> None:
    store.write(example())
    dump = b"".join(store.dump(name))
    back = list(parse(dump, FORMATS[name]))
    expected = [as_stored(q) for g, t in example().items() for q in quads(g, t)]
    if name in ("trig", "nquads", "jsonld"):
        assert set(back) == set(expected)
    else:
        assert {q.triple for q in back} == {q.triple for q in expected}


def as_stored(quad: Quad) -> Quad:
    """Oxigraph keeps the value of a literal, not its spelling: a time zone of +00:00 comes back as Z."""
    term = quad.object
    if isinstance(term, Literal) and term.datatype.value.endswith("#dateTime"):
        term = Literal(term.value.replace("+00:00", "Z"), datatype=term.datatype)
    return Quad(quad.subject, quad.predicate, term, quad.graph_name)


def test_dump_of_one_graph(store: Store) -> None:
    store.write({EX + "g": some("a"), EX + "h": some("b")})
    assert [q.triple for q in parse(b"".join(store.dump("turtle", graph=EX + "h")), RdfFormat.TURTLE)] == some("b")


def test_generation_grows_with_writes_only(store: Store) -> None:
    before = store.generation
    store.query("ASK {}")
    assert store.generation == before
    store.write({EX + "g": some("a")})
    assert store.generation > before


def test_rdflib_graph_goes_in_and_comes_out_the_same() -> None:
    import rdflib
    from rdflib.compare import isomorphic

    graph = rdflib.Graph()
    graph.parse(
        data='@prefix x: <http://www.w3.org/2001/XMLSchema#> . <a:a> <a:b> "نص"@ar, "7"^^x:nonNegativeInteger, 0.95, '
        '"2024"^^x:gYear, "2018-W35"^^<http://id.loc.gov/datatypes/edtf/EDTF>, "01"^^x:integer, _:b .',
        format="turtle",
    )
    assert isomorphic(to_rdflib(from_rdflib(graph)), graph)


def test_what_is_on_disk_stays(tmp_path: Path) -> None:
    url = f"oxigraph:{tmp_path / 'deep' / 'db'}"
    (tmp_path / "deep").mkdir()
    with open_store(url) as store:
        store.write({EX + "g": some("a")})
    with open_store(url, read_only=True) as store:
        assert store.count() == 1
        with pytest.raises(StoreError, match="read-only"):
            store.write({EX + "g": some("b")})


def test_reading_a_store_that_is_not_there_creates_nothing(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="wasata ingest"):
        open_store(f"oxigraph:{tmp_path / 'db'}", read_only=True)
    assert not (tmp_path / "db").exists()


def test_path_that_cannot_be_a_store_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for bad in (tmp_path / "file", tmp_path / "file" / "below", Path("/proc/none/db")):
        with pytest.raises(StoreError) as caught:
            open_store(f"oxigraph:{bad}")
        assert "\n" not in str(caught.value)
        assert str(bad) in str(caught.value)


@pytest.mark.parametrize("url", ["", "oxigraph:", "file:///tmp/x", "ftp://x", "./wasata.db"])
def test_unknown_url_is_a_usage_error(url: str) -> None:
    with pytest.raises(UsageError, match="oxigraph:DIR"):
        open_store(url)


def child(code: str, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments], cwd=ROOT, text=True, stdout=subprocess.PIPE, stdin=subprocess.PIPE
    )


HOLD = """
import sys, store
with store.open_store(sys.argv[1], read_only=len(sys.argv) > 2) as s:
    print(s.count(), flush=True)
    sys.stdin.read()
"""


def test_another_process_that_writes_keeps_writers_and_readers_out(tmp_path: Path) -> None:
    url = f"oxigraph:{tmp_path / 'db'}"
    holder = child(HOLD, url)
    try:
        assert holder.stdout.readline() == "0\n"
        for read_only in (False, True):
            with pytest.raises(StoreLocked, match="POST /api/v1/articles"):
                open_store(url, read_only=read_only)
    finally:
        holder.communicate("")
    open_store(url).close()


def test_readers_get_along_and_keep_a_writer_out(tmp_path: Path) -> None:
    url = f"oxigraph:{tmp_path / 'db'}"
    with open_store(url) as store:
        store.write({EX + "g": some("a")})
    holder = child(HOLD, url, "read-only")
    try:
        assert holder.stdout.readline() == "1\n"
        with open_store(url, read_only=True) as one, open_store(url, read_only=True) as two:
            assert one.count() == two.count() == 1
        with pytest.raises(StoreLocked):
            open_store(url)
    finally:
        holder.communicate("")
    with open_store(url) as store:
        store.write({EX + "g": some("b")})


def test_a_reader_in_the_writers_process_is_refused_and_the_lock_stays(tmp_path: Path) -> None:
    url = f"oxigraph:{tmp_path / 'db'}"
    with open_store(url) as writer:
        for read_only in (False, True):
            with pytest.raises(StoreLocked):
                open_store(url, read_only=read_only)
        other = child(HOLD, url)
        assert other.communicate("")[0] == ""
        assert other.returncode != 0
        writer.write({EX + "g": some("a")})


KILLED = """
import sys, store
from pyoxigraph import Literal, NamedNode, Triple
EX = "https://example.org/"
iri = lambda name: NamedNode(EX + name)
s = store.open_store(sys.argv[1])
for n in range(100000):
    triples = [Triple(iri(str(i)), iri("p"), Literal(n)) for i in range(200)]
    s.write({EX + "g": triples}, add={EX + "runs": [Triple(iri("g"), iri("n"), Literal(n))]})
    print(n, flush=True)
"""


def test_kill_while_writing_leaves_whole_writes_only(tmp_path: Path) -> None:
    url = f"oxigraph:{tmp_path / 'db'}"
    for wait in (0.05, 0.12):
        writer = child(KILLED, url)
        writer.stdout.readline()
        time.sleep(wait)
        os.kill(writer.pid, signal.SIGKILL)
        acknowledged = max(map(int, writer.communicate()[0].split()), default=0)
        with open_store(url) as store:
            rows = list(
                store.query("SELECT ?v (COUNT(*) AS ?n) WHERE { GRAPH $g { ?s ?p ?v } } GROUP BY ?v", bindings={"g": iri("g")})
            )
            runs = store.query("SELECT (MAX(?v) AS ?n) WHERE { GRAPH $g { ?s ?p ?v } }", bindings={"g": iri("runs")})
            (last,) = [int(row["n"].value) for row in runs]
            del runs
        assert [row["n"].value for row in rows] == ["200"]
        assert int(rows[0]["v"].value) == last >= acknowledged
        with open_store(url) as store:
            store.write({EX + "runs": [], EX + "g": []})


def test_removing_quads_of_any_graph(store: Store) -> None:
    store.write({EX + "g": some("a", "b")})
    store.write(remove=[Quad(*_parts(some("a")[0]), iri("g"))])
    assert list(store.query("CONSTRUCT WHERE { ?s ?p ?o }")) == some("b")


def _parts(triple: Triple):
    return triple.subject, triple.predicate, triple.object


@pytest.mark.parametrize("read_only", [False, True])
def test_damaged_files_are_one_clear_line_and_nothing_stays_locked(tmp_path: Path, read_only: bool) -> None:
    directory = tmp_path / "db"
    with open_store(f"oxigraph:{directory}") as store:
        store.write({EX + "g": some("a")})
    current = (directory / "CURRENT").read_bytes()
    (directory / "CURRENT").write_bytes(b"garbage")
    with pytest.raises(StoreError, match=r"is damaged .*ingest again"):
        open_store(f"oxigraph:{directory}", read_only=read_only)
    (directory / "CURRENT").write_bytes(current)
    with open_store(f"oxigraph:{directory}") as store:
        assert store.count() == 1


def test_a_store_that_was_closed_has_all_in_tables(tmp_path: Path) -> None:
    """What is in the write-ahead log only is replayed at every opening: 48 s for the corpus, nothing where it is in tables."""

    def tables() -> int:
        return sum(f.stat().st_size for f in place.glob("*.sst"))

    place = tmp_path / "s.db"
    with open_store(f"oxigraph:{place}") as opened:
        for n in range(20):
            opened.write({f"{EX}g{n}": some(*(f"node-{n}-{k}" for k in range(50)))})
        assert tables() < 10_000
    assert tables() > 20_000
    with open_store(f"oxigraph:{place}", read_only=True) as opened:
        assert opened.count() == 20 * 50


def test_an_open_result_that_only_the_collector_can_find_does_not_keep_the_store_locked(tmp_path: Path) -> None:
    url = f"oxigraph:{tmp_path / 'db'}"
    gc.disable()  # so that it is not found by chance
    try:
        with open_store(url) as store:
            store.write({EX + "g": some("a", "b")})
            ring: list[object] = [store.query("SELECT * { ?s ?p ?o }")]
            ring.append(ring)
            del ring
        with open_store(url) as store:
            assert store.count() == 2
    finally:
        gc.enable()


def _many(line: str, count: int = 12_000) -> bytes:
    """Lines enough to be loaded as tables of their own."""
    found = "".join(line.replace("$n", str(n)) for n in range(count)).encode()
    assert len(found) > 1_000_000
    return found


def test_what_is_minted_goes_in_as_anything_else() -> None:
    lines = _many(f'<{EX}s$n> <{EX}p> "قال «$n» \\\\ \\"x\\"\\n"@ar <{EX}g> .\n<{EX}s$n> <{EX}q> <{EX}s%20$n> <{EX}g> .\n')
    with open_store("memory:") as one, open_store("memory:") as other:
        one.add(lines)
        other.add(lines, minted=True)
        assert set(one.triples(EX + "g")) == set(other.triples(EX + "g"))
        assert one.count() == other.count() == 24_000


@pytest.mark.parametrize("bad", [f"<{EX}s> <{EX}p> .\n", f'<{EX}s> <{EX}p> "x .\n', f"<{EX}s> <{EX}p> <{EX}o\n"], ids=repr)
def test_what_is_minted_and_malformed_is_refused_as_a_whole(bad: str) -> None:
    lines = _many(f'<{EX}s$n> <{EX}p> "so many words as make it large enough for that" <{EX}g> .\n')
    with open_store("memory:") as store:
        with pytest.raises(SyntaxError):
            store.add(lines + bad.encode(), minted=True)
        assert store.count() == 0


@pytest.mark.parametrize("odd", ["a b", "<>", "خبر/1", "%", "a%zz", 'x"', "a\u0000b", "\ud7ff\ue000", "a|b\\c^d`e{f}", "#?&"])
def test_what_mints_names_makes_none_that_needs_a_look(odd: str) -> None:
    for mint in (iris.article, iris.actor, iris.process, iris.time, iris.judgement):
        assert NamedNode(mint(odd)).value == mint(odd)
        assert parse(f"<{mint(odd)}> <urn:p> <{iris.char(mint(odd), 0, 1)}> .", format=RdfFormat.N_TRIPLES).__next__()
