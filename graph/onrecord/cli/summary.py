"""A build in words, for the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.export.build import Build
    from onrecord.export.report import OpenQuestion, Report, Voice

# what a reader of the summary looks for first; spans, selectors and hops are machinery
SHOWN = (
    "Incident", "Act", "Person", "Group", "Agency", "Unit", "Post", "Outlet", "Place", "Item",
    "Article", "Footage", "Report", "PressConference", "SocialMediaPost", "Dataset",
    "Claim", "Question", "Conflict",
)  # fmt: skip
STANCES = {
    "asserts": "asserts",
    "denies": "denies",
    "cannotConfirm": "cannot confirm",
    "reservesJudgement": "reserves judgement",
}
STATUSES = {"Contested": "disputed", "Unconfirmed": "not confirmed", "DeniedOnly": "only denied"}


def summary(build: Build) -> Iterator[str]:
    """Yield the lines that tell a person what was built and what is open in it."""
    report = build.report
    yield report.title
    yield ""
    yield "Things    " + ", ".join(_things(report))
    yield f"Claims    {report.things.get('Claim', 0)}"
    yield from _sources(report)
    yield f"Evidence  {_evidence(report)}"
    yield "Questions " + ", ".join(f"{n} {name}" for name, n in report.questions_by_status.items())
    if report.warnings:
        yield f"Warnings  {len(report.warnings)} (see report.json)"
    yield ""
    yield f"Open questions ({len(report.open_questions)})"
    for question in report.open_questions:
        yield from _question(question)
    yield ""
    state = "new" if build.published.is_new else "unchanged"
    yield f"Version {build.published.version} ({state})"


def _things(report: Report) -> Iterator[str]:
    for name in SHOWN:
        if name in report.things and name not in {"Claim", "Question"}:
            yield f"{report.things[name]} {name}"


def _sources(report: Report) -> Iterator[str]:
    for source, count in report.claims_by_source.items():
        yield f"          {count} in {source.removeprefix(report.base)}"


def _evidence(report: Report) -> str:
    found = f"{report.spans_verified} of {report.spans} passages verified"
    if missing := len(report.texts_not_at_hand):
        found += f"; the text of {missing} source(s) is not at hand (--texts DIR)"
    return found


def _question(question: OpenQuestion) -> Iterator[str]:
    yield f"  {question.label}: {STATUSES.get(question.status, question.status)}"
    for voice in question.voices:
        yield f"    - {_voice(voice)}"


def _voice(voice: Voice) -> str:
    who = " and ".join(voice.claimants)
    return f"{who} ({STANCES.get(voice.stance, voice.stance)}): {voice.paraphrase}"
