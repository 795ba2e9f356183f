"""Profiles are files: what is wrong with one is named with its place, and none is taken for another."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.export.profile.rules import (
    BUILT_IN,
    NEWSROOM,
    WHOLE,
    Showing,
    find_profile,
    profile_names,
    read_profile,
)
from onrecord.model.errors import FindingsError, ProfileError
from onrecord.read.ontology import read_ontology

ONTOLOGY = read_ontology()
GOOD = (BUILT_IN / "public.toml").read_text(encoding="utf-8")


def test_the_built_in_profiles_are_those_that_are_promised() -> None:
    """Newsroom shows all, research every claim, the public no earlier convictions and no name of a child."""
    assert list(profile_names(Path("nowhere"))) == ["newsroom", "public", "research"]
    found = {name: find_profile(name, ONTOLOGY) for name in profile_names(Path("nowhere"))}
    assert found[NEWSROOM] == WHOLE
    assert found["research"].aspects == frozenset()
    assert {iri.rpartition("#")[2] for iri in found["public"].aspects} == {
        "aspect-prior-convictions", "aspect-conviction-count", "aspect-conviction-date",
        "aspect-sentence", "aspect-legal-status",
    }  # fmt: skip
    assert {name: each.minors for name, each in found.items()} == {
        "newsroom": Showing.NAMED,
        "public": Showing.DESCRIBED,
        "research": Showing.DESCRIBED,
    }


def test_a_workspace_has_profiles_of_its_own(tmp_path: Path) -> None:
    """One in profiles/ is found by its name and any by its file; the built-in ones keep their names."""
    (tmp_path / "profiles").mkdir()
    own = tmp_path / "profiles" / "court.toml"
    own.write_text(GOOD.replace('minors = "described"', 'minors = "withheld"'), encoding="utf-8")
    (tmp_path / "profiles" / "public.toml").write_text("", encoding="utf-8")
    assert find_profile("court", ONTOLOGY, tmp_path).minors is Showing.WITHHELD
    assert find_profile(str(own), ONTOLOGY).name == "court"
    assert find_profile("public", ONTOLOGY, tmp_path) == find_profile("public", ONTOLOGY)


def test_a_profile_that_is_not_there_is_named_with_the_nearest() -> None:
    """A slip of the pen does not show everything."""
    with pytest.raises(ProfileError, match="Did you mean `public`"):
        find_profile("pubilc", ONTOLOGY)


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ('minors = "described"', 'minors = "hidden"', "wrong-value", 6),
        ('minors = "described"\n', "", "missing-key", 1),
        ('"aspect-sentence"', '"aspect-sentences"', "unknown-value", 12),
        ('outcomes = ["aspect-later-outcome"]', 'outcome = ["aspect-later-outcome"]', "unknown-key", 22),
        ('title = "Public"', "title = 7", "wrong-value", 2),
        ("[claims]", "[claims", "toml-syntax", 11),
        ('kept = ["inCustody"]', "kept = [7]", "wrong-value", 20),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_profile_has_its_place(
    tmp_path: Path, old: str, new: str, code: str, line: int
) -> None:
    """Nothing is shown by a profile that cannot be read as it stands."""
    assert GOOD.count(old) == 1
    path = tmp_path / "own.toml"
    path.write_text(GOOD.replace(old, new), encoding="utf-8")
    with pytest.raises(FindingsError) as refused:
        read_profile(path, ONTOLOGY)
    found = {(each.code, each.file, each.line) for each in refused.value.findings}
    assert (code, "own.toml", line) in found
