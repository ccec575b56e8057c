"""Read articles: files, directories, JSON Lines; what cannot be read becomes an `ArticleRejected` value and the rest goes on."""

from ingest.read.count import count_articles
from ingest.read.done import Done, Seen
from ingest.read.record import article_of
from ingest.read.stream import read_articles

__all__ = ["Done", "Seen", "article_of", "count_articles", "read_articles"]
