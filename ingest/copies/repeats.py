"""Articles that an outlet gave twice: the second is not read."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote

from errors import ArticleRejected
from ingest.copies.same_text import text_key
from ingest.copies.shelf import Shelf
from ingest.model import Article
from ingest.pipeline.outcome import Outcome
from ontology import iris


@dataclass(slots=True)
class Repeats:
    """Passes articles on except those that repeat another's text, outlet and day under another id; `found` says which.

    What the store holds under its own id passes, so that a second run sees it as unchanged. Where an article and its repetition
    are both new, the first in the order of reading is kept. Within a run it remembers 16 bytes and an id an article.
    """

    shelf: Shelf | None = None
    on_repeat: Callable[[Outcome], object] = lambda _: None
    found: list[Outcome] = field(default_factory=list)
    _seen: dict[bytes, str] = field(default_factory=dict)

    def without(self, items: Iterable[Article | ArticleRejected]) -> Iterator[Article | ArticleRejected]:
        """The items but those."""
        for item in items:
            if isinstance(item, Article) and (kept := self._kept(item)) != item.id:
                reason = f"skipped: the same text of the same outlet and day is there as {kept}"
                self.found.append(Outcome("rejected", item.source, item.id, iris.article(item.id), reason=reason))
                self.on_repeat(self.found[-1])
            else:
                yield item

    def _kept(self, article: Article) -> str:
        """The id under which the store has this text, or gets it."""
        key = text_key(article.text, article.publisher, article.published, article.url)
        if key is None:
            return article.id
        holders = self.shelf.holders(key) if self.shelf else []
        if iris.article(article.id) in holders:
            return article.id
        if holders:
            return unquote(holders[0].removeprefix(f"{iris.ID}article/"))
        return self._seen.setdefault(key, article.id)
