"""Move the prologues inside an update to its start, because Oxigraph (0.5.13) takes PREFIX and BASE only there.

SPARQL 1.1 Update, rule [29]: every operation after a semicolon may have a prologue of its own.
"""

from errors import QueryError
from store.tokens import tokens


def hoisted(update: str) -> str:
    """`update` with the PREFIX declarations that follow a semicolon put at its start; unchanged where there are none.

    Raises `QueryError` where that would change what is meant: a prefix declared twice with different IRIs, a BASE after a
    semicolon. Line numbers of the parser's messages stay right, columns of the first line do not.
    """
    out: list[str] = []
    found: dict[str, str] = {}
    moved: list[str] = []
    depth, later, declaring = 0, False, ""
    for kind, text in tokens(update):
        depth += (text == "{") - (text == "}")
        word = text.upper() if kind == "word" and depth == 0 else ""
        if text == ";" and depth == 0:
            later = True
        if word == "BASE" and later:
            raise QueryError("a BASE after a semicolon is not supported: write the IRIs of that operation in full")
        if word == "PREFIX":
            declaring = "PREFIX"
        elif declaring == "PREFIX" and kind == "name":
            declaring = text
        elif declaring and kind == "iri":
            if found.setdefault(declaring, text) != text:
                raise QueryError(f"the prefix {declaring} is declared twice with different IRIs: give one of them another name")
            moved += [f"PREFIX {declaring} {text} "] if later else []
            declaring = ""
            if later:
                continue
        if later and (word == "PREFIX" or (declaring and kind == "name")):
            continue
        out.append(text)
    return "".join(moved + out)
