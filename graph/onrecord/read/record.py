"""A map of a file checked against its schema: unknown, missing and misshapen keys become findings."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from onrecord.model.finding import Finding
from onrecord.read.located import SHOWN, Entries, Items, Node, Place, Scalar, excerpt, violation
from onrecord.read.schema import FILES, Field, Fields, Kind
from onrecord.read.words import empty, misshapen, read_words


@dataclass(frozen=True, slots=True)
class Record:
    """What a map holds, by key: scalars (one or several) and records below it.

    `whole` says whether every key that the map needs is there, and every value of its own can be used.
    """

    place: Place
    words: Mapping[str, tuple[Scalar, ...]]
    spans: Mapping[str, tuple[tuple[Scalar, Scalar], ...]]
    records: Mapping[str, tuple[Record, ...]]
    places: Mapping[str, Place]
    whole: bool = True

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
    if not names:
        return "There is none yet."
    if close := difflib.get_close_matches(name, names, n=1):
        return f"Did you mean `{close[0]}`?{_odd_characters(name, close[0])}"
    shown = ", ".join(f"`{each}`" for each in names[:20])
    return f"Known: {shown}{', …' if len(names) > 20 else ''}."


def _odd_characters(name: str, alike: str) -> str:
    """Return what sets a name apart from one that may look the same."""
    odd = sorted({each for each in name[:SHOWN] if not each.isascii()} - set(alike))
    return f" What stands here holds {', '.join(f'U+{ord(c):04X}' for c in odd)}." if odd else ""


def read_record(entries: Entries, fields: Fields, problems: list[Finding]) -> Record:
    """Return what can be used of a map as a record; adds what is wrong with it to `problems`."""
    words: dict[str, tuple[Scalar, ...]] = {}
    spans: dict[str, tuple[tuple[Scalar, Scalar], ...]] = {}
    records: dict[str, tuple[Record, ...]] = {}
    places: dict[str, Place] = {}
    whole = True
    for name, value in entries.entries:
        place = places[name.text] = (
            value.place if isinstance(value, Scalar) else name.place.within(_key(value, name))
        )
        field = fields.get(name.text)
        before = len(problems)
        if field is None:
            problems.append(_unknown(name, value, fields))
        elif field.fields is not None:
            records[name.text] = tuple(_records(value, field, place, problems))
        else:
            if field.kind is Kind.SPANS:
                spans[name.text] = tuple(_spans(value, problems))
            else:
                words[name.text] = tuple(read_words(value, field, place, problems))
            whole = whole and len(problems) == before
    needed = [name for name, field in fields.items() if field.required]
    problems.extend(_missing(name, entries.place) for name in needed if name not in places)
    whole = whole and all(words.get(n) or _are_whole(records.get(n, ())) for n in needed)
    return Record(entries.place, words, spans, records, places, whole)


def _are_whole(records: tuple[Record, ...]) -> bool:
    return bool(records) and all(record.whole for record in records)


def _key(value: Node, name: Scalar) -> str:
    return value.place.key or name.text


def _unknown(name: Scalar, value: Node, fields: Fields) -> Finding:
    place = name.place.within(_key(value, name))
    message = f"Key `{excerpt(name.text)}` is not known here."
    return violation(place, "unknown-key", message, _mend_unknown(name.text, fields))


def _mend_unknown(name: str, fields: Fields) -> str:
    """Return where a key belongs, if it is one of another file, or else the key most like it."""
    homes = [folder for folder, known in FILES.items() if name in known]
    if homes and any(fields is known for known in FILES.values()):
        return f"Move it to a file in {homes[0]}/."
    return nearest(name, fields)


def _missing(name: str, place: Place) -> Finding:
    key = f"{place.key}.{name}" if place.key else name
    return violation(
        place.within(key), "missing-key", f"Key `{name}` is missing.", f"Add `{name}:`."
    )


def _records(value: Node, field: Field, place: Place, problems: list[Finding]) -> Iterator[Record]:
    several = field.kind is Kind.RECORDS
    if several and not isinstance(value, Items):
        problems.append(misshapen(place, "a list of maps (each starting with `- `)", value))
        return
    items = value.items if isinstance(value, Items) and several else (value,)
    if not items and field.required:
        problems.append(empty(place))
    for each in items:
        if isinstance(each, Entries):
            yield read_record(each, field.fields or {}, problems)
        else:
            problems.append(misshapen(each.place, "a map of keys", each))


def _spans(value: Node, problems: list[Finding]) -> Iterator[tuple[Scalar, Scalar]]:
    items = value.items if isinstance(value, Items) else ()
    pairs = items if items and all(isinstance(item, Items) for item in items) else (value,)
    for pair in pairs:
        match pair:
            case Items(items=(Scalar() as start, Scalar() as end)):
                yield start, end
            case _:
                wanted = "a pair of offsets such as [12, 48], or a list of pairs"
                problems.append(misshapen(pair.place, wanted, pair))
