"""ARCHITECTURE.md speaks of what is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

PATH_FORM = re.compile(r"`((?:graph|viz|ontology|queries|tests|tools|data|docs)/[\w./-]*)`")
MODULE_FORM = re.compile(r"`(\w+\.py)`")
ROOM_FORM = re.compile(r"^\| (\w+) \| `((?:graph|viz)/onrecord/\w+/)` \|", re.MULTILINE)


@pytest.fixture(scope="module")
def page(root: Path) -> str:
    """Give the text of the page."""
    return (root / "ARCHITECTURE.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def rooms(page: str) -> dict[str, str]:
    """Give the rooms of the page's table with their folders, in its order."""
    return dict(ROOM_FORM.findall(page))


def test_every_path_exists(page: str, root: Path) -> None:
    """A file or folder that is named is there."""
    assert [path for path in PATH_FORM.findall(page) if not (root / path).exists()] == []


def test_every_module_that_is_named_bare_exists(page: str, root: Path) -> None:
    """A module named without its folder is in one of the rooms."""
    known = {path.name for path in root.glob("*/onrecord/**/*.py")}
    assert [name for name in MODULE_FORM.findall(page) if name not in known] == []


def test_every_module_is_in_a_room_of_the_table(rooms: dict[str, str], root: Path) -> None:
    """No module lies outside the rooms that are described."""
    modules = [path.relative_to(root).as_posix() for path in root.glob("*/onrecord/**/*.py")]
    assert modules
    assert [each for each in modules if not each.startswith(tuple(rooms.values()))] == []


def test_the_rooms_are_in_the_order_that_is_enforced(rooms: dict[str, str], root: Path) -> None:
    """The table gives the order that import-linter holds, rooms that are not built yet aside."""
    import tomllib

    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    layers = settings["tool"]["importlinter"]["contracts"][0]["layers"]
    built = [layer.removeprefix("onrecord.") for layer in layers if not layer.startswith("(")]
    assert list(rooms) == built
