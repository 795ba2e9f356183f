"""A line of a drawn network between two things: only what is registered may be drawn so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from onrecord.export.leaks.kinds import REGISTERED, kind_of
from onrecord.export.leaks.said import Said, Statement
from onrecord.network.kinds import Relation

PLAIN: Final = frozenset(
    name
    for relation in (Relation.PART_OF, Relation.PUBLISHED_BY, Relation.JUDGED, Relation.TOLD_IN)
    for name in (relation.name, relation.name.lower(), relation.value)
)


def line(start: str, end: str, relation: str, base: str, where: str) -> Iterator[Said]:
    """Yield a line as a statement, unless a claim or a question is at its end, or it is a registered one."""
    ends = {kind_of(iri, base) for iri in (start, end)}
    if ends <= REGISTERED and relation not in PLAIN:
        yield Statement(start, relation or "a line without a name", end, iri=True, where=where)
