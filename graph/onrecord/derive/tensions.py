"""Questions that pull against each other without contradiction: what is wanted and what is, a deed and its denial."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from onrecord.derive.answers import Answer
from onrecord.derive.comparators import agree
from onrecord.derive.questions import Question
from onrecord.model.claim import Stance
from onrecord.model.ontology import Ontology
from onrecord.model.vocabulary import ASPECT_PERFORMER

Pair = tuple[Question, Question]


def tensions(found: Iterable[Question], ontology: Ontology) -> list[Pair]:
    """Return the pairs of questions on one topic within one incident that pull against each other.

    Something wanted pulls against what is that leaves it unmet; an accusation of a deed pulls against the
    denial that the accused had a part in it.
    """
    at: defaultdict[tuple[str, str], list[Question]] = defaultdict(list)
    for question in found:
        at[question.topic, question.answers[0].incident].append(question)
    return [
        pair
        for group in at.values()
        for pair in (*_wanted_and_held(group, ontology), *_done_and_denied(group))
    ]


def _wanted_and_held(group: Sequence[Question], ontology: Ontology) -> Iterator[Pair]:
    for wanted, held in product(group, group):
        weighed = held.aspect.iri in wanted.aspect.weighed_against
        if weighed and _unmet(_standing(wanted), _standing(held), ontology):
            yield wanted, held


def _unmet(wanted: Sequence[Answer], held: Sequence[Answer], ontology: Ontology) -> bool:
    """Return whether something wanted is denied, or is none of the things that are said to be."""
    wishes = [answer for answer in wanted if answer.stance is Stance.ASSERTS]
    being = [answer for answer in held if answer.stance is Stance.ASSERTS]
    denied = [answer for answer in held if answer.stance is Stance.DENIES]
    if any(agree(wish, denial, ontology) for wish, denial in product(wishes, denied)):
        return True
    return bool(being) and any(
        not any(agree(wish, each, ontology) for each in being) for wish in wishes
    )


def _done_and_denied(group: Sequence[Question]) -> Iterator[Pair]:
    for denial in group:
        if denial.aspect.iri == ASPECT_PERFORMER:
            absent = {
                answer.value.value
                for answer in _standing(denial)
                if answer.stance is Stance.DENIES and answer.value
            }
            for question in group:
                if question is not denial and _accused(question) & absent:
                    yield denial, question


def _accused(question: Question) -> set[str]:
    return {
        name
        for answer in _standing(question)
        if answer.stance is Stance.ASSERTS
        for name in answer.accuses
    }


def _standing(question: Question) -> list[Answer]:
    return [answer for answer in question.answers if not answer.retracted]
