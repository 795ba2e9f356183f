"""GraphML: the network of the record, for programs that draw and measure graphs (http://graphml.graphdrawing.org)."""

from __future__ import annotations

import io

from onrecord.export.format import Format
from onrecord.export.plain_network import LEAVES_OUT, plain_network
from onrecord.export.source import Source
from onrecord.export.xml_text import keep_returns


def write(source: Source) -> bytes:
    """Return the network of the record as GraphML, every value of its nodes and edges as an attribute.

    Raises ExportError for a character that XML cannot hold.
    """
    import networkx as nx

    buffer = io.BytesIO()
    # by name, since another writer is taken where lxml happens to be installed
    nx.write_graphml_xml(plain_network(source), buffer, encoding="utf-8")
    return keep_returns(buffer.getvalue())


FORMAT = Format("graphml", ".graphml", "application/xml", write, LEAVES_OUT)
