"""Questions are told with accusations first, what they rest on, and nobody's answer as anybody else's."""

from __future__ import annotations

from dataclasses import replace

import pyoxigraph as ox

from onrecord.model.vocabulary import ONR
from onrecord.query.dossier import Dossier, dossier
from onrecord.query.dossier.asked import questions_sections
from onrecord.query.dossier.outline import Entry, to_text
from onrecord.query.dossier.plan import Choice, plan
from onrecord.query.dossier.speech import Speech
from onrecord.query.dossier.values import Judged, Name

RULE = "what is recommended is not among what is said to be the case"


def speech(found: Dossier) -> Speech:
    """Return how an account is spoken of when all of it is told."""
    return Speech(found, plan(found, Choice.ALL))


def sections(found: Dossier) -> dict[str, str]:
    """Return the sections on questions by the beginnings of their headings, each in one line."""
    shown = questions_sections(speech(found), quiet=True)
    return {entry.text.split(",")[0].split(":")[0]: flat(entry) for entry in shown}


def flat(entry: Entry) -> str:
    """Return an entry and all below it in one line."""
    return " ".join(to_text(entry).split())


def test_every_question_stands_in_one_section(sample: ox.Store) -> None:
    """Accusations, what is open besides, and what nobody opposes share out the questions."""
    for name in ("quay", "market"):
        found = dossier(sample, name)
        told = speech(found)
        accusations = sections(found)["Accusations"]
        for question in found.questions:
            digits = question.short[: len("question/") + 8]
            assert (digits in accusations) is bool(told.accusing(question)), question.label


def test_accusations_come_before_all_other_questions(sample: ox.Store) -> None:
    """Nobody reads that nothing is disputed before reading who is accused."""
    kinds = list(sections(dossier(sample, "quay")))
    assert kinds[:3] == ["Questions", "Accusations", "Open besides the accusations above"]
    assert kinds[3] == "Unopposed"


def test_counts_of_speakers_promise_no_independence(sample: ox.Store) -> None:
    """What is counted, and on what the sides rest, is said where the questions begin."""
    shown = sections(dossier(sample, "quay"))
    assert "independently of each other is not judged" in shown["Questions"]
    assert "rest on how the editors of the record placed the parties, above." in shown["Questions"]
    assert "independent root" not in " ".join(shown.values())


def test_a_tension_is_told_with_its_rule(sample: ox.Store) -> None:
    """Both questions say what is held against what, and that nobody need oppose it."""
    found = dossier(sample, "quay")
    tense = [question for question in found.questions if question.in_tension]
    assert len(tense) == 2
    assert {question.tension_rule for question in tense} == {RULE}
    shown = " ".join(sections(found).values())
    assert shown.count(f"{RULE}; nobody in the sources need oppose it") == len(tense)


def test_an_accusation_without_a_document_says_so(sample: ox.Store) -> None:
    """A conviction is neither called a finding nor said to be none."""
    found = dossier(sample, "market")
    bare = [claim for claim in found.claims if claim.document_not_cited]
    assert bare
    shown = sections(found)["Accusations"]
    for claim in bare:
        assert f"{claim.paraphrase} (no document is cited for it)" in shown


def test_a_reply_that_is_limited_to_an_aspect_is_told_for_that_alone(depot: ox.Store) -> None:
    """A judgement on one matter is not taken for one on all."""
    found = dossier(depot, "incident/depot")
    (claim,) = [each for each in found.claims if each.accuses]
    (general,) = found.replies
    armed = replace(general, verdict="declined", aspects=(Name(ONR + "aspect-armed", "", "armed"),))
    wound = replace(general, aspects=(Name(ONR + "aspect-wound", "", "wound"),))
    cases: list[tuple[tuple[Judged, ...], list[Judged]]] = [
        ((general,), [general]),
        ((general, armed), [armed]),
        ((general, wound), [general]),
        ((wound,), []),
    ]
    for judged, told in cases:
        assert speech(replace(found, replies=judged)).replies(claim) == told
    shown = sections(replace(found, replies=(general, armed)))["Accusations"]
    assert "declined (on armed only). Brandt answers" in shown
    assert "replied (on all else). Brandt answers" in shown


def test_answers_of_what_nobody_opposes_stand_behind_their_speakers(depot: ox.Store) -> None:
    """The list says what is answered and by whom, not only under which number."""
    shown = sections(dossier(depot, "incident/depot"))["Unopposed"]
    assert shown.endswith(
        "stop of Brandt (act/depot-1) Gazette asserted: happened on: 3 May 2021 [1]"
    )
