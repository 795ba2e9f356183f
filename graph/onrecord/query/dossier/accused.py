"""Who is accused of what by whom: one heading for all names that are judged to mean one person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from onrecord.model.claim import Stance
from onrecord.model.words import natural_key, split_remark
from onrecord.query.dossier.outline import Entry, lines, section
from onrecord.query.dossier.values import Family
from onrecord.query.dossier.wording import (
    accusers,
    called,
    identifier,
    limits,
    reply,
    with_id,
)

if TYPE_CHECKING:
    from onrecord.query.dossier.speech import Speech
    from onrecord.query.dossier.values import Claim, Judged, Name, Question

Entries = tuple[Entry, ...]
Accused = tuple[str, ...]
Marked = dict["Question", list["Claim"]]


def accusations_section(speech: Speech, remarks: Entries = ()) -> Entries:
    """Return whoever is accused with what is known of their reply and the claims that are marked as accusing them."""
    found = by_accused(speech)
    told = tuple(_against(speech, accused, marked) for accused, marked in found.items())
    return section("Accusations, none stated as a fact", (*remarks, *told) if told else ())


def left_over(speech: Speech) -> list[Judged]:
    """Return the judgements on replies that no accusation of the account shows."""
    accused = {each for found in by_accused(speech) for each in found}
    return [each for each in speech.dossier.replies if _one(speech, each.agent.iri) not in accused]


def _one(speech: Speech, iri: str) -> str:
    return speech.dossier.one.get(iri, iri)


def by_accused(speech: Speech) -> dict[Accused, Marked]:
    """Return by those whom they accuse together the claims that are marked, by the question that they answer."""
    found: dict[Accused, Marked] = {}
    for question in speech.dossier.questions:
        for claim in speech.accusing(question):
            ones = {_one(speech, name.iri) for name in claim.accuses}
            marked = found.setdefault(tuple(sorted(ones, key=natural_key)), {})
            marked.setdefault(question, []).append(claim)
    return found


def _against(speech: Speech, accused: Accused, marked: Marked) -> Entry:
    known = [_names(speech, one) for one in accused]
    title = "; against ".join(with_id(first) for first, *_ in known)
    others = (
        f"{f'{called(first)} is ' if len(known) > 1 else ''}also told of as"
        f" {', '.join(map(with_id, rest))}, as the editors judge"
        for first, *rest in known
        if rest
    )
    replies = (text for names in known for text in _replies(speech, names))
    return Entry(f"Against {title}", (*lines(*others, *replies), *_questions(speech, marked)))


def _names(speech: Speech, one: str) -> list[Name]:
    """Return all names of somebody that the account holds, one that names the person first."""
    dossier = speech.dossier
    held = [dossier.thing.name, *(each.name for each in dossier.mentioned)]
    held.extend(name for claim in speech.claims.values() for name in claim.accuses)
    found = {name.iri: name for name in held if _one(speech, name.iri) == one}
    return sorted(found.values(), key=lambda n: (split_remark(n.label)[1], natural_key(n.iri)))


def _replies(speech: Speech, names: Sequence[Name]) -> list[str]:
    """Return what was judged of somebody's reply: once what was judged alike of several names."""
    order = [name.iri for name in names]
    judged = [each for each in speech.dossier.replies if each.agent.iri in order]
    alike: dict[tuple[str, str, bool], list[Judged]] = {}
    for each in sorted(judged, key=lambda j: order.index(j.agent.iri)):
        key = each.incident.iri, each.verdict, bool(each.aspects)
        alike.setdefault(key, []).append(each)
    told = (" ".join(_alike(speech, those, judged)) for those in alike.values())
    return [*told] or [f"not recorded whether {_in_a_sentence(names[0])} had a say"]


def _in_a_sentence(name: Name) -> str:
    """Return a name; what is no name but a description, such as an officer's, has an article."""
    words = called(name)
    return f"the {words}" if words[:1].islower() else words


def _alike(speech: Speech, those: Sequence[Judged], beside: Sequence[Judged]) -> Iterator[str]:
    first, *rest = those
    yield _reply(speech, first, beside)
    yield from (f"As {called(each.agent)}{limits(each)}: {each.reason}" for each in rest)


def _reply(speech: Speech, judged: Judged, beside: Sequence[Judged]) -> str:
    """Return whether somebody had a say and why; beside a limited judgement a general one is on the rest."""
    is_rest = not judged.aspects and any(
        other.aspects and (other.incident, other.agent) == (judged.incident, judged.agent)
        for other in beside
    )
    rest = " (on all else)" if is_rest else ""
    where = f" (in {judged.incident.label})" if len(speech.dossier.incidents) > 1 else ""
    return f"{reply(judged)}{rest}{where}. {judged.reason}"


def _questions(speech: Speech, marked: Marked) -> Iterator[Entry]:
    """Yield how each question stands with who accuses; those that ask and stand alike are told together."""
    alike: dict[tuple[str, Entries], list[tuple[Question, list[Claim]]]] = {}
    for question, claims in marked.items():
        text = f"“{question.asks or question.label}” {accusers(question)}"
        key = text, lines(*_otherwise(speech, question, claims))
        alike.setdefault(key, []).append((question, claims))
    for (text, otherwise), held in alike.items():
        told = lines(*_told(speech, [claim for _, claims in held for claim in claims]))
        asked = ", ".join(identifier(question.short) for question, _ in held)
        yield Entry(f"{text} ({asked})", (*told, *otherwise))


def _told(speech: Speech, claims: Sequence[Claim]) -> Iterator[str]:
    """Yield who accuses; in the account of somebody, only where that is told in full under its own heading."""
    is_below = speech.dossier.family is Family.AGENT and all(c.iri in speech.told for c in claims)
    if is_below:
        yield f"told in full below: {speech.marks(claims)}"
    else:
        yield from map(speech.brief, claims)


def _otherwise(speech: Speech, question: Question, marked: Sequence[Claim]) -> Iterator[str]:
    """Yield the answers of others that speak against an accusation, or leave open what it says."""
    against = {iri for claim in marked for iri in (*claim.disputes, *claim.disputed_by)}
    against.update(clash.claim for claim in marked for clash in claim.conflicts)
    asserted = any(claim.stance is Stance.ASSERTS for claim in marked)
    own = {claim.iri for claim in marked}
    for claim in speech.in_order(question.answers):
        if claim.iri in own:
            continue
        is_denial = asserted and claim.stance is Stance.DENIES and not claim.accuses
        if claim.iri in against or is_denial:
            yield f"against it: {speech.brief(claim)}"
        elif claim.stance in {Stance.CANNOT_CONFIRM, Stance.RESERVES_JUDGEMENT}:
            yield f"left open: {speech.brief(claim)}"
