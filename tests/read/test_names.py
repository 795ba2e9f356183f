"""A name means one thing of a workspace, a new one, or is refused; nothing is taken for another by its looks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.errors import WorkspaceError
from onrecord.read.names import alike, find_or_name, free
from onrecord.read.things import IDENTIFIER, Thing, collect_things
from onrecord.read.workspace import read_workspace
from tests.workspaces import REGISTRY, replaced, write_workspace

TWINS = "  - {id: outlet/wire, label: Wire (invented)}\n"


@pytest.fixture(scope="module")
def things(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Thing]:
    """Give the things of a workspace in which two outlets have one label."""
    twin = TWINS + "  - {id: outlet/wire-2, label: WIRE (invented)}\n"
    changes = replaced(REGISTRY, TWINS, twin)
    return collect_things(
        read_workspace(write_workspace(tmp_path_factory.mktemp("w"), changes)), []
    )


@pytest.mark.parametrize(
    "words", ["outlet/gazette", "gazette", "Gazette (invented)", " gazette  (INVENTED) "]
)
def test_identifier_short_name_and_label_find_a_thing(words: str, things: dict[str, Thing]) -> None:
    """Each of the three is enough; spaces and case of a label do not matter."""
    found = find_or_name("outlet", words, things)
    assert (found.id, found.label, found.is_new) == ("outlet/gazette", "Gazette (invented)", False)


@pytest.mark.parametrize(
    ("kind", "words", "identifier", "label"),
    [
        ("outlet", "The Herald", "outlet/the-herald", "The Herald"),
        ("outlet", "24/7 News", "outlet/24-7-news", "24/7 News"),
        ("outlet", "outlet/the-herald", "outlet/the-herald", "The herald"),
        ("incident", "incident/quay-2", "incident/quay-2", "Quay 2"),
        ("incident", "gazette", "incident/gazette", "gazette"),
    ],
)
def test_another_name_makes_a_new_thing(
    kind: str, words: str, identifier: str, label: str, things: dict[str, Thing]
) -> None:
    """The identifier is safe, the label is what was typed."""
    found = find_or_name(kind, words, things)
    assert (found.id, found.label, found.is_new) == (identifier, label, True)


@pytest.mark.parametrize("words", ["Gazette", "GAZETTE!", "wire 2"])
def test_a_name_that_only_looks_alike_is_refused(words: str, things: dict[str, Thing]) -> None:
    """It could be the one that is there, or another: the message asks for the identifier."""
    with pytest.raises(WorkspaceError, match=r"already\. Write outlet/.* if that is meant"):
        find_or_name("outlet", words, things)


def test_a_label_that_two_things_share_names_neither(things: dict[str, Thing]) -> None:
    """Both are named, so that one can be chosen."""
    with pytest.raises(WorkspaceError, match="outlet/wire and outlet/wire-2 are both called"):
        find_or_name("outlet", "wire (invented)", things)


@pytest.mark.parametrize(
    "words",
    [
        "../../x",
        "..",
        ".",
        "/etc/x",
        "x/../y",
        "~/x",
        "x\\y",
        "C:\\x",
        "a//b",
        "incident/",
        "./x",
        "person/x",
    ],
)
def test_a_path_or_another_kind_is_no_name(words: str, things: dict[str, Thing]) -> None:
    """What was meant as a path, or names a thing of another kind, becomes no identifier."""
    with pytest.raises(WorkspaceError, match="Write it in plain words"):
        find_or_name("incident", words, things)


@given(words=st.text())
def test_whatever_is_typed_is_found_named_or_refused(words: str, things: dict[str, Thing]) -> None:
    """A new name is an identifier of its kind that the workspace does not hold."""
    try:
        found = find_or_name("outlet", words, things)
    except WorkspaceError:
        return
    assert found.is_new == (found.id not in things)
    assert IDENTIFIER.fullmatch(found.id)
    assert found.id == f"outlet/{found.short}"


@pytest.mark.parametrize(
    ("words", "like"),
    [
        ("The Gazette", ["outlet/gazette"]),
        ("Gazete", ["outlet/gazette"]),
        ("WIRE Service", ["outlet/wire"]),
        ("Herald", []),
        ("aze", []),
    ],
)
def test_a_new_name_that_is_like_others_is_told(
    words: str, like: list[str], things: dict[str, Thing]
) -> None:
    """It stays a new one; whoever typed it hears which one may have been meant."""
    assert alike(find_or_name("outlet", words, things), things) == like
    assert alike(find_or_name("outlet", "outlet/gazette", things), things) == []


def test_a_taken_identifier_gets_a_number(things: dict[str, Thing]) -> None:
    """The next free number is taken, and what is long is cut."""
    assert free("outlet", "herald", things) == "outlet/herald"
    assert free("outlet", "gazette", things) == "outlet/gazette-2"
    assert free("outlet", "wire", things) == "outlet/wire-3"
    assert IDENTIFIER.fullmatch(free("source", "a-" * 200, things))
