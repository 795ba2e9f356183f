"""What somebody may have meant who wrote a name that does not exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST = 12  # names that a sentence can hold


def nearest(name: str, known: Iterable[str]) -> str:
    """Return a sentence to put behind the complaint: the nearest known name, else all of them."""
    from difflib import get_close_matches

    names = sorted(known)
    if not names:
        return ""
    if close := get_close_matches(name, names, n=1):
        return f" Did you mean {close[0]}?"
    more = ", ..." if len(names) > MOST else ""
    return f" Known: {', '.join(names[:MOST])}{more}."
