"""YAML is read as located text, alike by libyaml and by PyYAML's own parser."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from onrecord.read import read, yaml_document
from onrecord.read.located import Entries, Items, Scalar
from onrecord.read.yaml_document import read_yaml
from onrecord.store.nquads import canonical
from tests.bad import Bad
from tests.bad_files import FILE_LEVEL
from tests.workspaces import write_workspace

LOADERS = [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)]


def plain(node: object) -> object:
    """Return located values as lists, maps and text."""
    match node:
        case Entries(entries):
            return {key.text: plain(value) for key, value in entries}
        case Items(items):
            return [plain(item) for item in items]
        case Scalar(text):
            return text
    raise AssertionError(node)


@pytest.fixture(params=LOADERS, ids=lambda loader: loader.__name__)
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read YAML with one of the two parsers."""
    monkeypatch.setattr(yaml_document, "LOADER", request.param)


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: no", {"a": "no"}),
        ("a: 19:20", {"a": "19:20"}),
        ("a: 2024-03-21", {"a": "2024-03-21"}),
        ("a: 0o14", {"a": "0o14"}),
        ("a: 012", {"a": "012"}),
        ("a: 1e3", {"a": "1e3"}),
        ("a: null", {"a": "null"}),
        ("a:", {"a": ""}),
        ("a: [x, [y], {b: z}]", {"a": ["x", ["y"], {"b": "z"}]}),
        ("'a b': \"c\\td\"", {"a b": "c\td"}),
        ("a: >\n  b\n  c\n", {"a": "b c\n"}),
        ("a: |\n  b\n  c\n", {"a": "b\nc\n"}),
        ("a: b # c", {"a": "b"}),
        ("a: 'b # c'", {"a": "b # c"}),
        ("{a: b, c: d}", {"a": "b", "c": "d"}),
        ("? a\n: b", {"a": "b"}),
        ("%YAML 1.2\n---\na: b\n...\n", {"a": "b"}),
    ],
)
def test_values_are_text_as_it_is_written(text: str, expected: object) -> None:
    """Nothing becomes a number, a date or a truth: `no`, 19:20 and 012 stay what they are."""
    assert plain(read_yaml(text, "x")) == expected


@pytest.mark.usefixtures("loader")
def test_values_know_their_place_and_path() -> None:
    """Line, column and the path of keys of a value deep in a file."""
    document = read_yaml("# first\nclaims:\n  - says: {subject: é, object: [x, y]}\n", "a.yaml")
    ((_, claims),) = document.entries
    assert isinstance(claims, Items)
    (claim,) = claims.items
    assert isinstance(claim, Entries)
    ((_, says),) = claim.entries
    assert isinstance(says, Entries)
    listed = says.entries[1][1]
    assert isinstance(listed, Items)
    place = listed.items[1].place
    assert (place.file, place.line, place.column) == ("a.yaml", 3, 36)
    assert place.key == "claims[0].says.object[1]"


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(
    ("text", "is_plain"), [("a: null", True), ("a: 'null'", False), ("a: |\n  null", False)]
)
def test_what_is_quoted_is_not_plain(text: str, is_plain: bool) -> None:
    """Only a plain null is nothing; a quoted one is the word."""
    ((_, value),) = read_yaml(text, "x").entries
    assert isinstance(value, Scalar)
    assert value.plain is is_plain


@pytest.mark.parametrize("bad", FILE_LEVEL.values(), ids=FILE_LEVEL)
def test_both_parsers_refuse_alike(
    bad: Bad, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where libyaml is missing the findings are the same; only half a character is named more exactly."""
    monkeypatch.setattr(yaml_document, "LOADER", yaml.SafeLoader)
    (finding,) = read(write_workspace(tmp_path, bad.changes)).findings
    assert (finding.file, finding.line) == (bad.file, bad.line)
    assert finding.code == ("control-character" if "Unicode" in bad.message else bad.code)


def test_both_parsers_give_one_record(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sample is the same record, whichever parser reads it."""
    records = []
    for each in LOADERS:
        monkeypatch.setattr(yaml_document, "LOADER", each)
        records.append(canonical(read(root / "tests/sample").quads))
    assert records[0] == records[1]
