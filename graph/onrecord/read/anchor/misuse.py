"""Quotes that cannot be read as somebody may have meant them: refused before any text is asked."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.model.finding import Finding
from onrecord.read.anchor.nearest import shown
from onrecord.read.anchor.yaml import QUOTE, Quote, Quoted
from onrecord.read.located import Place, Scalar, violation
from onrecord.read.record import nearest
from onrecord.read.schema import CLAIM
from onrecord.read.words import is_empty


def misused(claim: Quoted, file: str) -> Iterator[Finding]:
    """Yield what is wrong with how a claim of a file holds its quote."""
    place = _place(claim, file)
    yield from _keys(claim, place)
    if not claim.quotes:
        message = f"`{QUOTE}` holds something other than words."
        yield violation(place, "wrong-shape", message, "Write one quotation, or a list of them.")
    for quote in claim.quotes:
        yield from _words(quote, Place(file, quote.line, quote.column, place.key))


def _place(claim: Quoted, file: str) -> Place:
    first = claim.quotes[0] if claim.quotes else None
    mark = claim.node.start_mark
    line, column = (first.line, first.column) if first else (mark.line + 1, mark.column + 1)
    return Place(file, line, column, f"claims[{claim.number}].{QUOTE}")


def _keys(claim: Quoted, place: Place) -> Iterator[Finding]:
    for key in ("at", "digest"):
        if key in claim.keys:
            message = f"The claim has `{key}` and `{QUOTE}`."
            mend = f"Delete one: `{QUOTE}` becomes `at` and `digest`."
            yield violation(place, "quote-and-offsets", message, mend)
    for key in claim.keys:
        if key not in CLAIM:
            message = f"Key `{shown(key)}` is not known here."
            mend = f"{nearest(key, CLAIM)} Words with a comma or a colon need quotation marks."
            yield violation(place, "unknown-key", message, mend)


def _words(quote: Quote, place: Place) -> Iterator[Finding]:
    if is_empty(Scalar(quote.words, not quote.style, place)):
        yield violation(place, "empty-value", f"`{QUOTE}` is empty.", "Write the words.")
    if quote.has_comment:
        message = "What stands behind ` #` is a comment, and no part of the quote."
        mend = "Put the whole quote between quotation marks, and a comment into a line of its own."
        yield violation(place, "quote-with-comment", message, mend)
