"""Query files are found, read and described, or it is said what is wrong with them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.errors import QueryError
from onrecord.query.catalogue import MOST_BYTES, Query, find, parse, read
from onrecord.query.header import Parameter, Type

BODY = "SELECT ?s { ?s ?p ?o }\n"
HEADER = """\
#+ title: Things
#+ question: Which things are there?
#+ parameters:
#+   sort: {type: concept, default: no, description: "the sort: of the thing"}
#+   many:
#+     type: integer
#+     required: true
#+ columns:
#+   s: a thing
"""


def header(*lines: str) -> str:
    """Return a query with a header of these lines."""
    return "".join(f"#+ {line}\n" for line in lines) + BODY


def test_a_header_describes_a_query() -> None:
    """Words stay words: `no` is a default like any other."""
    query = parse(HEADER + BODY, "toys/things")
    assert query == Query(
        "toys/things",
        HEADER + BODY,
        title="Things",
        question="Which things are there?",
        parameters=(
            Parameter("sort", Type.CONCEPT, default="no", description="the sort: of the thing"),
            Parameter("many", Type.INTEGER, required=True),
        ),
        columns=(("s", "a thing"),),
        described=True,
    )


@pytest.mark.parametrize("text", [BODY, "\n#+ title: too late\n" + BODY, "# title: none\n", ""])
def test_a_query_without_a_header_is_one_too(text: str) -> None:
    """The header stands at the very top, or is none."""
    assert parse(text, "mine") == Query("mine", text)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (header("titel: x"), r"mine: the header has an unknown key 'titel'. Did you mean title\?"),
        (header("- a", "- b"), "the header is not a map"),
        (header("just words"), "the header is not a map"),
        (header("title: [a]"), "title is not a text"),
        (header("title: a: b"), "header line 1: mapping values are not allowed here"),
        (header("title: x", "question: 'y"), "header line 2"),
        (header("parameters: [a]"), "parameters is not a map"),
        (header("parameters: {a: x}"), "parameters.a is not a map"),
        (header("parameters: {a: {}}"), "parameters.a.type is ''. Known: boolean"),
        (header("parameters: {a: {type: irj}}"), r"is 'irj'. Did you mean iri\?"),
        (header("parameters: {a: {type: iri, required: yes}}"), "neither true nor false"),
        (header("parameters: {a: {type: iri, defualt: x}}"), r"Did you mean default\?"),
        (header("columns: {a: {b: c}}"), "columns.a is not a text"),
        (header("? [a, b] : c"), "header"),
        (header("title: !!python/object/apply:os.getcwd []"), "title is not a text"),
        (header("title: " + "[" * 5000), "nested too deep"),
    ],
)
def test_a_header_that_is_none_is_named_with_its_key(text: str, says: str) -> None:
    """The message has the query, the key and what would be right."""
    with pytest.raises(QueryError, match=says):
        parse(text, "mine")


@given(st.text(max_size=80))
def test_any_header_is_read_or_refused(text: str) -> None:
    """No text makes the reader of headers fail in another way."""
    try:
        query = parse(header(*text.splitlines()), "mine")
    except QueryError:
        return
    assert query.text.endswith(BODY)


def test_a_file_is_read_as_text(tmp_path: Path) -> None:
    """A mark of byte order is not part of the query."""
    path = tmp_path / "a b.rq"
    path.write_bytes(b"\xef\xbb\xbf" + BODY.encode())
    assert read(path) == BODY


def test_a_file_that_is_no_text_is_named_with_the_place(tmp_path: Path) -> None:
    """A picture is no query."""
    path = tmp_path / "picture.png"
    path.write_bytes(b"ok\n\xff\x00")
    with pytest.raises(QueryError, match=r"picture\.png is not a query: byte 3 is not UTF-8"):
        read(path)


@pytest.mark.parametrize("name", ["absent.rq", ".", "a\0b"])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, name: str) -> None:
    """A folder, a name of nothing and a name that none can have."""
    with pytest.raises(QueryError, match="cannot be read"):
        read(tmp_path / name)


def test_a_huge_file_does_not_fill_the_memory(tmp_path: Path) -> None:
    """No more is read than the guard could ever let through."""
    path = tmp_path / "huge.rq"
    with path.open("wb") as file:
        file.truncate(10**9)
    assert len(read(path)) == MOST_BYTES


def test_an_unknown_name_is_answered_with_the_nearest() -> None:
    """A slip of the finger is seen at once."""
    with pytest.raises(QueryError, match=r"claims/chain\. Did you mean claims/chains\?"):
        find("claims/chain")
