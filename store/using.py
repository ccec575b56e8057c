"""Write the dataset of a SPARQL 1.1 Protocol update request into the update itself.

Oxigraph's update has no parameter for it (pyoxigraph 0.5.13, `Store.update`), so `using-graph-uri` and `using-named-graph-uri`
become the USING clauses that section 2.2.3 of the protocol says they stand for.
"""

from collections.abc import Sequence

from pyoxigraph import NamedNode

from errors import QueryError
from store.tokens import tokens

_KEYWORDS = frozenset(
    "PREFIX BASE INSERT DELETE DATA WHERE WITH USING NAMED GRAPH DEFAULT ALL SILENT INTO TO "  # noqa: SIM905
    "LOAD CLEAR DROP CREATE ADD MOVE COPY".split()
)
_CONFLICT = "the update names its own dataset with {}: leave it out, or using-graph-uri and using-named-graph-uri"


def with_dataset(update: str, using: Sequence[str], using_named: Sequence[str]) -> str:
    """`update` with USING clauses before every WHERE outside braces; `update` itself where both sequences are empty.

    `DELETE WHERE { … }` is written out, because it takes no USING. Raises `QueryError` for what is no IRI, for an update that has
    USING or WITH (the protocol asks for an error), and for a word that is no keyword of SPARQL Update where one must stand.
    """
    if not using and not using_named:
        return update
    clauses = "".join([f"USING {_iri(g)} " for g in using] + [f"USING NAMED {_iri(g)} " for g in using_named])
    out: list[str] = []
    depth, last, pattern = 0, "", -1  # pattern: where the braces of a DELETE WHERE start in `out`
    for kind, text in tokens(update):
        if depth == 0 and kind == "word":
            word = text.upper()
            if word in ("USING", "WITH"):
                raise QueryError(_CONFLICT.format(word))
            if word not in _KEYWORDS:
                raise QueryError(f"malformed update: {text!r} is no keyword that can stand there")
            if word == "WHERE" and last == "DELETE":
                last, pattern = word, len(out)
                continue
            if word == "WHERE":
                out.append(clauses)
            last = word
        out.append(text)
        if text == "{":
            depth += 1
        elif text == "}":
            depth = max(0, depth - 1)
            if depth == 0 and pattern >= 0:
                out += [" ", clauses, "WHERE ", *out[pattern:]]
                pattern = -1
        elif kind not in ("word", "space", "comment") and depth == 0:
            last = ""
    return "".join(out)


def refuse_load(update: str) -> None:
    """Raise `QueryError` when `update` has LOAD, which would make the store fetch from a host of the asker's choice.

    Oxigraph needs no blank after a keyword, so a word that begins with LOAD is refused too; inside braces nothing is a keyword.
    """
    depth = 0
    for kind, text in tokens(update):
        depth += (text == "{") - (text == "}")
        if depth == 0 and kind in ("word", "open") and text.upper().startswith("LOAD"):
            raise QueryError("LOAD is not allowed: this service fetches from no other host; POST the data to /rdf-graphs")


def _iri(value: str) -> NamedNode:
    try:
        return NamedNode(value)
    except ValueError as error:
        raise QueryError(f"not an IRI: {value!r}") from error
