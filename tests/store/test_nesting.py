"""Updates that would end the process are refused; large ones that are flat are not."""

import time

import pytest

from errors import QueryError
from store import Store, open_store
from store.nesting import MOST_CHAIN, MOST_DEPTH, refuse_nesting


def within(pattern: str) -> str:
    return f"INSERT {{ <urn:a> <urn:b> 1 }} WHERE {{ {pattern} }}"


SHAPES = {
    "groups": lambda n: "{" * n + "}" * n,
    "brackets": lambda n: f"BIND({'(' * n}1{')' * n} AS ?x)",
    "lists": lambda n: f"<urn:a> <urn:b> {'(' * n}{')' * n}",
    "inverse paths": lambda n: f"?x {'^(' * n}<urn:b>{')' * n} ?y",
    "not": lambda n: f"BIND({'!' * n}1 AS ?x)",
    "and": lambda n: f"FILTER(1{' && 1' * n})",
    "sum": lambda n: f"BIND(1{'+1' * n} AS ?x)",
    "signed": lambda n: f"BIND(1{' +1.5' * n} AS ?x)",
    "sequence": lambda n: f"?x <urn:a>{'/<urn:b>' * n} ?y",
    "alternatives": lambda n: f"?x <urn:a>{'|<urn:b>' * n} ?y",
    "unions": lambda n: "{?x ?y ?z .}" + " UNION {?x ?y ?z .}" * n,
    "optionals": lambda n: " OPTIONAL {?x ?y ?z . }" * n,
}


@pytest.mark.parametrize("shape", SHAPES)
def test_what_would_end_the_process_is_refused(shape: str) -> None:
    for n in (1_000, 50_000):
        with pytest.raises(QueryError, match=r"nested deeper|operators in a row"):
            refuse_nesting(within(SHAPES[shape](n)))


@pytest.mark.parametrize("shape", SHAPES)
def test_what_passes_is_carried_out(shape: str) -> None:
    n = min(MOST_DEPTH - 3, MOST_CHAIN // 2 - 1)
    update = within(SHAPES[shape](n if shape not in ("unions", "optionals", "sequence") else 30))
    refuse_nesting(update)
    store: Store
    with open_store("memory:") as store:
        store.update(update)
        assert store.count() in (0, 1)


def test_flat_data_may_be_large() -> None:
    lines = "".join(f"<urn:s{n}> <urn:p> -{n}, +{n}.5 , {n}.5e-3 ; <urn:q> ' (((([[{{{{ ' .\n" for n in range(20_000))
    start = time.perf_counter()
    refuse_nesting(f"INSERT DATA {{\n{lines}}} ; DELETE WHERE {{ ?s <urn:p> ?o }}")
    assert time.perf_counter() - start < 20
