"""What somebody means who types a quotation into a YAML file: words that are exact, and line breaks that are not.

YAML folds the line breaks of a quoted or plain value into spaces, and a blank line into one line break; an author
breaks lines where the file is full, or where the text breaks them. So a line break that was typed stands for one
space or for line breaks of the text; everything else stands for itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import yaml

FOLD: Final = r"(?: |[ \t]*(?:\r?\n[ \t]*)+)"
BREAK: Final = r"[ \t]*(?:\r?\n[ \t]*)+"
FOLDED, BROKEN = "fold", "break"
_BREAKS = re.compile(r"(\n+)")

Parts = list[
    tuple[str, str]
]  # ("words", …), (FOLDED, " "), (BROKEN, the line breaks that YAML reads)


def pattern_of(value: str, style: str, written: str) -> re.Pattern[str]:
    """Return what a value stands for in a text; `written` is how it stands in its file."""
    return re.compile("".join(map(_pattern, parts_of(value, style, written))))


def words_of(value: str, style: str) -> str:
    """Return the words of a value; the line break that ends a block is YAML's, and not the author's."""
    return value.rstrip("\n") if style in {"|", ">"} else value


def parts_of(value: str, style: str, written: str) -> Parts:
    """Return the words of a value and the line breaks between them; where these cannot be told, the value as it is."""
    words = words_of(value, style)
    if style == "|":
        return [(BROKEN if "\n" in part else "words", part) for part in _BREAKS.split(words)]
    written = written.replace("\r\n", "\n")
    if "\n" not in written:
        return [("words", words)]
    parts = list(_grouped(_lines(written, style)))
    read = "".join(part for _, part in parts)
    return parts if read == words else [("words", words)]


def _pattern(part: tuple[str, str]) -> str:
    kind, words = part
    if kind == FOLDED:
        return FOLD
    if kind == BROKEN:
        return BREAK
    return re.escape(words).replace("\\\n", r"\r?\n")


def _lines(written: str, style: str) -> list[str]:
    """Return the lines of a value that is written over several, without indentation and marks."""
    if style == ">":
        return [line.strip() for line in written.rstrip().split("\n")[1:]]
    body = written[1:-1] if style in {"'", '"'} else written
    lines = body.split("\n")
    last = len(lines) - 1
    bare = [
        (line.lstrip(" \t") if number else line) if number == last else
        (line.strip(" \t") if number else line.rstrip(" \t"))
        for number, line in enumerate(lines)
    ]  # fmt: skip
    if style == "'":
        return [line.replace("''", "'") for line in bare]
    return [_unescaped(line) for line in bare] if style == '"' else bare


def _unescaped(line: str) -> str:
    """Return a line of a value in double quotes with its escapes read; one that cannot be read stays."""
    try:
        node = yaml.compose(f'"{line}"', Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return line
    return str(node.value) if isinstance(node, yaml.ScalarNode) else line


def _grouped(lines: list[str]) -> Iterator[tuple[str, str]]:
    """Yield lines as words, and what stands between them: a fold, or the line breaks of blank lines."""
    blank = 0
    for number, line in enumerate(lines):
        if number and not line:
            blank += 1
            continue
        if number:
            yield (BROKEN, "\n" * blank) if blank else (FOLDED, " ")
        blank = 0
        yield "words", line
