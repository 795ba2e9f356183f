"""Questions that pull against each other without contradiction: what is wanted, and what is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from onrecord.derive.answers import Answer
from onrecord.derive.comparators import agree
from onrecord.derive.parties import Parties
from onrecord.derive.questions import Question
from onrecord.model.claim import Stance
from onrecord.model.ontology import Ontology


def tensions(
    found: Iterable[Question], ontology: Ontology, who: Parties
) -> list[tuple[Question, Question]]:
    """Return each question of what is wanted with the question of what is that leaves it unmet.

    Both are about one topic (names judged the same are one) within one incident.
    """
    at: defaultdict[tuple[str, str, str], list[Question]] = defaultdict(list)
    for question in found:
        at[_place(question, question.aspect.iri, who)].append(question)
    return [
        (wanted, other)
        for group in list(at.values())
        for wanted in group
        for other in _weighed(wanted, at, who)
        if _unmet(wanted.answers, other.answers, ontology)
    ]


def _place(question: Question, aspect: str, who: Parties) -> tuple[str, str, str]:
    topic = who.one.get(question.topic, question.topic)
    return aspect, topic, question.answers[0].incident


def _weighed(
    question: Question, at: dict[tuple[str, str, str], list[Question]], who: Parties
) -> Iterator[Question]:
    for aspect in sorted(question.aspect.weighed_against):
        yield from at.get(_place(question, aspect, who), ())


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
