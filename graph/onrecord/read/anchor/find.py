"""Where the words of a quote stand in its text: every place, or why there is none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from onrecord.read.anchor.nearest import differences, nearest_passage, shown
from onrecord.read.evidence.cuts import in_word, splits_character
from onrecord.read.evidence.texts import line_of

AROUND: Final = 40  # code points shown on each side of an occurrence
MOST_LISTED: Final = 12


class Occurrence(NamedTuple):
    """One place of words in a text, and what stands around it, in one line each."""

    start: int
    end: int
    line: int
    before: str
    words: str
    after: str

    def told(self, number: int) -> str:
        """Return the occurrence as a list shows it."""
        around = f"…{self.before}[{self.words}]{self.after}…"
        return f"{number}: line {self.line}, [{self.start}, {self.end}]: {around}"


def occurrences(pattern: re.Pattern[str], text: str) -> list[Occurrence]:
    """Return every place of what was typed, overlapping ones too; those inside longer words only if all are."""
    found = [(match.start(), match.end()) for match in _matches(pattern, text)]
    whole = [bounds for bounds in found if not any(_is_inside(text, at) for at in bounds)]
    return [_occurrence(text, start, end) for start, end in whole or found]


def _is_inside(text: str, offset: int) -> bool:
    return in_word(text, offset) or splits_character(text, offset)


def _matches(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    match = pattern.search(text)
    while match is not None and match.end() > match.start():
        yield match
        match = pattern.search(text, match.start() + 1)


def _occurrence(text: str, start: int, end: int) -> Occurrence:
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    return Occurrence(
        start, end, line_of(text, start), _flat(before), shown(_flat(text[start:end])), _flat(after)
    )


def _flat(words: str) -> str:
    """Return words with each line break shown as a sign for one."""
    return shown(re.sub(r"\s*\n\s*", " ⏎ ", words))


def listed(found: Sequence[Occurrence]) -> str:
    """Return the occurrences of words in one sentence."""
    told = "; ".join(each.told(number) for number, each in enumerate(found[:MOST_LISTED], start=1))
    return f"{told}; and {len(found) - MOST_LISTED} more" if len(found) > MOST_LISTED else told


def why_not(words: str, pattern: re.Pattern[str], text: str, others: Mapping[str, str]) -> str:
    """Return what can be told of words that stand nowhere in their text; `others` are the texts of other sources."""
    for source, other in others.items():
        if match := pattern.search(other):
            return f"They stand in the text of {source} (line {line_of(other, match.start())})."
    near = nearest_passage(words, text)
    if near is None:
        return "Nothing in it is like them."
    told = "; ".join(differences(words, near.words))
    passage = f"[{near.start}, {near.end}], in line {near.line}: «{_flat(near.words)}»"
    return f"The nearest passage is {passage}. There, {told or 'the words are the same'}."
