"""What is cut out of a YAML text leaves the rest as it was written, and as it was read."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.errors import TakedownError
from onrecord.read.cut import cut, leaves
from onrecord.read.removal import remove

WORDS = st.text("abc äž🚋", min_size=1, max_size=12).map(lambda text: f"x{text}x")
LAYOUTS = st.sampled_from(["flow", "lines", "folded", "own line", "bracket"])


@st.composite
def entries(draw: st.DrawFn) -> str:
    """Return an entry of a list of claims, laid out in one of the ways in which people do."""
    who, words = draw(st.sampled_from("pqrs")), draw(WORDS)
    layout = draw(LAYOUTS)
    if layout == "flow":
        return f"  - {{claimant: person/{who}, paraphrase: {words}}}\n"
    if layout == "lines":
        return f"  - claimant: person/{who}\n    paraphrase: {words} # {words}\n\n"
    if layout == "bracket":
        return f"  - paraphrase: {words}\n    claimant: [\n      person/{who}\n      ]\n"
    if layout == "folded":
        return f"  - claimant:\n      - person/{who}\n    paraphrase: >-\n      {words}\n\n      {words}\n"
    return f"  -\n    # a remark\n    paraphrase: '{words}'\n    claimant: [person/{who}]\n"


@given(st.lists(entries(), min_size=1, max_size=6), st.sampled_from("pqrs"))
def test_what_is_left_is_what_was_there_without_it(written: list[str], who: str) -> None:
    """Whatever the lay-out: as data it is the list without the entries, and nothing else is another."""
    text = "source: source/a\nclaims:\n" + "".join(written) + "# the end\n"
    gone = f"person/{who}"
    before: dict[str, Any] = yaml.safe_load(text)
    kept = [e for e in before["claims"] if gone not in _list(e["claimant"])]
    if len(kept) == len(before["claims"]):
        with pytest.raises(TakedownError):
            remove({"incidents/a.yaml": text}, gone, {})
        return
    left = remove({"incidents/a.yaml": text}, gone, {}).files["incidents/a.yaml"]
    assert left is not None
    assert yaml.safe_load(left) == ({**before, "claims": kept} if kept else {"source": "source/a"})
    assert gone not in left
    assert left.endswith("# the end\n")


def _list(value: str | list[str]) -> list[str]:
    return value if isinstance(value, list) else [value]


@given(
    st.lists(st.sampled_from(["abc", "def", "g, h", "ž"]), min_size=1, max_size=5, unique=True),
    st.data(),
)
def test_entries_leave_a_list_in_brackets(names: list[str], data: st.DataObject) -> None:
    """First, last or between: the commas are right, and with the last of them the key goes."""
    gone = data.draw(st.sets(st.sampled_from(names), min_size=1))
    listed = ", ".join(f'"{name}"' for name in names)
    text = f"- stance: asserts\n  disputes: [ {listed} ]  # handles\n  key: k\n"
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    assert isinstance(root, yaml.SequenceNode)
    entry = root.value[0]
    value = entry.value[1][1]
    lost = [each for each in value.value if each.value in gone]
    left = yaml.safe_load(cut(text, leaves(text, "disputes", entry, value, lost)))
    kept = [name for name in names if name not in gone]
    assert left == [{"stance": "asserts", **({"disputes": kept} if kept else {}), "key": "k"}]


@pytest.mark.parametrize("text", ["- {key: k, disputes: [a]}\n", "- disputes: [a]\n  key: k\n"])
def test_what_cannot_be_cut_is_refused_with_its_line(text: str) -> None:
    """A key in a map on one line, or the first of an entry, would take more with it."""
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    assert isinstance(root, yaml.SequenceNode)
    entry = root.value[0]
    (value,) = (value for key, value in entry.value if key.value == "disputes")
    with pytest.raises(TakedownError, match="Line 1"):
        cut(text, leaves(text, "disputes", entry, value, value.value))
