"""The summary of a build keeps to what a terminal can show."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from onrecord.cli.summary import MOST, summary
from onrecord.export.build import Build
from onrecord.export.report import Report
from onrecord.export.standing import AskedQuestion, Tension, Voice
from onrecord.store.publication import Published


def built(count: int) -> Build:
    """Return a build with so many open questions."""
    voice = Voice("claim/a", ("Watch",), "denies", "it was not so")
    asked = [AskedQuestion(f"q{n}", f"Which? ({n})", "DeniedOnly", (voice,)) for n in range(count)]
    report = Report(
        title="invented",
        base="https://example.org/",
        license="https://example.org/licence",
        things={},
        claims_by_source={},
        questions_by_status={"DeniedOnly": count},
        spans=0,
        spans_verified=0,
        texts_not_at_hand=(),
        open_questions=tuple(asked),
        tensions=tuple(Tension(one, one) for one in asked),
        warnings=(),
    )
    return Build(Published(Path("build"), "0123456789abcdef", is_new=True), report)


def test_many_open_questions_are_cut_and_counted() -> None:
    """The first are shown, the rest counted with the command that shows them."""
    lines = list(summary(built(MOST + 3)))
    assert sum(line.startswith("  Which?") for line in lines) == MOST + 2 * MOST
    assert "  … and 3 more: onrecord query questions/disputed" in lines
    assert "  … and 3 more: onrecord query questions/in-tension" in lines


def test_as_many_as_are_shown_are_not_cut() -> None:
    """Nothing is said of more where there are no more."""
    assert not [line for line in summary(built(MOST)) if "more:" in line]


def test_a_voice_is_told_with_its_reservations() -> None:
    """A hedged claim never stands as a plain one."""
    voice = Voice("claim/a", ("Watch", "Crew"), "asserts", "it was so", ("alleged", "preliminary"))
    build = built(0)
    asked = (AskedQuestion("q", "Which?", "Contested", (voice,)),)
    report = replace(build.report, open_questions=asked)
    shown = "    - Watch and Crew (asserts, alleged, preliminary): it was so"
    assert shown in list(summary(replace(build, report=report)))


def test_what_was_retracted_is_never_told_as_if_it_stood() -> None:
    """Neither a claim nor a question; where nothing was retracted, nothing is said of it."""
    voice = Voice("claim/a", ("Watch",), "asserts", "it was so", accuses=True, retracted=True)
    build = built(1)
    asked = (AskedQuestion("q", "Which?", "Retracted", (voice,)),)
    report = replace(build.report, open_questions=asked, questions_by_status={"Retracted": 1})
    shown = "\n".join(summary(replace(build, report=report)))
    assert "    - Watch (asserts; an accusation; retracted): it was so" in shown
    assert "Which?: retracted" in shown
    assert "0 unopposed, 1 retracted" in shown
    assert "retracted" not in "\n".join(summary(build))
