"""From what a person types to the one thing that can be shown under that name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.model.vocabulary import TYPE
from onrecord.query.lookup import find_one

if TYPE_CHECKING:
    from onrecord.query.dossier.reading import Reading


def find(reading: Reading, name: str) -> str:
    """Return the IRI of what a name means among all that can be shown; spans, selectors and hops are parts of claims.

    Raises QueryError as `find_one` does.
    """
    known = frozenset(iri for kind in reading.kinds for iri in reading.pointing(TYPE, kind))
    return find_one(name, reading.store, known)
