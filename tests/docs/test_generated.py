"""The generated pages say everything that their sources say, and the same in every run."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord.model.resources import resource
from onrecord.query.catalogue import catalogue
from onrecord.read import schema
from onrecord.validate.checks import shipped_checks
from tools.docs import outdated, write
from tools.docs import pages as generated_pages
from tools.markdown import anchors, table
from tools.terms import topics
from tools.workspace_format import FILES, KINDS


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """Give the generated pages by their paths."""
    return generated_pages()


def test_the_pages_do_not_depend_on_the_order_of_sets(pages: dict[str, str], root: Path) -> None:
    """Another seed for the hashes of strings makes the same pages."""
    script = "from tools.docs import pages; print(hash('x'), *sorted(pages().items()), sep='\\n')"
    environment = {**os.environ, "PYTHONHASHSEED": "1", "PYTHONPATH": str(root)}
    command = [sys.executable, "-c", script]
    result = subprocess.run(
        command, cwd=root, env=environment, capture_output=True, text=True, check=True
    )
    assert result.stdout.splitlines()[1:] == [str(item) for item in sorted(pages.items())]


def test_every_term_is_on_the_page_of_its_topic(pages: dict[str, str]) -> None:
    """No term of the vocabulary is without its name and definition."""
    definition = "http://www.w3.org/2004/02/skos/core#definition"
    for topic in topics():
        page = pages[f"docs/vocabulary/{topic.name}.md"]
        inner = {"aspects"} | {t.name for t in topic.terms if t.name.endswith("Proposition")}
        undefined = [t.name for t in topic.terms if t.one(definition) not in page]
        assert set(undefined) <= inner


def test_every_claim_predicate_is_in_the_index(pages: dict[str, str]) -> None:
    """The list of what can be claimed is whole."""
    from onrecord.read.ontology import read_ontology

    index = pages["docs/vocabulary/README.md"]
    predicates = read_ontology().predicates
    assert [name for name in predicates if f"[`{name}`](" not in index] == []


def test_every_shape_has_examples_under_its_name(pages: dict[str, str]) -> None:
    """What the page of the shapes says of examples is so."""
    examples = resource("ontology") / "examples"
    page = pages["docs/shapes.md"]
    for kind in ("valid", "invalid"):
        names = {path.stem for path in (examples / kind).glob("*.ttl")}
        assert names
        assert [name for name in sorted(names) if f"\n### {name}\n" not in page] == []


def test_every_check_is_listed(pages: dict[str, str]) -> None:
    """A rule across claims can be looked up by its name."""
    assert [c.name for c in shipped_checks() if f"`{c.name}`" not in pages["docs/queries.md"]] == []


def test_every_canned_query_is_described(pages: dict[str, str]) -> None:
    """A query can be looked up by its name, with its parameters and columns."""
    page = pages["docs/queries.md"]
    sections = dict(part.split("\n", 1) for part in page.split("\n## ")[1:])
    for name, query in catalogue().items():
        named = [*(parameter.name for parameter in query.parameters), *dict(query.columns)]
        assert [each for each in named if f"| `{each}` |" not in sections[name]] == []


def test_every_key_of_a_workspace_has_a_meaning_and_no_meaning_is_left_over() -> None:
    """The meanings and the schema name the same keys."""
    from tools.workspace_keys import MEANINGS

    named = {name: set(fields) for name, fields in FILES.items()}
    written = {name: set(keys) for name, keys in MEANINGS.items() if name != "settings"}
    assert written == named


def test_every_kind_of_key_is_described() -> None:
    """No kind of value is without words for it."""
    assert set(KINDS) == set(schema.Kind)


def test_a_page_that_differs_lacks_or_is_left_over_is_outdated(tmp_path: Path) -> None:
    """The check names exactly the pages that writing would change, and writing mends them."""
    folder = tmp_path / "docs" / "vocabulary"
    folder.mkdir(parents=True)
    (folder / "left-over.md").write_text("gone from the ontology\n")
    (folder / "differs.md").write_text("old\n")
    (folder / "same.md").write_text("same\n")
    wanted = {f"docs/vocabulary/{name}.md": f"{name}\n" for name in ("differs", "lacks", "same")}
    expected = [f"docs/vocabulary/{name}.md" for name in ("differs", "lacks", "left-over")]
    assert outdated(wanted, tmp_path) == expected
    write(wanted, tmp_path)
    assert outdated(wanted, tmp_path) == []


def test_bars_and_line_breaks_stay_within_their_cell() -> None:
    """A table has as many columns as its head, whatever its cells hold."""
    assert table(["a", "b"], [["x | y", "z\nz"]]).splitlines()[2] == r"| x \| y | z z |"


def test_anchors_are_numbered_where_headings_are_alike() -> None:
    """Headings that differ in case only have anchors of their own; a fence has no headings."""
    page = "# A b\n## `Claim` (x)\n## claim x\n```sh\n# no heading\n```\n"
    assert anchors(page) == ["a-b", "claim-x", "claim-x-1"]
