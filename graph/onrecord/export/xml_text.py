"""What XML can hold, and the notice of a record as a comment of XML (https://www.w3.org/TR/xml/#charsets)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from onrecord.export.format import notice
from onrecord.export.source import Source
from onrecord.model.errors import ExportError

NO_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
DECLARATION: Final = re.compile(rb"<\?xml[^>]*\?>\n?")


def check(text: str, where: str) -> str:
    """Return a text that XML can hold.

    Raises ExportError, naming the character and `where` it stands, for one that has no character there.
    """
    if found := NO_XML.search(text):
        raise ExportError(
            f"{where} holds character U+{ord(found[0]):04X}, which XML cannot hold. "
            "Delete it, or export as turtle, trig or nquads."
        )
    return text


def keep_returns(data: bytes) -> bytes:
    """Return XML in which carriage returns are written as references: plain ones are read as line feeds."""
    return data.replace(b"\r", b"&#13;")


def with_notice(data: bytes, source: Source, leaves_out: Iterable[str] = ()) -> bytes:
    """Return XML with the notice of a record as a comment after its declaration."""
    lines = [check(line, "The title or the publisher") for line in notice(source, leaves_out)]
    text = "\n".join(f"  {line}" for line in lines)
    while "--" in text:  # which no comment may hold
        text = text.replace("--", "- -")
    found = DECLARATION.match(data)
    end = found.end() if found else 0
    return data[:end] + f"<!--\n{text}\n-->\n".encode() + data[end:]
