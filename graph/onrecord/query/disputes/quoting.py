"""The words of passages as a document may show them: exactly as they stand, or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.query.disputes.values import Said, Words
from onrecord.query.dossier.texts import NO_TEXTS, Texts, texts_of

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.query.dossier.reading import Reading
    from onrecord.query.dossier.values import Claim, Passage

MayShow = Callable[[str], bool]
Withheld = Callable[[Sequence[str]], str]
"""Says how much of some incidents a document leaves out, of the whole record where none is named."""


def show_all(_: str) -> bool:
    """Return that words may be shown."""
    return True


def nothing_withheld(_: Sequence[str]) -> str:
    """Return nothing: all is told."""
    return ""


@dataclass(frozen=True, slots=True)
class Quoting:
    """Texts at hand, and which of their words may be shown, such as those that hold no withheld name."""

    texts: Texts
    may_show: MayShow = show_all

    def words(self, passage: Passage) -> Words:
        """Return where words stand, and the words where their text is at hand and holds them there."""
        text = self.texts.words(passage)
        if text is None:
            return Words(passage, is_other=self.texts.is_at_hand(passage.source))
        if not self.may_show(text):
            return Words(passage)
        begins, ends = self.texts.cut(passage)
        return Words(passage, text, begins=begins, ends=ends)

    def said(self, claim: Claim, number: int) -> Said:
        """Return a claim with its number and its words, outside any question."""
        return Said(number, claim, tuple(map(self.words, claim.passages)))


def quoting(
    reading: Reading, said: Iterable[Claim], folders: Sequence[Path], may_show: MayShow = show_all
) -> Quoting:
    """Return the texts on which claims rest, of those that lie below folders.

    Raises WorkspaceError where a folder does not exist or a file cannot be read.
    """
    sources = sorted({p.source for each in said for p in each.passages})
    return Quoting(texts_of(reading, sources, folders) if folders else NO_TEXTS, may_show)
