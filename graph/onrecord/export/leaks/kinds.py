"""What a thing is, by the kind that its identifier begins with."""

from __future__ import annotations

from typing import Final

from onrecord.model.vocabulary import ACT, INVOLVEMENT, ITEM

TOLD_OF: Final = {"act": ACT, "item": ITEM, "involvement": INVOLVEMENT}
"""What is only told of: nothing about it is plain but its class and its incident."""
REGISTERED: Final = frozenset(
    {*TOLD_OF, "person", "group", "agency", "unit", "post", "outlet", "place", "incident"}
)
"""What the registry holds as no more than an identifier, a class and a neutral label."""
NAMED_BY_US: Final = frozenset({*TOLD_OF, "person", "group", "incident"})
"""What has no name of its own, or one that the record's editors chose."""
READINGS: Final = "/reading/"
"""What the graphs of readings have in their names, which tell as a whole what would hold."""


def kind_of(iri: str, base: str) -> str:
    """Return the kind of a thing of the record, empty for anything else."""
    if not iri.startswith(base):
        return ""
    return iri[len(base) :].partition("/")[0]
