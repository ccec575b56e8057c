"""What hangs together by pairs."""

from collections.abc import Iterable, Mapping
from sqlite3 import Connection


def clusters(pairs: Iterable[tuple[str, str]]) -> list[list[str]]:
    """The connected components, each sorted, in the order of their first members; the same whatever the order of `pairs`."""
    root: dict[str, str] = {}

    def find(one: str) -> str:
        while root[one] != one:
            root[one] = root[root[one]]
            one = root[one]
        return one

    for a, b in pairs:
        root.setdefault(a, a)
        root.setdefault(b, b)
        root[max(find(a), find(b))] = min(find(a), find(b))
    found: dict[str, list[str]] = {}
    for one in root:
        found.setdefault(find(one), []).append(one)
    return sorted(sorted(members) for members in found.values())


def reach(db: Connection, seeds: Iterable[int]) -> set[int]:
    """All articles that hang together with `seeds` by pairs or by statements, the seeds among them."""
    done: set[int] = set()
    waiting = list(seeds)
    while waiting:
        n = waiting.pop()
        if n in done:
            continue
        done.add(n)
        for table in ("pair", "same"):
            waiting += [b for (b,) in db.execute(f"SELECT b FROM {table} WHERE a = ?", (n,))]
            waiting += [a for (a,) in db.execute(f"SELECT a FROM {table} WHERE b = ?", (n,))]
    return done


def lowest(cluster: Iterable[str], pairs: Mapping[tuple[str, str], float]) -> float:
    """The lowest value of the pairs within a cluster."""
    members = set(cluster)
    return min(found for (a, b), found in pairs.items() if a in members and b in members)
