"""The review of unsure links at the terminal."""

import re
import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from ingest.wikidata.judgement import Judgement
    from ingest.wikidata.links import Links

HELP = """  y          the first candidate is the actor (only where there is one candidate)
  1 2 …      that candidate is the actor
  Q123…      this item is the actor, listed or not
  n          none of the candidates is
  s          skip, leave it undecided (also just Enter)
  o 2        open candidate 2 in the browser (o alone: the first)
  q          quit; what you decided is kept
  ?          this help"""


def isolated(text: str) -> str:
    """`text` between Unicode isolates, so that a terminal that orders Arabic from right to left leaves the rest of the line as it
    is; nothing is reshaped, because a terminal that shows Arabic does that itself."""
    return f"\u2068{text}\u2069"


def review(links: "Links") -> int:
    """Ask about each unsure, then each likely one, saving each answer; returns how many were decided."""
    from commands.clock import now
    from commands.tables import plural
    from ingest.wikidata.links import by_person
    from ingest.wikidata.sheet import open_questions

    questions = open_questions(links)
    if not questions:
        click.echo(f"nothing in {links.path} is unsure or likely: run `wasata link` to judge more actors")
        return 0
    click.echo(f"{plural(len(questions), 'actor')} to decide; ? shows the answers\n")
    decided = 0
    for n, judgement in enumerate(questions, 1):
        _show(judgement, n, len(questions))
        answer = _answer(judgement)
        if answer == "quit":
            break
        if answer != "skip":
            links.put(by_person(judgement, answer, now()))
            links.save()
            decided += 1
    left = len(questions) - decided
    click.echo(f"{plural(decided, 'actor')} decided, {left} left undecided")
    return decided


def _show(j: "Judgement", n: int, total: int) -> None:
    click.secho(f"[{n}/{total}] {isolated(j.label)}", bold=True, nl=False)
    click.echo(f"  ({j.type}, {j.verdict}: {j.reasons[-1] if j.reasons else ''})")
    for number, c in enumerate(j.candidates, 1):
        what, reasons = c.parts
        click.echo(f"  {number}. {c.qid}  {c.score:.2f}  https://www.wikidata.org/wiki/{c.qid}")
        click.echo(f"     {isolated(what)}")
        click.echo(f"     {reasons}" if reasons else "", nl=bool(reasons))


def _answer(j: "Judgement") -> str | None:
    """A QID, None for none of them, or `skip` or `quit`; asks until it has one."""
    from ingest.wikidata.qids import is_qid

    while True:
        typed = _line(f"which one? [{'y/' if len(j.candidates) == 1 else ''}1-{len(j.candidates)}/n/s/o/q/?] ")
        if typed is None or typed in ("q", "quit"):
            return "quit"
        if typed in ("", "s", "skip"):
            return "skip"
        if typed in ("n", "no", "none", "لا"):
            return None
        if typed in ("y", "yes", "نعم") and len(j.candidates) == 1:
            return j.candidates[0].qid
        if typed.isdecimal() and 0 < int(typed) <= len(j.candidates):
            return j.candidates[int(typed) - 1].qid
        if is_qid(typed.upper()):
            return typed.upper()
        if opened := re.fullmatch(r"o(?:pen)?\s*(\d*)", typed):
            _open(j, int(opened[1] or 1))
        else:
            if typed not in ("?", "h", "help"):
                click.echo(f"  {typed!r} is none of these:")
            click.echo(HELP)


def _open(j: "Judgement", number: int) -> None:
    if not 0 < number <= len(j.candidates):
        click.echo(f"  there is no candidate {number}")
        return
    url = f"https://www.wikidata.org/wiki/{j.candidates[number - 1].qid}"
    click.echo(f"  {url}")
    click.launch(url)


def _line(prompt: str) -> str | None:
    """What was typed, None at the end of the input."""
    click.echo(prompt, nl=False)
    sys.stdout.flush()
    line = sys.stdin.readline()
    if not line:
        click.echo()
        return None
    return line.strip().casefold()
