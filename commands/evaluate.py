"""`wasata evaluate`."""

from pathlib import Path

import click

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command("evaluate", short_help="Score the extraction against annotated articles.")
@click.option("--gold", type=_FOLDER, help="Annotations, NAME.json.  [default: the bundled samples']")
@click.option("--articles", type=_FOLDER, help="The articles they are of.  [default: the bundled samples]")
@click.option("--misses", is_flag=True, help="List every miss.")
@click.pass_context
def command(ctx: click.Context, gold: Path | None, articles: Path | None, misses: bool) -> None:
    """Score the extraction against annotated articles, with 95 % bootstrap intervals, beside simple baselines.

    \b
    Examples:
      wasata evaluate
      wasata evaluate --gold gold/ --articles articles/ --misses
    """
    import evaluation
    from commands.progress import progress
    from commands.records import records
    from errors import UsageError
    from ingest.model import Article
    from ingest.read import count_articles
    from samples import articles_dir, gold_dir

    if bool(gold) != bool(articles):
        raise UsageError("--gold and --articles belong together: give both, or neither for the bundled samples")
    texts: dict[str, str] = {}
    found = {}
    where = [articles or articles_dir()]
    with progress("extract", lambda: count_articles(where)) as bar:
        for item, record in records(where, bar.say):
            if isinstance(item, Article) and record is not None:
                texts[item.id] = item.text
                found[item.id] = record
            bar.advance()
    annotated = evaluation.load_gold(gold or gold_dir(), texts)
    ours = evaluation.score(annotated, found)
    click.echo(evaluation.report(ours, evaluation.baseline_scores(annotated)))
    if misses:
        click.echo(evaluation.misses(ours))
    ctx.exit(0)
