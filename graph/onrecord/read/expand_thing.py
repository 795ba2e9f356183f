"""Things as plain JSON-LD nodes: an identifier, a type, a neutral label, and of a source its particulars."""

from __future__ import annotations

from collections.abc import Callable

from onrecord.model.edtf import is_edtf
from onrecord.model.vocabulary import AGENT_CLASS, ONR
from onrecord.read.draft import DIGEST
from onrecord.read.expansion import Expansion, JsonNode, activity_iri, present, words
from onrecord.read.located import Place, violation
from onrecord.read.record import Record
from onrecord.read.resolve import INTEGER_FORM, Resolver
from onrecord.read.things import IDENTIFIER, Thing
from onrecord.read.workspace import WEB_ADDRESS

SOURCE_CLASS = ONR + "Source"
BOUND_TO_INCIDENT = frozenset({ONR + "Act", ONR + "Item", ONR + "Involvement"})


def expand_publisher(result: Expansion) -> None:
    """Add the publisher of the workspace, who answers for its judgements."""
    settings = result.settings
    node: JsonNode = {
        "@id": settings.base + settings.publisher,
        "@type": "prov:Agent",
        "label": words(settings.publisher_label, settings.language),
    }
    place = Place("onrecord.toml", 1, key="publisher")
    if not IDENTIFIER.fullmatch(settings.publisher) or not settings.publisher.startswith(
        "publisher/"
    ):
        message, mend = (
            f"{settings.publisher!r} is no publisher.",
            "Write `publisher/` and a short name.",
        )
        result.findings.append(violation(place, "wrong-identifier", message, mend))
    result.add("registry", node, place)


def expand_thing(thing: Thing, resolver: Resolver, result: Expansion) -> None:
    """Add a declared thing to the registry, or a source to its own graph."""
    language = result.settings.language
    node: JsonNode = {
        "@id": resolver.iri(thing.id),
        "@type": thing.cls,
        "label": words(thing.record.text("label"), language),
        "note": words(thing.record.text("note"), language),
    }
    graph = "registry"
    if resolver.ontology.fits({thing.cls}, {SOURCE_CLASS}):
        graph = thing.id
        node |= _source(thing.record, resolver)
        _activity(thing, resolver, result)
    if thing.cls in BOUND_TO_INCIDENT and thing.incident:
        node["partOfIncident"] = resolver.iri(thing.incident)
    if thing.record.text("unnamed") == "true":
        node["unnamed"] = True
    result.add(graph, present(node), thing.record.place)


def _source(record: Record, resolver: Resolver) -> JsonNode:
    publisher = record.word("publisher")
    length = _form(
        record,
        "length",
        lambda v: bool(INTEGER_FORM.fullmatch(v)),
        "a number of code points",
        resolver,
    )
    return {
        "publisher": resolver.thing(publisher, AGENT_CLASS) if publisher else None,
        "language": _form(record, "language", str.isascii, "a language tag such as en", resolver),
        "textDigest": _form(
            record, "digest", lambda v: bool(DIGEST.fullmatch(v)), "sha256: and 64 digits", resolver
        ),
        "textLength": int(length) if length else None,
        "publishedOn": _form(record, "published", is_edtf, "a date such as 2024-04-09", resolver),
        "url": _form(record, "url", _is_address, "a web address", resolver),
        "license": _form(record, "license", _is_address, "a web address", resolver),
    }


def _is_address(value: str) -> bool:
    return bool(WEB_ADDRESS.fullmatch(value))


def _form(
    record: Record, key: str, fits: Callable[[str], bool], wanted: str, resolver: Resolver
) -> str | None:
    """Return the value under a key where it has its form; otherwise a finding says what it takes."""
    word = record.word(key)
    if word is None or fits(word.text):
        return None if word is None else word.text
    message = f"{word.text[:80]!r} is not what `{key}` takes."
    resolver.problems.append(violation(word.place, f"wrong-{key}", message, f"Write {wanted}."))
    return None


def _activity(source: Thing, resolver: Resolver, result: Expansion) -> None:
    """Describe the reading of a source into claims, by which each claim was generated (PROV-O)."""
    label = f"reading of the {source.record.text('label')} into claims"
    node: JsonNode = {
        "@id": activity_iri(resolver.base, resolver.iri(source.id)),
        "@type": "prov:Activity",
        "label": words(label, result.settings.language),
        "used": resolver.iri(source.id),
        "wasAssociatedWith": resolver.base + result.settings.publisher,
    }
    result.add(source.id, node, source.record.place)
