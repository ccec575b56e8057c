"""The review sheet: a CSV file with a row for each candidate, which a person answers in a spreadsheet and gives back."""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from errors import UsageError
from ingest.wikidata.judgement import Judgement
from ingest.wikidata.links import Links, by_person
from ingest.wikidata.qids import is_qid
from ingest.wikidata.whole_file import write_whole

COLUMNS = ("answer", "actor", "label", "type", "verdict", "item", "score", "text", "url")
YES = frozenset(("y", "yes", "نعم", "1"))
NO = frozenset(("n", "no", "لا", "0"))
NONE = frozenset(("none", "لا أحد"))
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Answers:
    """What a sheet said: judgements by a person, and `bad` lines as `line N: what is wrong with it`."""

    judgements: tuple[Judgement, ...]
    bad: tuple[str, ...]


def open_questions(links: Links, *, likely: bool = True) -> list[Judgement]:
    """What a person may decide: the unsure ones with candidates, then the likely ones, best first."""
    verdicts = ("unsure", "likely") if likely else ("unsure",)
    found = [j for j in links.all() if j.by == "rules" and j.verdict in verdicts and j.candidates]
    return sorted(found, key=lambda j: (verdicts.index(j.verdict), -j.score, j.actor))


def write_sheet(path: Path, judgements: Iterable[Judgement]) -> int:
    """Write the sheet, with a byte-order mark so that spreadsheets read it as UTF-8; returns the number of actors."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    found = list(judgements)
    for j in found:
        for c in j.candidates:
            url = f"https://www.wikidata.org/wiki/{c.qid}"
            row = ("", j.actor, j.label, j.type, j.verdict, c.qid, f"{c.score:.2f}", c.text, url)
            writer.writerow([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row])
    write_whole(path, "\ufeff" + out.getvalue())
    return len(found)


def read_sheet(path: Path, links: Links, judged: str) -> Answers:
    """The answers of a sheet. `y` in a row: this item; `n`: not this one, and none of them once all rows of the actor have it;
    `none`: none of them; a QID: that one, listed or not; blank: not decided. Raises `UsageError` where it is no sheet."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        reader = csv.DictReader(io.StringIO(text, newline=""))
        if not {"answer", "actor", "item"} <= set(reader.fieldnames or ()):
            raise UsageError(f"{path} is no review sheet: it needs the columns answer, actor and item; write one with --csv")
        rows = [(reader.line_num, {name: (value or "").strip() for name, value in row.items() if name}) for row in reader]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise UsageError(f"{path} cannot be read: {error}") from error
    bad: list[str] = []
    chosen: dict[str, dict[str | None, int]] = {}
    refused: dict[str, set[str]] = {}
    for line, row in rows:
        actor, item, answer = row["actor"], row["item"].upper(), row["answer"].casefold()
        if not answer:
            continue
        if links.get(actor) is None:
            bad.append(f"line {line}: no judgement of {actor!r} in {links.path.name}")
        elif answer in YES and is_qid(item):
            chosen.setdefault(actor, {})[item] = line
        elif is_qid(answer.upper()):
            chosen.setdefault(actor, {})[answer.upper()] = line
        elif answer in NONE:
            chosen.setdefault(actor, {})[None] = line
        elif answer in NO and is_qid(item):
            refused.setdefault(actor, set()).add(item)
        elif answer in YES | NO:
            bad.append(f"line {line}: {item!r} is no QID")
        else:
            bad.append(f"line {line}: {row['answer']!r} is no answer: give y, n, none or a QID")
    return _settled(links, chosen, refused, bad, judged)


def _settled(
    links: Links, chosen: dict[str, dict[str | None, int]], refused: dict[str, set[str]], bad: list[str], judged: str
) -> Answers:
    out: list[Judgement] = []
    for actor in sorted(chosen.keys() | refused.keys()):
        judgement = links.get(actor)
        assert judgement is not None
        items = chosen.get(actor, {})
        if len(items) > 1 or items.keys() & refused.get(actor, set()):
            bad.append(f"line {max(items.values())}: {actor} has answers that contradict each other")
        elif items:
            out.append(by_person(judgement, next(iter(items)), judged))
        elif {c.qid for c in judgement.candidates} <= refused[actor]:
            out.append(by_person(judgement, None, judged))
    return Answers(tuple(out), tuple(bad))
