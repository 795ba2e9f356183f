"""Texts that break what is written carelessly, and records that hold them everywhere."""

from __future__ import annotations

from hypothesis import strategies as st
from pyoxigraph import Literal

from onrecord.export.source import Source
from onrecord.model.vocabulary import NOTE
from tests.inventions import INCIDENT, iri, mole

TEXTS = (
    "=HYPERLINK(1)", "+1", "-1", "@SUM(1)", "'quoted", "\tafter a tab", " =1", "\uff1d1", "|", "a|b",
    "a\rb", "a\r\nb", "\n", '"', '""', ",", ";", "]]>", "<!--", "-->", "--", "</script>", "&amp;",
    "\u202eabc", "\u200b", "\ufeffx", "\U0001f9a1\U0001f468\u200d\U0001f469", "e\u0301", "true", "007",
    "x" * 200_000, "onr:Claim", "iri", "",
)  # fmt: skip
NOT_FOR_XML = ("\x00", "a\x01b", "\x1b[31m", "\ufffe", "\uffff")
ANY_TEXT = st.sampled_from((*TEXTS, *NOT_FOR_XML)) | st.text(max_size=40)
"""Any text that RDF can hold: all of Unicode but lone surrogates."""


def record(text: str) -> Source:
    """Return a record that holds a text as label, note, paraphrase and value, in several languages."""
    made = mole()
    made.thing("act/mole-1", "Act", text, incident=INCIDENT)
    made.thing("person/ana-berg", "Person", text)
    made.add("person/ana-berg", NOTE, Literal(text, language="nb"))
    made.claim("act/mole-1", "content", Literal(text, language="en"), paraphrase=text or "nothing")
    made.claim("act/mole-1", "content", Literal(text), claimants=["person/ana-berg"])
    made.claim("act/mole-1", "performedBy", iri("person/ana-berg"))
    return Source(
        made.store(), "A title -- with -- marks", "https://example.org/licence", version="0" * 16
    )
