"""A map of a file checked against its schema: unknown, missing and misshapen keys become findings."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from onrecord.model.finding import Finding
from onrecord.read.located import Entries, Items, Node, Place, Scalar, violation
from onrecord.read.schema import Field, Fields, Kind


@dataclass(frozen=True, slots=True)
class Record:
    """What a map holds, by key: scalars (one or several) and records below it."""

    place: Place
    words: Mapping[str, tuple[Scalar, ...]]
    spans: Mapping[str, tuple[tuple[Scalar, Scalar], ...]]
    records: Mapping[str, tuple[Record, ...]]
    places: Mapping[str, Place]

    def word(self, key: str) -> Scalar | None:
        """Return the one value under a key, or None."""
        return next(iter(self.words.get(key, ())), None)

    def text(self, key: str) -> str | None:
        """Return the one value under a key as text, or None."""
        word = self.word(key)
        return None if word is None else word.text

    def at(self, key: str) -> Place:
        """Return where a key stands, or the record where it lacks."""
        return self.places.get(key, self.place)


def nearest(name: str, known: Iterable[str]) -> str:
    """Return a sentence with the known name most like `name`, or with all of them where none is alike."""
    names = sorted(known)
    if close := difflib.get_close_matches(name, names, n=1):
        return f"Did you mean `{close[0]}`?"
    shown = ", ".join(f"`{each}`" for each in names[:20])
    return f"Known: {shown}{', …' if len(names) > 20 else ''}."


def read_record(entries: Entries, fields: Fields, problems: list[Finding]) -> Record | None:
    """Return the map as a record, or None where it cannot be used; adds what is wrong to `problems`."""
    words: dict[str, tuple[Scalar, ...]] = {}
    spans: dict[str, tuple[tuple[Scalar, Scalar], ...]] = {}
    records: dict[str, tuple[Record, ...]] = {}
    places: dict[str, Place] = {}
    for name, value in entries.entries:
        place = places[name.text] = (
            value.place if isinstance(value, Scalar) else name.place.within(_key(value, name))
        )
        field = fields.get(name.text)
        if field is None:
            problems.append(_unknown(name, value, fields))
        elif field.kind is Kind.SPANS:
            spans[name.text] = tuple(_spans(value, place, problems))
        elif field.fields is not None:
            records[name.text] = tuple(_records(value, field, place, problems))
        else:
            words[name.text] = tuple(_words(value, field, place, problems))
    needed = [name for name, field in fields.items() if field.required]
    problems.extend(_missing(name, entries.place) for name in needed if name not in places)
    if any(not words.get(name) and not records.get(name) for name in needed):
        return None
    return Record(entries.place, words, spans, records, places)


def _key(value: Node, name: Scalar) -> str:
    return value.place.key or name.text


def _unknown(name: Scalar, value: Node, fields: Fields) -> Finding:
    place = name.place.within(_key(value, name))
    return violation(
        place, "unknown-key", f"Key `{name.text}` is not known here.", nearest(name.text, fields)
    )


def _missing(name: str, place: Place) -> Finding:
    key = f"{place.key}.{name}" if place.key else name
    return violation(
        place.within(key), "missing-key", f"Key `{name}` is missing.", f"Add `{name}:`."
    )


def _misshapen(place: Place, wanted: str, found: Node) -> Finding:
    what = {Scalar: "a single value", Items: "a list", Entries: "a map"}[type(found)]
    name = (place.key or "").rpartition(".")[2]
    return violation(
        place, "wrong-shape", f"`{name}` holds {what} where {wanted} belongs.", f"Write {wanted}."
    )


def _words(value: Node, field: Field, place: Place, problems: list[Finding]) -> Iterator[Scalar]:
    wanted = "one value or a list of values" if field.kind is Kind.WORDS else "a single value"
    if isinstance(value, Items) and field.kind is Kind.WORDS:
        candidates: tuple[Node, ...] = value.items
    else:
        candidates = (value,)
    for candidate in candidates:
        if not isinstance(candidate, Scalar):
            problems.append(_misshapen(place, wanted, candidate))
        elif _is_empty(candidate):
            message = f"`{(candidate.place.key or '').rpartition('.')[2]}` is empty."
            problems.append(
                violation(
                    candidate.place, "empty-value", message, "Write a value or delete the key."
                )
            )
        elif field.kind is Kind.YES_NO and candidate.text not in {"true", "false"}:
            message = f"{candidate.text!r} is neither true nor false."
            problems.append(
                violation(candidate.place, "not-yes-no", message, "Write `true` or `false`.")
            )
        else:
            yield candidate


def _is_empty(scalar: Scalar) -> bool:
    # null in the YAML 1.2 core schema (section 10.3.2)
    return not scalar.text.strip() or (
        scalar.plain and scalar.text in {"~", "null", "Null", "NULL"}
    )


def _records(value: Node, field: Field, place: Place, problems: list[Finding]) -> Iterator[Record]:
    several = field.kind is Kind.RECORDS
    if several and not isinstance(value, Items):
        problems.append(_misshapen(place, "a list of maps (each starting with `- `)", value))
        return
    for each in value.items if isinstance(value, Items) and several else (value,):
        if not isinstance(each, Entries):
            problems.append(_misshapen(each.place, "a map of keys", each))
        elif record := read_record(each, field.fields or {}, problems):
            yield record


def _spans(value: Node, place: Place, problems: list[Finding]) -> Iterator[tuple[Scalar, Scalar]]:
    items = value.items if isinstance(value, Items) else ()
    pairs = items if items and all(isinstance(item, Items) for item in items) else (value,)
    for pair in pairs:
        match pair:
            case Items(items=(Scalar() as start, Scalar() as end)):
                yield start, end
            case _:
                problems.append(
                    _misshapen(
                        place, "a pair of offsets such as [12, 48], or a list of pairs", pair
                    )
                )
