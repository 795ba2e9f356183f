"""A workspace as plain JSON-LD: IRIs minted, sources inherited, names resolved, one graph per source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from onrecord.model.ontology import Ontology
from onrecord.read.draft import Draft, collect_handles, distinct, draft_claim
from onrecord.read.expand_claim import expand_claim
from onrecord.read.expand_judgement import expand_judgements
from onrecord.read.expand_notice import Claims, Remembered, expand_notices, forgotten
from onrecord.read.expand_thing import expand_publisher, expand_reading, expand_thing
from onrecord.read.expansion import Expansion
from onrecord.read.located import Scalar, excerpt, violation
from onrecord.read.record import Record, nearest
from onrecord.read.resolve import Resolver
from onrecord.read.things import Thing, collect_things
from onrecord.read.workspace import Workspace


def expand(
    workspace: Workspace, ontology: Ontology, remembered: Remembered = forgotten
) -> Expansion:
    """Return the record of a workspace; where `findings` are not empty it is incomplete.

    `remembered` tells on which passages a claim rested in an earlier build.
    """
    settings = workspace.settings
    result = Expansion(settings, findings=list(workspace.findings))
    if not workspace.is_complete:
        return result  # whatever an unread file declares would be called dangling
    things = collect_things(workspace, result.findings)
    resolver = Resolver(settings.base, settings.language, ontology, things, result.findings)
    expand_publisher(result)
    for thing in things.values():
        expand_thing(thing, resolver, result)
    for file in workspace.incidents:
        if file.word("incident"):
            expand_judgements(file, resolver, result)
    handles = _claims(list(_written(workspace)), resolver, result)
    known = Claims.of(result.drafts, handles, remembered)
    for file in workspace.editorial:
        expand_notices(file, known, resolver, result)
    _readings(things, resolver, result)
    return result


def _readings(things: Mapping[str, Thing], resolver: Resolver, result: Expansion) -> None:
    """Describe the reading of each source that was read."""
    read = {draft.source for draft in result.drafts}
    for thing in things.values():
        if resolver.iri(thing.id) in read:
            expand_reading(thing, resolver, result)


def _written(workspace: Workspace) -> Iterator[tuple[Record, Record]]:
    """Yield the claims of the incidents' files, each with its file."""
    for file in workspace.incidents:
        yield from ((record, file) for record in file.records.get("claims", ()))


def _claims(
    written: Sequence[tuple[Record, Record]], resolver: Resolver, result: Expansion
) -> Mapping[str, Scalar]:
    """Add the claims and return the handles that the files give to them."""
    handles = collect_handles((record for record, _ in written), resolver)
    drafts = list(_drafts(written, resolver))
    by_handle = {draft.key.text: draft.iri for draft in drafts if draft.key}
    result.drafts = distinct(drafts, resolver)
    replaces = {draft.iri: draft.replaces for draft in result.drafts}
    for draft in result.drafts:
        _check_replaced(draft, replaces, resolver)
        for word in draft.disputes:
            _check_disputed(word, draft, handles, resolver)
        disputed = [by_handle[word.text] for word in draft.disputes if word.text in by_handle]
        expand_claim(draft, disputed, resolver, result)
    return handles


def _drafts(written: Sequence[tuple[Record, Record]], resolver: Resolver) -> Iterator[Draft]:
    for record, file in written:
        usable = record.whole and file.word("incident")
        if usable and (draft := draft_claim(record, file, resolver)):
            yield draft


def _check_replaced(
    draft: Draft, replaces: Mapping[str, Sequence[str]], resolver: Resolver
) -> None:
    """Refuse a claim that replaces itself, at once or through others."""
    if draft.iri in draft.replaces:
        message, mend = "The claim replaces itself.", "Delete its identifier from `replaces`."
        resolver.problems.append(violation(draft.place, "self-replacement", message, mend))
    elif draft.iri in _older(draft.replaces, replaces):
        message = "The claim replaces one that replaces it."
        mend = "Keep `replaces` in the newer of them."
        resolver.problems.append(violation(draft.place, "mutual-replacement", message, mend))


def _older(claims: Iterable[str], replaces: Mapping[str, Sequence[str]]) -> set[str]:
    """Return claims with all that they replace, at once or through others."""
    found: set[str] = set()
    todo = list(claims)
    while todo:
        if (claim := todo.pop()) not in found:
            found.add(claim)
            todo += replaces.get(claim, ())
    return found


def _check_disputed(
    word: Scalar, draft: Draft, handles: Mapping[str, Scalar], resolver: Resolver
) -> None:
    if draft.key is not None and word.text == draft.key.text:
        message, mend = "The claim disputes itself.", "Name the handle of the other claim."
        resolver.problems.append(violation(word.place, "self-dispute", message, mend))
    elif word.text not in handles:
        message = f"No claim has the handle `{excerpt(word.text)}`."
        mend = nearest(word.text, handles)
        resolver.problems.append(violation(word.place, "dangling-reference", message, mend))
