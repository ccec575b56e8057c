"""Prepare article by article where somebody gives a function for one: a fault in it costs the article that it met, not the run."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ingest.link import Decisions
from ingest.model import Article
from ingest.pipeline.prepare import Prepared, failure

Prepare = Callable[..., Prepared]
"""Takes an article and, where there are any, `decisions`."""
PrepareBatch = Callable[..., list[Prepared]]
"""Takes a sequence of articles and, where there are any, `decisions`; gives one result an article, in their order."""


@dataclass(frozen=True, slots=True)
class Each:
    """A function for one article as one for a batch; goes to other processes where the function can."""

    prepare: Prepare

    def __call__(self, articles: Sequence[Article], **given: Decisions) -> list[Prepared]:
        """One after the other."""
        return [self._one(article, given) for article in articles]

    def _one(self, article: Article, given: dict[str, Decisions]) -> Prepared:
        try:
            return self.prepare(article, **given)
        except Exception as error:
            return failure(article, error)
