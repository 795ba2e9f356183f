"""When two answers to one question can both be right."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation

from onrecord.derive.answers import Answer
from onrecord.model.edtf import lies_within, may_coincide
from onrecord.model.ontology import Comparator, Ontology
from onrecord.model.term import Term
from onrecord.model.vocabulary import APPROXIMATE

WORD = re.compile(r"\w+")


def agree(one: Answer, other: Answer, ontology: Ontology) -> bool:
    """Return whether two answers can both be right, as far as each of them is precise."""
    if one.value is None or other.value is None or one.value == other.value:
        return True
    if _narrows(one, other, ontology) or _narrows(other, one, ontology):
        return True
    return AGREE[one.aspect.comparator](one, other)


def covers(denial: Answer, assertion: Answer, ontology: Ontology) -> bool:
    """Return whether what is asserted is among what is denied: no weapon, hence no handgun either."""
    if denial.predicate.iri not in assertion.predicate.denied_with:
        return False
    if denial.value == assertion.value or _narrows(assertion, denial, ontology):
        return True
    return COVERS[denial.aspect.comparator](denial, assertion)


def _narrows(one: Answer, other: Answer, ontology: Ontology) -> bool:
    """Return whether one answer is a concept below the other."""
    return _text(other.value) in ontology.broader.get(_text(one.value), frozenset())


def _differ(_one: Answer, _other: Answer) -> bool:
    return False


def _numbers(one: Answer, other: Answer) -> bool:
    """Numbers agree within the aspect's tolerance where one of them is hedged as approximate."""
    try:
        a, b = (Decimal(_text(each.value)) for each in (one, other))
    except InvalidOperation:
        return False
    approximate = APPROXIMATE in one.hedges | other.hedges
    tolerance = Decimal(str(one.aspect.tolerance)) if approximate else Decimal(0)
    return abs(a - b) <= tolerance * max(abs(a), abs(b))


def _dates(one: Answer, other: Answer) -> bool:
    """Dates agree where neither states a year, month or day that the other contradicts."""
    return may_coincide(_text(one.value), _text(other.value))


def _covers_date(denial: Answer, assertion: Answer) -> bool:
    """To deny a month is to deny each of its days; to deny a day is not to deny its month."""
    return lies_within(_text(assertion.value), _text(denial.value))


def _names(one: Answer, other: Answer) -> bool:
    """Names agree where one has every word of the other ("Jr." may be left out)."""
    return _covers_name(one, other) or _covers_name(other, one)


def _covers_name(denial: Answer, assertion: Answer) -> bool:
    """To deny a name is to deny it with more words, too."""
    denied, asserted = (
        set(WORD.findall(_text(each.value).casefold())) for each in (denial, assertion)
    )
    return denied <= asserted


def _text(value: Term | None) -> str:
    return "" if value is None else value.value


AGREE: Mapping[Comparator, Callable[[Answer, Answer], bool]] = {
    Comparator.EQUAL: _differ,
    Comparator.SET: _differ,
    Comparator.PLACE: _differ,
    Comparator.NUMBER: _numbers,
    Comparator.DATE: _dates,
    Comparator.NAME: _names,
}
COVERS: Mapping[Comparator, Callable[[Answer, Answer], bool]] = {
    **AGREE,
    Comparator.DATE: _covers_date,
    Comparator.NAME: _covers_name,
}
