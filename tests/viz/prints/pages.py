"""Printed pages of invented records, and what their parts hold."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from html.parser import HTMLParser

import pyoxigraph as ox

from onrecord.model.vocabulary import LABEL, NOTE, ONTOLOGY, PARAPHRASE, REASON
from onrecord.query.chronicle import chronicle
from onrecord.query.citation import Edition
from onrecord.query.disputes import Selection, disputes
from onrecord.viz.prints import dispute_page, dossier_page
from onrecord.viz.prints.sheet import Paper
from tests.inventions import SAMPLE, sample

EDITION = Edition("Invented record", "Nobody", "0123456789abcdef", "https://example.org/licence")
TEXTS = SAMPLE / "texts"
VOID = {"meta", "br", "hr", "img", "input", "link"}


class Page(HTMLParser):
    """A page as its elements; one that is not closed where it should be is an error."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element, and that it is open."""
        self.tags.append((tag, dict(attrs)))
        assert len(dict(attrs)) == len(attrs), f"an attribute of <{tag}> stands there twice"
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the element that was opened last."""
        assert self.open
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Note the words of the page, its style aside."""
        if self.open and self.open[-1] != "style":
            self.words.append(data)

    def of(self, tag: str) -> list[dict[str, str | None]]:
        """Return the attributes of all elements of a kind."""
        return [attributes for each, attributes in self.tags if each == tag]

    def text(self) -> str:
        """Return the words of the page."""
        return " ".join(" ".join(self.words).split())


def saying(texts: Sequence[str]) -> ox.Store:
    """Return the sample, in which all labels, paraphrases, notes and reasons are one of some texts."""
    words = {LABEL, PARAPHRASE, NOTE, REASON}
    made = ox.Store()
    for number, quad in enumerate(sorted(sample(), key=str)):
        is_ours = quad.predicate.value in words and quad.graph_name != ox.NamedNode(ONTOLOGY)
        text = ox.Literal(texts[number % len(texts)]) if is_ours else quad.object
        made.add(ox.Quad(quad.subject, quad.predicate, text, quad.graph_name))
    return made


@cache
def dispute(incident: str = "", *, texts: bool = True, paper: Paper = Paper.A4) -> str:
    """Return the page of the open questions of the sample."""
    selection = Selection(incident=incident)
    return dispute_page(disputes(sample(), selection, EDITION, [TEXTS] if texts else []), paper)


@cache
def dossier(incident: str = "quay", *, texts: bool = True) -> str:
    """Return the page of the dossier of an incident of the sample."""
    return dossier_page(chronicle(sample(), incident, EDITION, [TEXTS] if texts else []))
