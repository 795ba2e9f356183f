"""What a format is: how it is written, and what it leaves out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pyoxigraph import Quad, RdfFormat, Triple, serialize

from onrecord.export.source import Source

NO_GRAPHS = (
    "named graphs: in the graph of which source each statement stands "
    "(claims still name their source with onr:reportedIn)"
)


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write a record down; `leaves_out` names each thing that is lost, and is empty where none is.

    `rdf` is the name that the W3C gave a form of RDF (https://www.w3.org/ns/formats/), none for another form;
    the media type of a package is that of the files in it.
    """

    name: str
    suffix: str
    media_type: str
    write: Callable[[Source], bytes]
    leaves_out: tuple[str, ...] = ()
    rdf: str = ""

    @property
    def filename(self) -> str:
        """Return the name of the file among those of all formats."""
        return f"record{self.suffix}"


def notice(source: Source, leaves_out: Iterable[str] = ()) -> list[str]:
    """Return the lines that every format with room for them carries: whose record it is, and what is left out."""
    lines = [*source.notice(), *(f"Left out: {each}." for each in leaves_out)]
    return [line for text in lines for line in text.splitlines()]


def comment(source: Source, leaves_out: Iterable[str] = ()) -> bytes:
    """Return the notice of a record as comment lines, for formats in which # begins a comment."""
    return "".join(f"# {line}\n" for line in notice(source, leaves_out)).encode("utf-8")


def triples(quads: Iterable[Quad]) -> list[Triple]:
    """Return the statements of quads without their graphs, each once, in their order."""
    return list(dict.fromkeys(quad.triple for quad in quads))


def to_bytes(
    statements: Iterable[Quad] | Iterable[Triple],
    *,
    format: RdfFormat,  # noqa: A002 - the engine's own word
    prefixes: dict[str, str] | None = None,
    base: str | None = None,
) -> bytes:
    """Return statements in one of the engine's formats, in the order given."""
    data = serialize(statements, format=format, prefixes=prefixes, base_iri=base)
    return data or b""
