"""What is open is told with what it rests on, and a tension once."""

from __future__ import annotations

import pyoxigraph as ox

from onrecord.query.dossier import Dossier, dossier
from onrecord.query.dossier.asked import open_section, questions_sections
from onrecord.query.dossier.outline import Entry, to_text
from onrecord.query.dossier.plan import Choice, is_open, plan
from onrecord.query.dossier.speech import Speech

RULE = "what is recommended is not among what is said to be the case"


def speech(found: Dossier) -> Speech:
    """Return how an account is spoken of when all of it is told."""
    return Speech(found, plan(found, Choice.ALL))


def flat(*entries: Entry) -> str:
    """Return entries and all below them in one line."""
    return " ".join(" ".join(map(to_text, entries)).split())


def test_every_open_question_is_told_with_every_answer(sample: ox.Store) -> None:
    """An accusation or not: what is disputed, not confirmed, denied only or in tension stands there once."""
    for name in ("quay", "market"):
        found = dossier(sample, name)
        told = speech(found)
        shown = flat(*open_section(told))
        for question in found.questions:
            digits = question.short[: len("question/") + 8]
            assert shown.count(digits) == int(is_open(question)), question.label
            if is_open(question):
                assert all(told.brief(c) in shown for c in told.in_order(question.answers))


def test_a_tension_is_told_once_with_its_rule(sample: ox.Store) -> None:
    """Both questions stand below what is held against what, and that nobody need oppose it."""
    found = dossier(sample, "quay")
    tense = [question for question in found.questions if question.in_tension]
    assert len(tense) == 2
    (entry,) = [each for each in open_section(speech(found))[0].below if RULE in each.text]
    assert entry.text == f"In tension: {RULE}; nobody in the sources need oppose it"
    assert all(each.text.startswith(q.label) for each, q in zip(entry.below, tense, strict=True))
    assert flat(*open_section(speech(found))).count(RULE) == 1


def test_an_account_that_holds_one_end_of_a_tension_names_the_other(sample: ox.Store) -> None:
    """Whoever sees one question is told which one pulls against it."""
    found = dossier(sample, "quay")
    tense = [question for question in found.questions if question.in_tension]
    (claim,) = [c for c in found.claims if c.iri in tense[0].answers]
    shown = flat(*questions_sections(speech(dossier(sample, claim.iri))))
    assert f"with {tense[1].iri}" in shown


def test_accusations_come_before_what_else_is_open(sample: ox.Store) -> None:
    """In an account of a person nobody reads that nothing is disputed before reading who is accused."""
    shown = questions_sections(speech(dossier(sample, "person/joaquin-ibanez")))
    kinds = [entry.text.split(",")[0].split(":")[0] for entry in shown]
    assert kinds[:2] == ["Questions", "Accusations"]
    assert set(kinds[2:]) <= {"Open besides the accusations above"}


def test_counts_of_speakers_promise_no_independence(sample: ox.Store) -> None:
    """What is counted, and on what the sides rest, is said where the questions begin."""
    first, *_ = questions_sections(speech(dossier(sample, "person/joaquin-ibanez")))
    assert "independently of each other is not judged" in flat(first)
    assert "as the record's editors placed them" in flat(first)
