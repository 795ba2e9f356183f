"""GEXF 1.3: the network of the record, for Gephi and its kin (https://gexf.net)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from onrecord.export.format import Format, notice
from onrecord.export.plain_network import LEAVES_OUT, plain_network
from onrecord.export.source import Source
from onrecord.export.xml_text import keep_returns
from onrecord.model.vocabulary import XSI

if TYPE_CHECKING:
    from onrecord.export.plain_network import Network

VERSION: Final = "1.3"


def write(source: Source) -> bytes:
    """Return the network of the record as GEXF, every value of its nodes and edges as a typed attribute.

    Raises ExportError for a character that XML cannot hold.
    """
    from networkx.readwrite.gexf import GEXFWriter

    network = plain_network(source)
    writer = GEXFWriter(_titled(network, source), version=VERSION)
    root: ET.Element = writer.xml
    root.set("xmlns:xsi", XSI)  # the library writes one that does not exist
    _describe(root, source)
    ET.indent(root)
    return keep_returns(ET.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n")


def _titled(network: Network, source: Source) -> Network:
    """Return the network as the library's writer wants it: its name, and edges that name their keys."""
    network.graph["name"] = source.title
    for _, _, key, values in network.edges(data=True, keys=True):
        values["id"] = key
    return network


def _describe(root: ET.Element, source: Source) -> None:
    """Say whose record it is in place of the program and the day, which change without the record."""
    meta = root.find("meta")
    if meta is None:
        raise LookupError("networkx writes GEXF with no element `meta`")
    meta.clear()
    lines = "\n".join(notice(source, LEAVES_OUT))
    for name, text in (("creator", source.publisher_name or "onrecord"), ("description", lines)):
        ET.SubElement(meta, name).text = text


FORMAT = Format("gexf", ".gexf", "application/xml", write, LEAVES_OUT)
