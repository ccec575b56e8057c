"""The log of decisions, `decisions.csv` in the folder of the setting `WASATA_ACTORS`: a table that people can read and keep.

A row for each decision, never changed: time, decision (merge or split), the actor with its label, type and scope, the one that
stays with the same, and the reason. `scope` says whether the id stands for a name in all articles, for an actor of the authority
(`known`), or for somebody in one article.
"""

import csv
import fcntl
import io
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from errors import UsageError
from ingest.lexicon.authority import authority
from ingest.link import NONE, Decision, Decisions, Party
from ingest.link.decisions import actor_type

NAME = "decisions.csv"
COLUMNS = (
    "time", "decision", "actor", "actor_label", "actor_type", "actor_scope",
    "keep", "keep_label", "keep_type", "keep_scope", "reason",
)  # fmt: skip
_EVERYWHERE, _KNOWN, _HERE = "all articles", "known", "one article"


def read_decisions(folder: Path) -> Decisions:
    """The decisions kept in `folder`, none where there is no file. Raises `UsageError` with the line that cannot be used."""
    path = folder / NAME
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return NONE
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} cannot be read: {getattr(error, 'strerror', None) or error}") from error
    decisions = NONE
    reader = csv.DictReader(io.StringIO(text))
    if missing := [c for c in COLUMNS if c not in (reader.fieldnames or ())]:
        raise UsageError(f"{path}, line 1: no column {', '.join(missing)}; the first line names {', '.join(COLUMNS)}")
    for row in reader:
        try:
            decisions = decisions.plus(_decision(row))
        except UsageError as error:
            raise UsageError(f"{path}, line {reader.line_num}: {error}") from error
    return decisions


def append(folder: Path, made: Iterable[Decision]) -> None:
    """Write `made` behind what `folder` holds: all of them or, where that fails (`UsageError`), none."""
    path = folder / NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _alone(folder):
            old = path.read_text(encoding="utf-8-sig") if path.exists() else ""
            out = io.StringIO(newline="")
            writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
            if not old:
                writer.writeheader()
            writer.writerows(_row(d) for d in made)
            joint = "" if not old or old.endswith("\n") else "\n"
            new = path.with_suffix(".csv.new")
            with new.open("w", encoding="utf-8") as file:
                file.write(old + joint + out.getvalue())
                file.flush()
                os.fsync(file.fileno())
            new.replace(path)
    except OSError as error:
        raise UsageError(
            f"{path} cannot be written: {error.strerror or error}; name another folder with WASATA_ACTORS"
        ) from error


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Hold `folder` against other processes that append."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _row(d: Decision) -> dict[str, str]:
    row = {"time": d.time, "decision": d.kind, "reason": d.reason}
    for side, party in (("actor", d.actor), ("keep", d.keep)):
        row |= {side: party.id, f"{side}_label": party.label, f"{side}_type": party.type, f"{side}_scope": _scope(party)}
    return row


def _scope(party: Party) -> str:
    return _EVERYWHERE if party.everywhere else _KNOWN if party.id in authority().actors else _HERE


def _decision(row: dict[str, str]) -> Decision:
    if row["decision"] not in ("merge", "split"):
        raise UsageError(f"the decision is {row['decision']!r}, neither merge nor split")
    if not row["actor"] or not row["keep"]:
        raise UsageError("an actor is missing")
    kind = "merge" if row["decision"] == "merge" else "split"
    return Decision(row["time"], kind, _party(row, "actor"), _party(row, "keep"), row["reason"] or "")  # type: ignore[arg-type]


def _party(row: dict[str, str], side: str) -> Party:
    label = row[f"{side}_label"] or row[side]
    return Party(row[side], label, actor_type(row[f"{side}_type"]), row[f"{side}_scope"] == _EVERYWHERE)
