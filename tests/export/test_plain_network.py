"""GraphML and GEXF: nodes, lines and values come back through other programs, and what is lost is said."""

from __future__ import annotations

import io
import json
import math
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import igraph
import networkx as nx
import pytest
from hypothesis import example, given, settings
from pyoxigraph import NamedNode

from onrecord.export import gexf, graphml
from onrecord.export.plain_network import LEAVES_OUT, plain_network
from onrecord.export.source import Source, open_source
from onrecord.export.xml_text import NO_XML
from onrecord.model.errors import ExportError
from onrecord.model.vocabulary import ONR, TYPE
from onrecord.store.record import record_quads
from tests.export import hostile

if TYPE_CHECKING:
    from onrecord.export.plain_network import Network

GEXF = "{http://gexf.net/1.3}"
# elements of GEXF 1.3 with the attributes that they may have here
SHAPE = {
    "gexf": {"version", "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"},
    "meta": set(),
    "creator": set(),
    "description": set(),
    "graph": {"defaultedgetype", "mode", "name"},
    "attributes": {"class", "mode"},
    "attribute": {"id", "title", "type"},
    "nodes": set(),
    "node": {"id", "label"},
    "edges": set(),
    "edge": {"id", "source", "target", "label"},
    "attvalues": set(),
    "attvalue": {"for", "value"},
}
LOST = {
    "Proposition", "Hop", "Conflict", "SideJudgement", "IdentityJudgement", "ReplyJudgement",
}  # fmt: skip


@pytest.fixture(scope="module")
def source(sample_build: Path) -> Source:
    """Give the sample as an export reads it."""
    return open_source(sample_build)


@pytest.fixture(scope="module")
def network(source: Source) -> Network:
    """Give its network with plain values."""
    return plain_network(source)


def read_graphml(data: bytes) -> Network:
    """Return the network of GraphML."""
    read: Network = nx.MultiDiGraph(nx.read_graphml(io.BytesIO(data), force_multigraph=True))
    return read


def read_gexf(data: bytes) -> Network:
    """Return the network of GEXF 1.3; its reader keeps the key of a line among its values."""
    read = nx.read_gexf(io.BytesIO(data), version="1.3")
    network: Network = nx.MultiDiGraph()
    network.add_nodes_from(read.nodes(data=True))
    for start, end, values in read.edges(data=True):
        key = values.pop("id")
        network.add_edge(start, end, key, **values)
    return network


READERS: dict[str, tuple[Callable[[Source], bytes], Callable[[bytes], Network]]] = {
    "graphml": (graphml.write, read_graphml),
    "gexf": (gexf.write, read_gexf),
}


@pytest.mark.parametrize("name", READERS)
def test_networkx_reads_the_same(source: Source, network: Network, name: str) -> None:
    """Every node, every line and every value of theirs comes back, of the type that it had."""
    write, read = READERS[name]
    back = read(write(source))
    assert _nodes(back) == _nodes(network)
    assert _edges(back) == _edges(network)
    values = [v for _, each in back.nodes(data=True) for v in each.values()]
    assert {bool, int, str} <= {type(value) for value in values}


def test_igraph_reads_the_same(source: Source, network: Network, tmp_path: Path) -> None:
    """A library in another language reads the same GraphML; it fills in what a node or line does not have."""
    path = tmp_path / "record.graphml"
    path.write_bytes(graphml.write(source))
    read = igraph.Graph.Read_GraphML(str(path))
    assert (read.is_directed(), read.vcount()) == (True, len(network))
    found = {vertex["id"]: _given(vertex.attributes(), "id") for vertex in read.vs}
    assert found == {node: _given(values) for node, values in network.nodes(data=True)}
    lines = sorted(
        (read.vs[e.source]["id"], read.vs[e.target]["id"], json.dumps(_given(e.attributes(), "id")))
        for e in read.es
    )
    assert lines == sorted(
        (start, end, json.dumps(_given(values))) for start, end, values in network.edges(data=True)
    )
    assert (read["title"], read["license"]) == (source.title, source.license)


def test_gexf_has_the_shape_of_its_version(source: Source) -> None:
    """Only elements and attributes of GEXF 1.3 stand in it; what is referred to is declared, with its type."""
    root = ET.fromstring(gexf.write(source))  # noqa: S314 - our own bytes
    for element in root.iter():
        name = element.tag.removeprefix(GEXF)
        assert set(element.attrib) <= SHAPE[name], name
    for kind in ("node", "edge"):
        declared = {
            each.get("id"): each.get("type")
            for group in root.iter(f"{GEXF}attributes")
            if group.get("class") == kind
            for each in group
        }
        assert set(declared.values()) <= {"string", "long", "boolean"}
        used = {
            value.get("for")
            for each in root.iter(GEXF + kind)
            for value in each.iter(f"{GEXF}attvalue")
        }
        assert used == set(declared)
    nodes = {node.get("id") for node in root.iter(f"{GEXF}node")}
    edges = list(root.iter(f"{GEXF}edge"))
    assert {edge.get(end) for edge in edges for end in ("source", "target")} <= nodes
    assert len({edge.get("id") for edge in edges}) == len(edges)


@pytest.mark.parametrize("name", READERS)
def test_the_file_says_whose_it_is_and_no_day(source: Source, name: str) -> None:
    """Title, publisher, licence, version and losses stand in the file; the day and the program do not."""
    text = READERS[name][0](source).decode()
    for said in (source.title, source.publisher_name, source.license, source.version, *LEAVES_OUT):
        assert said in text
    assert not re.search(r"lastmodified|NetworkX \d", text)


@pytest.mark.parametrize("name", READERS)
def test_a_source_keeps_its_own_licence(source: Source, name: str) -> None:
    """The node of a source with a licence of its own carries it."""
    write, read = READERS[name]
    back = read(write(source))
    own = source.source_licences()
    assert own
    assert all(back.nodes[iri]["license"] == licence for iri, licence in own)


def test_exactly_what_is_said_is_lost(source: Source, network: Network) -> None:
    """The classes of which no member is a node are those that the format says it leaves out."""
    typed = [quad for quad in record_quads(source.store) if quad.predicate.value == TYPE]
    lost = {
        quad.object.value.removeprefix(ONR)
        for quad in typed
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode)
        if quad.subject.value not in network and quad.object.value.startswith(ONR)
    }
    assert {name for name in lost if not name.endswith("Proposition")} <= LOST
    assert {"Hop", "SideJudgement"} <= lost


@settings(max_examples=30, deadline=None)
@given(hostile.ANY_TEXT)
@example("a\r\n]]>b")
@example("\x00")
def test_any_text_comes_back_or_is_refused(text: str) -> None:
    """A network comes back whole, unless XML has no character for what it holds; then that one is named."""
    source = hostile.record(text)
    for write, read in READERS.values():
        if found := NO_XML.search(text):
            with pytest.raises(ExportError, match=rf"U\+{ord(found[0]):04X}"):
                write(source)
        else:
            back, network = read(write(source)), plain_network(source)
            assert _nodes(back) == _nodes(network)
            assert _edges(back) == _edges(network)


def _nodes(network: Network) -> dict[str, dict[str, Any]]:
    return {node: values for node, values in network.nodes(data=True)}  # noqa: C416 - a view is no dict


def _edges(network: Network) -> dict[tuple[str, str, str], dict[str, Any]]:
    return {(a, b, key): values for a, b, key, values in network.edges(keys=True, data=True)}


def _given(values: dict[str, Any], *without: str) -> dict[str, Any]:
    """Return the values that are more than what stands for none: no text, no number, not true."""
    return {
        name: float(value) if isinstance(value, int) else value
        for name, value in sorted(values.items())
        if name not in without and value not in ("", False, 0) and not _is_nan(value)
    }


def _is_nan(value: object) -> bool:
    return isinstance(value, float) and math.isnan(value)
