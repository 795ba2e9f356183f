"""The page on what is owed to people names every rule that keeps a promise, beside its promise."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from onrecord.model.resources import resource
from onrecord.model.vocabulary import ONR, SH, SHAPES, TYPE
from onrecord.read.ontology import ontology_store
from onrecord.validate.checks import shipped_checks

RULE = re.compile(r"`(ethics-(h\d+)-[a-z-]+)`")


@pytest.fixture(scope="module")
def page(root: Path) -> str:
    """Give the page."""
    return (root / "docs" / "ethics.md").read_text(encoding="utf-8")


def shapes() -> set[str]:
    """Return the names of the node shapes on ethics."""
    path = resource("ontology") / "shapes" / "ethics.ttl"
    return {
        str(triple.subject.value).removeprefix(SHAPES)
        for triple in parse(path=path, format=RdfFormat.TURTLE)
        if triple.predicate.value == TYPE
        and triple.object == NamedNode(SH + "NodeShape")
        and isinstance(triple.subject, NamedNode)
    }


def test_every_rule_stands_in_the_row_of_its_promise(page: str) -> None:
    """No rule is missing, none is invented, and each is named where its number says."""
    rows = dict(re.findall(r"^\| (H\d+): (.*)$", page, re.MULTILINE))
    assert list(rows) == [f"H{number}" for number in range(1, 13)]
    named = {(rule, promise) for promise, row in rows.items() for rule, _ in RULE.findall(row)}
    checks = {check.name for check in shipped_checks() if check.name.startswith("ethics-")}
    assert named == {(rule, rule.split("-")[1].upper()) for rule in shapes() | checks}


def test_a_warning_is_called_one(page: str) -> None:
    """The page does not say of a rule that it refuses a record where it only warns."""
    rows = [row for row in page.splitlines() if row.startswith("| H")]
    for check in shipped_checks():
        if check.name.startswith("ethics-"):
            (row,) = (row for row in rows if f"`{check.name}`" in row)
            after = row.partition("warning")[2]
            assert (f"`{check.name}`" in after) is (check.severity.value == "warning")


def test_no_word_that_prejudges_is_a_word_for_something_else() -> None:
    """The list is in lower case, without doubles, and free of signs that a pattern would read."""
    quads = ontology_store().quads_for_pattern(None, NamedNode(ONR + "word"), None)
    words = [quad.object.value for quad in quads if isinstance(quad.object, Literal)]
    assert len(words) == len(set(words)) > 50
    assert [word for word in words if not re.fullmatch(r"[a-z]+([ -][a-z]+)*", word)] == []
