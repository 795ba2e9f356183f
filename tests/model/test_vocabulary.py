"""The one module that names IRIs holds what is used, and nothing that the vocabulary does not declare."""

import ast
from pathlib import Path

import pytest

from onrecord.model import vocabulary
from onrecord.model.vocabulary import ONR
from onrecord.read.ontology import ontology_store

NAMES = {name: value for name, value in vars(vocabulary).items() if name.isupper()}
BESIDE = {vocabulary.ONR}  # the namespace itself is no term


def imported(root: Path) -> set[str]:
    """Return the names that code and tests take from the module."""
    found = set()
    for folder in ("graph", "viz", "tools", "tests"):
        for path in (root / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.ImportFrom) and node.module == vocabulary.__name__:
                    found |= {alias.name for alias in node.names}
                elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                    found |= {node.attr} if node.value.id in {"v", "vocabulary"} else set()
    return found


def test_every_name_is_used(root: Path) -> None:
    """A name that nobody imports is dead; namespaces serve as prefixes, too."""
    prefixes = {name for name, value in NAMES.items() if value in vocabulary.PREFIXES.values()}
    assert NAMES.keys() - prefixes - imported(root) == set()


@pytest.mark.parametrize("name", [n for n, v in NAMES.items() if str(v).startswith(ONR)])
def test_every_term_is_declared(name: str) -> None:
    """A misspelt term would ask for something that is never there, and find it absent."""
    declared = {getattr(quad.subject, "value", "") for quad in ontology_store()} | BESIDE
    assert NAMES[name] in declared
