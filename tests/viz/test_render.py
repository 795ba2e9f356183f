"""Holds what the page is made of: all of the record, nothing from elsewhere, and no text that runs."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal

from onrecord.model.errors import ViewError
from onrecord.model.vocabulary import DCTERMS, ONR, TYPE
from onrecord.network import Kind, project
from onrecord.viz import render
from onrecord.viz.assets import drawing_library, inlined
from onrecord.viz.render import to_json
from onrecord.viz.template import visible
from tests.inventions import (
    BASE,
    INCIDENT,
    SAMPLE,
    SOURCE,
    Invention,
    crowd,
    iri,
    mole,
    sample,
    stances,
    term,
)
from tests.viz.pages import data_of, large_page, sample_page, small_page

HOSTILE = (
    "</script><script>window.ran = 1</script>",
    "<img src=x onerror=window.ran=1>",
    "href <a href='javascript:window.ran=1'>x</a>",
    "{{ 7 * 7 }} {% raw %} ${window.ran = 1}",
    "\"'><svg/onload=window.ran=1>",
    "<!-- <script> --> ]]> \u2028 \u2029",
    "turned \u202e around \u2066 and \u200f hidden \x00",
)


class Tags(HTMLParser):
    """Collects the elements of a page with their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.tags.append((tag, dict(attrs)))


def hostile() -> Invention:
    """Return a record in which every text is an attack."""
    record = mole()
    for index, text in enumerate(HOSTILE):
        person = record.thing(f"person/h{index}", "Person", text)
        act = record.thing(f"act/mole-{index}", "Act", text, incident="incident/mole")
        claim = record.claim(act, "performedBy", None, claimants=[person], paraphrase=text)
        record.question(f"{text}? ({text})", "Contested", act, [claim])
    return record


def test_the_same_record_gives_the_same_bytes() -> None:
    """No clock, no chance, no order of a store gets into the page."""
    assert render(project(crowd().store())) == large_page()


def test_every_claim_is_a_row_and_a_node() -> None:
    """The table and the picture hold the same claims."""
    network = project(sample())
    count = sum(network.nodes[iri]["kind"] is Kind.CLAIM for iri in network)
    rows = [attributes for tag, attributes in Tags(sample_page()).tags if tag == "tr"][1:]
    nodes = [node for node in data_of(sample_page())["nodes"] if node["kind"] == "CLAIM"]
    assert len(rows) == len(nodes) == count
    assert {int(row["data-node"] or -1) for row in rows} == {node["id"] for node in nodes}


def test_numbers_point_to_nodes() -> None:
    """The ends of lines and the links of the panel are numbers of nodes, which count from 0."""
    data = data_of(sample_page())
    numbers = {node["id"] for node in data["nodes"]}
    assert {end for edge in data["edges"] for end in (edge["from"], edge["to"])} <= numbers
    parts = [
        part
        for node in data["nodes"]
        for _, values in node["fields"]
        for value in values
        for part in value
    ]
    assert {part["node"] for part in parts if "node" in part} <= numbers


def test_nothing_comes_from_elsewhere() -> None:
    """No element names a file or a host, and there is no style attribute and no handler."""
    for tag, attributes in Tags(sample_page()).tags:
        assert not {"src", "srcset", "style", "data", "action"} & set(attributes), tag
        assert not [name for name in attributes if name.startswith("on")], tag
        assert tag not in {"link", "iframe", "object", "embed", "base", "form"}
        assert (attributes.get("href") or "#").startswith("#")


def test_the_policy_allows_exactly_what_is_there() -> None:
    """Each script and style that runs is named by its hash, and nothing may be fetched."""
    page = small_page()
    policy = next(
        attributes["content"] or ""
        for tag, attributes in Tags(page).tags
        if tag == "meta" and attributes.get("http-equiv") == "Content-Security-Policy"
    )
    inline = re.findall(r"<(?:script|style)>(.*?)</(?:script|style)>", page, re.DOTALL)
    digests = (hashlib.sha256(text.encode()).digest() for text in inline)
    hashes = {f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests}
    assert len(inline) == 4
    assert set(re.findall(r"'sha256-[^']+'", policy)) == hashes
    assert policy.startswith("default-src 'none'; ")
    assert "connect-src 'none'" in policy
    assert "unsafe" not in policy


def test_the_drawing_library_keeps_its_licence() -> None:
    """The notice of vis-network stands at its head; what a browser would fetch for it is gone."""
    library = drawing_library()
    assert "Apache 2.0 License" in library[:1500]
    assert "MIT License" in library[:1500]
    assert "sourceMappingURL" not in library
    assert library in small_page()


def test_a_file_that_would_end_its_element_is_refused() -> None:
    """A script with a closing tag in it is an error, not a hole."""
    with pytest.raises(ViewError, match="end its element"):
        inlined("'</SCRIPT>'")


def test_hostile_texts_stay_texts() -> None:
    """Names and paraphrases add no element to the page, whatever they hold."""
    page = render(project(hostile().store()))
    tags = [tag for tag, _ in Tags(page).tags]
    assert tags.count("script") == 4
    assert not {"img", "a"} & set(tags[tags.index("tbody") :])
    assert "<bdi>{{ 7 * 7 }}" in page
    labels = {node["label"] for node in data_of(page)["nodes"]}
    assert HOSTILE[0] in labels
    assert HOSTILE[1] in labels


@given(st.text())
def test_no_json_ends_its_element(text: str) -> None:
    """Whatever a text holds, it comes back whole and brings no angle bracket into the page."""
    import json

    written = to_json({text: [text]})
    assert not set("<>&\u2028\u2029") & set(written)
    assert json.loads(written) == {text: [text]}


def test_marks_of_direction_are_spelled_out() -> None:
    """A name cannot be turned around or hide a part of itself."""
    assert visible(["a\u202eb", {"c": "\u2066"}, 3]) == ["a[U+202E]b", {"c": "[U+2066]"}, 3]
    assert visible("a\u200db") == "a\u200db"
    assert "\u202e" not in render(project(hostile().store()))


def test_only_web_addresses_are_links() -> None:
    """An address with another scheme stays text."""
    fields = [f for node in data_of(small_page())["nodes"] for f in node["fields"]]
    assert ["Address", [["javascript:alert(1)"]]] in fields
    record = stances()
    record.quads = [quad for quad in record.quads if quad.predicate.value != DCTERMS + "source"]
    address = "https://example.org/piece"
    record.add(SOURCE, DCTERMS + "source", Literal(address))
    fields = [f for n in data_of(render(project(record.store())))["nodes"] for f in n["fields"]]
    assert ["Address", [[{"text": address, "address": address}]]] in fields


def test_the_words_of_the_sources_are_not_in_the_page() -> None:
    """The page has places and digests of what was said, never the passage itself."""
    for text in sorted((SAMPLE / "texts").glob("*.txt")):
        words = text.read_text(encoding="utf-8").split()
        runs = [" ".join(words[i : i + 9]) for i in range(len(words) - 8)]
        assert runs
        assert not [run for run in runs if run in sample_page()]


def test_an_open_year_is_said() -> None:
    """Where no date states its year, the page says so; where one does, it does not."""
    assert "The year is not stated in the source" in small_page()
    assert "year is not stated" not in sample_page()


def test_the_legend_counts_what_is_not_there() -> None:
    """Statuses, stances and kinds without a case stand in the legend with 0."""
    keys = [a for tag, a in Tags(small_page()).tags if "data-group" in a]
    named = {(key["data-group"], key["data-name"]) for key in keys}
    assert {("kind", kind.name) for kind in Kind} <= named
    assert {("status", "DENIED_ONLY"), ("status", "TENSION"), ("stance", "retracted")} <= named
    assert len([key for key in keys if "none" in (key["class"] or "").split()]) > 3


def test_an_accusation_stands_with_its_remark() -> None:
    """Panel and table say whose word an accusation is."""
    remark = "An accusation against Ana Berg, not a finding."
    assert f"<small>{remark}" in small_page()
    claims = [n for n in data_of(small_page())["nodes"] if n["kind"] == "CLAIM"]
    said = next(n for n in claims if n["remark"].startswith("Port Watch: asserts"))
    assert said["remark"].endswith("; accusation, disputed")
    assert ["Accusation", [[remark]]] in said["fields"]


def judged(
    record: Invention, agent: str, state: str, *, aspects: Iterable[str] = (), reason: str = "Read."
) -> None:
    """Add what editors judged of somebody's reply."""
    name = f"judgement/{agent}-{state}"
    record.add(name, TYPE, term("ReplyJudgement"))
    record.add(name, ONR + "agent", iri(agent))
    record.add(name, ONR + "aboutIncident", iri(INCIDENT))
    record.add(name, ONR + "replyState", term(state))
    record.add(name, ONR + "reason", Literal(reason))
    for aspect in aspects:
        record.add(name, ONR + "aspect", term(aspect))


def test_an_accusation_stands_with_the_reply() -> None:
    """Panel and table say whether the accused had a say; what holds of one question goes before what holds of all."""
    record = mole()
    person = record.thing("person/ana-berg", "Person", "Ana Berg")
    armed, fled = (
        record.claim(person, name, None, accuses=[person]) for name in ("armedWith", "fledFrom")
    )
    asked = record.question("Was she armed? (Ana Berg)", "Unopposed", person, [armed])
    record.add(asked, ONR + "aspect", term("aspect-armed"))
    judged(record, person, "NotStated")
    judged(record, person, "Replied", aspects=["aspect-armed"])
    page = render(project(record.store()))
    fields = {
        node["iri"].removeprefix(BASE): [
            values for name, values in node["fields"] if name == "Reply"
        ]
        for node in data_of(page)["nodes"]
    }
    general, narrow = fields[fled][0][0], fields[armed][0][0]
    assert general == ["not stated in the sources", " — Read."]
    assert narrow[0].startswith("replied (only on: ")
    assert fields[person][0] == [general, narrow]
    assert "Reply: not stated in the sources.</small>" in page
    assert "Reply: replied (only on: " in page


def test_a_conviction_without_a_document_is_marked() -> None:
    """Panel and table say that no document is cited, and whose word alone it is."""
    record = mole()
    person = record.thing("person/ana-berg", "Person", "Ana Berg")
    said = record.claim(person, "convictedOf", None, accuses=[person])
    record.add(said, ONR + "documentNotCited", Literal(True))
    asked = record.question("Convicted of what? (Ana Berg)", "Unopposed", person, [said])
    record.add(asked, ONR + "singleSided", Literal(True))
    page = render(project(record.store()))
    remark = "No official document is cited."
    assert f"{remark}</small>" in page
    node = next(n for n in data_of(page)["nodes"] if n["iri"].endswith(said))
    assert ["Official document", [[remark]]] in node["fields"]
    assert node["remark"].endswith("; accusation, unopposed, accusers: acting agency only")
    assert "unopposed, accusers: acting agency only</td>" in page


def test_tension_is_told_on_both_questions() -> None:
    """Two questions in tension are open, say so, lead to each other, and have a line of their own."""
    record = mole()
    person = record.thing("person/ana-berg", "Person", "Ana Berg")
    said = [record.claim(person, name, None) for name in ("dutyStatus", "recommendedStatus")]
    one, two = (record.question(f"{c}? (x)", "Unopposed", person, [c]) for c in said)
    record.add(one, ONR + "inTension", iri(two))
    record.add(two, ONR + "inTension", iri(one))
    data = data_of(render(project(record.store())))
    nodes = {node["iri"].removeprefix(BASE): node for node in data["nodes"]}
    for question, other in ((one, two), (two, one)):
        assert nodes[question]["badges"] == ["unopposed", "in tension"]
        assert ["In tension with", [[{"node": nodes[other]["id"]}]]] in nodes[question]["fields"]
    assert [edge["relation"] for edge in data["edges"]].count("IN_TENSION") == 1


def test_an_empty_record_has_a_page() -> None:
    """An incident without a claim is drawn, and the page says that no date is stated."""
    page = render(project(mole().store()))
    assert "0 claims" in page
    assert BASE in page
