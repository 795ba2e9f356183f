"""Markdown as the pages of docs/ need it: tables, anchors, and the mark of a written page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

NOT_IN_ANCHORS = re.compile(r"[^\w\- ]")


def written_from(sources: str) -> str:
    """Return the line that tells a reader of a page not to edit it, and what to edit instead."""
    return f"Written by `make docs` from {sources}."


def cell(text: str) -> str:
    """Return text that stays within one cell of a table."""
    return " ".join(text.split()).replace("|", r"\|")


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table; each cell is Markdown, its bars escaped."""
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(cell(text) for text in line)} |\n" for line in lines)


def anchors(page: str) -> list[str]:
    """Return the anchors of a page's headings, in their order, as GitHub makes them."""
    seen: Counter[str] = Counter()
    found = []
    for heading in headings(page):
        slug = NOT_IN_ANCHORS.sub("", heading.lower()).replace(" ", "-")
        found.append(f"{slug}-{seen[slug]}" if seen[slug] else slug)
        seen[slug] += 1
    return found


def headings(page: str) -> list[str]:
    """Return the headings of a page, in their order; a `#` within a fence is none."""
    found, fenced = [], False
    for line in page.splitlines():
        if line.lstrip().startswith("```"):
            fenced = not fenced
        elif not fenced and (heading := re.fullmatch(r"#{1,6} (.+)", line)):
            found.append(heading[1])
    return found
