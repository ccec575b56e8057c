"""The time of day, in one place."""

from datetime import UTC, datetime


def now() -> str:
    """Now, in UTC, to the second, as ISO 8601."""
    return datetime.now(UTC).replace(microsecond=0).isoformat()
