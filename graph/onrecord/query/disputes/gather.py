"""From a store to the tables of what claimants say on questions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.derive.parties import Parties, parties
from onrecord.model.vocabulary import CIRCULAR, ROOT, SINGLE_ROOT
from onrecord.model.words import count as count_of
from onrecord.model.words import natural_key
from onrecord.query.citation.text import text
from onrecord.query.citation.values import Citation, Edition
from onrecord.query.disputes.choose import (
    asked,
    find_incident,
    find_person,
    fits,
    incident_of,
    standings_of,
)
from onrecord.query.disputes.columns import columns, speakers
from onrecord.query.disputes.conflicts import conflicts
from onrecord.query.disputes.marks import Numbers, exhibits
from onrecord.query.disputes.notices import notices_on
from onrecord.query.disputes.quoting import (
    MayShow,
    Quoting,
    Withheld,
    nothing_withheld,
    quoting,
    show_all,
)
from onrecord.query.disputes.values import (
    Disputes,
    Row,
    Said,
    Selection,
    Table,
    Tension,
)
from onrecord.query.disputes.wording import STANDING_WORDS, title
from onrecord.query.dossier.claims import claim, text_order
from onrecord.query.dossier.questions import in_order, question
from onrecord.query.dossier.reading import Reading

if TYPE_CHECKING:
    from pathlib import Path

    import pyoxigraph as ox

    from onrecord.query.dossier.values import Claim, Question


def disputes(
    store: ox.Store, selection: Selection, edition: Edition, folders: Sequence[Path] = (), *,
    withheld: Withheld = nothing_withheld, may_show: MayShow = show_all,
) -> Disputes:  # fmt: skip
    """Return what is said on the questions that are asked for, with the words of texts found below folders.

    `withheld` says how much of the incidents that are shown was left out of the store, `may_show` which words may
    be shown. Raises QueryError where nothing is called as the selection says, WorkspaceError where a folder of
    texts cannot be read.
    """
    reading, one = Reading(store), parties(store)
    about = ""
    if selection.incident:
        about = find_incident(reading, selection.incident)
    elif selection.person:
        about = find_person(reading, selection.person)
    alike = {name for name in one.one if one.one[name] == one.one.get(about)} | {about}
    every = asked(reading, about if selection.incident else "", alike if selection.person else ())
    chosen = [each for each in every if fits(reading, each, selection)]
    said = _claims(reading, (iri for q in chosen for iri in question(reading, q).answers))
    at_hand = quoting(reading, said.values(), folders, may_show)
    numbers = Numbers()
    incidents = sorted({incident_of(reading, q) for q in every}, key=natural_key)
    tables = [
        table(reading, one, incident, [q for q in every if incident_of(reading, q) == incident],
              [q for q in chosen if incident_of(reading, q) == incident], at_hand, numbers)
        for incident in incidents
    ]  # fmt: skip
    shown = tuple(each for each in tables if each.rows or selection.incident)
    held = in_tables(shown)
    found = Disputes(
        about=reading.name(about) if about else None,
        selection=selection,
        tables=shown,
        exhibits=exhibits(reading, [each.claim for each in held], at_hand),
        claims=held,
        citation="",
        version=edition.version,
        withheld=withheld([each.incident.iri for each in shown] if about else ()),
    )
    return replace(found, citation=_citation(found, edition, about or reading.base))


def _citation(found: Disputes, edition: Edition, iri: str) -> str:
    """Return how to cite a page of disputes in this very edition."""
    claims = f"{count_of(len(found.claims), 'claim')}, none stated as a fact"
    return text(Citation("disputes", title(found), (), (claims,), iri, edition)).strip()


def table(
    reading: Reading, one: Parties, incident: str, every: Sequence[str], chosen: Sequence[str],
    texts: Quoting, numbers: Numbers,
) -> Table:  # fmt: skip
    """Return the questions of an incident that are `chosen` among all of them, open ones first."""
    held = [question(reading, each) for each in chosen]
    said = _claims(reading, (iri for q in held for iri in q.answers))
    told = [each.iri for each in sorted(said.values(), key=text_order)]
    counted = Counter(STANDING_WORDS[each] for q in every for each in standings_of(reading, q))
    return Table(
        incident=reading.name(incident),
        claimants=columns(reading, one, incident, said.values()),
        rows=tuple(
            _row(reading, one, q, [said[iri] for iri in told if iri in q.answers], texts, numbers)
            for q in in_order(held, told)
        ),
        counted={words: counted[words] for words in STANDING_WORDS.values() if counted[words]},
        total=len(every),
    )


def in_tables(tables: Iterable[Table]) -> tuple[Said, ...]:
    """Return the claims of some tables, each once, by their numbers."""
    found = {
        each.number: each
        for those in tables
        for row in those.rows
        for cell in row.cells.values()
        for each in cell
    }
    return tuple(found[number] for number in sorted(found))


def _claims(reading: Reading, iris: Iterable[str]) -> dict[str, Claim]:
    return {iri: claim(reading, iri) for iri in dict.fromkeys(iris) if reading.is_recorded(iri)}


def _row(
    reading: Reading, one: Parties, asks: Question, said: Sequence[Claim], texts: Quoting,
    numbers: Numbers,
) -> Row:  # fmt: skip
    cells: dict[str, list[Said]] = {}
    order = {each.iri: numbers(each.iri) for each in said}
    for each in said:
        for speaker in speakers(each, one):
            cells.setdefault(speaker, []).append(
                _said(reading, each, one, speaker, asks, texts, order)
            )
    return Row(
        question=asks,
        cells={speaker: tuple(those) for speaker, those in cells.items()},
        conflicts=conflicts(said, order),
        disputes=tuple(
            (order[each.iri], order[other])
            for each in said
            for other in each.disputes
            if other in order
        ),
        tensions=tuple(_tension(reading, other) for other in asks.in_tension),
        roots=reading.names(asks.iri, ROOT),
        single_root=reading.one(asks.iri, SINGLE_ROOT) == "true",
        circular=reading.one(asks.iri, CIRCULAR) == "true",
    )


def _said(
    reading: Reading,
    each: Claim,
    one: Parties,
    speaker: str,
    asks: Question,
    texts: Quoting,
    order: Mapping[str, int],
) -> Said:
    beside = (name for name in each.claimants if one.one.get(name.iri, name.iri) != speaker)
    return Said(
        number=order[each.iri],
        claim=each,
        words=tuple(map(texts.words, each.passages)),
        beside=tuple(beside),
        single_sided=bool(each.accuses) and asks.single_sided,
        notices=tuple(notices_on(reading, each.iri)),
        judged=tuple(
            reading.name(one.one[name.iri])
            for name in each.accuses
            if one.one.get(name.iri, name.iri) != name.iri
        ),
    )


def _tension(reading: Reading, other: str) -> Tension:
    held = question(reading, other)
    return Tension(other, held.label, held.status_words)
