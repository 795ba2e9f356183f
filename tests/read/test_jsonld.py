"""Nothing that the expander says is lost on the way to RDF: an unknown key or a value that vanishes is an error."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode

from onrecord.model.errors import ResourceError
from onrecord.read.expansion import JsonNode
from onrecord.read.jsonld import read_context, to_quads

GRAPH, NODE = "https://example.org/graph", "https://example.org/node"
WRITERS = ("expand_claim.py", "expand_thing.py", "expand_judgement.py")


def quads(node: JsonNode) -> set[tuple[str, str]]:
    """Return predicate and object of what a node says."""
    found = to_quads({GRAPH: {NODE: {"@id": NODE, **node}}})
    assert {quad.graph_name for quad in found} <= {NamedNode(GRAPH)}
    return {(quad.predicate.value, str(quad.object)) for quad in found}


def written_keys(source: str) -> set[str]:
    """Return the keys of all JSON-LD nodes that a module writes, found in its syntax tree."""
    maps = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Dict)]
    keys = {key.value for each in maps for key in each.keys if isinstance(key, ast.Constant)}
    stores = {
        node.slice.value
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Subscript)
        and isinstance(node.ctx, ast.Store)
        and isinstance(node.slice, ast.Constant)
    }
    return {str(key) for key in keys | stores if not str(key).startswith("@")}


def test_the_context_knows_every_key_that_is_written(root: Path) -> None:
    """Each key of the expander has a term; the keys are read from its code."""
    folder = root / "graph/onrecord/read"
    keys = {key for name in WRITERS for key in written_keys((folder / name).read_text("utf-8"))}
    assert {"claimant", "partOfIncident", "unnamed", "verdict", "textLength"} <= keys
    assert keys - read_context().keys() == set()


def test_an_unknown_key_is_an_error() -> None:
    """JSON-LD would drop it without a word."""
    with pytest.raises(ResourceError, match="no term for clamant"):
        quads({"clamant": "https://example.org/x"})


@pytest.mark.parametrize(
    "node",
    [
        {"claimant": "https://example.org/a b"},
        {"claimant": "https://["},
        {"claimant": "relative"},
        {"claimant": None},
        {"paraphrase": {"@value": "x", "@language": "not a tag"}},
        {"@type": "no term"},
    ],
    ids=str,
)
def test_a_value_that_vanishes_is_an_error(node: JsonNode) -> None:
    """What is no IRI, no language and no term is not dropped in silence."""
    with pytest.raises(ResourceError, match="does not hold what JSON-LD says of https://example"):
        quads({"stance": "https://example.org/stance", **node})


def test_values_keep_their_kinds() -> None:
    """Numbers, truths, dates, texts and things arrive as what they are."""
    onr, xsd = "https://w3id.org/onrecord/ns#", "http://www.w3.org/2001/XMLSchema#"
    found = quads(
        {
            "@type": "Claim",
            "textLength": 12,
            "unnamed": True,
            "saidOn": "XXXX-05-03",
            "saidInWords": {"@value": "true", "@language": "en"},
            "claimant": ["https://example.org/a", "https://example.org/b"],
            "object": {"@value": "4", "@type": xsd + "integer"},
        }
    )
    assert found == {
        ("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", f"<{onr}Claim>"),
        (onr + "textLength", str(Literal(12))),
        (onr + "unnamed", str(Literal(True))),
        (onr + "saidOn", f'"XXXX-05-03"^^<{onr}edtf>'),
        (onr + "saidInWords", '"true"@en'),
        (onr + "claimant", "<https://example.org/a>"),
        (onr + "claimant", "<https://example.org/b>"),
        ("http://www.w3.org/1999/02/22-rdf-syntax-ns#object", str(Literal(4))),
    }


def test_text_is_never_read_as_something_else() -> None:
    """Quotes, line breaks, at signs and words of JSON-LD in a paraphrase stay text."""
    for words in (
        'say "no"\n\t{}',
        "@id",
        "_:b0",
        "https://example.org/",
        "null",
        "🚋 \u0301 \\u0041",
    ):
        ((_, found),) = quads({"paraphrase": {"@value": words, "@language": "en"}})
        assert found == str(Literal(words, language="en"))
