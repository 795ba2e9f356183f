"""When two answers to one question can both be right."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from unicodedata import combining, normalize

from onrecord.derive.answers import Answer
from onrecord.model.edtf import lies_within as date_lies_within
from onrecord.model.edtf import may_be_days_apart, may_coincide
from onrecord.model.ontology import Comparator, Ontology
from onrecord.model.term import Term
from onrecord.model.time import between_times, seconds
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
    """Return whether one answer is a concept below the other, or a place within it."""
    above = ontology.broader.get(_text(one.value), frozenset())
    return _text(other.value) in above or _text(other.value) in one.wider


def _differ(_one: Answer, _other: Answer) -> bool:
    """Different values differ; members of a set stand side by side, since a set has several right answers."""
    return False


def _numbers(one: Answer, other: Answer) -> bool:
    """Numbers agree within the aspect's tolerance where one of them is told as approximate."""
    try:
        a, b = (Decimal(_text(each.value)) for each in (one, other))
    except InvalidOperation:
        return False
    return _near(one, other, a, b)


def _durations(one: Answer, other: Answer) -> bool:
    """Durations are compared as seconds, like numbers: a minute is sixty seconds."""
    a, b = (seconds(_text(each.value)) for each in (one, other))
    return a is not None and b is not None and _near(one, other, a, b)


def _near(one: Answer, other: Answer, a: Decimal, b: Decimal) -> bool:
    tolerance = Decimal(str(one.aspect.tolerance)) if _approximate(one, other) else Decimal(0)
    return abs(a - b) <= tolerance * max(abs(a), abs(b))


def _ages(one: Answer, other: Answer) -> bool:
    """Ages agree where they are a year apart and told a day or more apart: a birthday may lie between."""
    try:
        apart = abs(int(_text(one.value)) - int(_text(other.value)))
    except ValueError:
        return False
    birthday = bool(one.said and other.said) and not may_coincide(one.said, other.said)
    return apart == 0 or (apart == 1 and (birthday or _approximate(one, other)))


def _times(one: Answer, other: Answer) -> bool:
    """Compare times within the aspect's minutes where one is told as approximate, over midnight, too."""
    apart = between_times(_text(one.value), _text(other.value))
    allowed = one.aspect.tolerance if _approximate(one, other) else 0.0
    return apart is not None and apart <= allowed


def _dates(one: Answer, other: Answer) -> bool:
    """Dates agree where neither states a year, month or day that the other contradicts; an approximate one by a day."""
    a, b = _text(one.value), _text(other.value)
    return may_coincide(a, b) or (_approximate(one, other) and may_be_days_apart(a, b, 1))


def _covers_date(denial: Answer, assertion: Answer) -> bool:
    """To deny a month is to deny each of its days; to deny a day is not to deny its month."""
    return date_lies_within(_text(assertion.value), _text(denial.value))


def _names(one: Answer, other: Answer) -> bool:
    """Names agree where one has every word of the other ("Jr." may be left out), an initial standing for a word."""
    return _covers_name(one, other) or _covers_name(other, one)


def _covers_name(denial: Answer, assertion: Answer) -> bool:
    """To deny a name is to deny it with more words, too."""
    left = _words(assertion)
    for word in sorted(_words(denial), key=len, reverse=True):
        match = next((each for each in left if _same_word(word, each)), None)
        if match is None:
            return False
        left.remove(match)
    return True


def _same_word(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) == 1 and long.startswith(short))


def _words(answer: Answer) -> list[str]:
    """Return the words of a name, without the case and the accents that sources leave out."""
    plain = (c for c in normalize("NFKD", _text(answer.value)) if not combining(c))
    return sorted(WORD.findall("".join(plain).casefold()), key=len, reverse=True)


def _approximate(one: Answer, other: Answer) -> bool:
    return APPROXIMATE in one.hedges | other.hedges


def _text(value: Term | None) -> str:
    return "" if value is None else value.value


AGREE: Mapping[Comparator, Callable[[Answer, Answer], bool]] = {
    Comparator.EQUAL: _differ,
    Comparator.SET: _differ,
    Comparator.PLACE: _differ,
    Comparator.NUMBER: _numbers,
    Comparator.AGE: _ages,
    Comparator.DURATION: _durations,
    Comparator.TIME: _times,
    Comparator.DATE: _dates,
    Comparator.NAME: _names,
}
COVERS: Mapping[Comparator, Callable[[Answer, Answer], bool]] = {
    **AGREE,
    Comparator.DATE: _covers_date,
    Comparator.NAME: _covers_name,
}
