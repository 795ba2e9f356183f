"""No query that the guard lets through reaches for the network or ends the process."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.query.errors import QueryTextError
from onrecord.query.guard import DEFAULT, Limits, guard
from tests.query.listener import PLACE, Listener, listening

GROUP = "{?s ?p ?o}"
SERVICE = f"SERVICE <{PLACE}> {GROUP}"

# Each of these makes the engine connect; half of them are not seen by a reader of tokens that
# decides for one meaning of `<`, of a quote, of a dot or of a backslash.
FEDERATED: Mapping[str, str] = {
    "plain": f"SELECT * {{ {SERVICE} }}",
    "lower case": f"SELECT * {{ service<{PLACE}>{GROUP} }}",
    "silent": f"SELECT * {{ SERVICE SILENT <{PLACE}> {GROUP} }}",
    "without spaces": f"SELECT * {{ SERVICESILENT<{PLACE}>{GROUP} }}",
    "glued to a name": f"PREFIX x: <{PLACE}> SELECT * {{ SERVICEx:y {GROUP} }}",
    "like a prefix": f"PREFIX : <{PLACE}> SELECT * {{ SERVICE:y {GROUP} }}",
    "behind a name with dots": f"PREFIX x: <{PLACE}> SELECT * {{ ?s ?p x:b.c.{SERVICE} }}",
    "behind a prefix that takes no name": (
        f"PREFIX x: <http://h:> SELECT * {{ ?s ?p x:SERVICE <{PLACE}>{GROUP} }}"
    ),
    "behind a long string that is none": (f"SELECT * {{ VALUES ?x {{'''a'}} {SERVICE} #\\x'''\n}}"),
    "behind less than": f"SELECT * {{ ?s ?p ?o FILTER(1<2#>'''\n) {SERVICE} }}#'''",
    "behind an escaped quote": f"PREFIX x: <{PLACE}> SELECT * {{ ?s ?p x:a\\' . {SERVICE} }}#'",
    "behind an escaped hash": f"PREFIX x: <{PLACE}> SELECT * {{ ?s ?p x:a\\# . {SERVICE} }}",
    "behind a comment": f"SELECT * {{ #\r {SERVICE} }}",
    "behind a number": f"SELECT * {{ ?s ?p 1.{SERVICE} }}",
    "behind a language": f"SELECT * {{ ?s ?p 'a'@en.{SERVICE} }}",
    "in CONSTRUCT": f"CONSTRUCT {GROUP} {{ {SERVICE} }}",
    "in ASK": f"ASK {{ {SERVICE} }}",
    "in DESCRIBE": f"DESCRIBE ?s {{ {SERVICE} }}",
    "in EXISTS": f"SELECT * {{ ?s ?p ?o FILTER EXISTS {{ {SERVICE} }} }}",
    "in a sub-query": f"SELECT * {{ {{ SELECT ?s {{ {SERVICE} }} }} }}",
}
HARMLESS = (
    "SELECT * { ?service ?SERVICE $service }",
    "SELECT * { ?s ?p 'service', \"SERVICE\", '''service it's''', \"\"\"two\nSERVICE lines\"\"\" }",
    "# SERVICE <http://this.invalid/>\nSELECT * { ?s ?p ?o }",
    "SELECT * { ?s <http://www.w3.org/ns/dcat#accessService> <https://this.invalid/service/#it's> }",
    "SELECT * { ?s ?p ?o FILTER(?o < 3 && ?s > 4) } # drop, insert, service",
    "BASE <http://this.invalid/> SELECT * { <claim/a> <b> <c>, <claim/b>, <claim/c> }",
    "SELECT * { ?load ?p ?o } ORDER BY ?insert LIMIT 3",
)


@pytest.fixture(scope="module")
def listener() -> Iterator[Listener]:
    """Listen for the engine."""
    with listening() as opened:
        yield opened


@pytest.mark.parametrize("trick", FEDERATED)
def test_federation_is_refused(trick: str, listener: Listener) -> None:
    """The engine would have connected, and the guard says where."""
    assert listener.connections_of(FEDERATED[trick]) > 0
    with pytest.raises(QueryTextError, match="never leave this machine"):
        guard(FEDERATED[trick])


@pytest.mark.parametrize(
    "text",
    [
        f"SELECT * {{ \\u0053ERVICE <{PLACE}> {GROUP} }}",
        f"SELECT * {{ \\U00000053ERVICE <{PLACE}> {GROUP} }}",
        f"SELECT * {{ ?s ?p \\u0022x\\u0022 . \\u005cu0053ERVICE <{PLACE}> {GROUP} }}",
        f"SELECT * {{ ?s ?p 'a\\u0027 . {SERVICE} #' }}",
    ],
)
def test_escapes_hide_nothing(text: str) -> None:
    """Other engines decode escapes before they look for words."""
    with pytest.raises(QueryTextError, match="never leave this machine"):
        guard(text)


@pytest.mark.parametrize("text", HARMLESS)
def test_the_word_may_stand_where_it_is_no_keyword(text: str) -> None:
    """Variables, strings, comments and full IRIs are not taken for code."""
    guard(text)


PARTS = st.sampled_from(
    [
        *("{", "}", "(", ")", "<", ">", "#", "\n", "\r", "'", '"', "'''", '"""', "\\", ".", ";"),
        *(" ", "?x", "1<2", "x:", "x:a", "x:a.b", ":", "@en", "1", "'a'", "<a>", "#>'''\n", "\\'"),
        *(
            "VALUES ?x {'''a'}",
            "FILTER(1<2",
            "FILTER(1<2#>",
            "?s ?p ",
            "\\x",
            "''",
            "UNION",
            "x:\\#",
        ),
        *(SERVICE, f"SERVICE<{PLACE}>{GROUP}", f"SERVICE<{PLACE}>#\n{GROUP}", f"SERVICEx:{GROUP}"),
    ]
)


@settings(max_examples=400, deadline=None)
@given(st.lists(PARTS, max_size=9), st.sampled_from(["http://h:", PLACE, "http://this.invalid/#"]))
def test_what_passes_never_connects(parts: list[str], prefix: str) -> None:
    """Whatever is put together, a text that is let through stays on this machine."""
    text = f"PREFIX x: <{prefix}> SELECT * {{ {''.join(parts)} }}"
    try:
        guard(text)
    except QueryTextError:
        return
    with listening() as opened:
        assert opened.connections_of(text) == 0


def complaint(text: str) -> QueryTextError:
    """Return what the guard says about a text, nothing in words if it lets it through."""
    try:
        guard(text)
    except QueryTextError as error:
        return error
    return QueryTextError("")


@given(st.text(max_size=200))
def test_any_text_is_judged(text: str) -> None:
    """The guard has an answer to everything, and a place for its complaint."""
    lines = text.count("\n") + text.count("\r") + 1
    assert (complaint(text).line or 1) <= lines


@pytest.mark.parametrize("word", ["INSERT", "delete", "Load", "CLEAR", "DROP", "WITH"])
def test_updates_are_refused_with_their_place(word: str) -> None:
    """A query only reads, and says so better than the grammar does."""
    with pytest.raises(QueryTextError, match="changes data") as caught:
        guard(f"PREFIX x: <http://this.invalid/>\n {word} ALL")
    assert (caught.value.line, caught.value.column) == (2, 2)
    assert str(caught.value).endswith(f"\n   {word} ALL\n   ^")


Shape = Callable[[int], str]
SHAPES: Mapping[str, Shape] = {
    "groups": lambda n: "SELECT * {" + "{" * n + "}" * n + "}",
    "brackets": lambda n: "SELECT * {FILTER(" + "(" * n + "1" + ")" * n + ")}",
    "blank nodes": lambda n: "SELECT * {" + "[:a " * n + "1" + "]" * n + " :a 1}",
    "lists": lambda n: "SELECT * {" + "(" * n + "1" + ")" * n + " :a 1}",
    "negations": lambda n: "SELECT * {FILTER(" + "!" * n + "1)}",
    "sums": lambda n: "SELECT * {FILTER(" + "1+" * n + "1)}",
    "comparisons": lambda n: "SELECT * {FILTER(" + "?a<1&&" * n + "?a)}",
    "unions": lambda n: "SELECT * {{}" + "UNION{}" * n + "}",
    "optionals": lambda n: "SELECT * {" + "OPTIONAL{?a ?b ?c}" * n + "}",
    "exists": lambda n: "SELECT * {" + "FILTER EXISTS{" * n + "}" * n + "}",
    "bindings": lambda n: "SELECT * {" + "".join(f"BIND(1 AS ?a{i})" for i in range(n)) + "}",
    "path steps": lambda n: "SELECT * {?s " + ":a/" * n + ":a ?o}",
    "path stars": lambda n: "SELECT * {?s " + "(" * n + ":a" + ")*" * n + " ?o}",
    "sub-queries": lambda n: "SELECT * {" + "{SELECT * {" * n + "}}" * n + "}",
    "functions": lambda n: "SELECT * {BIND(" + "STR(" * n + "1" + ")" * n + " AS ?x)}",
    "quoted triples": lambda n: "SELECT * {" + "<< :a :a " * n + "1" + " >>" * n + " :a 1}",
    "properties": lambda n: "SELECT * {:a :a 1" + ";:a 1" * n + "}",
    "objects": lambda n: "SELECT * {:a :a 1" + ",1" * n + "}",
    "expressions": lambda n: "SELECT " + "".join(f"(1 AS ?v{i})" for i in range(n)) + " {}",
    "described": lambda n: "DESCRIBE " + ":a " * n,
    "values": lambda n: "SELECT * {VALUES ?x {" + "1 " * n + "}}",
}
RUN = """
import sys, threading, pyoxigraph
def answer():
    for text in sys.stdin.read().split("\\0"):
        found = pyoxigraph.Store().query(text, prefixes={"": "http://this.invalid/"})
        next(iter(found), None)
threading.stack_size(1024 * 1024)
thread = threading.Thread(target=answer)
thread.start()
thread.join()
"""


def largest(shape: Shape) -> str:
    """Return the largest text of a shape that the guard lets through."""
    passing, refused = 0, DEFAULT.characters
    while refused - passing > 1:
        middle = (passing + refused) // 2
        try:
            guard(shape(middle))
        except QueryTextError:
            refused = middle
        else:
            passing = middle
    return shape(passing)


@pytest.mark.slow
def test_the_largest_texts_do_not_end_the_process() -> None:
    """A stack of a megabyte, an eighth of the usual, bears whatever passes."""
    texts = "\0".join(map(largest, SHAPES.values()))
    done = subprocess.run([sys.executable, "-c", RUN], input=texts, text=True, check=False)
    assert done.returncode == 0


def test_a_deeper_text_would_have_ended_the_process() -> None:
    """The limit is not there for nothing."""
    text = SHAPES["groups"](DEFAULT.characters // 2)
    done = subprocess.run([sys.executable, "-c", RUN], input=text, text=True, check=False)
    assert done.returncode < 0 or done.returncode > 1


@pytest.mark.parametrize("shape", SHAPES)
def test_a_text_beyond_a_limit_is_refused(shape: str) -> None:
    """Every shape has an end, and the message is about size."""
    with pytest.raises(QueryTextError, match=r"more than|More than|too many"):
        guard(SHAPES[shape](DEFAULT.characters // 2))


def test_limits_can_be_chosen() -> None:
    """A server may be stricter than the command line."""
    text = "SELECT * { ?s ?p ?o }"
    guard(text)
    with pytest.raises(QueryTextError, match="more than 5 words"):
        guard(text, Limits(tokens=5))


def test_a_megabyte_is_refused_at_once() -> None:
    """Nothing is read of a text that is far too long."""
    with pytest.raises(QueryTextError, match="more than 20,000 characters"):
        guard("SELECT * {" + " " * 1_000_000 + "}")


def test_every_query_that_is_let_through_here_is_sparql() -> None:
    """The harmless ones are not harmless because they mean nothing."""
    for text in HARMLESS[1:]:
        ox.Store().query(text.replace("<claim/", "<http://this.invalid/"))
