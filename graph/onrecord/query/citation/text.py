"""A citation as a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.query.terminal import plain

if TYPE_CHECKING:
    from onrecord.query.citation.values import Citation


def text(citation: Citation) -> str:
    """Return a citation as one line for a footnote."""
    edition = citation.edition
    record = ", ".join(filter(None, (edition.title, edition.publisher, version(citation))))
    places = [f"In: {'; '.join(citation.places)}"] if citation.places else []
    remarks = [sentence(remark) for remark in citation.remarks]
    parts = [citation.title, *places, *remarks, record, f"<{citation.iri}>"]
    return (
        plain(" ".join(f"{part.rstrip('.')}." for part in parts))
        + f" Licence: {plain(edition.license)}\n"
    )


def version(citation: Citation) -> str:
    """Return the version of the build that is cited, in words."""
    return (
        f"version {citation.edition.version}" if citation.edition.version else "version not known"
    )


def sentence(words: str) -> str:
    """Return words with a capital at their beginning."""
    return words[:1].upper() + words[1:]
