"""IRIs follow from content: the same on every machine and in every version, and others for all else."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import mint
from onrecord.model.claim import Proposition, Span, Stance
from onrecord.model.term import Iri, Literal, Term, text
from onrecord.model.vocabulary import INTEGER, ONR

BASE = "https://example.org/id/"
ARMED = Proposition(
    subject=Iri(BASE + "person/ola"),
    predicate=Iri(ONR + "armedWith"),
    object=Iri(ONR + "Handgun"),
    in_act=Iri(BASE + "act/stop-1"),
)
SPAN = Span(BASE + "source/piece", 17, 59, "sha256:" + "ab" * 32)
GERMAN = replace(ARMED, object=text("ein Ø", "de"))
LATER = Span(BASE + "source/piece", 60, 75, "sha256:" + "cd" * 32)

TERMS = st.one_of(
    st.builds(Iri, st.text(max_size=4)),
    st.builds(Literal, st.text(max_size=4)),
    st.builds(text, st.text(max_size=4), st.sampled_from(["en", "fr"])),
    st.none(),
)


def claim(
    *,
    base: str = BASE,
    source: str = SPAN.source,
    spans: tuple[Span, ...] = (SPAN, LATER),
    claimants: tuple[str, ...] = (BASE + "agency/watch", BASE + "person/clerk"),
    stance: Stance = Stance.ASSERTS,
    proposition: Proposition = ARMED,
) -> str:
    """Return the IRI of a fixed claim in which some parts may be others."""
    return mint.claim_iri(base, source, spans, claimants, stance, proposition)


@pytest.mark.parametrize(
    ("minted", "expected"),
    [
        (claim(), "claim/b1304292affd1c73db2ae7aa10911d46"),
        (mint.proposition_iri(BASE, ARMED), "proposition/1a030fb89d14c3d8c603961611580e08"),
        (mint.proposition_iri(BASE, replace(ARMED, object=None)), "proposition/49027da4b1241da5d2e49d216033422e"),
        (mint.proposition_iri(BASE, GERMAN), "proposition/175e4c76346ceb17edcf090eb7298870"),
        (mint.span_iri(BASE, SPAN), "span/0e2458e69613ecfbdeff356f82ddcb23"),
        (mint.question_iri(BASE, ONR + "aspect-armed", "t", "s"), "question/fa0ca92c98eeb1fb260a34f8052f3444"),
        (mint.conflict_iri(BASE, "denial", ["a", "b"]), "conflict/641e56a7f63e3f39c4a2fa479670326d"),
        (mint.judgement_iri(BASE, "SideJudgement", ["a", "b"]), "judgement/ec95ebf18a3e41319c1c5c87e651706a"),
    ],
)  # fmt: skip
def test_iris_stay_what_they_are(minted: str, expected: str) -> None:
    """A release that changes one of these breaks every citation of the record."""
    assert minted == BASE + expected


CHANGED: dict[str, Callable[[], str]] = {
    "source": lambda: claim(source=BASE + "source/other"),
    "start": lambda: claim(spans=(replace(SPAN, start=18), LATER)),
    "end": lambda: claim(spans=(replace(SPAN, end=58), LATER)),
    "digest": lambda: claim(spans=(replace(SPAN, digest=LATER.digest), LATER)),
    "source of a passage": lambda: claim(spans=(replace(SPAN, source=BASE + "source/b"), LATER)),
    "a passage less": lambda: claim(spans=(SPAN,)),
    "a claimant less": lambda: claim(claimants=(BASE + "agency/watch",)),
    "another claimant": lambda: claim(claimants=(BASE + "agency/watch", BASE + "person/ola")),
    "stance": lambda: claim(stance=Stance.DENIES),
    "subject": lambda: claim(proposition=replace(ARMED, subject=Iri(BASE + "person/x"))),
    "predicate": lambda: claim(proposition=replace(ARMED, predicate=Iri(ONR + "hadInHand"))),
    "object": lambda: claim(proposition=replace(ARMED, object=Iri(ONR + "Knife"))),
    "no object": lambda: claim(proposition=replace(ARMED, object=None)),
    "act": lambda: claim(proposition=replace(ARMED, in_act=Iri(BASE + "act/stop-2"))),
    "no act": lambda: claim(proposition=replace(ARMED, in_act=None)),
    "text instead of a concept": lambda: claim(
        proposition=replace(ARMED, object=Literal(ONR + "Handgun"))
    ),
    "number instead of text": lambda: claim(proposition=replace(ARMED, object=Literal("5", INTEGER))),
    "text of a number": lambda: claim(proposition=replace(ARMED, object=Literal("5"))),
    "language": lambda: claim(proposition=replace(ARMED, object=text("5", "en"))),
    "other language": lambda: claim(proposition=replace(ARMED, object=text("5", "fr"))),
}  # fmt: skip


def test_every_part_of_a_claim_counts() -> None:
    """No two of these claims are one: each differs from the fixed one, and from each other, in one part."""
    changed = {name: make() for name, make in CHANGED.items()}
    assert len({claim(), *changed.values()}) == len(changed) + 1


def test_the_base_counts() -> None:
    """The same utterance in two records has two IRIs, each below its own base."""
    assert claim(base="https://example.com/id/").startswith("https://example.com/id/claim/")


def test_order_does_not_count() -> None:
    """Joint speakers and passages are sets; a conflict is between two equals."""
    claimants = (BASE + "person/clerk", BASE + "agency/watch")
    assert claim(claimants=claimants, spans=(LATER, SPAN)) == claim()
    assert mint.conflict_iri(BASE, "r", ["b", "a"]) == mint.conflict_iri(BASE, "r", ["a", "b"])


def test_what_a_judgement_is_about_counts_in_order() -> None:
    """The parts of a judgement have roles; its kind counts, too."""
    there = {
        mint.judgement_iri(BASE, kind, parts)
        for kind in ("SideJudgement", "IdentityJudgement")
        for parts in (["a", "b"], ["b", "a"], ["ab", ""])
    }
    assert len(there) == 6


@given(TERMS, TERMS)
def test_equal_iris_mean_equal_objects(one: Term | None, other: Term | None) -> None:
    """Propositions share an IRI exactly where they are equal, whatever characters their terms hold."""
    a, b = replace(ARMED, object=one), replace(ARMED, object=other)
    assert (mint.proposition_iri(BASE, a) == mint.proposition_iri(BASE, b)) is (a == b)


@given(st.lists(st.text(max_size=3), max_size=3), st.lists(st.text(max_size=3), max_size=3))
def test_lists_do_not_run_together(one: list[str], other: list[str]) -> None:
    """`ab`, `c` and `a`, `bc` are different parts."""
    same = mint.judgement_iri(BASE, "k", one) == mint.judgement_iri(BASE, "k", other)
    assert same is (one == other)


@given(st.text(), st.text(), st.text())
def test_iris_are_safe_whatever_they_are_minted_from(aspect: str, topic: str, scope: str) -> None:
    """A minted IRI is the base, a kind and 32 digits, and never a part of what it was minted from."""
    minted = mint.question_iri(BASE, aspect, topic, scope)
    assert re.fullmatch(re.escape(BASE) + r"question/[0-9a-f]{32}", minted)


def test_hops_are_numbered_below_their_claim() -> None:
    """A hop has no life of its own: it is a fragment of its claim."""
    assert mint.hop_iri(claim(), 2) == f"{claim()}#hop-2"
