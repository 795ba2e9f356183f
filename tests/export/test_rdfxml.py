"""RDF/XML: valid XML whatever the record holds, or a refusal that names what XML cannot hold."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest
import rdflib
from hypothesis import example, given, settings
from pyoxigraph import Literal, RdfFormat, parse
from rdflib.compare import isomorphic

from onrecord.export import ntriples
from onrecord.export.format import triples
from onrecord.export.rdfxml import write
from onrecord.export.source import Source
from onrecord.export.xml_text import NO_XML
from onrecord.model.errors import ExportError
from tests.export import hostile
from tests.inventions import BASE, mole


@settings(max_examples=40, deadline=None)
@given(hostile.ANY_TEXT)
@example("a\r\n]]>-->b")
@example("\x00")
def test_any_text_comes_back_or_is_refused(text: str) -> None:
    """A record comes back whole, unless XML has no character for what it holds; then that one is named."""
    source = hostile.record(text)
    if found := NO_XML.search(text):
        with pytest.raises(ExportError, match=rf"U\+{ord(found[0]):04X}"):
            write(source)
        return
    back = {quad.triple for quad in parse(write(source), format=RdfFormat.RDF_XML)}
    assert back == set(triples(source.quads()))


@pytest.mark.parametrize("text", [t for t in hostile.TEXTS if len(t) < 1000])
def test_another_parser_reads_the_same(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What rdflib reads from RDF/XML is isomorphic to what it reads from N-Triples."""
    monkeypatch.setattr(rdflib, "NORMALIZE_LITERALS", False)
    source = hostile.record(text)
    one = rdflib.Graph().parse(data=write(source), format="xml")
    other = rdflib.Graph().parse(data=ntriples.write(source), format="nt")
    assert isomorphic(one, other)


@pytest.mark.parametrize("name", ["123", "a/", "a-b/7", "a?b=", "\u0661", "\u00e9t\u00e9"])
def test_a_property_that_is_no_name_is_refused(name: str) -> None:
    """A property that no element can be called after is named, with formats that can write it."""
    made = mole()
    made.add("incident/mole", f"{BASE}{name}", Literal("x"))
    with pytest.raises(ExportError, match=r"cannot be written in RDF/XML.*turtle") as caught:
        write(Source(made.store(), "Title", "https://example.org/licence"))
    assert f"{BASE}{name}" in str(caught.value)


@pytest.mark.parametrize("name", ["a-b.c", "_x", "a-b/7x", "p:q", "%C3%A9t"])
def test_a_property_with_an_odd_name_comes_back(name: str) -> None:
    """What ends with the name of an element is written, whatever stands before it."""
    made = mole()
    made.add("incident/mole", f"{BASE}{name}", Literal("x"))
    source = Source(made.store(), "Title", "https://example.org/licence")
    back = {quad.triple for quad in parse(write(source), format=RdfFormat.RDF_XML)}
    assert back == set(triples(source.quads()))


def test_the_notice_cannot_end_its_comment() -> None:
    """Whatever the title says, it stays within the comment at the head of the file."""
    made = Source(mole().store(), "A --> <x/> <!-- title--", "https://example.org/a--b")
    root = ET.fromstring(write(made))  # noqa: S314 - our own bytes
    assert root.tag.endswith("}RDF")
    assert b"title" in write(made).partition(b"-->")[0]


def test_a_control_character_in_the_title_is_refused() -> None:
    """A title that XML cannot hold is refused, not dropped."""
    with pytest.raises(ExportError, match=r"U\+0007"):
        write(Source(mole().store(), "bell \x07", "https://example.org/licence"))
