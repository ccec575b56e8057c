"""Take annotations of articles that we may not ship down to what we may: offsets, values and short names.

    python scripts/corpus_annotations.py GOLD ARTICLES IDS OUT

Reads `GOLD/ID.json` and `ARTICLES/ID.txt` of each id in the file IDS, writes `OUT/ID.json` with the SHA-256 of the text in place of any
of its sentences. Of the names of an actor those of more than eight words are left out; where that leaves none, the first eight words
of the first stand for it.
"""

import json
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

MOST_WORDS = 8
_KEPT = ("id", "content", "cue", "mode", "act", "speaker", "speaker_mention", "via", "parent", "date")


def names(given: list[str]) -> list[str]:
    """The names short enough to be no quotation of the article."""
    short = [n for n in given if len(n.split()) <= MOST_WORDS]
    return short or [" ".join(n.split()[:MOST_WORDS]) for n in given[:1]]


def actor(given: dict[str, Any]) -> dict[str, Any]:
    """An actor with its short names."""
    return given | {"names": names(given["names"])}


def span(given: dict[str, Any] | None) -> dict[str, int] | None:
    """A span without its surface."""
    return given and {"start": given["start"], "end": given["end"]}


def statement(given: dict[str, Any]) -> dict[str, Any]:
    """A statement without surfaces."""
    spans = {k: span(given[k]) for k in ("content", "cue", "speaker_mention")}
    actors = {"speaker": actor(given["speaker"]), "via": [actor(v) for v in given["via"]]}
    return {k: ({**given, **spans, **actors})[k] for k in _KEPT}


def annotation(gold: dict[str, Any], text: str) -> dict[str, Any]:
    """The annotation of one article, with the digest of the text that its offsets are of."""
    return {
        "article": gold["article"],
        "sha256": sha256(text.encode("utf-8")).hexdigest(),
        "published": gold["published"],
        "publisher": gold["publisher"],
        "segments": [{**(span(s) or {}), "role": s["role"], "publisher": s["publisher"]} for s in gold["segments"]],
        "statements": [statement(s) for s in gold["statements"]],
        "roles": [
            {"process": r["process"], "actor": actor(r["actor"]), "role": r["role"], "evidence": span(r["evidence"])}
            for r in gold["roles"]
        ],
        "dates": [{**(span(d) or {}), "value": d["value"]} for d in gold["dates"]],
    }


def written(found: dict[str, Any]) -> str:
    """JSON with one line for each segment, statement, role and date, so that a change shows as one."""
    lines = []
    for key, value in found.items():
        if isinstance(value, list) and value:
            items = ",\n  ".join(json.dumps(v, ensure_ascii=False) for v in value)
            lines.append(f" {json.dumps(key)}: [\n  {items}\n ]")
        else:
            lines.append(f" {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}")
    return "{\n" + ",\n".join(lines) + "\n}\n"


def main(gold: Path, articles: Path, ids: Path, out: Path) -> None:
    """Write one file an id."""
    out.mkdir(parents=True, exist_ok=True)
    for name in ids.read_text(encoding="utf-8").split():
        text = (articles / f"{name}.txt").read_bytes().decode("utf-8")
        found = annotation(json.loads((gold / f"{name}.json").read_text(encoding="utf-8")), text)
        (out / f"{name}.json").write_text(written(found), encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:5]))
