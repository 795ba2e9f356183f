"""The claims of a file that still hold the words of their source, and the file with offsets in their place.

The file is edited at the positions that YAML's parser gives: whatever is not replaced stays byte for byte.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import yaml

from onrecord.read.anchor.words import words_of
from onrecord.read.yaml_document import LOADER

QUOTE, OCCURRENCE = "quote", "occurrence"
_HEADER: Final = re.compile(r"[|>][-+0-9]*")
_BETWEEN: Final = re.compile(r"[ \t\r\n]*")
_COMMA: Final = re.compile(r"[ \t\r\n]*,[ \t\r\n]*")
_COMMENT: Final = re.compile(r"[ \t]+#")


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that somebody typed: what YAML reads, how they are written, and where."""

    words: str
    value: str
    style: str
    written: str
    start: int
    end: int
    line: int
    column: int
    has_comment: bool


@dataclass(frozen=True, slots=True)
class Quoted:
    """A claim with a `quote`: its number in the file, what was typed, and the keys that it has."""

    number: int
    keys: tuple[str, ...]
    quotes: tuple[Quote, ...]
    node: yaml.MappingNode


class Found(NamedTuple):
    """Where a quote stands in its text."""

    start: int
    end: int
    digest: str


class Edit(NamedTuple):
    """A stretch of the file and what comes in its place."""

    start: int
    end: int
    text: str


class CannotEdit(Exception):
    """A claim is written so that its quote cannot be replaced without touching something else; carries the line."""

    def __init__(self, why: str, line: int) -> None:
        super().__init__(why)
        self.line = line


def quoted_claims(written: str) -> list[Quoted]:
    """Return the claims of a file that hold a `quote`; the file has been read without a finding before."""
    root = yaml.compose(written, Loader=LOADER)
    claims = _entry(root, "claims") if isinstance(root, yaml.MappingNode) else None
    nodes = claims[1].value if claims and isinstance(claims[1], yaml.SequenceNode) else []
    return [
        Quoted(number, tuple(str(key.value) for key, _ in node.value), _quotes(entry[1], written), node)
        for number, node in enumerate(nodes)
        if isinstance(node, yaml.MappingNode) and (entry := _entry(node, QUOTE))
    ]  # fmt: skip


def _entry(node: yaml.MappingNode, name: str) -> tuple[yaml.Node, yaml.Node] | None:
    return next(((key, value) for key, value in node.value if key.value == name), None)


def _quotes(node: yaml.Node, written: str) -> tuple[Quote, ...]:
    """Return the scalars of a value; one that holds anything else has none."""
    nodes = node.value if isinstance(node, yaml.SequenceNode) else [node]
    scalars = [each for each in nodes if isinstance(each, yaml.ScalarNode)]
    return tuple(_quote(each, written) for each in scalars) if scalars == nodes else ()


def _quote(node: yaml.ScalarNode, written: str) -> Quote:
    start, end = _bounds(node, written)
    style = node.style or ""
    return Quote(
        words=words_of(node.value, style),
        value=node.value,
        style=style,
        written=written[start:end],
        start=start,
        end=end,
        line=node.start_mark.line + 1,
        column=node.start_mark.column + 1,
        has_comment=not style and bool(_COMMENT.match(written, end)),
    )


def _bounds(node: yaml.Node, written: str) -> tuple[int, int]:
    """Return where a node begins and ends; what comes after its last character is not part of it."""
    start, end = node.start_mark.index, node.end_mark.index
    if isinstance(node, yaml.ScalarNode):
        return start, start + len(written[start:end].rstrip())
    if not isinstance(node, yaml.SequenceNode) or node.flow_style or not node.value:
        return start, end
    return start, max(_bounds(each, written)[1] for each in node.value)


def anchored(written: str, claims: Sequence[tuple[Quoted, Sequence[Found]]]) -> str:
    """Return a file in which offsets and digests stand for the quotes of claims; all else is as it was.

    Raises CannotEdit where that cannot be done.
    """
    edits = [edit for claim, found in claims for edit in _edits(claim, found, written)]
    edits.sort(key=lambda edit: (edit.start, edit.end))
    parts, position = [], 0
    for edit in edits:
        parts += [written[position : edit.start], edit.text]
        position = edit.end
    return "".join([*parts, written[position:]])


def _edits(claim: Quoted, found: Sequence[Found], written: str) -> Iterator[Edit]:
    entry = _entry(claim.node, QUOTE)
    if entry is None:
        return
    key, value = entry
    first, last = key.start_mark.index, key.end_mark.index
    yield Edit(first, last, written[first:last].replace(QUOTE, "at"))
    for quote, place in zip(claim.quotes, found, strict=True):
        yield from _scalar(quote, f"[{place.start}, {place.end}]", written)
    yield _digests(claim, _bounds(value, written)[1], key, [each.digest for each in found], written)
    if occurrence := _entry(claim.node, OCCURRENCE):
        yield _without(claim.node, occurrence, written)


def _scalar(quote: Quote, offsets: str, written: str) -> Iterator[Edit]:
    """Yield the edits that replace a scalar; of a block, a comment behind its mark stays."""
    if quote.style not in {"|", ">"}:
        yield Edit(quote.start, quote.end, offsets)
        return
    header = _HEADER.match(written, quote.start)
    head_end = _line_end(written, quote.start)
    yield Edit(quote.start, header.end() if header else quote.start + 1, offsets)
    yield Edit(head_end, max(head_end, quote.end), "")


def _digests(claim: Quoted, end: int, key: yaml.Node, digests: Sequence[str], written: str) -> Edit:
    """Return the edit that puts the digests behind the offsets."""
    if claim.node.flow_style:
        shown = digests[0] if len(digests) == 1 else f"[{', '.join(digests)}]"
        return Edit(end, end, f", digest: {shown}")
    at = _line_end(written, end)
    newline = "\r\n" if written.startswith("\r\n", at) or _ends_crlf(written, at) else "\n"
    indent = newline + " " * key.start_mark.column
    several = "".join(f"{indent}  - {digest}" for digest in digests)
    return Edit(at, at, f"{indent}digest:" + (f" {digests[0]}" if len(digests) == 1 else several))


def _line_end(written: str, position: int) -> int:
    """Return where the line ends in which a position lies, before its line break."""
    end = written.find("\n", position)
    if end < 0:
        return len(written)
    return end - 1 if end > position and written[end - 1] == "\r" else end


def _ends_crlf(written: str, position: int) -> bool:
    """Return whether the last line break before the end of a file, which has none itself, is CRLF."""
    last = written.rfind("\n", 0, position)
    return position == len(written) and last > 0 and written[last - 1] == "\r"


def _without(node: yaml.MappingNode, entry: tuple[yaml.Node, yaml.Node], written: str) -> Edit:
    """Return the edit that takes an entry out of a map, with its line where it has one of its own."""
    number = next(n for n, (key, _) in enumerate(node.value) if key is entry[0])
    start, end = entry[0].start_mark.index, _bounds(entry[1], written)[1]
    if node.flow_style:
        return _without_in_flow(node, number, start, end, written)
    line_start = written.rfind("\n", 0, start) + 1
    if written[line_start:start].strip(" "):  # it stands behind the dash of its claim
        if number + 1 < len(node.value):
            following = node.value[number + 1][0].start_mark.index
            if _BETWEEN.fullmatch(written, end, following):
                return Edit(start, following, "")
        raise CannotEdit("`occurrence` comes first in its claim", entry[0].start_mark.line + 1)
    at = written.find("\n", end)
    if at < 0:  # the last line of a file that ends without a line break: the one before goes
        return Edit(
            len(written[:line_start].removesuffix("\n").removesuffix("\r")), len(written), ""
        )
    return Edit(line_start, at + 1, "")


def _without_in_flow(
    node: yaml.MappingNode, number: int, start: int, end: int, written: str
) -> Edit:
    if number:
        before = _bounds(node.value[number - 1][1], written)[1]
        if _COMMA.fullmatch(written, before, start):
            return Edit(before, end, "")
    elif number + 1 < len(node.value):
        following = node.value[number + 1][0].start_mark.index
        if _COMMA.fullmatch(written, end, following):
            return Edit(start, following, "")
    raise CannotEdit(
        "a comment stands beside `occurrence`", node.value[number][0].start_mark.line + 1
    )
