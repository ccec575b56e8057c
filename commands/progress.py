"""A progress bar on a terminal, silence elsewhere."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import click


def _say(message: str) -> None:
    click.echo(message, err=True)


@dataclass(frozen=True, slots=True)
class Progress:
    """`advance` after each article; `say` puts a line on stderr, above the bar where there is one."""

    advance: Callable[[], object] = lambda: None
    say: Callable[[str], object] = _say


@contextmanager
def progress(what: str, total: Callable[[], int | None] = lambda: None) -> Iterator[Progress]:
    """Show how far a run is; draws on stderr, and only where that is a terminal.

    `total` says how many articles there will be, None where nobody knows; it is asked only where the bar is drawn.
    """
    if not sys.stderr.isatty():
        yield Progress()
        return
    from rich import progress as bars
    from rich.console import Console
    from rich.text import Text

    class _Rate(bars.ProgressColumn):
        """Articles a second, over the last of them."""

        def render(self, task: bars.Task) -> Text:
            speed = task.finished_speed or task.speed
            return Text(f"{speed:,.0f}/s" if speed else "", style="progress.data.speed")

    console = Console(stderr=True, markup=False, highlight=False)
    columns = (
        bars.SpinnerColumn(),
        bars.TextColumn(what),
        bars.BarColumn(),
        bars.MofNCompleteColumn(),
        _Rate(),
        bars.TimeElapsedColumn(),
        bars.TimeRemainingColumn(),
    )
    with bars.Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task(what, total=total())
        yield Progress(lambda: bar.advance(task), lambda message: console.print(message, soft_wrap=True))
