"""Who said what: statements with content, cue, speaker, mode and act."""

from ingest.statements.find import find_statements

__all__ = ["find_statements"]
