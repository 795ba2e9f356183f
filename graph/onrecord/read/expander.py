"""A workspace as plain JSON-LD: IRIs minted, sources inherited, names resolved, one graph per source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from onrecord.model.ontology import Ontology
from onrecord.read.draft import Draft, distinct, draft_claim, handles
from onrecord.read.expand_claim import expand_claim
from onrecord.read.expand_judgement import expand_judgements
from onrecord.read.expand_thing import expand_publisher, expand_thing
from onrecord.read.expansion import Expansion
from onrecord.read.located import Scalar, violation
from onrecord.read.record import nearest
from onrecord.read.resolve import Resolver
from onrecord.read.things import collect_things
from onrecord.read.workspace import Workspace


def expand(workspace: Workspace, ontology: Ontology) -> Expansion:
    """Return the record of a workspace; where `findings` are not empty it is incomplete."""
    settings = workspace.settings
    result = Expansion(settings, findings=list(workspace.findings))
    things = collect_things(workspace, result.findings)
    resolver = Resolver(settings.base, settings.language, ontology, things, result.findings)
    expand_publisher(result)
    for thing in things.values():
        expand_thing(thing, resolver, result)
    for file in workspace.incidents:
        expand_judgements(file, resolver, result)
    _claims(workspace, resolver, result)
    return result


def _claims(workspace: Workspace, resolver: Resolver, result: Expansion) -> None:
    written = list(_drafts(workspace, resolver))
    by_handle = handles(written, resolver)
    result.drafts = distinct(written, resolver)
    for draft in result.drafts:
        disputed = [iri for word in draft.disputes if (iri := _disputed(word, by_handle, resolver))]
        expand_claim(draft, disputed, resolver, result)


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
