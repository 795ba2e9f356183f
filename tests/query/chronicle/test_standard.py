"""Standard questions: what each is about, what answers it, and what cannot be asked at all."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from onrecord.model.vocabulary import CLAIM_PREDICATE, IN_SCHEME, ONR, TYPE
from onrecord.query.chronicle import Chronicle, chronicle
from onrecord.query.chronicle.standard import USE_OF_FORCE, load, terms
from onrecord.query.chronicle.values import Standard, State
from onrecord.query.citation import Edition

PARTS = ("incident", "subject", "officer")
ABOUT = {"encounter", "place", "subject", "officer", "user", "anything"}


def by_id(found: Chronicle) -> dict[str, Standard]:
    """Return the standard questions of a dossier by their names."""
    return {each.key: each for each in found.standards.questions}


def test_the_file_names_only_what_the_vocabulary_has(sample: ox.Store) -> None:
    """Each predicate is one of claims, each value a concept; a question without predicates says nothing more."""
    held = load(USE_OF_FORCE)
    asked = held["question"]
    assert len({each["id"] for each in asked}) == len(asked)
    assert list(dict.fromkeys(each["part"] for each in asked)) == list(PARTS)
    for each in (*asked, held["encounter"], held["force"], held["reached"]):
        for predicate in terms(each.get("predicates", ())):
            assert _has(sample, predicate, TYPE, CLAIM_PREDICATE), predicate
        for name in ("values", "acts", "kinds", "found"):
            for value in terms(each.get(name, ())):
                assert _has(sample, value, IN_SCHEME), value
    for each in asked:
        assert ("about" in each) == ("predicates" in each)
        assert each.get("about", "anything") in ABOUT


def _has(store: ox.Store, subject: str, prop: str, value: str | None = None) -> bool:
    term = None if value is None else ox.NamedNode(value)
    return any(store.quads_for_pattern(ox.NamedNode(subject), ox.NamedNode(prop), term))


def test_what_cannot_be_asked_is_never_answered(sample: ox.Store, edition: Edition) -> None:
    """It is told apart from what can be asked and nobody answers."""
    for name in ("quay", "market"):
        found = by_id(chronicle(sample, name, edition))
        asked = {
            each["id"]: bool(each.get("predicates")) for each in load(USE_OF_FORCE)["question"]
        }
        for key, each in found.items():
            assert (each.state is State.NOT_ASKED) == (not asked[key])
            assert (each.state is State.ANSWERED) == bool(each.answers)
        assert found["incident-ambush"].state is State.NOT_ASKED


@pytest.mark.parametrize(
    ("name", "key", "predicates"),
    [
        ("quay", "incident-when", {"happenedOn"}),
        ("quay", "subject-armed", {"armedWith", "firstShotBy"}),
        ("market", "subject-resistance", {"compliedWith"}),
        ("quay", "incident-contact", {"stopReason"}),
    ],
)
def test_an_answer_bears_on_its_question(
    sample: ox.Store, edition: Edition, name: str, key: str, predicates: set[str]
) -> None:
    """By its predicate, and by whom or what it is about."""
    found = by_id(chronicle(sample, name, edition))[key]
    said = {claim.proposition.predicate.iri.removeprefix(ONR) for claim in found.answers}
    assert said
    assert said <= predicates


def test_officers_and_others_are_not_taken_for_each_other(
    sample: ox.Store, edition: Edition
) -> None:
    """What is said of somebody on the acting side answers no question on the subject."""
    found = chronicle(sample, "quay", edition)
    acting = {j.agent.iri for j in found.speech.dossier.sides if j.verdict == "acting agency"}
    assert acting
    for key, each in by_id(found).items():
        for claim in each.answers:
            said = claim.proposition
            ends = {said.subject.iri, said.object.iri if said.object else ""}
            if key == "subject-armed":
                assert not ends & acting
            if key.startswith("officer"):
                assert ends & acting
