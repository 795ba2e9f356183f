"""When two answers to one question can both be right."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation

from onrecord.derive.answers import APPROXIMATE, Answer
from onrecord.model.edtf import may_coincide
from onrecord.model.ontology import Comparator
from onrecord.model.term import Term

WORD = re.compile(r"\w+")


def agree(one: Answer, other: Answer) -> bool:
    """Return whether two answers state the same, as far as each of them is precise."""
    if one.value is None or other.value is None or one.value == other.value:
        return True
    return COMPARATORS[one.aspect.comparator](one, other)


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


def _names(one: Answer, other: Answer) -> bool:
    """Names agree where one has every word of the other ("Jr." may be left out)."""
    a, b = (set(WORD.findall(_text(each.value).casefold())) for each in (one, other))
    return a <= b or b <= a


def _text(value: Term | None) -> str:
    return "" if value is None else value.value


COMPARATORS: Mapping[Comparator, Callable[[Answer, Answer], bool]] = {
    Comparator.EQUAL: _differ,
    Comparator.SET: _differ,
    Comparator.PLACE: _differ,
    Comparator.NUMBER: _numbers,
    Comparator.DATE: _dates,
    Comparator.NAME: _names,
}
