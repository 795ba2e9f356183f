"""A workspace as plain JSON-LD: IRIs minted, sources inherited, names resolved, one graph per source."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from onrecord.model.edtf import is_edtf
from onrecord.model.finding import Finding
from onrecord.model.mint import judgement_iri
from onrecord.model.ontology import Ontology
from onrecord.model.vocabulary import AGENT_CLASS, ONR
from onrecord.read.draft import DIGEST, Draft, distinct, draft_claim, handles
from onrecord.read.expand_claim import (
    JsonNode,
    claim_node,
    hop_nodes,
    present,
    proposition_node,
    span_nodes,
    words,
)
from onrecord.read.located import Place, Scalar, violation
from onrecord.read.record import Record, nearest
from onrecord.read.resolve import INTEGER_FORM, Resolver
from onrecord.read.things import IDENTIFIER, Thing, collect_things
from onrecord.read.workspace import WEB_ADDRESS, Settings, Workspace

OUTLET = ONR + "Outlet"
SOURCE_CLASS = ONR + "Source"
BOUND_TO_INCIDENT = frozenset({ONR + "Act", ONR + "Item", ONR + "Involvement"})


@dataclass(slots=True)
class Expansion:
    """The JSON-LD of a record by graph, where each node came from, and what is wrong."""

    settings: Settings
    graphs: dict[str, dict[str, JsonNode]] = field(default_factory=dict)
    origins: dict[str, Place] = field(default_factory=dict)
    drafts: list[Draft] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def add(self, graph: str, node: JsonNode, place: Place) -> None:
        """Put a node into a graph once, and remember the first place that it came from."""
        iri = str(node["@id"])
        self.graphs.setdefault(f"{self.settings.base}graph/{graph}", {}).setdefault(iri, node)
        self.origins.setdefault(iri, place)


def expand(workspace: Workspace, ontology: Ontology) -> Expansion:
    """Return the record of a workspace; where `findings` are not empty it is incomplete."""
    settings = workspace.settings
    result = Expansion(settings, findings=list(workspace.findings))
    things = collect_things(workspace, result.findings)
    resolver = Resolver(settings.base, settings.language, ontology, things, result.findings)
    _publisher(result)
    for thing in things.values():
        _thing(thing, resolver, result)
    for file in workspace.incidents:
        _judgements(file, resolver, result)
    _claims(workspace, resolver, result)
    return result


def _publisher(result: Expansion) -> None:
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


def _thing(thing: Thing, resolver: Resolver, result: Expansion) -> None:
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
        "@id": _activity_iri(resolver.iri(source.id), resolver.base),
        "@type": "prov:Activity",
        "label": words(label, result.settings.language),
        "used": resolver.iri(source.id),
        "wasAssociatedWith": resolver.base + result.settings.publisher,
    }
    result.add(source.id, node, source.record.place)


def _activity_iri(source: str, base: str) -> str:
    return f"{base}activity/reading-of-{source.removeprefix(base + 'source/')}"


def _judgements(file: Record, resolver: Resolver, result: Expansion) -> None:
    incident = resolver.iri(file.words["incident"][0].text)
    for record in file.records.get("sides", ()):
        agent = resolver.thing(record.words["agent"][0], AGENT_CLASS)
        side = resolver.concept(record.words["side"][0], ONR + "Side")
        parts = {"agent": agent, "side": side, "aboutIncident": incident}
        _judgement("SideJudgement", parts, record, result)
    for record in file.records.get("identities", ()):
        left, right = (
            resolver.thing(record.words[key][0], AGENT_CLASS) for key in ("left", "right")
        )
        verdict = resolver.concept(record.words["verdict"][0], ONR + "Verdict")
        _judgement(
            "IdentityJudgement", {"left": left, "right": right, "verdict": verdict}, record, result
        )


def _judgement(
    kind: str, parts: Mapping[str, str | None], record: Record, result: Expansion
) -> None:
    known = [part for part in parts.values() if part is not None]
    if len(known) < len(parts):
        return
    settings = result.settings
    iri = judgement_iri(settings.base, kind, known)
    if iri in result.origins:
        message = f"The same judgement stands in line {result.origins[iri].line} of {result.origins[iri].file}."
        result.findings.append(
            violation(record.place, "duplicate-judgement", message, "Delete one.")
        )
    reason = words(record.text("reason"), settings.language)
    by = settings.base + settings.publisher
    score = {"@value": text, "@type": "xsd:decimal"} if (text := record.text("score")) else None
    node = {
        "@id": iri,
        "@type": kind,
        **parts,
        "reason": reason,
        "wasAttributedTo": by,
        "score": score,
    }
    result.add("registry", present(node), record.place)


def _claims(workspace: Workspace, resolver: Resolver, result: Expansion) -> None:
    written = list(_drafts(workspace, resolver))
    by_handle = handles(written, resolver)
    result.drafts = distinct(written, resolver)
    for draft in result.drafts:
        disputed = [iri for word in draft.disputes if (iri := _disputed(word, by_handle, resolver))]
        _claim(draft, disputed, resolver, result)


def _drafts(workspace: Workspace, resolver: Resolver) -> Iterator[Draft]:
    for file in workspace.incidents:
        for record in file.records.get("claims", ()):
            if draft := draft_claim(record, file, resolver):
                yield draft


def _disputed(word: Scalar, by_handle: Mapping[str, Draft], resolver: Resolver) -> str | None:
    if word.text in by_handle:
        return by_handle[word.text].iri
    message = f"No claim has the handle `{word.text[:80]}`."
    resolver.problems.append(
        violation(word.place, "dangling-reference", message, nearest(word.text, by_handle))
    )
    return None


def _claim(draft: Draft, disputed: list[str], resolver: Resolver, result: Expansion) -> None:
    base, graph = resolver.base, draft.source.removeprefix(resolver.base)
    activity = _activity_iri(draft.source, base)
    result.add(graph, claim_node(draft, base, resolver.language, disputed, activity), draft.place)
    for hop in hop_nodes(draft):
        result.add(graph, hop, draft.place)
    for span in draft.spans:
        for node in span_nodes(span, base):
            result.add(graph, node, draft.place)
    result.add(
        "propositions", proposition_node(draft.proposition, draft.predicate, base), draft.place
    )
