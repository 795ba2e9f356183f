"""Things as plain JSON-LD nodes: an identifier, a type, a neutral label, and of a source its particulars."""

from __future__ import annotations

import re
from collections.abc import Callable

from onrecord.model.edtf import is_edtf
from onrecord.model.vocabulary import (
    ACT,
    AGENT_CLASS,
    INVOLVEMENT,
    ITEM,
    NAMING_BASIS_CLASS,
    SOURCE,
    VISIBILITY_CLASS,
)
from onrecord.read.expansion import Expansion, JsonNode, activity_iri, present, words
from onrecord.read.literals import COUNT_FORM
from onrecord.read.located import Place, excerpt, violation
from onrecord.read.passages import DIGEST
from onrecord.read.record import Record
from onrecord.read.resolve import Resolver
from onrecord.read.settings import LANGUAGE_TAG, SETTINGS, is_web_address
from onrecord.read.things import Thing

DIGEST_IN_WORDS = "sha256: and 64 lower-case hexadecimal digits"
BOUND_TO_INCIDENT = frozenset({ACT, ITEM, INVOLVEMENT})


def expand_publisher(result: Expansion) -> None:
    """Add the publisher of the workspace, who answers for its judgements."""
    settings = result.settings
    node: JsonNode = {
        "@id": settings.base + settings.publisher,
        "@type": "prov:Agent",
        "label": words(settings.publisher_label, settings.language),
    }
    result.add("registry", node, Place(SETTINGS, 1, key="publisher"))


def expand_thing(thing: Thing, resolver: Resolver, result: Expansion) -> None:
    """Add a declared thing to the registry, or a source to its own graph."""
    language = result.settings.language
    node: JsonNode = {
        "@id": resolver.iri(thing.id),
        "@type": thing.cls,
        "label": words(thing.record.text("label"), language),
        "note": words(thing.record.text("note"), language),
        "unnamed": _true(thing.record, "unnamed"),
        "minor": _true(thing.record, "minor"),
        "namingBasis": _naming_bases(thing.record, resolver),
        "visibility": _visibility(thing.record, resolver),
    }
    graph = "registry"
    if resolver.ontology.fits({thing.cls}, {SOURCE}):
        graph = thing.id
        node |= _source(thing.record, resolver)
        result.lengths[resolver.iri(thing.id)] = thing.record.at("length")
        result.digests[resolver.iri(thing.id)] = thing.record.at("digest")
    if thing.cls in BOUND_TO_INCIDENT and thing.incident:
        node["partOfIncident"] = resolver.iri(thing.incident)
    result.add(graph, present(node), thing.record.place)


def _true(record: Record, key: str) -> bool | None:
    """Return True where a key says so; what is not so is left out."""
    return True if record.text(key) == "true" else None


def _naming_bases(record: Record, resolver: Resolver) -> list[str]:
    """Return why a person is named."""
    words = record.words.get("namingBasis", ())
    return list(filter(None, (resolver.concept(word, NAMING_BASIS_CLASS) for word in words)))


def _visibility(record: Record, resolver: Resolver) -> str | None:
    """Return how a person is to be shown, or None where that is left to the ground for the name."""
    word = record.word("visibility")
    return None if word is None else resolver.concept(word, VISIBILITY_CLASS)


def _source(record: Record, resolver: Resolver) -> JsonNode:
    publisher = record.word("publisher")
    if record.word("digest") and not record.word("length"):
        message, mend = (
            "The source has a `digest` but no `length`.",
            "Add `length:` in code points.",
        )
        place = record.at("digest").within(f"{record.place.key}.length")
        resolver.problems.append(violation(place, "missing-key", message, mend))
    length = _form(record, "length", _matches(COUNT_FORM), "a number of code points", resolver)
    return {
        "publisher": resolver.thing(publisher, AGENT_CLASS) if publisher else None,
        "language": _form(record, "language", _matches(LANGUAGE_TAG), "a tag such as en", resolver),
        "textDigest": _form(record, "digest", _matches(DIGEST), DIGEST_IN_WORDS, resolver),
        "textLength": int(length) if length and COUNT_FORM.fullmatch(length) else None,
        "publishedOn": _form(record, "published", is_edtf, "a date such as 2024-04-09", resolver),
        "url": _form(record, "url", is_web_address, "a web address", resolver),
        "license": _form(record, "license", is_web_address, "a web address", resolver),
    }


def _matches(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda value: bool(pattern.fullmatch(value))


def _form(
    record: Record, key: str, fits: Callable[[str], bool], wanted: str, resolver: Resolver
) -> str | None:
    """Return the value under a key; where it has not its form a finding says what the key takes."""
    word = record.word(key)
    if word is None:
        return None
    if not fits(word.text):
        message = f"{excerpt(word.text)!r} is not what `{key}` takes."
        code = "wrong-date" if key == "published" else f"malformed-{key}"
        resolver.problems.append(violation(word.place, code, message, f"Write {wanted}."))
    return word.text


def expand_reading(source: Thing, resolver: Resolver, result: Expansion) -> None:
    """Describe the reading of a source into claims, by which each of them was generated (PROV-O).

    Only sources that were read have one: an article may speak of a report that nobody here has seen.
    """
    label = f"reading of the {source.record.text('label')} into claims"
    node: JsonNode = {
        "@id": activity_iri(resolver.base, resolver.iri(source.id)),
        "@type": "prov:Activity",
        "label": words(label, result.settings.language),
        "used": resolver.iri(source.id),
        "wasAssociatedWith": resolver.base + result.settings.publisher,
    }
    result.add(source.id, node, source.record.place)
