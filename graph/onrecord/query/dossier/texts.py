"""The very words of passages, from texts that lie beside the record and are never part of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from onrecord.model.vocabulary import TEXT_DIGEST
from onrecord.read.evidence.compare import digest_of, find_texts

if TYPE_CHECKING:
    from onrecord.query.dossier.reading import Reading
    from onrecord.query.dossier.values import Passage

BLANKS: Final = " \t"
QUOTES: Final = "“”‘’\"'()[]"  # noqa: RUF001 - they are what stands in texts
ENDS: Final = (".", "!", "?", "…")


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts that were found by their digests, by source; `absent` are the sources without one."""

    found: Mapping[str, str]
    absent: tuple[str, ...]

    def words(self, passage: Passage) -> str | None:
        """Return the words of a passage; None where the text is not at hand or its words have another digest."""
        text = self.found.get(passage.source)
        if text is None:
            return None
        words = text[passage.start : passage.end]
        return words if digest_of(words.encode("utf-8")) == passage.digest else None

    def is_at_hand(self, source: str) -> bool:
        """Return whether the text of a source was found."""
        return source in self.found

    def cut(self, passage: Passage) -> tuple[bool, bool]:
        """Return whether a passage begins, and whether it ends, inside a sentence of its text."""
        text = self.found.get(passage.source, "")
        words = text[passage.start : passage.end]
        before = text[: passage.start].rstrip(f"{BLANKS}{QUOTES}")
        after = text[passage.end :].lstrip(f"{BLANKS}{QUOTES}")
        return _goes_on(before, words.lstrip(QUOTES)), _goes_on(words.rstrip(QUOTES), after)

    def gaps(self, source: str, covered: Sequence[Passage]) -> list[tuple[int, int]]:
        """Return the stretches of a text with letters or digits on which none of the passages rests."""
        text = self.found.get(source, "")
        found, end = [], 0
        for passage in sorted(covered, key=lambda each: each.start):
            found.append((end, passage.start))
            end = max(end, passage.end)
        found.append((end, len(text)))
        return [
            (first, last)
            for first, last in found
            if first < last and any(map(str.isalnum, text[first:last]))
        ]


def _goes_on(before: str, after: str) -> bool:
    """Return whether a sentence that is under way at the end of one text goes on in the next."""
    if not before or not after or before.endswith("\n") or after.startswith("\n"):
        return False
    if before.endswith(ENDS):
        return after.lstrip(BLANKS)[:1].islower()
    return not after.startswith(ENDS)


NO_TEXTS = Texts({}, ())


def texts_of(reading: Reading, sources: Sequence[str], folders: Sequence[Path]) -> Texts:
    """Return the texts of sources among the files below folders, found by nothing but their digests.

    Raises WorkspaceError where a folder does not exist or a file cannot be read.
    """
    digests = {source: reading.one(source, TEXT_DIGEST) for source in sources}
    at_hand = find_texts(folders, filter(None, digests.values()))
    found = {source: at_hand[digest] for source, digest in digests.items() if digest in at_hand}
    return Texts(found, tuple(source for source in sources if source not in found))
