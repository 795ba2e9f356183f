"""Say where a query is wrong and what could stand there, in fewer words than the engine.

The engine names the place furthest on that it looked at, which lies behind the mistake whenever it
was looking for a longer keyword. The mistake is at the first word that no query could hold there,
so beginnings of the text are tried until that word is found.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from onrecord.model.vocabulary import PREFIXES
from onrecord.query.errors import QueryTextError, offset_of
from onrecord.query.nearest import nearest
from onrecord.query.terminal import fit, plain
from onrecord.query.tokens import Kind, Token, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

PLACE: Final = re.compile(r"error at (\d+):(\d+): (?:expected )?(?:one of )?(.*)", re.DOTALL)
SENTENCE: Final = re.compile(r"(?:^|, )([A-Za-z][^\[\],\"]* [^\[\],\"]+)(?=,|$)")
PREFIX_MISSING: Final = "Prefix not found"
DECLARED: Final = re.compile(r"\bPREFIX\s+([\w.-]*):", re.IGNORECASE)
# Longer than any keyword, so that looking for one at the end of a text stays inside it.
PADDING: Final = " " * 40
SHOWN: Final = 40
QUOTES: Final = ('"', "'")  # alone, they are no string


def explain(text: str, error: SyntaxError, base: str) -> QueryTextError:
    """Return what the engine's complaint about `text` means, with the place."""
    match = PLACE.match(str(error))
    if match is None:
        return QueryTextError(f"The query is not SPARQL: {error}")
    if not text.strip():
        return QueryTextError("The query is empty.")
    position = min(offset_of(text, int(match[1]), int(match[2])), len(text.rstrip()))
    expected = match[3]
    if PREFIX_MISSING in expected:
        for token in tokens(text):
            if message := _undeclared(text, token):
                return QueryTextError.at(message, text, token.start)
    if sentence := SENTENCE.search(expected):
        return QueryTextError.at(f"{sentence[1].strip()}.", text, position)
    position, problem = _first_mistake(text, base)
    return QueryTextError.at(problem, text, position)


def _undeclared(text: str, token: Token) -> str:
    """Return the message about a name whose prefix nobody declares; empty if it is none."""
    prefix, _, _ = text[token.start : token.end].partition(":")
    declared = {*PREFIXES, *DECLARED.findall(text)}
    if token.kind is not Kind.NAME or prefix in {*declared, "_"}:
        return ""
    return f"The prefix {prefix}: is not declared.{nearest(prefix, declared)}"


def _first_mistake(text: str, base: str) -> tuple[int, str]:
    """Return where the first word stands that no query can hold there, and what is wrong."""
    found = list(tokens(text))
    good, bad = 0, len(found) + 1  # how many tokens can begin a query, and how many cannot
    while bad - good > 1:
        middle = (good + bad) // 2
        if _can_begin(text[: found[middle - 1].end], base):
            good = middle
        else:
            bad = middle
    opened = [token for token in found[: good + 1] if text[token.start : token.end] in QUOTES]
    if opened:
        return opened[0].start, "The string that begins here does not end."
    if good == len(found):
        return len(text.rstrip()), _unfinished(text, found)
    token = found[good]
    shown = fit(plain(text[token.start : token.end]), SHOWN)
    return token.start, _undeclared(text, token) or f"{shown} cannot stand here."


def _can_begin(text: str, base: str) -> bool:
    """Say whether some query begins like this."""
    try:
        ox.Store().query(text + PADDING, prefixes=PREFIXES, base_iri=base)
    except SyntaxError as error:
        match = PLACE.match(str(error))
        end = offset_of(text + PADDING, int(match[1]), int(match[2])) if match else 0
        return end >= len(text) + len(PADDING)
    except (RuntimeError, OSError, ValueError):
        return True
    return True


def _unfinished(text: str, found: Sequence[Token]) -> str:
    """Return what is missing at the end of a text."""
    if not found:
        return "The query is empty."
    opened = []
    for token in found:
        mark = text[token.start : token.end]
        if mark in "([{":
            opened.append(mark)
        elif mark in ")]}" and opened:
            opened.pop()
    if opened:
        return f"The query ends here, but {opened[-1]} is not closed."
    return "The query ends here, but something is missing."
