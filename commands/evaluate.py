"""`wasata evaluate`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    import evaluation

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
_PATH = click.Path(exists=True, path_type=Path)
_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command("evaluate", short_help="Score the extraction against annotated articles.")
@click.option("--gold", type=_FOLDER, help="Annotations, NAME.json.  [default: the bundled samples']")
@click.option("--articles", type=_PATH, help="The articles they are of: a directory or a file.  [default: the bundled samples]")
@click.option("--misses", is_flag=True, help="List every miss.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object instead of tables.")
@click.option("--html", "html", type=_FILE, metavar="FILE", help="Write a page with gold and prediction side by side to FILE.")
def command(gold: Path | None, articles: Path | None, misses: bool, as_json: bool, html: Path | None) -> None:
    """Score the extraction against annotated articles, with 95 % bootstrap intervals, beside simple baselines.

    The figures are given for all statements, by mode and by construction. Of --articles (a directory, .jsonl, .jsonl.gz) only
    what --gold annotates is extracted.

    \b
    Examples:
      wasata evaluate
      wasata evaluate --gold gold/ --articles articles/ --misses
      wasata evaluate --gold gold/ --articles articles.jsonl.gz --html page.html
    """
    import json

    import evaluation
    from errors import UsageError

    if bool(gold) != bool(articles):
        raise UsageError("--gold and --articles belong together: give both, or neither for the bundled samples")
    if html and not html.parent.is_dir():
        raise UsageError(f"{html}: there is no folder {html.parent}; make it or give another file by --html")
    run = _evaluate(gold, articles)
    if as_json:
        click.echo(json.dumps(evaluation.as_json(run, misses=misses), ensure_ascii=False))
    else:
        click.echo(evaluation.report(run))
        if misses:
            click.echo(f"\n{evaluation.misses(run)}")
    if html:
        try:
            html.write_text(evaluation.page(run), encoding="utf-8")
        except OSError as e:
            raise UsageError(f"{html}: cannot be written ({e.strerror or e}); give another file by --html") from e


def _evaluate(gold: Path | None, articles: Path | None) -> "evaluation.Evaluation":
    import evaluation
    from commands.progress import progress
    from commands.records import records
    from ingest.model import Article
    from samples import articles_dir, gold_dir

    annotations = gold or gold_dir()
    wanted = evaluation.annotated_ids(annotations)
    texts: dict[str, str] = {}
    found = {}
    with progress("extract", lambda: len(wanted)) as bar:
        for item, record in records([articles or articles_dir()], bar.say, only=wanted):
            if isinstance(item, Article) and record is not None:
                texts[item.id] = item.text
                found[item.id] = record
            bar.advance()
    return evaluation.evaluate(evaluation.load_gold(annotations, texts), found)
