"""Refuse a query that would reach for the network or end the process, before it is parsed.

The engine connects to whatever a SERVICE clause names and cannot be told not to, and a deeply
nested text overflows its stack, which no `except` can catch. What a query may take in time and
memory is not decided here: only whoever can end its process can limit that.
"""

from __future__ import annotations

import re
import sys
from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING, Final

from onrecord.query.errors import QueryTextError
from onrecord.query.tokens import Kind, reachable

if TYPE_CHECKING:
    from onrecord.query.tokens import Token


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a query may be; at each limit the engine runs on a stack of 1 MB."""

    characters: int = 20_000
    tokens: int = 4_000
    depth: int = 64  # of brackets
    brackets: int = 250
    clauses: int = 150  # blocks and patterns; the time to plan grows with their fourth power
    operators: int = 200  # commas too, within one expression, path or list
    connectives: int = 400  # && counts twice
    unions: int = 100
    outside: int = 300  # words and marks outside all brackets


@dataclass(slots=True)
class Load:
    """The most that any reading of the text up to some place has asked of the engine."""

    tokens: int = 0
    depth: int = 0
    brackets: int = 0
    clauses: int = 0
    operators: int = 0
    connectives: int = 0
    unions: int = 0
    outside: int = 0

    def after(self, token: Token, text: str) -> Load:
        """Return the load behind one more token."""
        word = text[token.start : token.end] if token.kind is not Kind.STRING else ""
        mark = word if token.kind is Kind.MARK else ""
        return Load(
            tokens=self.tokens + 1,
            depth=max(self.depth + (mark in OPENING) - (mark in CLOSING), 0),
            brackets=self.brackets + (mark in OPENING),
            clauses=self.clauses + (mark in CLAUSES),
            operators=0 if mark in SEPARATORS else self.operators + (mark in OPERATORS),
            connectives=self.connectives + (mark in CONNECTIVES),
            unions=self.unions + (word.upper() == "UNION"),
            outside=self.outside + (self.depth == 0),
        )

    def largest(self, other: Load | None) -> Load:
        """Return the larger of each, so that no reading is taken for lighter than it is."""
        if other is None:
            return self
        pairs = zip(astuple(self), astuple(other), strict=True)
        return Load(*(max(pair) for pair in pairs))

    def excess(self, limits: Limits) -> str:
        """Return what is too much, in words; empty if nothing is."""
        for name, words in WORDS.items():
            most = getattr(limits, name)
            if getattr(self, name) > most:
                return words.format(f"{most:,}")
        return ""


DEFAULT: Final = Limits()
UNICODE_ESCAPE: Final = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
SERVICE: Final = re.compile("service", re.IGNORECASE)
UPDATES: Final = frozenset(
    {"INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"}
)
OPENING: Final = ("{", "(", "[", "<<")
CLOSING: Final = ("}", ")", "]", ">>")
CLAUSES: Final = ("{", ".", ";")
SEPARATORS: Final = (*CLAUSES, "}", "<", ">")  # comparisons do not follow one another
OPERATORS: Final = tuple("!^*/|+-=&,")
CONNECTIVES: Final = ("&", "|")
WORDS: Final = {
    "tokens": "The query has more than {} words and marks.",
    "depth": "Brackets are nested more than {} deep here.",
    "brackets": "The query has more than {} brackets.",
    "clauses": "The query has more than {} blocks and patterns.",
    "operators": "More than {} operators and commas follow one another here; VALUES takes long lists.",
    "connectives": "The query has too many && and ||; VALUES takes long lists.",
    "unions": "The query has more than {} UNIONs.",
    "outside": "More than {} words and marks stand outside all brackets.",
}
FEDERATION: Final = (
    "SERVICE asks another server, and queries here never leave this machine. (A name that only "
    "contains the word must be written as a full IRI: <https://...>.)"
)
UPDATE: Final = (
    "{} changes data, and a query only reads: begin with SELECT, ASK, CONSTRUCT or DESCRIBE."
)


def guard(text: str, limits: Limits = DEFAULT) -> None:
    """Return if `text` may be handed to the engine.

    Raises QueryTextError, with the place, for federation (SERVICE), updates, and texts that are too
    long or too deep. What code point escapes stand for is looked at as well (section 19.2).
    """
    if len(text) > limits.characters:
        most = f"{limits.characters:,}"
        raise QueryTextError(f"The query has more than {most} characters.")
    _check(text, limits, text)
    plain, decoded = text, _decode(text)
    while decoded != plain:
        _check(decoded, limits, text)
        plain, decoded = decoded, _decode(decoded)


def _check(reading: str, limits: Limits, text: str) -> None:
    """Judge a reading of `text`; a place is told only where the two are the same."""
    loads: dict[int, Load] = {}
    for token, ends in reachable(reading):
        before = loads.get(token.start, Load())
        load = before.after(token, reading)
        problem = _problem(token, reading, before) or load.excess(limits)
        if problem:
            position = token.start if reading is text else None
            raise QueryTextError.at(problem, text, position)
        for end in ends:
            loads[end] = load.largest(loads.get(end))


def _problem(token: Token, text: str, before: Load) -> str:
    """Return what is not allowed about a token, in words; empty if it is."""
    if token.kind in {Kind.STRING, Kind.VARIABLE}:
        return ""
    word = text[token.start : token.end]
    if SERVICE.search(word) and token.kind is not Kind.IRI:
        return FEDERATION
    if token.kind is Kind.WORD and before.depth == 0 and word.upper() in UPDATES:
        return UPDATE.format(word.upper())
    return ""


def _decode(text: str) -> str:
    def character(match: re.Match[str]) -> str:
        code = int(match[1] or match[2], 16)
        return chr(code) if code <= sys.maxunicode else match[0]

    return UNICODE_ESCAPE.sub(character, text)
