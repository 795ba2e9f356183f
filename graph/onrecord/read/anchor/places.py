"""The place of each quote of a file in its text: the only one, the one that somebody names, or a finding."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.model.finding import Finding
from onrecord.read.anchor.find import Occurrence, listed, occurrences, why_not
from onrecord.read.anchor.nearest import shown
from onrecord.read.anchor.words import pattern_of
from onrecord.read.anchor.yaml import OCCURRENCE, Quote
from onrecord.read.evidence.changed import Sought, find_changed
from onrecord.read.evidence.cuts import Cuts
from onrecord.read.evidence.texts import digest_of_words, find_stored
from onrecord.read.located import Place, violation
from onrecord.read.passages import DIGEST
from onrecord.read.things import Thing


@dataclass(frozen=True, slots=True)
class Choice:
    """Words that stand several times in their text: where they were typed, and where they stand."""

    place: Place
    words: str
    source: str
    found: tuple[Occurrence, ...]


Choose = Callable[[Choice], int]
"""Returns the number of the occurrence that is meant, from 1."""


@dataclass(frozen=True, slots=True)
class Anchored:
    """One quote and the place that was found for it; `of` is how often its words stand in the text."""

    place: Place
    source: str
    at: Occurrence
    digest: str
    number: int
    of: int


class Places:
    """Finds the places of the quotes of one file, and gathers what is wrong.

    Raises WorkspaceError where a folder does not exist or a text in it cannot be read.
    """

    def __init__(self, things: Mapping[str, Thing], folders: Sequence[Path]) -> None:
        self.folders = folders
        self.things = things
        self.problems: list[Finding] = []
        self._missing: set[str] = set()
        digests = {name: thing.record.text("digest") or "" for name, thing in things.items()}
        self.digests = {name: word for name, word in digests.items() if DIGEST.fullmatch(word)}
        stored = find_stored(folders, self.digests.values())
        self.texts = {
            name: stored[digest].text for name, digest in self.digests.items() if digest in stored
        }

    def choice(self, quote: Quote, place: Place, source: str) -> Choice | None:
        """Return where the words of a quote stand in the text of its source, None where they do not."""
        text = self.texts.get(source)
        if text is None:
            if source not in self._missing:
                self._missing.add(source)
                self.problems.append(self._no_text(place, source))
            return None
        pattern = pattern_of(quote.value, quote.style, quote.written)
        if found := occurrences(pattern, text):
            return Choice(place, quote.words, source, tuple(found))
        others = {other: words for other, words in self.texts.items() if other != source}
        why = why_not(quote.words, pattern, text, others)
        message = f"These words do not stand in the text of {source}: «{shown(quote.words)}». {why}"
        mend = "Type the words as they stand in the text; nothing that is only alike is taken."
        self.problems.append(violation(place, "quote-not-found", message, mend))
        return None

    def taken(self, choice: Choice, number: int) -> Anchored | None:
        """Return the occurrence of a number, None where there is no such one."""
        several = len(choice.found)
        if not 1 <= number <= several:
            message = f"There is no occurrence {number}: these words stand {_times(several)}. {listed(choice.found)}"
            mend = f"Write a number from 1 to {several}."
            self.problems.append(violation(choice.place, "wrong-occurrence", message, mend))
            return None
        at = choice.found[number - 1]
        digest = digest_of_words(self.texts[choice.source][at.start : at.end])
        return Anchored(choice.place, choice.source, at, digest, number, several)

    def refuse(self, choice: Choice) -> None:
        """Say of words that stand several times where they do."""
        several = _times(len(choice.found))
        message = (
            f"These words stand {several} in the text of {choice.source}. {listed(choice.found)}"
        )
        mend = f"Write `{OCCURRENCE}: 2` (or another number) beside the quote, or use --occurrence."
        self.problems.append(violation(choice.place, "quote-ambiguous", message, mend))

    def warnings(self, taken: Iterable[Anchored]) -> Iterator[Finding]:
        """Yield what the passages that were found cut."""
        cuts = {source: Cuts(text) for source, text in self.texts.items()}
        for each in taken:
            for cut in cuts[each.source].of(each.at.start, each.at.end):
                yield cut.at(each.place)

    def _no_text(self, place: Place, source: str) -> Finding:
        if not source or source not in self.things:
            named = f"`{shown(source)}` is no source of the workspace." if source else ""
            mend = "Name one with `source:`, in the claim or at the top of the file."
            return violation(place, "missing-source", named or "The claim has no source.", mend)
        if source not in self.digests:
            mend = "Add `digest` and `length` to the source; `onrecord add` writes them."
            return violation(place, "no-text-digest", f"{source} has no digest of its text.", mend)
        message = (
            f"The text of {source} is not in the folders that were named: {self._changed(source)}"
        )
        mend = "Name the folder that holds it with --texts DIR; it is found by its digest."
        return violation(place, "text-not-found", message, mend)

    def _changed(self, source: str) -> str:
        """Return what is known of a text that was not found: a copy that was changed, or nothing."""
        if not self.folders:
            return "none was named."
        sought = {source: Sought(self.digests[source], None, ())}
        changed = find_changed(self.folders, sought, frozenset()).get(source)
        return "no file has its digest." if changed is None else changed.told()


def _times(number: int) -> str:
    return "once" if number == 1 else f"{number} times"
