"""What a format is: how it is written, and what it leaves out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pyoxigraph import Quad, RdfFormat, Triple, serialize

from onrecord.export.source import Source

NO_GRAPHS = (
    "named graphs: in which source's graph each statement stands "
    "(claims still name their source with onr:reportedIn)"
)


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write a record down; `leaves_out` is empty where nothing is lost."""

    name: str
    suffix: str
    write: Callable[[Source], bytes]
    leaves_out: str = ""


def comment(source: Source, leaves_out: str = "") -> bytes:
    """Return the notice of a record as comment lines, for formats in which # begins a comment."""
    lines = source.notice()
    if leaves_out:
        lines.append(f"Left out: {leaves_out}.")
    return "".join(f"# {line}\n" for text in lines for line in text.splitlines()).encode("utf-8")


def triples(quads: Iterable[Quad]) -> list[Triple]:
    """Return the statements of quads without their graphs, each once, in their order."""
    return list(dict.fromkeys(quad.triple for quad in quads))


def to_bytes(
    statements: Iterable[Quad] | Iterable[Triple],
    *,
    format: RdfFormat,  # noqa: A002 - the engine's own word
    prefixes: dict[str, str] | None = None,
) -> bytes:
    """Return statements in one of the engine's formats, in the order given."""
    data = serialize(statements, format=format, prefixes=prefixes)
    return data or b""
