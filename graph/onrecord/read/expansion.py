"""What expanding a workspace gives: JSON-LD nodes by graph, and where each came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from onrecord.model.finding import Finding
from onrecord.read.draft import Draft
from onrecord.read.located import Place
from onrecord.read.settings import Settings

JsonNode = dict[str, object]


def words(text: str | None, language: str) -> JsonNode | None:
    """Return language-tagged text as JSON-LD, or None."""
    return None if text is None else {"@value": text, "@language": language}


def present(node: Mapping[str, object]) -> JsonNode:
    """Return a node without the keys that hold nothing."""
    return {key: value for key, value in node.items() if value not in (None, [], ())}


def activity_iri(base: str, source: str) -> str:
    """Return the IRI of the reading of a source into claims."""
    return f"{base}activity/reading-of-{source.removeprefix(base + 'source/')}"


@dataclass(slots=True)
class Expansion:
    """The JSON-LD of a record by graph, where each node came from, and what is wrong."""

    settings: Settings
    graphs: dict[str, dict[str, JsonNode]] = field(default_factory=dict)
    origins: dict[str, Place] = field(default_factory=dict)
    lengths: dict[str, Place] = field(default_factory=dict)  # where a source states its length
    digests: dict[str, Place] = field(default_factory=dict)  # and the digest of its text
    drafts: list[Draft] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    judged: dict[tuple[str, frozenset[str | None]], Place] = field(default_factory=dict)

    def add(self, graph: str, node: JsonNode, place: Place) -> None:
        """Put a node into a graph once, and remember the first place that it came from."""
        iri = str(node["@id"])
        self.graphs.setdefault(f"{self.settings.base}graph/{graph}", {}).setdefault(iri, node)
        self.origins.setdefault(iri, place)
