"""A build in words, for the terminal."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from textwrap import wrap
from typing import TYPE_CHECKING

from onrecord.model.ontology import name_of
from onrecord.model.vocabulary import ONR, RETRACTED
from onrecord.model.words import STANCE_WORDS, STATUS_WORDS

if TYPE_CHECKING:
    from onrecord.export.build import Build
    from onrecord.export.report import Report
    from onrecord.export.standing import AskedQuestion, Voice

WIDEST = 96
NARROWEST = 40
MOST = 20  # open questions; a reader who wants more asks for them
# what a reader of the summary looks for; spans, selectors and hops are machinery
SHOWN = {
    "Incident": ("incident", "incidents"),
    "Act": ("act", "acts"),
    "Person": ("person", "people"),
    "Group": ("group", "groups"),
    "Agency": ("agency", "agencies"),
    "Unit": ("unit", "units"),
    "Post": ("post", "posts"),
    "Outlet": ("outlet", "outlets"),
    "Place": ("place", "places"),
    "Item": ("item", "items"),
    "Article": ("article", "articles"),
    "Footage": ("piece of footage", "pieces of footage"),
    "Recording": ("recording", "recordings"),
    "Report": ("report", "reports"),
    "CourtDocument": ("court document", "court documents"),
    "PressConference": ("press conference", "press conferences"),
    "SocialMediaPost": ("social media post", "social media posts"),
    "Dataset": ("data set", "data sets"),
    "Conflict": ("conflict", "conflicts"),
}
STANCES = {name_of(stance.value): words for stance, words in STANCE_WORDS.items()}
STATUSES = {iri.removeprefix(ONR): words for iri, words in STATUS_WORDS.items()}
# told only where it occurs; of the others it is told that there are none
RARE = RETRACTED.removeprefix(ONR)


def summary(build: Build, *, compared: bool = False) -> Iterator[str]:
    """Yield the lines that tell a person what was built, what of it was compared with texts, and what is open."""
    report = build.report
    yield report.title
    yield ""
    yield from _row("Things", ", ".join(_things(report)) or "none")
    yield from _row("Claims", _claims(report))
    yield from _row("Evidence", _evidence(report, compared=compared))
    yield from _row("Questions", ", ".join(standings(report.questions_by_status)))
    if report.leaks:
        yield from _row("Leaks", _leaks(report))
    if report.warnings:
        yield from _row("Warnings", f"{len(report.warnings)} (onrecord validate names them)")
    yield ""
    yield f"Open questions ({len(report.open_questions)})"
    for question in report.open_questions[:MOST]:
        yield from _question(question)
    if (more := len(report.open_questions) - MOST) > 0:
        yield f"  … and {more} more: onrecord query questions/disputed"
    yield from _tensions(report)
    yield ""
    state = "new" if build.published.is_new else "unchanged"
    yield f"Version {build.published.version} ({state})"


def _row(name: str, text: str) -> list[str]:
    return _wrapped(f"{name:<10}{text}", 10)


def _claims(report: Report) -> str:
    sources = ", ".join(_sources(report))
    return f"{report.things.get('Claim', 0)}: {sources}" if sources else "none"


def _leaks(report: Report) -> str:
    from onrecord.export.leaks.check import in_words

    return in_words(**report.leaks)


def _things(report: Report) -> Iterator[str]:
    for name, (one, several) in SHOWN.items():
        if count := report.things.get(name, 0):
            yield f"{count} {one if count == 1 else several}"


def _sources(report: Report) -> Iterator[str]:
    for source, count in report.claims_by_source.items():
        yield f"{count} in {source.removeprefix(report.base)}"


def standings(counts: Mapping[str, int]) -> Iterator[str]:
    """Yield how many questions stand in which way; that none is retracted goes without saying."""
    for name, shown in STATUSES.items():
        if (number := counts.get(name, 0)) or name != RARE:
            yield f"{number:,} {shown}"


def _evidence(report: Report, *, compared: bool) -> str:
    found = f"{report.spans_verified} of {report.spans} passages verified"
    if missing := len(report.texts_not_at_hand):
        where = "not in the folders given" if compared else "not at hand (--texts DIR)"
        found += f"; the text of {missing} source(s) is {where}"
    return found


def _tensions(report: Report) -> Iterator[str]:
    if not report.tensions:
        return
    yield ""
    yield f"In tension, without contradicting each other ({len(report.tensions)})"
    for tension in report.tensions[:MOST]:
        yield from _question(tension.one)
        yield from _question(tension.other)
    if (more := len(report.tensions) - MOST) > 0:
        yield f"  … and {more} more: onrecord query questions/in-tension"


def _question(question: AskedQuestion) -> Iterator[str]:
    yield from _wrapped(f"  {question.label}: {STATUSES.get(question.status, question.status)}", 4)
    for voice in question.voices:
        yield from _wrapped(f"    - {_voice(voice)}", 6)


def _voice(voice: Voice) -> str:
    who = " and ".join(voice.claimants)
    how = ", ".join((STANCES.get(voice.stance, voice.stance), *voice.hedges))
    accuses = "; an accusation" if voice.accuses else ""
    retracted = "; retracted" if voice.retracted else ""
    return f"{who} ({how}{accuses}{retracted}): {voice.paraphrase}"


def _wrapped(text: str, indent: int) -> list[str]:
    """Return a text in lines that fit the terminal, where there is one; all but the first are indented."""
    columns = shutil.get_terminal_size(fallback=(WIDEST, 0)).columns
    width = max(NARROWEST, min(WIDEST, columns))
    return wrap(text, width, subsequent_indent=" " * indent, break_long_words=False)
