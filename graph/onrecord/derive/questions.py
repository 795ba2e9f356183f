"""Questions and their statuses: what is asked, what is disputed, who stands where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from onrecord.derive.answers import Answer
from onrecord.derive.conflicts import Conflict, conflicts
from onrecord.derive.parties import Parties
from onrecord.derive.roots import Root, independent, roots
from onrecord.model import vocabulary
from onrecord.model.claim import Stance
from onrecord.model.mint import question_iri
from onrecord.model.ontology import Aspect, Ontology

Key = tuple[str, str, str]  # aspect, topic, scope


class Status(Enum):
    """Where the claims leave a question; the first that applies, in this order."""

    RETRACTED = vocabulary.RETRACTED
    CONTESTED = vocabulary.CONTESTED
    UNCONFIRMED = vocabulary.UNCONFIRMED
    DENIED_ONLY = vocabulary.DENIED_ONLY
    UNOPPOSED = vocabulary.UNOPPOSED


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the record, with everything that is derived from the claims that answer it.

    Claims that were withdrawn stay among the answers and count for nothing else. `roots` are all speakers to whom
    the others go back; `single_root` says that assertions of several sources go back to one.
    """

    iri: str
    aspect: Aspect
    topic: str
    scope: str
    answers: tuple[Answer, ...]
    conflicts: tuple[Conflict, ...]
    status: Status
    root_count: int
    sides: frozenset[str]
    single_sided: bool
    roots: frozenset[str] = frozenset()
    single_root: bool = False
    circular: bool = False


def questions(
    base: str, found: Iterable[Answer], ontology: Ontology, who: Parties
) -> list[Question]:
    """Return the questions that the answers belong to, in the order of their IRIs.

    What is denied of a whole incident is denied of each of its acts, and so answers the questions on those, too.
    """
    groups: defaultdict[Key, dict[str, Answer]] = defaultdict(dict)
    wide: list[Answer] = []
    for answer in found:
        groups[answer.aspect.iri, answer.topic, answer.scope][answer.claim] = answer
        if answer.aspect.act_scope and answer.scope == answer.incident:
            wide.append(answer)
    acts = _acts(groups) if wide else {}
    for answer in wide:
        if answer.stance is Stance.DENIES:
            for key in acts.get((answer.aspect.iri, answer.topic, answer.incident), ()):
                groups[key][answer.claim] = answer
    derived = (
        _question(base, key, [group[claim] for claim in sorted(group)], ontology, who)
        for key, group in groups.items()
    )
    return sorted(derived, key=lambda question: question.iri)


def _acts(groups: Mapping[Key, Mapping[str, Answer]]) -> Mapping[Key, list[Key]]:
    """Return the questions on single acts by aspect, topic and incident."""
    found: defaultdict[Key, list[Key]] = defaultdict(list)
    for key, group in groups.items():
        for incident in {answer.incident for answer in group.values()} - {key[2]}:
            found[key[0], key[1], incident].append(key)
    return found


def _question(
    base: str, key: Key, group: Sequence[Answer], ontology: Ontology, who: Parties
) -> Question:
    aspect, topic, scope = key
    standing = [answer for answer in group if not answer.retracted]
    between = conflicts(standing, ontology)
    origin = roots(standing, who)
    return Question(
        iri=question_iri(base, aspect, topic, scope),
        aspect=group[0].aspect,
        topic=topic,
        scope=scope,
        answers=tuple(group),
        conflicts=tuple(between),
        status=status(group, between),
        root_count=independent(origin.values()),
        sides=_sides(standing, origin, who),
        single_sided=_single_sided(standing, origin, who),
        roots=frozenset(name for root in origin.values() for name in root.speakers),
        single_root=_single_root(standing, origin),
        circular=any(root.circular for root in origin.values()),
    )


def status(group: Sequence[Answer], between: Collection[Conflict]) -> Status:
    """Return the status of a question from its answers and the conflicts among those that stand.

    A claim of which another says in so many words that it disputes it is contested, too.
    Where nobody asserts or denies anything the question stays unconfirmed.
    """
    standing = [answer for answer in group if not answer.retracted]
    stances = {answer.stance for answer in standing}
    if not standing:
        return Status.RETRACTED
    claims = {answer.claim for answer in standing}
    if between or any(answer.disputed_by or answer.disputes & claims for answer in standing):
        return Status.CONTESTED
    if Stance.CANNOT_CONFIRM in stances or stances == {Stance.RESERVES_JUDGEMENT}:
        return Status.UNCONFIRMED
    return Status.UNOPPOSED if Stance.ASSERTS in stances else Status.DENIED_ONLY


Roots = Mapping[str, Root]


def _sides(group: Iterable[Answer], origin: Roots, who: Parties) -> frozenset[str]:
    return frozenset(side for answer in group for side in _sides_of(answer, origin, who) if side)


def _sides_of(answer: Answer, origin: Roots, who: Parties) -> set[str | None]:
    """Return the sides of those to whom a claim goes back; None for each who is on no judged side."""
    return {who.side(answer.incident, name) for name in origin[answer.claim].speakers}


def _single_root(group: Iterable[Answer], origin: Roots) -> bool:
    told = [answer for answer in group if answer.stance is Stance.ASSERTS]
    sources = {answer.source for answer in told}
    return len(sources) > 1 and independent(origin[answer.claim] for answer in told) == 1


def _single_sided(group: Iterable[Answer], origin: Roots, who: Parties) -> bool:
    """Return whether somebody is accused, and all who are known to do it belong to the acting agency."""
    sides: set[str | None] = set()
    for answer in group:
        if answer.accuses and answer.stance.needs_object and not _hearsay(answer, origin, who):
            sides |= _sides_of(answer, origin, who)
    return sides == {vocabulary.ACTING_AGENCY}


def _hearsay(answer: Answer, origin: Roots, who: Parties) -> bool:
    """Return whether an outlet says in its own voice that something is alleged, and not by whom.

    Such a claim is nobody's account of its own: it cannot speak for a second side.
    """
    told = answer.hedges & {vocabulary.ALLEGED, vocabulary.REPORTED}
    return bool(told) and _sides_of(answer, origin, who) == {vocabulary.OUTLET_SIDE}
