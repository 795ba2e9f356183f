"""From a store to the dossier of an incident."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from onrecord.derive.parties import parties
from onrecord.model.claim import Stance
from onrecord.model.vocabulary import BROADER, ONR, UNCONFIRMED
from onrecord.query.chronicle.notices import notices
from onrecord.query.chronicle.standard import acting, standards
from onrecord.query.chronicle.values import Chronicle, Silent, Told, Unknown
from onrecord.query.citation.cite import cite
from onrecord.query.disputes.choose import asked, find_incident, fits
from onrecord.query.disputes.gather import in_tables, table
from onrecord.query.disputes.marks import Numbers, exhibits
from onrecord.query.disputes.quoting import MayShow, Withheld, nothing_withheld, quoting, show_all
from onrecord.query.disputes.values import Selection
from onrecord.query.dossier.account import account
from onrecord.query.dossier.plan import Choice, plan
from onrecord.query.dossier.reading import Reading
from onrecord.query.dossier.speech import Speech
from onrecord.query.dossier.story import story_lines
from onrecord.query.engine import ask, prepare
from onrecord.store.select import text_of

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.query.citation.values import Edition
    from onrecord.query.dossier.values import Claim

NOT_QUOTED: Final = "agents/not-quoted"
DATED: Final = tuple(
    ONR + name for name in ("happenedOn", "happenedAtTime", "timeInWords", "lasted")
)
UTTERANCE: Final = ONR + "Utterance"
PERFORMED_BY: Final = ONR + "performedBy"
OPEN_STANCES: Final = frozenset({Stance.CANNOT_CONFIRM, Stance.RESERVES_JUDGEMENT})


def chronicle(
    store: ox.Store, name: str, edition: Edition, folders: Sequence[Path] = (), *,
    withheld: Withheld = nothing_withheld, may_show: MayShow = show_all,
) -> Chronicle:  # fmt: skip
    """Return the dossier of an incident, with the words of texts found below folders where they may be shown.

    Raises QueryError where no incident is called so, WorkspaceError where a folder of texts cannot be read.
    """
    reading, one = Reading(store), parties(store)
    incident = find_incident(reading, name)
    found = account(reading, incident)
    texts = quoting(reading, (*found.claims, *found.related), folders, may_show)
    speech = Speech(found, plan(found, Choice.NONE), texts.texts)
    every = asked(reading, incident, ())
    chosen = [each for each in every if fits(reading, each, Selection())]
    numbers = Numbers(speech.numbers)
    open_ones = table(reading, one, incident, every, chosen, texts, numbers)
    held = {each.number: each for each in in_tables((open_ones,))}
    held |= {speech.numbers[c.iri]: texts.said(c, numbers(c.iri)) for c in found.claims}
    sides = (
        (judged.agent.iri, one.side(incident, judged.agent.iri) or "") for judged in found.sides
    )
    members = {each.name.iri for each in found.members} | {incident}
    return Chronicle(
        speech=speech,
        told=tuple(
            Told(source, tuple(story_lines(those)))
            for source, those in groupby(found.claims, key=lambda each: each.source)
        ),
        dated=_dated(found.claims),
        table=open_ones,
        unknown=_unknown(speech),
        standards=standards(reading, incident, found.claims, acting(sides), one.one),
        silent=_silent(
            reading, store, incident, _speaking(reading, found.claims, one.one), one.one
        ),
        notices=notices(reading, {each.iri: each for each in found.claims}, frozenset(members)),
        exhibits=exhibits(reading, [held[number].claim for number in sorted(held)], texts),
        notes=tuple(held[number] for number in sorted(held)),
        edition=edition,
        citation=cite(found, edition),
        withheld=withheld([incident]),
    )


def _dated(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return the claims that say when something was or how long it took, dates before times."""
    found = [each for each in claims if each.proposition.predicate.iri in DATED]
    return tuple(
        sorted(found, key=lambda c: (DATED.index(c.proposition.predicate.iri), c.proposition.value))
    )


def _unknown(speech: Speech) -> tuple[Unknown, ...]:
    """Return the questions to which somebody says that it cannot be told, or leaves it open."""
    found = []
    for question in speech.dossier.questions:
        answers = speech.in_order(question.answers)
        left = tuple(each for each in answers if each.stance in OPEN_STANCES)
        if left or question.status == UNCONFIRMED:
            found.append(Unknown(question, left))
    return tuple(found)


def _speaking(
    reading: Reading, claims: Iterable[Claim], one: Mapping[str, str]
) -> dict[str, list[Claim]]:
    """Return the claims that tell of somebody's words, such as an order or a question, by who is said to speak."""
    kinds = {UTTERANCE, *reading.pointing(BROADER, UTTERANCE)}
    asserted = [each.proposition for each in claims if each.stance is Stance.ASSERTS]
    words = {said.subject.iri for said in asserted if said.object and said.object.iri in kinds}
    found: dict[str, list[Claim]] = {}
    for each in claims:
        said = each.proposition
        is_told = each.stance is Stance.ASSERTS and said.subject.iri in words
        if is_told and said.predicate.iri == PERFORMED_BY and said.object:
            found.setdefault(one.get(said.object.iri, said.object.iri), []).append(each)
    return found


def _silent(
    reading: Reading, store: ox.Store, incident: str, speaking: Mapping[str, list[Claim]],
    one: Mapping[str, str],
) -> tuple[Silent, ...]:  # fmt: skip
    """Return who is spoken of in an incident and makes no claim, by the query that ships with the program."""
    rows = ask(prepare(NOT_QUOTED), store, {"incident": ox.NamedNode(incident)}).rows()
    return tuple(
        Silent(
            agent=reading.name(text_of(row["agent"])),
            kind=text_of(row["kind"]),
            claims=int(text_of(row["claims"])),
            words=tuple(speaking.get(one.get(text_of(row["agent"]), text_of(row["agent"])), ())),
        )
        for row in rows
    )
