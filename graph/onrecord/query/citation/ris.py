"""A citation in the RIS format: a tag, two spaces, a hyphen, a space and a value on each line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.query.terminal import plain

if TYPE_CHECKING:
    from onrecord.query.citation.values import Citation


def ris(citation: Citation) -> str:
    """Return a citation as one reference of the type for whatever has none of its own, without a date."""
    edition = citation.edition
    tags = [
        ("TY", "GEN"),
        ("ID", citation.key),
        ("AU", edition.publisher),
        ("TI", citation.title),
        ("T2", edition.title),
        ("ET", edition.version),
        ("PB", edition.publisher),
        ("UR", citation.iri),
        *(("N1", note) for note in (*citation.places, *citation.remarks)),
        ("C1", f"licence {edition.license}"),
    ]
    lines = [f"{tag}  - {plain(value)}" for tag, value in tags if value]
    return "\n".join((*lines, "ER  - ", ""))
