"""Expressions of time and their EDTF values."""

from ingest.dates.find import find_dates

__all__ = ["find_dates"]
