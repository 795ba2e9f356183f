"""A workspace becomes exactly the RDF that the model describes."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, RdfFormat, parse, serialize
from rdflib import Dataset
from rdflib.compare import graph_diff, to_isomorphic

from onrecord.model.vocabulary import PROPOSITION, TYPE
from onrecord.read import ReadResult, read
from tests.workspaces import BASE, FILES, INCIDENT, REGISTRY, write_workspace

GOLDEN = Path(__file__).with_name("golden")
PIECE = "https://example.org/golden/graph/source/piece"


@pytest.fixture(scope="module")
def golden() -> ReadResult:
    """Give the workspace that uses every key once, as read."""
    return read(GOLDEN)


def dataset(data: bytes, form: str) -> Dataset:
    """Return a dataset as rdflib reads it."""
    found = Dataset()
    found.parse(data=data, format=form)
    return found


def test_every_key_becomes_what_it_means(golden: ReadResult) -> None:
    """Graph for graph the RDF is that of the file written by hand."""
    assert golden.findings == ()
    found = dataset(serialize(golden.quads, format=RdfFormat.N_QUADS) or b"", "nquads")
    expected = dataset((GOLDEN / "expected.trig").read_bytes(), "trig")
    names = {str(graph.identifier) for graph in expected.graphs() if len(graph)}
    assert {str(graph.identifier) for graph in found.graphs() if len(graph)} == names
    for name in sorted(names):
        ours, theirs = (to_isomorphic(each.graph(name)) for each in (found, expected))
        _, missing, excess = graph_diff(theirs, ours)
        assert (list(missing), list(excess)) == ([], []), name


def test_the_hand_written_file_is_whole() -> None:
    """The golden file holds four graphs and no blank node, so that equality means something."""
    quads = list(parse(path=GOLDEN / "expected.trig", format=RdfFormat.TRIG))
    assert len({quad.graph_name for quad in quads}) == 4
    assert len(quads) > 120
    assert all(
        isinstance(part, NamedNode) for quad in quads for part in (quad[0], quad[1], quad[3])
    )


@pytest.mark.parametrize("workspace", ["tests/sample", "data", "tests/read/golden"])
def test_no_statement_stands_in_two_graphs(workspace: str, root: Path) -> None:
    """Queries over the union of graphs would see such a statement twice."""
    counts = Counter(quad.triple for quad in read(root / workspace).quads)
    assert counts
    assert [triple for triple, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("workspace", ["tests/sample", "data", "tests/read/golden"])
def test_every_node_has_an_iri_below_the_base(workspace: str, root: Path) -> None:
    """There is no blank node, every graph is named, and no subject lies outside the record."""
    result = read(root / workspace)
    for quad in result.quads:
        assert isinstance(quad.subject, NamedNode)
        assert isinstance(quad.graph_name, NamedNode)
        assert quad.subject.value.startswith(result.settings.base)
        assert quad.graph_name.value.startswith(f"{result.settings.base}graph/")


@pytest.mark.parametrize("workspace", ["tests/sample", "data", "tests/read/golden"])
def test_every_node_knows_where_it_came_from(workspace: str, root: Path) -> None:
    """Each subject of the record leads back to a line of a file, for findings of shapes and checks."""
    result = read(root / workspace)
    for subject in {
        quad.subject.value for quad in result.quads if isinstance(quad.subject, NamedNode)
    }:
        place = result.origins[subject]
        lines = (root / workspace / place.file).read_text("utf-8").splitlines()
        assert 1 <= place.line <= len(lines)
        assert lines[place.line - 1].strip()


def test_a_denial_and_an_assertion_share_their_proposition(tmp_path: Path) -> None:
    """What is denied and what is asserted is one node, in a graph of its own."""
    result = read(write_workspace(tmp_path))
    found = [
        q for q in result.quads if q.predicate.value == TYPE and q.object == NamedNode(PROPOSITION)
    ]
    assert {str(quad.graph_name) for quad in found} == {f"<{BASE}graph/propositions>"}
    assert len(found) == 3  # of four claims


def test_the_source_of_a_claim_is_its_own_or_that_of_its_file(golden: ReadResult) -> None:
    """All claims of the golden file lie in the graph of the file's source."""
    claims = {
        q.graph_name
        for q in golden.quads
        if str(q.subject).startswith("<https://example.org/golden/claim/")
    }
    assert claims == {NamedNode(PIECE)}


def test_order_in_the_files_does_not_count(tmp_path: Path) -> None:
    """Claims in another order give the same statements."""
    head, _, claims = FILES[INCIDENT].partition("claims:\n")
    several = claims.split("\n  - ")
    several[0] = several[0].removeprefix("  - ")
    turned = "".join(f"  - {claim.rstrip()}\n" for claim in reversed(several))
    other = write_workspace(tmp_path / "other", {INCIDENT: f"{head}claims:\n{turned}"})
    assert set(read(other).quads) == set(read(write_workspace(tmp_path / "this")).quads)


def test_text_in_another_language_is_tagged_with_it(tmp_path: Path) -> None:
    """Labels and paraphrases carry the language of the settings, in lower case as engines keep it."""
    changes = {"onrecord.toml": FILES["onrecord.toml"].replace('"en"', '"es-MX"')}
    result = read(write_workspace(tmp_path, changes))
    assert result.settings.language == "es-mx"
    assert '"tram depot"@es-mx' in {str(quad.object) for quad in result.quads}
    assert not any(str(quad.object).endswith("@en") for quad in result.quads)


def test_two_things_of_one_slug_are_two(tmp_path: Path) -> None:
    """The kind is part of the identifier: a person and a place may have the same name."""
    changes = {
        REGISTRY: FILES[REGISTRY] + "groups:\n  - {id: group/depot, label: people of the depot}\n"
    }
    result = read(write_workspace(tmp_path, changes))
    assert result.findings == ()
    subjects = {str(quad.subject) for quad in result.quads}
    assert {f"<{BASE}group/depot>", f"<{BASE}place/depot>"} <= subjects
