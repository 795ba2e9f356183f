"""Whatever stands in a record, a citation is well formed in every style."""

from __future__ import annotations

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from onrecord.query.citation import Citation, Edition
from onrecord.query.citation.bibtex import bibtex, escape
from onrecord.query.citation.csl import csl_json
from onrecord.query.citation.ris import ris
from onrecord.query.citation.text import text
from onrecord.query.terminal import plain

ANYTHING = st.text(st.characters(codec="utf-8"), max_size=40)
NASTY = st.sampled_from(["{", "}", "\\", "%", "#", "\n", "\r", "\u202e", "@misc{x,", "ER  - ", '"'])
WORDS = st.lists(st.one_of(ANYTHING, NASTY), max_size=4).map("".join)
EDITIONS = st.builds(Edition, WORDS, WORDS, WORDS, WORDS)
CITATIONS = st.builds(
    Citation,
    st.just("claim-0123456789abcdef"),
    WORDS,
    st.lists(WORDS, max_size=2).map(tuple),
    st.lists(WORDS, max_size=2).map(tuple),
    st.just("https://example.org/claim/0#a%20b_c"),
    EDITIONS,
)
COMMAND = re.compile(r"\\(?:textbackslash|textasciitilde|textasciicircum)\{\}|\\[{}$&#_%]")
CSL_FIELDS = {
    "id",
    "type",
    "title",
    "author",
    "container-title",
    "publisher",
    "version",
    "URL",
    "note",
}


@given(CITATIONS)
def test_text_is_one_line(citation: Citation) -> None:
    """A footnote is a line, in which nothing moves the cursor."""
    shown = text(citation)
    assert shown.splitlines(keepends=True) == [shown]
    assert shown == plain(shown.rstrip("\n")) + "\n"


@given(WORDS)
def test_tex_prints_words_and_obeys_none(words: str) -> None:
    """Without the commands that print a sign, no sign that TeX obeys is left."""
    assert not set(COMMAND.sub("", escape(words))) & set("\\{}$&#^_%~")


@given(CITATIONS)
def test_braces_of_bibtex_close_only_at_its_end(citation: Citation) -> None:
    """The entry is one entry: its outermost brace is the last."""
    shown = bibtex(citation)
    assert shown.startswith("@misc{claim-0123456789abcdef,\n")
    depth = 0
    bare = re.sub(r"\\[{}]", "", shown.rstrip("\n"))
    for place, character in enumerate(bare):
        depth += {"{": 1, "}": -1}.get(character, 0)
        assert depth > 0 or place < bare.index("{") or place == len(bare) - 1
    assert depth == 0


@given(CITATIONS)
def test_csl_json_is_what_its_schema_allows(citation: Citation) -> None:
    """One item with known fields, all of them words, and no date."""
    (item,) = json.loads(csl_json(citation))
    assert set(item) <= CSL_FIELDS
    assert {"id", "type"} <= set(item)
    authors = item.pop("author", [])
    assert all(set(author) == {"literal"} for author in authors)
    assert all(isinstance(value, str) and value for value in item.values())


@given(CITATIONS)
def test_ris_is_a_tag_and_a_value_on_each_line(citation: Citation) -> None:
    """It begins with its type and ends once, whatever the values hold."""
    lines = ris(citation).splitlines()
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in lines)
    assert lines[0] == "TY  - GEN"
    assert [line for line in lines if line.startswith("ER")] == ["ER  - "]
