"""A claim in words, as it stands in a cell or a note, and the source in which it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final

from onrecord.model.claim import Stance
from onrecord.model.words import STANCE_WORDS
from onrecord.query.disputes.wording import DASH, listed
from onrecord.query.dossier.wording import called, document, labels, one_line, spoken_when

if TYPE_CHECKING:
    from onrecord.query.disputes.values import Exhibit, Said, Words

OURS: Final = "in our words: "
READ_AS: Final = "read as: "
LEFT, RIGHT = "\N{LEFT SINGLE QUOTATION MARK}", "\N{RIGHT SINGLE QUOTATION MARK}"
INNER: Final = str.maketrans("“”", LEFT + RIGHT)
OPENING: Final = re.compile(r'(?<![^\s(\[])"(?=\S)')
OTHER_WORDS: Final = "the text at hand has other words at this place than those the claim rests on"


def stance(said: Said) -> str:
    """Return the stance with every reservation."""
    hedges = f" ({', '.join(said.claim.hedges)})" if said.claim.hedges else ""
    return f"{STANCE_WORDS[said.claim.stance]}{hedges}"


def way(said: Said) -> str:
    """Return with whom a claim is made, who voices it, and through whom it came; nothing where it is direct."""
    claim = said.claim
    parts = (
        f"jointly with {labels(said.beside)}" if said.beside else "",
        f"voiced by {listed([called(n) for n in claim.spokespeople])}"
        if claim.spokespeople
        else "",
        f"through {', then '.join(called(n) for n in claim.hops)}" if claim.hops else "",
    )
    return "; ".join(filter(None, parts))


def quoted(words: Words) -> str:
    """Return the very words of a passage in quotation marks; nothing where they are not known."""
    if words.is_other:
        return f"({OTHER_WORDS})"
    if words.text is None:
        return ""
    begins, ends = "… " if words.begins else "", " …" if words.ends else ""
    return f"{begins}“{within(words.text)}”{ends}"


def within(text: str) -> str:
    """Return words for quotation marks: in one line, their own marks single ones; nothing else is changed."""
    return OPENING.sub(LEFT, one_line(text).translate(INNER)).replace('"', RIGHT)


def quotation(held: Sequence[Words]) -> str:
    """Return the words of several passages in one line, with dots between them, and where a sentence is cut."""
    known = [words for words in held if words.text is not None]
    if not known:
        return quoted(held[0]) if held else ""
    told = " … ".join(f"“{within(words.text or '')}”" for words in known)
    return f"{'… ' if known[0].begins else ''}{told}{' …' if known[-1].ends else ''}"


def ours(said: Said) -> str:
    """Return our paraphrase, marked as such."""
    known = any(words.text is not None for words in said.words)
    return f"{READ_AS if known else OURS}{said.claim.paraphrase}"


def rests(said: Said) -> str:
    """Return on what the claimant relies, which document is cited or missing, and when it was said."""
    claim = said.claim
    bases = f"relies on {labels(claim.bases)}" if claim.bases else ""
    return "; ".join(filter(None, (bases, document(claim), spoken_when(claim))))


def accusation(said: Said) -> str:
    """Return whom a claim accuses, by which name, and whether only the acting agency's side does; else nothing."""
    if not said.claim.accuses:
        return ""
    text = f"accusation against {labels(said.claim.accuses)}"
    if said.judged:
        text += f", whom the editors judge to be {labels(said.judged)}"
    if said.claim.stance is Stance.DENIES:
        text += ", made by this denial"
    return f"{text}; known accusers: acting agency only" if said.single_sided else text


def places(said: Said, letters: Mapping[str, str]) -> str:
    """Return by letter and characters where the words stand."""
    held = said.words
    found = [
        f"{letters.get(source, '?')} {', '.join(_span(w) for w in those)}"
        for source, those in groupby(held, key=lambda w: w.passage.source)
    ]
    return "; ".join(found) or "no passage is named"


def _span(words: Words) -> str:
    return f"{words.passage.start}{DASH}{words.passage.end}"


def letters(exhibits: Iterable[Exhibit]) -> dict[str, str]:
    """Return the letter of each source."""
    return {each.source.name.iri: each.letter for each in exhibits}


def exhibit(found: Exhibit) -> str:
    """Return a source with what is plain of it."""
    plain = dict(found.source.facts)
    publisher = plain.get("published by", "").partition(" (")[0]
    parts = (
        found.source.kind,
        f"published by {publisher}" if publisher else "",
        f"dated {plain['dated']}" if "dated" in plain else "date not stated",
        plain.get("address", ""),
        f"text {plain['digest of the text']}"
        if "digest of the text" in plain
        else "no text is recorded",
    )
    return f"{found.source.name.label}: {'; '.join(filter(None, parts))}"
