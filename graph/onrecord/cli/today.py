"""The day of what an author does; nothing that is built depends on it."""

from __future__ import annotations

from datetime import datetime


def today() -> str:
    """Return the day where the author is, as a log writes it."""
    return datetime.now().astimezone().date().isoformat()
