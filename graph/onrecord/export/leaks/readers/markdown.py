"""What a page in Markdown says: its headings, the words for its pictures, titles of links, and HTML in it."""

from __future__ import annotations

from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from onrecord.export.leaks.readers.html import said_by_html, unquoted
from onrecord.export.leaks.said import Prose, Said, Text


def said_by_markdown(data: bytes, base: str, where: str = "") -> Iterator[Said]:
    """Yield what a page in Markdown says beside its paragraphs; code is shown, not said."""
    tokens = MarkdownIt("commonmark").enable("table").parse(data.decode("utf-8", "replace"))
    heading = False
    for token in tokens:
        place = f"{where}:{token.map[0] + 1}" if token.map else where
        if token.type == "heading_open":
            heading = True
        elif token.type == "html_block":
            yield from said_by_html(token.content.encode("utf-8"), base, place)
        elif token.type == "inline":
            plain = _plain(token)
            yield Text(plain, "heading", place) if heading else Prose(plain, place)
            yield from _inline(token, base, place)
            heading = False


def _inline(token: Token, base: str, place: str) -> Iterator[Said]:
    for child in token.children or ():
        if child.type == "image":
            yield Text(child.content, "alternative text", place)
        elif child.type == "html_inline":
            yield from said_by_html(child.content.encode("utf-8"), base, place)
        if title := child.attrGet("title"):
            yield Text(str(title), "tooltip", place)


def _plain(token: Token) -> str:
    """Return the words of a heading or a paragraph; what is in code or in quotation marks is only spoken of."""
    parts = [
        " " if child.type == "softbreak" else child.content
        for child in token.children or ()
        if child.type in {"text", "softbreak"}
    ]
    return unquoted("".join(parts))
