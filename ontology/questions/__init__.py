"""What the ontology must be able to answer: the competency questions, each a SPARQL query with its question in two languages (docs/questions.md)."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Question:
    """A question; `name` is its file's (`q05_who_denied_what`), `sparql` the file without the two lines that ask it in words."""

    name: str
    ar: str
    en: str
    sparql: str


@cache
def questions() -> tuple[Question, ...]:
    """All of them, in their order; read as resources, so that they are found in a wheel too."""
    found = sorted((one for one in files(__name__).iterdir() if one.name.endswith(".rq")), key=lambda one: one.name)
    return tuple(_read(one.name.removesuffix(".rq"), one.read_text(encoding="utf-8")) for one in found)


def _read(name: str, text: str) -> Question:
    arabic, english, rest = text.split("\n", 2)
    return Question(name, arabic.removeprefix("# "), english.removeprefix("# "), rest)
