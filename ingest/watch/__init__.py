"""Feeds and folders that are looked at again and again: what is new in them becomes files that ingest reads."""

from ingest.watch.feeds import Visit, visit
from ingest.watch.fetch import Fetcher
from ingest.watch.folder import changed, done
from ingest.watch.hosts import Hosts
from ingest.watch.state import State, open_state, watch_dir

__all__ = ["Fetcher", "Hosts", "State", "Visit", "changed", "done", "open_state", "visit", "watch_dir"]
