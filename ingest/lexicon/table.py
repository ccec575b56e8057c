"""Read the lexicon's tables, which are package data."""

import csv
from importlib.resources import files


def rows(name: str) -> list[dict[str, str]]:
    """The rows of `ingest/lexicon/NAME` (tab-separated, UTF-8, header line, no quoting) as dictionaries."""
    text = files("ingest.lexicon").joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE, restval=""))
