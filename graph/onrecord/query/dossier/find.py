"""From what a person types to the one thing that can be shown under that name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onrecord.model.vocabulary import TYPE
from onrecord.query.dossier.values import Family
from onrecord.query.lookup import find_one

if TYPE_CHECKING:
    from onrecord.query.dossier.reading import Reading

PART: Final = re.compile(r"#(?:at|hop-[0-9]+)(?=>?\s*$)")  # of a passage, of a claim


def find(reading: Reading, name: str) -> str:
    """Return the IRI of what a name means among all that can be shown; a selector and a hop are shown with their whole.

    Raises QueryError as `find_one` does.
    """
    things: set[str] = set()
    nodes: set[str] = set()
    for kind, family in reading.kinds.items():
        (nodes if family is Family.NODE else things).update(reading.pointing(TYPE, kind))
    return find_one(PART.sub("", name), reading.store, things, besides=nodes - things)
