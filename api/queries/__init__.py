"""The SPARQL queries, one a file; all that the API asks the store, and nothing of it put together from text of a user.

A line `#if NAME …` keeps the lines up to its `#end` only where one of the parameters of that name is given, so that one file is
one query with its optional filters; with all blocks in it, it is valid SPARQL. Parameters are written `$name`.
"""

from functools import cache
from importlib.resources import files


@cache
def _lines(name: str) -> tuple[str, ...]:
    return tuple((files(__name__) / f"{name}.rq").read_text(encoding="utf-8").splitlines())


@cache
def query(name: str, given: frozenset[str] = frozenset()) -> str:
    """The text of `NAME.rq` with the blocks whose parameters are in `given`."""
    kept: list[str] = []
    open_blocks: list[bool] = []
    for line in _lines(name):
        words = line.split()
        if words[:1] == ["#if"]:
            open_blocks.append(not given.isdisjoint(words[1:]))
        elif words[:1] == ["#end"]:
            open_blocks.pop()
        elif all(open_blocks):
            kept.append(line)
    return "\n".join(kept)
