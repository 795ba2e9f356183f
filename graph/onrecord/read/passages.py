"""Where the words of a claim stand in its source: offsets and digests as the files give them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.model.claim import Span
from onrecord.read.literals import COUNT_FORM
from onrecord.read.located import Place, Scalar, excerpt, violation
from onrecord.read.record import Record
from onrecord.read.resolve import Resolver

IN_ITS_PLACE = "it puts `at` (offsets) and `digest` in its place"
DIGEST = re.compile(r"sha256:[0-9a-f]{64}")


def read_passages(record: Record, source: str, resolver: Resolver) -> Iterator[tuple[Span, Place]]:
    """Yield the passages of a claim, each with the place where its offsets stand.

    What is wrong with the others is added to the problems.
    """
    pairs, digests = record.spans.get("at", ()), record.words.get("digest", ())
    if quote := record.word("quote"):
        message = (
            "The claim still holds the words of its source (`quote`), which a record does not keep."
        )
        mend = f"Run `onrecord evidence anchor {quote.place.file} --texts DIR`: {IN_ITS_PLACE}."
        resolver.problems.append(violation(quote.place, "quote-left", message, mend))
        return
    if left := record.word("occurrence"):
        message = "`occurrence` says which place of a `quote` is meant, and there is no quote."
        mend = "Delete it: `at` says where the words stand."
        resolver.problems.append(violation(left.place, "occurrence-left", message, mend))
    if not pairs or len(pairs) != len(digests):
        found = f"{_several(len(pairs), 'passage')} in `at` and {_several(len(digests), 'digest')}"
        mend = "Give each passage [start, end] and its sha256 digest."
        place = record.at("at").within(f"{record.place.key}.at")
        resolver.problems.append(
            violation(place, "missing-evidence", f"The claim has {found}.", mend)
        )
        return
    seen: set[tuple[int, int]] = set()
    for (start, end), digest in zip(pairs, digests, strict=True):
        if not (_is_span(start, end, resolver) and _is_digest(digest, resolver)):
            continue
        place = start.place.within(record.at("at").key or "at")
        span = Span(source, int(start.text), int(end.text), digest.text)
        if (span.start, span.end) in seen:
            message = f"Passage [{span.start}, {span.end}] stands twice here."
            mend = "Delete one with its digest."
            resolver.problems.append(violation(place, "repeated-passage", message, mend))
        seen.add((span.start, span.end))
        yield span, place


def _several(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _is_span(start: Scalar, end: Scalar, resolver: Resolver) -> bool:
    numbers = all(COUNT_FORM.fullmatch(each.text) for each in (start, end))
    if numbers and int(start.text) < int(end.text):
        return True
    message = f"[{excerpt(start.text)}, {excerpt(end.text)}] is no passage."
    mend = "Write two whole numbers: the first code point, and the one after the last."
    resolver.problems.append(violation(start.place, "wrong-offsets", message, mend))
    return False


def _is_digest(digest: Scalar, resolver: Resolver) -> bool:
    if DIGEST.fullmatch(digest.text):
        return True
    message = f"{excerpt(digest.text)!r} is no digest."
    mend = "Write sha256: and 64 lower-case hexadecimal digits."
    resolver.problems.append(violation(digest.place, "malformed-digest", message, mend))
    return False
