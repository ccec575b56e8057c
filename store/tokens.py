"""Cut the text of a SPARQL query into tokens: just enough to tell a variable or keyword from the inside of a string."""

import re
from collections.abc import Iterator

_TOKEN = re.compile(
    r"""(?P<comment>\#[^\n\r]*)
      | (?P<string>\"{3}(?:[^"\\]|\\.|"(?!""))*+\"{3} | '{3}(?:[^'\\]|\\.|'(?!''))*+'{3}
                  | "(?!"")(?:[^"\\\n\r]|\\[^\n\r])*+" | '(?!'')(?:[^'\\\n\r]|\\[^\n\r])*+')
      | (?P<open>(?:\"{3}|'{3}).* | ["'][^\n\r]*)
      | (?P<iri><[^<>"{}|^`\\\x00-\x20]*+>)
      | (?P<variable>[?$]\w+)
      | (?P<run>[^\W\d_][\w.\-\u00b7]*+(?!:))
      | (?P<name>(?:_|[^\W\d_][\w.\-\u00b7]*+)?:(?:[\w.:\-\u00b7]|%[0-9A-Fa-f]{2}|\\.)*+)
      | (?P<language>@[A-Za-z]+(?:-[A-Za-z0-9]+)*+)
      | (?P<word>[^\W\d]\w*+)
      | (?P<space>\s+)
      | (?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)
_IN_RUN = re.compile(r"(?P<word>[^\W\d]\w*+)|(?P<other>.)")


def tokens(query: str) -> Iterator[tuple[str, str]]:
    """(kind, text) of every token in order; their texts together are `query`. Never raises, checks no grammar.

    Linear in the query: no character is looked at more than a few times. So what could be a prefix is read as a whole
    (`run`) and cut into words where no colon follows, and a string without its end is one token, `open`, that goes to the end
    of the line (of the query where it has three quotation marks).
    """
    for match in _TOKEN.finditer(query):
        if match.lastgroup == "run":
            yield from ((part.lastgroup or "other", part.group()) for part in _IN_RUN.finditer(match.group()))
        else:
            yield match.lastgroup or "other", match.group()


def names_dataset(query: str) -> bool:
    """Whether `query` itself says with FROM what its dataset is."""
    return any(kind == "word" and text.upper() == "FROM" for kind, text in tokens(query))


def query_kind(query: str) -> str:
    """`SELECT`, `ASK`, `CONSTRUCT` or `DESCRIBE`, whichever comes first; `UPDATE` for a word of SPARQL Update, else empty."""
    for kind, text in tokens(query):
        if kind == "word" and (word := text.upper()) in ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE"):
            return word
        if kind == "word" and word in ("INSERT", "DELETE", "WITH", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY"):
            return "UPDATE"
    return ""


def only_data(update: str) -> bool:
    """Whether an update has no other operations than INSERT DATA and DELETE DATA, whose work is as long as their text."""
    depth = 0
    for kind, text in tokens(update):
        depth += (text == "{") - (text == "}")
        if depth == 0 and kind == "word" and text.upper() not in ("PREFIX", "BASE", "INSERT", "DELETE", "DATA"):
            return False
        if kind == "open":
            return False
    return True
