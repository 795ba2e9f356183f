"""Every output of a record with how it is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import PurePath
from typing import Final

from pyoxigraph import RdfFormat, Store

from onrecord.export.leaks.check import Output, check, refuse
from onrecord.export.leaks.guard import Guard, guard
from onrecord.export.leaks.readers.html import said_by_html
from onrecord.export.leaks.readers.markdown import said_by_markdown
from onrecord.export.leaks.readers.network_xml import said_by_gexf, said_by_graphml, said_by_svg
from onrecord.export.leaks.readers.rdf import said_by_rdf
from onrecord.export.leaks.readers.report import said_by_report
from onrecord.export.leaks.readers.schema_org import said_by_schema_org
from onrecord.export.leaks.readers.tables import said_by_table, said_by_tables
from onrecord.export.leaks.said import Said
from onrecord.model.errors import ExportError

Reader = Callable[[bytes, str, str], Iterator[Said]]
"""Takes the bytes of an output, the base of the record and what to call the place; gives what is said there."""


def _rdf(form: RdfFormat) -> Reader:
    def read(data: bytes, base: str, where: str) -> Iterator[Said]:
        return said_by_rdf(data, form, base, where)

    return read


READERS: Final[Mapping[str, Reader]] = {
    "turtle": _rdf(RdfFormat.TURTLE),
    "trig": _rdf(RdfFormat.TRIG),
    "nquads": _rdf(RdfFormat.N_QUADS),
    "ntriples": _rdf(RdfFormat.N_TRIPLES),
    "rdfxml": _rdf(RdfFormat.RDF_XML),
    "jsonld": _rdf(RdfFormat.JSON_LD),
    "schemaorg": said_by_schema_org,
    "graphml": said_by_graphml,
    "gexf": said_by_gexf,
    "csv": said_by_tables,
    "void": _rdf(RdfFormat.TURTLE),
    "dcat": _rdf(RdfFormat.TURTLE),
}
"""How each format of an export is read; a format without a reader cannot be exported."""

ENDINGS: Final[Mapping[str, Reader]] = {
    ".ttl": READERS["turtle"],
    ".trig": READERS["trig"],
    ".nq": READERS["nquads"],
    ".nt": READERS["ntriples"],
    ".rdf": READERS["rdfxml"],
    ".jsonld": READERS["jsonld"],
    ".schema.jsonld": said_by_schema_org,
    ".graphml": said_by_graphml,
    ".gexf": said_by_gexf,
    ".csv": said_by_table,
    ".zip": said_by_tables,
    ".html": said_by_html,
    ".htm": said_by_html,
    ".svg": said_by_svg,
    ".md": said_by_markdown,
    ".json": said_by_report,
}
"""How files are read, by their ending."""


def of_format(name: str, data: bytes, watch: Guard, called: str = "") -> Output:
    """Return an export as an output; `called` is what messages call it, the name of its format if not given."""
    if name not in READERS:
        raise ExportError(f"Nothing reads {name}, so that no leak would be found in it.")
    return _output(called or name, READERS[name], data, watch)


def of_file(path: str, data: bytes, watch: Guard) -> Output:
    """Return the bytes of a file as an output, read by its ending. Raises ExportError for an ending not known."""
    name = PurePath(path).name.lower()
    ends = [ending for ending in ENDINGS if name.endswith(ending)]
    if not ends:
        known = ", ".join(ENDINGS)
        raise ExportError(f"{path} ends with none of {known}: leaks are looked for in these.")
    return _output(path, ENDINGS[max(ends, key=len)], data, watch)


def refuse_export(watch: Guard, name: str, data: bytes) -> None:
    """Raise LeakError where an export, about to be written, would tell as a fact what is only claimed."""
    refuse(check(watch, [of_format(name, data, watch)]))


def refuse_file(store: Store, name: str, data: bytes) -> None:
    """Raise LeakError where a page or a picture of a record would tell as a fact what is only claimed."""
    watch = guard(store)
    refuse(check(watch, [of_file(name, data, watch)]))


def _output(name: str, read: Reader, data: bytes, watch: Guard) -> Output:
    return Output(name, partial(read, data, watch.guarded.base, name))
