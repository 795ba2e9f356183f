"""The single values under a key, checked for their kind: text, names, yes or no."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from onrecord.model.finding import Finding
from onrecord.read.located import Entries, Items, Node, Place, Scalar, excerpt, violation
from onrecord.read.schema import Field, Kind

SPACES = re.compile(r"[ \t\n]+")  # how a text is laid out in its file says nothing
# YAML 1.2 core schema, section 10.3.2: what a plain scalar means when it is no text
NULL = re.compile(r"null|Null|NULL|~")
NUMBER_OR_TRUTH = re.compile(
    r"true|True|TRUE|false|False|FALSE|[-+]?\d+|0o[0-7]+|0x[\da-fA-F]+"
    r"|[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)",
    re.ASCII,
)


def read_words(
    value: Node, field: Field, place: Place, problems: list[Finding]
) -> Iterator[Scalar]:
    """Yield the values under a key that can be used; adds what is wrong with the others to `problems`."""
    several = field.kind in {Kind.WORDS, Kind.SET}
    wanted = "one value or a list of values" if several else "a single value"
    listed = isinstance(value, Items) and several
    candidates = value.items if isinstance(value, Items) and several else (value,)
    if listed and not candidates and field.required:
        problems.append(empty(place))
    seen: dict[str, Scalar] = {}
    for candidate in candidates:
        if not isinstance(candidate, Scalar):
            problems.append(misshapen(candidate.place, wanted, candidate))
        elif problem := _problem(candidate, field, seen):
            problems.append(problem)
        else:
            seen.setdefault(candidate.text, candidate)
            yield replace(candidate, text=SPACES.sub(" ", candidate.text).strip())


def misshapen(place: Place, wanted: str, found: Node) -> Finding:
    """Return the finding that a key holds something of another shape than the wanted one."""
    if isinstance(found, Scalar) and is_empty(found):
        return empty(place)
    what = {Scalar: "a single value", Items: "a list", Entries: "a map"}[type(found)]
    message = f"`{last_key(place)}` holds {what} where {wanted} belongs."
    return violation(place, "wrong-shape", message, f"Write {wanted}.")


def empty(place: Place) -> Finding:
    """Return the finding that a key holds nothing."""
    message, mend = f"`{last_key(place)}` is empty.", "Write a value or delete the key."
    return violation(place, "empty-value", message, mend)


def is_empty(scalar: Scalar) -> bool:
    """Return whether a scalar says nothing: no text, or null."""
    return not scalar.text.strip() or (scalar.plain and bool(NULL.fullmatch(scalar.text)))


def last_key(place: Place) -> str:
    """Return the last key of the path to a place."""
    return (place.key or "").rpartition(".")[2]


def _problem(word: Scalar, field: Field, seen: dict[str, Scalar]) -> Finding | None:
    if is_empty(word):
        return empty(word.place)
    shown = excerpt(word.text)
    if field.kind is Kind.YES_NO and word.text not in {"true", "false"}:
        message = f"{shown!r} is neither true nor false."
        return violation(word.place, "not-yes-no", message, "Write `true` or `false`.")
    if field.kind is Kind.TEXT and word.plain and NUMBER_OR_TRUTH.fullmatch(word.text):
        message = f"`{last_key(word.place)}` is {shown} where text belongs."
        return violation(word.place, "not-text", message, "Write words, or quote it if it is text.")
    if field.kind is Kind.SET and word.text in seen:
        message = f"`{shown}` stands twice here, first in line {seen[word.text].place.line}."
        return violation(word.place, "repeated-value", message, "Delete one of them.")
    return None
