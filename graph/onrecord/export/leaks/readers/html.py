"""What an HTML page says beside its text: title, headings, words for pictures and controls, descriptions, data."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any, Final

from onrecord.export.leaks.kinds import kind_of
from onrecord.export.leaks.readers.lines import line
from onrecord.export.leaks.said import Label, Name, Prose, Said, Text, Told

HEADS: Final = frozenset(
    {
        "title",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "caption",
        "figcaption",
        "desc",
        "legend",
        "summary",
    }
)
SPOKEN: Final = {
    "alt": "alternative text",
    "aria-label": "label for screen readers",
    "aria-description": "description for screen readers",
    "aria-roledescription": "description for screen readers",
    "title": "tooltip",
    "placeholder": "placeholder",
    "content": "description of the page",
}
DESCRIBING: Final = ("description", "title", "abstract", "keywords", "subject", "image:alt")
OF_OTHERS: Final = frozenset(
    {"bdi", "q", "blockquote", "cite", "code", "pre", "td", "script", "style", "noscript"}
)
"""Elements whose text is what others say, or no words at all."""
QUOTES: Final = {"\u201c": "\u201d", '"': '"'}
JSON_TYPES: Final = frozenset({"application/json", "application/ld+json"})


class _Page(HTMLParser):
    """Collects what a page says, in its order."""

    def __init__(self, where: str) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[Said] = []
        self.data: list[tuple[str, str]] = []
        self._where = where
        self._open: list[tuple[str, int, list[str]]] = []
        self._others: list[str] = []
        self._script = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take what attributes say, and begin to listen in a heading or in data."""
        values = {name: value or "" for name, value in attrs}
        line = self.getpos()[0]
        for name, kind in SPOKEN.items():
            if (name != "content" or _describes(values)) and (text := values.get(name, "")):
                self._say(text, kind, line)
        if tag in HEADS:
            self._open.append((tag, line, []))
        if tag in OF_OTHERS:
            self._others.append(tag)
        if tag == "script":
            self._script = values.get("type", "").lower()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take what the attributes of an element without content say."""
        self.handle_starttag(tag, attrs)
        if tag in HEADS:
            self._open.pop()
        if tag in self._others:
            self._others.pop()

    def handle_endtag(self, tag: str) -> None:
        """Say what was heard in a heading."""
        if tag == "script":
            self._script = ""
        if tag in self._others:
            del self._others[self._others.index(tag) :]
        while any(each == tag for each, _, _ in self._open):
            name, line, texts = self._open.pop()
            self._say("".join(texts), NAMES.get(name, "heading"), line)
            if name == tag:
                break

    def handle_data(self, data: str) -> None:
        """Hear text, for the headings that it stands in or as data."""
        if self._script in JSON_TYPES:
            self.data.append((self._script, data))
        for _, _, texts in self._open:
            texts.append(data)
        if not self._open and not self._others and data.strip():
            self.said.append(Prose(unquoted(data), f"{self._where}:{self.getpos()[0]}"))

    def _say(self, text: str, kind: str, line: int) -> None:
        words = " ".join(text.split())
        if words:
            self.said.append(Text(words, kind, f"{self._where}:{line}"))


NAMES: Final = {
    "title": "title",
    "caption": "caption",
    "figcaption": "caption",
    "desc": "description",
}


def said_by_html(data: bytes, base: str, where: str = "") -> Iterator[Said]:
    """Yield what an HTML page says; what stands in its tables and paragraphs is told there with its speakers."""
    page = _Page(where)
    page.feed(data.decode("utf-8", "replace"))
    page.close()
    yield from page.said
    for kind, text in page.data:
        try:
            found = json.loads(text)
        except ValueError:
            continue
        if kind == "application/json":
            yield from _nodes(found, base, where)


def unquoted(text: str) -> str:
    """Return a text without what stands in quotation marks in it: a word that is spoken of is not used."""
    kept, until = [], ""
    for each in text:
        if until:
            until = "" if each == until else until
        elif each in QUOTES:
            until = QUOTES[each]
        else:
            kept.append(each)
    return "".join(kept)


def _describes(values: dict[str, str]) -> bool:
    name = (values.get("name") or values.get("property") or "").lower()
    return name.endswith(DESCRIBING)


def _nodes(record: Any, base: str, where: str) -> Iterator[Said]:  # noqa: ANN401 - what JSON holds
    """Yield what the data of a network's page draws: names, labels, and lines between two things."""
    if not isinstance(record, dict) or not isinstance(record.get("nodes"), list):
        return
    base = str(record.get("base", base))
    nodes = [node if isinstance(node, dict) else {} for node in record["nodes"]]
    texts = record.get("texts", [])
    iris = [f"{base}{node.get('iri', '')}" for node in nodes]
    for iri, node in zip(iris, nodes, strict=True):
        yield Name(iri, where)
        if kind_of(iri, base) == "claim":
            yield Told(iri, () if node.get("who") is None else ("named",), where)
        else:
            remark = texts[node["remark"]] if "remark" in node else ""
            yield Label(iri, f"{node.get('label', '')} {remark}".strip(), where)
    relations = record.get("relations", ())
    for start, end, relation, *_ in record.get("edges", ()):
        yield from line(iris[start], iris[end], relations[relation], base, where)
