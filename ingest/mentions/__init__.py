"""Who is named in an article: names, offices, roles, unnamed sources, organisations, documents."""

from ingest.mentions.find import find_mentions

__all__ = ["find_mentions"]
