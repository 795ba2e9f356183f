"""Which quotes of a file are to be anchored, and which occurrence of each the file itself names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from onrecord.model.finding import Finding
from onrecord.model.words import count
from onrecord.read.anchor.yaml import OCCURRENCE, QUOTE, Quote, Quoted
from onrecord.read.located import Entries, Items, Node, Place, Scalar, violation

UNUSABLE: Final = 0
NUMBER: Final = re.compile(r"[1-9][0-9]{0,8}")


class Asked(NamedTuple):
    """A quote with its place, the source whose text is asked, and the occurrence that the file names, if any.

    `number` is None where it names none, and UNUSABLE where what it names is no number.
    """

    quote: Quote
    place: Place
    source: str
    number: int | None


def asked(claim: Quoted, entries: Entries, file: str, problems: list[Finding]) -> Iterator[Asked]:
    """Yield the quotes of a claim; what is wrong with the occurrences that it names is added to the problems."""
    record = _item(entries, "claims", claim.number)
    source = _text(record, "source") or _text(entries, "source") or ""
    numbers = _numbers(claim, record, problems)
    key = f"claims[{claim.number}].{QUOTE}"
    for number, quote in enumerate(claim.quotes):
        path = key if len(claim.quotes) == 1 else f"{key}[{number}]"
        place = Place(file, quote.line, quote.column, path)
        yield Asked(quote, place, source, numbers[number] if numbers else None)


def _numbers(claim: Quoted, record: Node | None, problems: list[Finding]) -> Sequence[int]:
    """Return the occurrences that a claim names, one for each quote; none where it names none."""
    value = _value(record, OCCURRENCE)
    if value is None:
        return ()
    items = value.items if isinstance(value, Items) else (value,)
    words = [each.text for each in items if isinstance(each, Scalar)]
    if (
        len(items) == len(claim.quotes)
        and all(map(NUMBER.fullmatch, words))
        and len(words) == len(items)
    ):
        return [int(word) for word in words]
    place = value.place.within(f"claims[{claim.number}].{OCCURRENCE}")
    wanted = "a number from 1" if len(claim.quotes) == 1 else "a list of numbers from 1"
    message = f"`{OCCURRENCE}` is not {wanted} for {count(len(claim.quotes), 'quote')}."
    mend = f"Write `{OCCURRENCE}: 2`, or a list with a number for each quote."
    problems.append(violation(place, "wrong-occurrence", message, mend))
    return [UNUSABLE] * len(claim.quotes)


def _value(node: Node | None, key: str) -> Node | None:
    entries = node.entries if isinstance(node, Entries) else ()
    return next((value for name, value in entries if name.text == key), None)


def _item(node: Node, key: str, number: int) -> Node | None:
    items = _value(node, key)
    return items.items[number] if isinstance(items, Items) else None


def _text(node: Node | None, key: str) -> str | None:
    value = _value(node, key)
    return value.text if isinstance(value, Scalar) else None
