"""Diplomatic events: calls, meetings, visits, rounds of talks, proposals, replies, signings."""

from ingest.events.find import find_events

__all__ = ["find_events"]
