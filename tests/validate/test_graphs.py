"""Holds that triples come to rdflib as they stand in the store."""

from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse
from rdflib import Graph
from rdflib.compare import isomorphic

from onrecord.model.vocabulary import EDTF, INTEGER
from onrecord.validate.graphs import to_rdflib

IRIS = st.sampled_from("abc").map(lambda name: NamedNode(f"https://example.org/{name}"))
BLANKS = st.sampled_from("xy").map(BlankNode)
WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=5)
LITERALS = st.one_of(
    WORDS.map(Literal),
    WORDS.map(lambda word: Literal(word, language="en-gb")),
    st.integers().map(lambda number: Literal(str(number), datatype=NamedNode(INTEGER))),
    WORDS.map(lambda word: Literal(word, datatype=NamedNode(EDTF))),
)
TRIPLES = st.builds(Triple, st.one_of(IRIS, BLANKS), IRIS, st.one_of(IRIS, BLANKS, LITERALS))


@given(st.sets(TRIPLES))
def test_the_graph_is_the_one_that_rdflib_would_parse(triples: set[Triple]) -> None:
    """Converted term by term or written and parsed again, the graph is the same."""
    parsed = Graph().parse(data="".join(f"{each} .\n" for each in triples), format="nt")
    assert isomorphic(to_rdflib(triples), parsed)


def test_named_graphs_become_one() -> None:
    """A triple that stands in two graphs stands once in their union."""
    lines = "".join(f'<a:1> <a:p> "2" <a:{graph}> .\n' for graph in "gh")
    quads = list(parse(lines, format=RdfFormat.N_QUADS))
    assert len(quads) == 2
    assert len(to_rdflib(quads)) == 1
