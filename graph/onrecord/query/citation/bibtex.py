"""A citation for BibTeX and BibLaTeX (UTF-8), in which no value is taken for a command."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.query.citation.text import version
from onrecord.query.terminal import plain

if TYPE_CHECKING:
    from onrecord.query.citation.values import Citation

COMMANDS: Final = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "$&#_%"},
    }
)


def bibtex(citation: Citation) -> str:
    """Return a citation as an entry of the kind that has no date."""
    edition = citation.edition
    fields = {
        "author": f"{{{escape(edition.publisher)}}}" if edition.publisher else "",
        "title": f"{{{escape(citation.title)}}}",
        "howpublished": escape(f"{edition.title}, {version(citation)}"),
        "note": escape(
            "; ".join((*citation.places, *citation.remarks, f"licence {edition.license}"))
        ),
        "url": address(citation.iri),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join((f"@misc{{{citation.key},", *lines, "}", ""))


def escape(words: str) -> str:
    """Return words as TeX prints them."""
    return plain(words).translate(COMMANDS)


def address(iri: str) -> str:
    """Return an IRI as a `url` field takes it: verbatim, but for what would end or comment out the field."""
    return plain(iri).replace("%", r"\%").replace("#", r"\#")
