"""Short names for identifiers and files, made from whatever people type."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from onrecord.model.errors import WorkspaceError
from onrecord.read.text_file import UNPRINTABLE
from onrecord.read.words import SPACES

LONGEST = 40
LONGEST_LABEL = 300
RUN = re.compile(r"[a-z0-9]+")
# letters that no decomposition turns into ASCII
LETTERS = str.maketrans({"æ": "ae", "ð": "d", "ø": "o", "þ": "th", "đ": "d", "ł": "l", "œ": "oe"})
DIGITS_OF_DIGEST = 8
# names of devices: where the system is Windows, no file may be called so, whatever its ending
DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{kind}{n}" for kind in ("com", "lpt") for n in range(10))}
)


def slug(words: str, longest: int = LONGEST) -> str:
    """Return words as lower-case letters and digits with single hyphens, at most `longest` characters.

    What had to be left out, because it is too long or in another script, is stood for by a digest, so that
    different names stay different. Raises WorkspaceError where there is nothing to name by.
    """
    plain = unicodedata.normalize("NFKD", words.casefold().translate(LETTERS))
    kept = "".join(c for c in plain if not unicodedata.combining(c))
    name = "-".join(RUN.findall(kept))
    if not name and not any(c.isalnum() for c in kept):
        raise WorkspaceError(f"{words!r} holds no letter and no digit to name anything by.")
    foreign = any(c.isalnum() and not c.isascii() for c in kept)
    if len(name) <= longest and not foreign:
        return name
    digest = hashlib.sha256(kept.encode("utf-8")).hexdigest()[:DIGITS_OF_DIGEST]
    return f"{_head(name, longest - DIGITS_OF_DIGEST - 1)}-{digest}".strip("-")


def _head(name: str, longest: int) -> str:
    """Return as many whole words of a name as fit, or a part of the first."""
    if len(name) <= longest:
        return name
    return name[:longest].rpartition("-")[0] or name[:longest]


def one_line(text: str, what: str) -> str:
    """Return a text that people typed, spaces made single, or refuse what no label can be.

    Raises WorkspaceError, naming `what` it is, where it is empty, too long, or holds what nobody sees.
    """
    plain = SPACES.sub(" ", text).strip()
    if not plain:
        raise WorkspaceError(f"The {what} is empty.")
    if len(plain) > LONGEST_LABEL:
        raise WorkspaceError(
            f"The {what} has {len(plain)} characters; {LONGEST_LABEL} is the limit."
        )
    if found := UNPRINTABLE.search(plain):
        character = f"U+{ord(found[0]):04X}"
        raise WorkspaceError(f"The {what} holds character {character}, which is not printable.")
    return plain
