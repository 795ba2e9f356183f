"""Files of policies: what they say, and every mistake in them with its place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.errors import FindingsError, ReadingError
from onrecord.model.finding import Finding, Severity
from onrecord.read import read
from onrecord.read.policy import FORMS, settled
from onrecord.read.policy_file import BUILT_IN, find_policy, policy_names, read_policy
from tests.workspaces import write_workspace

GOOD = """\
title = "Mine"
description = \"\"\"
What I want
to see.
\"\"\"
status = ["unopposed"]
sides = ["oversight", "$side"]
as_of = "2031-04"
hedged = false

[parameters.side]
description = "another side"
default = "family"
"""


def write(folder: Path, text: str, name: str = "mine") -> Path:
    """Write a policy into the readings of a workspace."""
    (folder / "readings").mkdir(exist_ok=True)
    path = folder / "readings" / f"{name}.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_policy_says_what_it_trusts(tmp_path: Path) -> None:
    """Texts lose their line breaks, and the digest is that of the file."""
    policy = read_policy(write(tmp_path, GOOD))
    assert (policy.name, policy.title, policy.description) == (
        "mine",
        "Mine",
        "What I want to see.",
    )
    assert policy.digest != read_policy(write(tmp_path, GOOD + "\n# more\n")).digest
    trusts = {"status": ("unopposed",), "as_of": "2031-04", "hedged": False}
    assert settled(policy, {}) == {**trusts, "sides": ("oversight", "family")}
    assert settled(policy, {"side": "city, medical"})["sides"] == ("oversight", "city", "medical")


def test_the_built_in_policies_can_be_read(tmp_path: Path) -> None:
    """There are five, each with a title and a description of its own; a workspace adds its own behind them."""
    names = policy_names(tmp_path)
    assert list(names) == ["as-of", "by-claimant", "by-side", "undisputed", "without-source"]
    policies = [read_policy(path) for path in names.values()]
    assert len({(each.title, each.description) for each in policies}) == 5
    mine = write(tmp_path, GOOD)
    assert list(policy_names(tmp_path).items()) == [*names.items(), ("mine", mine)]
    assert find_policy("mine", tmp_path) == find_policy(str(mine), Path()) == read_policy(mine)


@pytest.mark.parametrize(
    ("old", "new", "line", "key", "says", "mend"),
    [
        ('title = "Mine"', "title = 3", 1, "title", "is a number where text belongs", 'title = "…"'),
        ('title = "Mine"', 'title = " "', 1, "title", "`title` is empty", 'title = "…"'),
        ('title = "Mine"\n', "", 1, "title", "Key `title` is missing", 'Add `title = "…"`'),
        ("status =", "staus =", 6, "staus", "Key `staus` is not known here", "Did you mean `status`?"),
        ('["unopposed"]', '["unoposed"]', 6, "status", "does not take 'unoposed'", "`unopposed`"),
        ('["unopposed"]', "[]", 6, "status", "names nothing", "delete the key"),
        ('["unopposed"]', '"unopposed"', 6, "status", "is text where a list of texts", "["),
        ('"oversight",', "4,", 7, "sides", "is a list where a list of texts", "["),
        ('"2031-04"', '"April"', 8, "as_of", "'April' is not a date", "2031-04"),
        ('"2031-04"', "2031-04-01", 8, "as_of", "is a date or time where a date", '"2031-04-12"'),
        ("hedged = false", 'hedged = "no"', 9, "hedged", "is text where true or false", "true"),
        ("$side", "$sid", 7, "sides", "The parameter `$sid` is used and not described", "[parameters"),
        ("$side", "city", 11, "parameters.side", "Nothing uses the parameter", "$side"),
        ('description = "another side"\n', "", 11, "parameters.side", "is not described", "description"),
        ("default =", "defualt =", 13, "parameters.side.defualt", "is not known", "`default`"),
        ("hedged = false", "hedged = false\nhedged = true", 10, None, "This is not TOML", "Write"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_its_place(
    tmp_path: Path, old: str, new: str, line: int, key: str | None, says: str, mend: str
) -> None:
    """File, line and key, what is wrong, and what to write instead."""
    assert GOOD.count(old) == 1
    with pytest.raises(FindingsError) as raised:
        read_policy(write(tmp_path, GOOD.replace(old, new)))
    found = [each for each in raised.value.findings if says in each.message]
    assert found, raised.value.findings
    assert (found[0].file, found[0].line) == ("readings/mine.toml", line)
    assert key is None or found[0].key == key
    assert mend in found[0].mend


@pytest.mark.parametrize("name", ["record", "My reading", "a--b", "undisputed"])
def test_a_name_that_is_taken_or_cannot_be_one_is_refused(tmp_path: Path, name: str) -> None:
    """It becomes a part of the reading's own name."""
    with pytest.raises(FindingsError) as raised:
        read_policy(write(tmp_path, GOOD, name))
    assert [each.code for each in raised.value.findings] == ["wrong-name"]


def test_a_workspace_is_warned_of_a_policy_that_cannot_be_read(tmp_path: Path) -> None:
    """Its record stands all the same: no record depends on a reading."""
    folder = write_workspace(tmp_path)
    write(folder, GOOD)
    assert read(folder).findings == ()
    write(folder, GOOD.replace("status", "staus"))
    (finding,) = read(folder).findings
    assert (finding.severity, finding.code, finding.line) == (Severity.WARNING, "unknown-key", 6)
    assert read(folder).quads


def test_what_is_no_policy_is_said(tmp_path: Path) -> None:
    """A name nobody knows has the nearest; a file that is not there is a finding."""
    with pytest.raises(ReadingError, match="Did you mean `by-side`"):
        find_policy("by-sides", tmp_path)
    with pytest.raises(FindingsError):
        find_policy(str(tmp_path / "gone.toml"), tmp_path)


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"sid": "city"}, "has no parameter sid. Did you mean `side`?"),
        ({"side": " , "}, "is given nothing"),
    ],
)
def test_a_value_that_does_not_fit_is_refused(
    tmp_path: Path, given: dict[str, str], says: str
) -> None:
    """The message says what is taken."""
    policy = read_policy(write(tmp_path, GOOD.replace('["oversight", "$side"]', '["$side"]')))
    with pytest.raises(ReadingError) as raised:
        settled(policy, given)
    assert says in str(raised.value)


def test_a_parameter_without_a_default_is_asked_for() -> None:
    """With its description and how to give it."""
    policy = find_policy("by-side", Path())
    with pytest.raises(ReadingError, match=r"needs a value for side .* by-side SIDE"):
        settled(policy, {})


VALUES = st.recursive(
    st.booleans() | st.integers(-9, 9999) | st.sampled_from(["unopposed", "$x", "2031", "all", ""]),
    lambda inner: st.lists(inner, max_size=2),
    max_leaves=3,
)


@given(
    st.dictionaries(st.sampled_from([*FORMS, "title", "description", "x", "parameters"]), VALUES)
)
def test_whatever_is_written_is_a_policy_or_refused(
    tmp_path_factory: pytest.TempPathFactory, values: dict[str, object]
) -> None:
    """Nothing else than an error of our own comes out, and a policy holds what its file says."""
    lines = "".join(f"{key} = {json.dumps(value)}\n" for key, value in values.items())
    path = write(tmp_path_factory.mktemp("policy"), f"{lines}\n# a policy\n")
    found: list[Finding] = []
    policy = None
    try:
        policy = read_policy(path)
    except FindingsError as error:
        found.extend(error.findings)
    assert (policy is None) is bool(found)
    assert policy is None or set(policy.trusts) == set(values) & set(FORMS)


def test_the_built_in_policies_ship_with_the_program() -> None:
    """They lie inside the package."""
    assert BUILT_IN.parent.name == "read"
    assert sorted(path.suffix for path in BUILT_IN.iterdir()) == [".toml"] * 5
