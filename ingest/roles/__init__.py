"""Roles in processes of mediation, with evidence."""

from ingest.roles.find import find_roles
from ingest.roles.process import process_label, process_topics

__all__ = ["find_roles", "process_label", "process_topics"]
