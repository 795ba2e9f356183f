"""To whom statements go back, across sources that repeat one another."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, permutations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.derive.answers import Answer
from onrecord.derive.parties import Parties
from onrecord.derive.questions import Question, questions
from onrecord.derive.roots import Root, independent, roots
from tests.derive.answers import ONTOLOGY, answer

POLICE = frozenset({"police"})
NOBODY = Parties(one={}, sides={})
OUTLETS = ("post", "courier", "herald", "wire", "star", "echo")


def told(publisher: str, by: str, *, through: int = 0, value: str = "pistol") -> Answer:
    """Return what a publisher tells as the words of somebody."""
    return answer(value, by=by, publisher=publisher, source=f"in-{publisher}", through=through)


def derived(*answers: Answer, who: Parties = NOBODY) -> Question:
    """Return the one question that the answers belong to."""
    (found,) = questions("https://example.org/", answers, ONTOLOGY, who)
    return found


def test_six_outlets_that_repeat_one_statement_are_one_root() -> None:
    """Whether they name the police or one another, it is one statement by the police."""
    direct = derived(*(told(outlet, "police") for outlet in OUTLETS))
    assert (direct.root_count, direct.single_root, direct.roots) == (1, True, POLICE)
    ring = [told("post", "police")]
    ring += [told(outlet, before) for before, outlet in pairwise(OUTLETS)]
    chained = derived(*ring)
    assert (chained.root_count, chained.single_root, chained.circular) == (1, True, False)
    assert chained.roots == POLICE


def test_hops_do_not_make_roots() -> None:
    """Somebody whose words came through three others is the root, they are not."""
    found = derived(told("post", "police", through=3), told("courier", "police"))
    assert (found.roots, found.root_count) == (POLICE, 1)


def test_a_voice_of_ones_own_is_a_root() -> None:
    """An outlet that also says it in its own voice is where the chain ends."""
    found = derived(told("courier", "post"), told("post", "police"), told("post", "post"))
    assert found.roots == {"post", "police"}
    assert (found.root_count, found.single_root) == (2, False)


def test_outlets_that_cite_only_one_another_are_circular() -> None:
    """Nobody behind them says it; they count as one root, and the question says so."""
    found = derived(told("post", "courier"), told("courier", "post"))
    assert (found.circular, found.root_count, found.roots) == (
        True,
        1,
        frozenset({"post", "courier"}),
    )
    opened = derived(told("post", "courier"), told("courier", "post"), told("courier", "police"))
    assert (opened.circular, opened.roots) == (False, POLICE)
    itself = derived(told("post", "post", through=1))
    assert itself.circular


def test_another_statement_is_another_chain() -> None:
    """What an outlet has from the police about one value says nothing on where it has another from."""
    found = derived(told("courier", "post"), told("post", "police", value="phone"))
    assert found.roots == {"post", "police"}


def test_one_source_is_no_echo() -> None:
    """A single root is a finding about several sources, not about one."""
    assert not derived(told("post", "police")).single_root
    assert not derived(told("post", "police"), told("post", "police", through=1)).single_root


def test_names_judged_the_same_are_one_root() -> None:
    """An unnamed police agency that is judged to be the named one is no second root."""
    who = Parties(one={"force": "police", "police": "police"}, sides={})
    found = derived(told("post", "police"), told("courier", "force"), who=who)
    assert (found.roots, found.root_count, found.single_root) == (POLICE, 1, True)


def test_joint_statements_add_no_voice_to_their_speakers() -> None:
    """Single voices are counted first; a joint statement counts where nobody of it spoke alone."""

    def count(*groups: str) -> int:
        return independent(Root(frozenset(group)) for group in groups)

    assert count("ab", "a") == 1
    assert count("ab", "a", "b") == 2
    assert count("ab", "cd") == 2
    assert count("ab", "bc", "cd") == 2
    assert count() == 0


SPEAKERS = st.sampled_from(["police", "family", *OUTLETS[:4]])
GROUPS = st.lists(st.tuples(st.sampled_from(OUTLETS[:4]), SPEAKERS), min_size=1, max_size=6)


@given(GROUPS)
def test_every_claim_has_a_root_and_order_does_not_count(chain: Sequence[tuple[str, str]]) -> None:
    """Whatever the chains, each claim goes back to somebody, the same for each order of the claims."""
    answers = [told(publisher, by) for publisher, by in chain]
    found = roots(answers, NOBODY)
    assert set(found) == {each.claim for each in answers}
    assert all(root.speakers for root in found.values())
    assert 1 <= independent(found.values()) <= len(answers)
    for shuffled in list(permutations(answers))[:24]:
        assert roots(shuffled, NOBODY) == found


@given(GROUPS)
def test_circular_means_that_nobody_says_it_themselves(chain: Sequence[tuple[str, str]]) -> None:
    """In a circle every speaker is a publisher who has it from another."""
    answers = [told(publisher, by) for publisher, by in chain]
    publishers = {publisher for publisher, _ in chain}
    own = {publisher for publisher, by in chain if publisher == by}
    for root in roots(answers, NOBODY).values():
        if root.circular:
            assert root.speakers <= publishers - own


def test_a_joint_statement_with_the_publisher_is_followed_for_the_others() -> None:
    """The outlet speaks for itself; whom it names beside itself may have it from somebody else."""
    joint = answer(by=["post", "courier"], publisher="post", source="in-post")
    found = derived(joint, told("courier", "police"))
    assert (found.roots, found.root_count) == (frozenset({"post", "police"}), 1)


def test_nobody_is_a_circle_of_their_own() -> None:
    """A claim without a speaker goes back to nobody, alone or beside others."""
    nobody = answer(by=())
    assert not derived(nobody).circular
    assert not derived(nobody, told("post", "police")).circular


@given(st.permutations("abcd"))
def test_names_do_not_count(names: Sequence[str]) -> None:
    """However those are called who spoke together, there are as many voices."""
    a, b, c, d = names
    chain = [Root(frozenset(pair)) for pair in ((a, b), (b, c), (c, d))]
    assert independent(chain) == 2
