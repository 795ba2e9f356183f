"""When two answers to one question can both be right."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from unicodedata import category, normalize

from onrecord.derive.answers import Answer
from onrecord.model.edtf import lies_within as date_lies_within
from onrecord.model.edtf import may_be_days_apart, may_coincide
from onrecord.model.ontology import Comparator, Ontology
from onrecord.model.term import Term
from onrecord.model.time import between_times, seconds
from onrecord.model.vocabulary import APPROXIMATE

# Marks that sources leave out: accents, points of Hebrew and Arabic, what stretches or joins letters.
LEFT_OUT = re.compile(
    "[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u065f\u0670\u200c\u200d]"
)
APPROXIMATELY = frozenset("~%")  # the qualifiers of ISO 8601-2 that say so in the date itself
LETTERS = frozenset("LMN")  # letters, marks and numbers


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
        return _near(one, other, a, b)
    except ArithmeticError:  # no number, or none that can be compared
        return False


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
    approximate = _approximate(one, other) or not APPROXIMATELY.isdisjoint(a + b)
    return may_coincide(a, b) or (approximate and may_be_days_apart(a, b, 1))


def _covers_date(denial: Answer, assertion: Answer) -> bool:
    """To deny a month is to deny each of its days; to deny a day is not to deny its month."""
    return date_lies_within(_text(assertion.value), _text(denial.value))


def _names(one: Answer, other: Answer) -> bool:
    """Names agree where one has every word of the other ("Jr." may be left out), an initial standing for a word."""
    return _has_words_of(one, other, _same_word) or _has_words_of(other, one, _same_word)


def _covers_name(denial: Answer, assertion: Answer) -> bool:
    """To deny a name is to deny it with more words, too, or with a word for an initial."""
    return _has_words_of(denial, assertion, _stands_for)


def _has_words_of(few: Answer, many: Answer, same: Callable[[str, str], bool]) -> bool:
    left = _words(many)
    for word in _words(few):
        match = next((each for each in left if same(word, each)), None)
        if match is None:
            return False
        left.remove(match)
    return True


def _same_word(one: str, other: str) -> bool:
    return _stands_for(one, other) or _stands_for(other, one)


def _stands_for(one: str, other: str) -> bool:
    """Return whether a word is another or its initial; a digit is the initial of no number."""
    return one == other or (len(one) == 1 and one.isalpha() and other.startswith(one))


def _words(answer: Answer) -> list[str]:
    """Return the words of a name, long ones first, without the case and the accents that sources leave out."""
    plain = LEFT_OUT.sub("", normalize("NFKD", _text(answer.value)))
    whole = normalize("NFKC", plain).casefold()
    words = "".join(c if category(c)[0] in LETTERS else " " for c in whole).split()
    return sorted(words, key=len, reverse=True)


def _approximate(one: Answer, other: Answer) -> bool:
    return APPROXIMATE in one.hedges | other.hedges


def _covers_as_stated(agree_: Callable[[Answer, Answer], bool]) -> Callable[[Answer, Answer], bool]:
    """Return a comparison under which a denial covers what it says, and more only where it is approximate itself.

    "About a hundred" and 96 can both be right; to deny 96 is not to deny "about a hundred".
    """
    return lambda denial, assertion: agree_(
        denial, replace(assertion, hedges=frozenset[str](), said="")
    )


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
    **{comparator: _covers_as_stated(agree_) for comparator, agree_ in AGREE.items()},
    Comparator.DATE: _covers_date,
    Comparator.NAME: _covers_name,
}
