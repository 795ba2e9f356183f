"""CITATION.cff can be used, and agrees with what the package says of itself."""

from __future__ import annotations

import tomllib
from pathlib import Path

import yaml

REQUIRED = {"cff-version", "title", "message", "authors"}  # Citation File Format 1.2.0


def test_the_citation_is_whole_and_agrees_with_the_package(root: Path) -> None:
    """It has what its format requires, the package's name and authors, and a licence of the package."""
    citation = yaml.safe_load((root / "CITATION.cff").read_text(encoding="utf-8"))
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert citation.keys() >= REQUIRED
    assert citation["cff-version"] == "1.2.0"
    assert citation["title"] == project["name"]
    assert citation["license"] in project["license"]
    assert [author["name"] for author in citation["authors"]] == [
        author["name"] for author in project["authors"]
    ]
