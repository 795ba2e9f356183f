"""What `onrecord.toml` says of a workspace: title, base IRI, publisher, language, licence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path

from pyoxigraph import NamedNode

from onrecord.model.finding import Finding
from onrecord.model.vocabulary import DEFAULT_BASE
from onrecord.read.located import Place, Refused, excerpt, violation
from onrecord.read.record import nearest
from onrecord.read.text_file import UNPRINTABLE, read_text
from onrecord.read.toml_document import kind_of, places, read_toml

SETTINGS = "onrecord.toml"
BASE_IRI = re.compile(r"https?://[a-z\d.-]+(:\d+)?(/(?!\.+/)[\w.~-]+)*/", re.ASCII | re.IGNORECASE)
WEB_ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`]+")
LANGUAGE_TAG = re.compile(r"[a-z]{2,3}(-[a-z\d]{2,8})*", re.ASCII | re.IGNORECASE)
PUBLISHER = re.compile(r"publisher/(?=.{1,100}$)[a-z\d]+(-[a-z\d]+)*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Settings:
    """What `onrecord.toml` says of a workspace."""

    title: str
    publisher: str
    publisher_label: str
    license: str
    base: str = DEFAULT_BASE
    language: str = "en"


NEEDED = ("title", "publisher", "publisher_label", "license")
PLACEHOLDER = Settings("", "publisher/unknown", "", "")


def is_web_address(value: str) -> bool:
    """Return whether a value is an absolute IRI (RFC 3987) of the web."""
    return bool(WEB_ADDRESS.fullmatch(value)) and _is_iri(value)


def _is_base(value: str) -> bool:
    return bool(BASE_IRI.fullmatch(value)) and _is_iri(value)


def _is_iri(value: str) -> bool:
    try:
        NamedNode(value)
    except ValueError:
        return False
    return True


# key -> the code of the finding, whether a value has the form of the key, and that form in words
FORMS: Mapping[str, tuple[str, Callable[[str], bool], str]] = {
    "publisher": (
        "wrong-identifier",
        lambda value: bool(PUBLISHER.fullmatch(value)),
        "`publisher/` and then lower-case letters, digits and single hyphens",
    ),
    "base": ("wrong-address", _is_base, "a web address that ends with a slash"),
    "license": ("wrong-address", is_web_address, "the web address of the licence"),
    "language": (
        "wrong-language",
        lambda value: bool(LANGUAGE_TAG.fullmatch(value)),
        "a language tag such as en",
    ),
}


def read_settings(path: Path, problems: list[Finding]) -> Settings:
    """Return the settings in a file, or a placeholder where what is wrong was added to `problems`."""
    try:
        text = read_text(path, SETTINGS)
        values = read_toml(text, SETTINGS)
    except Refused as refused:
        problems.append(refused.finding)
        return PLACEHOLDER
    found = list(_check(values, places(text, SETTINGS)))
    problems.extend(found)
    if found:
        return PLACEHOLDER
    settings = Settings(**{key: str(value) for key, value in values.items()})
    return replace(settings, language=settings.language.lower())  # as RDF engines keep it


def _check(values: Mapping[str, object], places: Mapping[str, Place]) -> Iterator[Finding]:
    known = {field.name for field in fields(Settings)}
    for key in sorted(known.union(values)):
        shown = excerpt(key)
        place = places.get(key, Place(SETTINGS, 1, key=shown))
        if key not in known:
            message = f"Key `{shown}` is not known here."
            yield violation(place, "unknown-key", message, nearest(key, known))
        elif key in values:
            yield from _check_value(key, values[key], place)
        elif key in NEEDED:
            message, mend = f"Key `{key}` is missing.", f'Add `{key} = "…"`.'
            yield violation(place, "missing-key", message, mend)


def _check_value(key: str, value: object, place: Place) -> Iterator[Finding]:
    code, fits, wanted = FORMS.get(key, ("", bool, "text"))
    if not isinstance(value, str):
        message = f"`{key}` is {kind_of(value)} where text belongs."
        yield violation(place, "not-text", message, f'Write `{key} = "…"`.')
    elif not value.strip():
        yield violation(place, "empty-value", f"`{key}` is empty.", f"Write {wanted}.")
    elif found := UNPRINTABLE.search(value):
        message = f"`{key}` holds character U+{ord(found[0]):04X}, which is not printable."
        yield violation(place, "control-character", message, "Delete it.")
    elif not fits(value):
        message = f"{excerpt(value)!r} is not what `{key}` takes."
        yield violation(place, code, message, f"Write {wanted}.")
