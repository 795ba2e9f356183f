"""The lexical grammar of SPARQL, read so that no reading of a text is missed.

What a character begins can depend on the grammar around it: `<` is an IRI or "less than", and a
long string that is not well formed may be read as an empty one and more. A tokeniser that decides
can be led to take code for a comment or a string. So `reachable` follows every reading: what none
of them meets as a token is skipped by all.
https://www.w3.org/TR/sparql11-query/#sparqlGrammar
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator


class Kind(Enum):
    """What a token is, as far as a guard or a message needs to know."""

    IRI = auto()
    STRING = auto()
    VARIABLE = auto()
    NAME = auto()  # a prefixed name or a blank node
    WORD = auto()  # a keyword, a function, a number, a language tag
    MARK = auto()  # everything else: a character, or a bracket of a triple


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of a query."""

    kind: Kind
    start: int
    end: int


SPACE: Final = re.compile(r"(?:[ \t\r\n]|#[^\r\n]*)+")
IRI: Final = re.compile(r'<[^<>"{}|^`\\\x00-\x20]*>')
# Read as "less than", this would be followed by two slashes, which no expression holds.
ABSOLUTE: Final = re.compile(r"<[A-Za-z][A-Za-z0-9+.-]*://")
STRING: Final = re.compile(
    r'"""(?:"{0,2}(?:[^"\\]|\\.))*"""'
    r"|'''(?:'{0,2}(?:[^'\\]|\\.))*'''"
    r'|"(?:[^"\\\r\n]|\\.)*"'
    r"|'(?:[^'\\\r\n]|\\.)*'",
    re.DOTALL,
)
TRIPLE_BRACKETS: Final = ("<<", ">>")
LONG_QUOTE: Final = re.compile(r"\"\"\"|'''")
ESCAPE: Final = re.compile(r"\\(.)", re.DOTALL)
ESCAPED: Final = frozenset("tbnrf\\\"'")
VARIABLE: Final = re.compile(r"[?$][A-Za-z0-9_]+")
NAME: Final = re.compile(r"[\w.-]*:(?:[A-Za-z0-9_:][A-Za-z0-9_:-]*)?")
WORD: Final = re.compile(r"\d*\.?\d+(?:[eE][+-]?\d+)?|[\w-]+")


def reachable(text: str) -> Iterator[tuple[Token, tuple[int, ...]]]:
    """Return every token that some reading of `text` meets, with where readings go on behind it.

    They come in the order of their starts.
    """
    places = bytearray(len(text) + 1)
    places[_skip(text, 0)] = 1
    position = places.find(1)
    while 0 <= position < len(text):
        for token in _tokens(text, position):
            ends = tuple(_skip(text, end) for end in _ends(text, token))
            for end in ends:
                places[end] = 1
            yield token, ends
        position = places.find(1, position + 1)


def tokens(text: str) -> Iterator[Token]:
    """Return the tokens of `text` in its likeliest reading: what looks like an IRI is one."""
    position = _skip(text, 0)
    while position < len(text):
        token = _tokens(text, position)[0]
        yield token
        position = _skip(text, token.end)


def _skip(text: str, position: int) -> int:
    match = SPACE.match(text, position)
    return match.end() if match else position


def _ends(text: str, token: Token) -> tuple[int, ...]:
    """Return the ends of a token: a backslash may take the next character into a name."""
    if token.kind is Kind.MARK and text[token.start] == "\\":
        return (token.end, min(token.end + 1, len(text)))
    return (token.end,)


def _tokens(text: str, position: int) -> list[Token]:
    """Return the tokens that may begin at `position`, the likeliest first."""
    mark = Token(Kind.MARK, position, position + 1)
    if text.startswith(TRIPLE_BRACKETS, position):
        return [Token(Kind.MARK, position, position + 2), mark]
    if match := IRI.match(text, position):
        iri = Token(Kind.IRI, position, match.end())
        return [iri] if ABSOLUTE.match(text, position) else [iri, mark]
    if match := STRING.match(text, position):
        string = Token(Kind.STRING, position, match.end())
        if LONG_QUOTE.match(text, position) and not _is_well_formed(match.group()):
            return [string, Token(Kind.STRING, position, position + 2)]
        return [string]
    for pattern, kind in ((VARIABLE, Kind.VARIABLE), (NAME, Kind.NAME), (WORD, Kind.WORD)):
        if match := pattern.match(text, position):
            return [Token(kind, position, match.end())]
    return [mark]


def _is_well_formed(string: str) -> bool:
    return all(escape[1] in ESCAPED for escape in ESCAPE.finditer(string))
