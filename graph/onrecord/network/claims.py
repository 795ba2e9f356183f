"""Makes the nodes of claims and questions out of rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from pyoxigraph import NamedNode

from onrecord.model.claim import Stance
from onrecord.model.vocabulary import (
    ACCUSES,
    ASPECT,
    BASIS,
    CLAIMANT,
    DISPUTES,
    DOCUMENT,
    DOCUMENT_NOT_CITED,
    HEDGE,
    IN_TENSION,
    NOTE,
    REPLACES,
    SAID_IN_WORDS,
    SAID_ON,
    SIDE,
    SPOKESPERSON,
)
from onrecord.model.words import STANCE_WORDS, withdrawn_on
from onrecord.network.kinds import STATUSES, Kind, Status
from onrecord.network.nodes import Claim, Question
from onrecord.network.records import Records
from onrecord.network.replies import of_accusation
from onrecord.network.things import side_names
from onrecord.store.select import Row


def questions(records: Records) -> list[Question]:
    """Return the questions that the claims answer, in the order of their IRIs."""
    rows: dict[str, list[Row]] = defaultdict(list)
    for row in records.questions:
        rows[row["question"].value].append(row)
    return [_question(records, iri, rows[iri]) for iri in sorted(rows)]


def claims(records: Records, asked: Iterable[Question]) -> list[Claim]:
    """Return every claim once, in the order in which its source tells it."""
    answers: dict[str, list[Question]] = defaultdict(list)
    for question in asked:
        for claim in question.answers:
            answers[claim].append(question)
    disputed_by: dict[str, list[str]] = defaultdict(list)
    for claim, details in sorted(records.details.items()):
        for other in details.get(DISPUTES, ()):
            disputed_by[other].append(claim)
    rows: dict[str, list[Row]] = defaultdict(list)
    for row in records.claims:
        rows[row["claim"].value].append(row)
    told = (_with_details(records, _claim(records, same)) for same in rows.values())
    weighed = (_with_answers(claim, answers[claim.iri], disputed_by[claim.iri]) for claim in told)
    found = (_with_replies(records, claim) for claim in weighed)
    return sorted(found, key=lambda c: (c.source, [e.start for e in c.evidence], c.iri))


def _question(records: Records, iri: str, rows: Sequence[Row]) -> Question:
    row = rows[0]
    links = records.question_links.get(iri, {})
    status = STATUSES.get(row["status"].value, Status.UNCONFIRMED)
    label, _, remark = row["label"].value.partition("? (")
    return Question(
        kind=Kind.QUESTION,
        iri=iri,
        label=f"{label}?" if remark else label,
        sublabel=f"({remark}" if remark else "",
        incidents=tuple(sorted({r["incident"].value for r in rows})),
        status=status,
        topic=row["topic"].value if "topic" in row else "",
        answers=tuple(sorted({r["claim"].value for r in rows})),
        root_count=int(row["roots"].value) if "roots" in row else 0,
        sides=tuple(sorted(records.name_of(side) for side in links.get(SIDE, ()))),
        single_sided="alone" in row and row["alone"].value == "true",
        in_tension=links.get(IN_TENSION, ()),
    )


def _claim(records: Records, rows: Sequence[Row]) -> Claim:
    """Return what somebody says about what, in which way, and where it stands."""
    row = rows[0]
    iri = row["claim"].value
    claimants = records.detail(iri, CLAIMANT)
    object_text = records.name(row["object"]) if "object" in row else ""
    return Claim(
        kind=Kind.CLAIM,
        iri=iri,
        label=f"{records.name(row['predicate'])} {object_text or '…'}",
        incidents=tuple(sorted({r["incident"].value for r in rows})),
        stance=Stance(row["stance"].value),
        paraphrase=row["paraphrase"].value,
        subject=row["subject"].value,
        predicate=row["predicate"].value,
        predicate_label=records.name(row["predicate"]),
        object=_iri(row, "object"),
        object_value=row["object"].value if "object" in row else "",
        object_text=object_text,
        in_act=_iri(row, "act"),
        source=row["source"].value,
        claimants=claimants,
        speakers=" and ".join(map(records.name_of, claimants)),
    )


def _with_details(records: Records, claim: Claim) -> Claim:
    """Return a claim with what a reader weighs it by: its way, its basis, its reservations, its opponents."""
    iri = claim.iri
    return replace(
        claim,
        spokespeople=records.detail(iri, SPOKESPERSON),
        hops=records.hops.get(iri, ()),
        bases=records.detail(iri, BASIS),
        hedges=tuple(records.name_of(hedge) for hedge in records.detail(iri, HEDGE)),
        said_on=" ".join(records.detail(iri, SAID_ON)),
        said_in_words=" ".join(records.detail(iri, SAID_IN_WORDS)),
        evidence=records.evidence.get(iri, ()),
        disputes=records.detail(iri, DISPUTES),
        conflicts=records.conflicts.get(iri, ()),
        accuses=records.detail(iri, ACCUSES),
        document=records.detail(iri, DOCUMENT),
        document_not_cited="true" in records.detail(iri, DOCUMENT_NOT_CITED),
        sides=_sides(records, claim.claimants, claim.incidents),
        replaces=records.detail(iri, REPLACES),
        note=" ".join(records.detail(iri, NOTE)),
        withdrawn=records.withdrawn.get(iri, ""),
    )


def _with_answers(claim: Claim, asked: Sequence[Question], disputed_by: Iterable[str]) -> Claim:
    """Return a claim with the questions that it answers, and how these stand where it accuses."""
    standing = tuple(dict.fromkeys(word for question in asked for word in question.standing))
    withdrawn = (withdrawn_on(claim.withdrawn),) if claim.withdrawn else ()
    manner = ", ".join((STANCE_WORDS[claim.stance], *claim.hedges, *withdrawn))
    remark = f"; accusation, {', '.join(standing)}" if claim.accuses and standing else ""
    return replace(
        claim,
        sublabel=f"{claim.speakers}: {manner}{remark}",
        disputed_by=tuple(disputed_by),
        questions=tuple(question.iri for question in asked),
        standing=standing,
        single_sided=bool(claim.accuses) and any(question.single_sided for question in asked),
    )


def _sides(records: Records, agents: Iterable[str], incidents: Collection[str]) -> tuple[str, ...]:
    return tuple(sorted({side for a in agents for side in side_names(records, a, incidents)}))


def _with_replies(records: Records, claim: Claim) -> Claim:
    """Return a claim with whether those whom it accuses had a say, as far as that concerns what it answers."""
    links = (records.question_links.get(question, {}) for question in claim.questions)
    aspects = {aspect for found in links for aspect in found.get(ASPECT, ())}
    replies = of_accusation(records.replies, claim.accuses, claim.incidents, aspects)
    return replace(claim, replies=tuple(replies))


def _iri(row: Row, name: str) -> str:
    term = row.get(name)
    return term.value if isinstance(term, NamedNode) else ""
