"""Turn marked-up texts (`annotations/*.mark` of a folder, samples/ unless another is named) into articles and gold records.

`python -m samples.marks [FOLDER]`; samples/README.md has the form.
"""

import csv
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
ANNOTATIONS = HERE / "annotations"
_OPEN = re.compile(r"\[([cmtxevk]\d+|d=\S+) ")
_SEGMENT = re.compile(r"^@(\w*)(?: (.*))?$", re.MULTILINE)
_SIDECAR = ("title", "publisher", "published", "url")
_OPTION = re.compile(r'(\w+)=("[^"]*"|\S+)')

Span = tuple[int, int]
Json = dict[str, Any]
Actors = dict[str, dict[str, str]]


@dataclass
class Marked:
    """A sample without its marks: metadata, text, segments, named spans (`c1`, `t1` …), dates and the lines of its table."""

    meta: dict[str, str]
    text: str = ""
    segments: list[tuple[Span, str, str | None]] = field(default_factory=list)
    spans: dict[str, Span] = field(default_factory=dict)
    dates: list[tuple[Span, str | None]] = field(default_factory=list)
    table: list[str] = field(default_factory=list)


def actors(annotations: Path = ANNOTATIONS) -> Actors:
    """The actors of a folder of marked texts by the key that its tables use."""
    with (annotations / "actors.tsv").open(encoding="utf-8", newline="") as file:
        return {row["key"]: row for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)}


def parse(source: str) -> Marked:
    """Take the marks of one `.mark` file off and note where they stood.

    Raises `ValueError` where a bracket is not closed.
    """
    head, _, rest = source.partition("@")
    page, _, table = rest.partition("\n---\n")
    out = Marked(dict(line.split(": ", 1) for line in head.splitlines()))
    out.table = [line for line in table.splitlines() if line]
    parts = _SEGMENT.split("@" + page)[1:]
    for role, publisher, raw in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
        start = len(out.text)
        _strip(raw[1:], out)
        surface = out.text[start:]
        if role:
            lead = len(surface) - len(surface.lstrip("\n"))
            out.segments.append(((start + lead, start + len(surface.rstrip())), role, publisher))
    out.text = out.text.rstrip("\n")
    out.dates.sort()
    return out


def _strip(raw: str, out: Marked) -> None:
    """Append `raw` without marks to the text of `out`, noting the spans."""
    stack: list[tuple[str, int]] = []
    i = 0
    while i < len(raw):
        if m := _OPEN.match(raw, i):
            stack.append((m[1], len(out.text)))
            i = m.end()
            continue
        if raw[i] == "]":
            name, start = stack.pop()
            span = (start, len(out.text))
            if name.startswith("d="):
                out.dates.append((span, None if name == "d=?" else name[2:]))
            else:
                out.spans[name] = span
        else:
            out.text += raw[i]
        i += 1
    if stack:
        raise ValueError(f"mark is not closed: {stack}")


def _span(marked: Marked, span: Span) -> Json:
    return {"start": span[0], "end": span[1], "surface": marked.text[slice(*span)]}


def _actor(row: dict[str, str]) -> Json:
    names = [n for n in [row["label"], *row["names"].split("|")] if n]
    return {"qid": row["qid"] or None, "names": names, "unnamed": row["type"] == "unnamed_source"}


def _statements(marked: Marked, known: Actors) -> Iterator[Json]:
    for line in marked.table:
        if line.startswith(("role ", "event ")):
            continue
        id_, act, mode, speaker, date, *_ = line.split()
        option = {k: v.strip('"') for k, v in _OPTION.findall(line)}
        n = id_[1:]
        mention = marked.spans.get(f"m{n}")
        if "m" in option:
            start = marked.text.index(option["m"], marked.spans[f"c{n}"][1])
            mention = (start, start + len(option["m"]))
        setting = marked.spans.get(f"x{n}")
        yield {
            "id": id_,
            "content": _span(marked, marked.spans[f"t{n}"]),
            "cue": _span(marked, marked.spans[f"c{n}"]),
            "mode": mode,
            "act": act,
            "speaker": _actor(known[speaker]),
            "speaker_mention": _span(marked, mention) if mention else None,
            "via": [known[key]["label"] for key in option["via"].split(",")] if "via" in option else [],
            "parent": option.get("parent"),
            "date": None if date == "-" else date,
            "addressee": [known[key]["label"] for key in option["to"].split(",")] if "to" in option else [],
            "setting": _span(marked, setting) if setting else None,
        }


def _roles(marked: Marked, known: Actors) -> Iterator[Json]:
    for line in marked.table:
        if not line.startswith("role "):
            continue
        _, process, role, actor, evidence, *_ = line.split()
        option = dict(_OPTION.findall(line))
        who = _actor(known[actor])
        yield {
            "process": process,
            "actor": {"qid": who["qid"], "names": who["names"]},
            "role": role,
            "evidence": _span(marked, marked.spans[evidence]),
            "status": option.get("status", "asserted"),
            "asserted_by": known[option["by"]]["label"] if "by" in option else None,
            "interval": option.get("interval"),
        }


def _events(marked: Marked, known: Actors) -> Iterator[Json]:
    for line in marked.table:
        if not line.startswith("event "):
            continue
        _, kind, evidence, *_ = line.split()
        option = dict(_OPTION.findall(line))
        parts = {part: option[part].split(",") for part in ("initiator", "host", "other") if part in option}
        yield {
            "kind": kind,
            "participants": [{"actor": known[key]["label"], "part": part} for part, keys in parts.items() for key in keys],
            "place": known[option["place"]]["label"] if "place" in option else None,
            "date": option.get("date"),
            "process": option.get("process"),
            "outcome": option.get("outcome", "happened"),
            "asserted_by": known[option["by"]]["label"] if "by" in option else None,
            "cue": _span(marked, marked.spans["k" + evidence[1:]]),
            "evidence": _span(marked, marked.spans[evidence]),
        }


def gold(name: str, marked: Marked, known: Actors | None = None) -> Json:
    """The gold record of a marked text: evaluation/ANNOTATION.md's form, with the surface beside each span.

    `known` are the actors of its folder, those of the samples if not given; `KeyError` where the table names another.
    """
    known = known or actors()
    return {
        "article": name,
        "published": marked.meta.get("published"),
        "publisher": marked.meta.get("publisher") or marked.meta.get("credit"),
        "segments": [_span(marked, s) | {"role": role, "publisher": publisher} for s, role, publisher in marked.segments],
        "statements": list(_statements(marked, known)),
        "roles": list(_roles(marked, known)),
        "events": list(_events(marked, known)),
        "dates": [_span(marked, span) | {"value": value} for span, value in marked.dates],
    }


def write(folder: Path) -> None:
    """Write `gold/NAME.json` and `articles/NAME.txt` with its sidecar for every `annotations/NAME.mark` of a folder.

    A text of `form: jsonl` becomes a line of `articles/desk.jsonl`; the page of `form: html` is kept by hand.
    """
    known = actors(folder / "annotations")
    for part in ("articles", "gold"):
        (folder / part).mkdir(exist_ok=True)
    lines = []
    for path in sorted((folder / "annotations").glob("*.mark")):
        marked = parse(path.read_text(encoding="utf-8"))
        record = json.dumps(gold(path.stem, marked, known), ensure_ascii=False, indent=1)
        (folder / "gold" / f"{path.stem}.json").write_text(record + "\n", encoding="utf-8")
        form = marked.meta.get("form", "txt")
        side = {key: marked.meta[key] for key in _SIDECAR if key in marked.meta} | {"sample": True}
        if form == "jsonl":
            lines.append(json.dumps({"id": path.stem, "text": marked.text} | side, ensure_ascii=False))
        if form == "txt":
            (folder / "articles" / f"{path.stem}.txt").write_text(marked.text, encoding="utf-8")
            (folder / "articles" / f"{path.stem}.json").write_text(json.dumps(side, ensure_ascii=False) + "\n", encoding="utf-8")
    if lines:
        (folder / "articles" / "desk.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]) if sys.argv[1:] else HERE)
