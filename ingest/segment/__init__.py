"""Cut a page into title, body, source, keywords, related article, related headlines and boilerplate."""

from ingest.segment.cut import segment
from ingest.segment.page import page_metadata

__all__ = ["page_metadata", "segment"]
