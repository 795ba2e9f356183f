"""The tables of docs/workspace-format.md: which keys the files of a workspace may hold.

The page is written by hand, and each table stands between `<!-- keys: NAME -->` and `<!-- end -->`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import MISSING, fields
from pathlib import Path

from onrecord.model.vocabulary import ONR
from onrecord.read import schema
from onrecord.read.schema import SECTIONS, Fields, Kind
from onrecord.read.settings import Settings
from onrecord.read.things import SOURCE_TYPES
from tools.markdown import table
from tools.outline import link
from tools.workspace_keys import MEANINGS

PAGE = "docs/workspace-format.md"
TABLE = re.compile(r"(<!-- keys: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)
KINDS: Mapping[Kind, str] = {
    Kind.TEXT: "text",
    Kind.WORD: "one value",
    Kind.WORDS: "one value or a list, in order",
    Kind.SET: "one value or several, each once",
    Kind.YES_NO: "`true` or `false`",
    Kind.SPANS: "`[start, end]` or a list of such pairs",
    Kind.RECORD: "a map",
    Kind.RECORDS: "a list of maps",
}
FILES: Mapping[str, Fields] = {
    "registry": schema.REGISTRY_FILE,
    "sources": schema.SOURCES_FILE,
    "incident": schema.INCIDENT_FILE,
    "thing": schema.PERSON,
    "source": schema.SOURCE,
    "claim": schema.CLAIM,
    "says": schema.SAYS,
    "side": schema.SIDE,
    "identity": schema.IDENTITY,
    "reply": schema.REPLY,
    "editorial": schema.EDITORIAL_FILE,
    "notice": schema.NOTICE,
    "tombstone": schema.STONE,
}


def pages() -> dict[str, str]:
    """Return the page by its path in the checkout, its tables made anew."""
    text = (Path(__file__).resolve().parents[1] / PAGE).read_text(encoding="utf-8")
    return {PAGE: TABLE.sub(lambda found: f"{found[1]}\n{_table(found[2])}\n{found[3]}", text)}


def _table(name: str) -> str:
    """Return the table of a name; raises KeyError where there is none, or a key has no meaning."""
    if name == "settings":
        return _settings()
    if name == "sections":
        return _sections()
    if name == "types":
        rows = ([f"`{word}`", _class(cls)] for word, cls in SOURCE_TYPES.items())
        return table(["type", "class"], rows)
    meanings = MEANINGS[name]
    rows = (
        [f"`{key}`", KINDS[field.kind], "yes" if field.required else "", meanings[key]]
        for key, field in FILES[name].items()
    )
    return table(["key", "holds", "needed", "meaning"], rows)


def _settings() -> str:
    meanings = MEANINGS["settings"]
    rows = (
        [
            f"`{field.name}`",
            "" if field.default is MISSING else f"`{field.default}`",
            meanings[field.name],
        ]
        for field in fields(Settings)
    )
    return table(["key", "where it lacks", "meaning"], rows)


def _sections() -> str:
    rows = (
        [f"`{section}`", f"`{prefix}/…`", _class(cls)]
        for section, (cls, prefix) in SECTIONS.items()
    )
    return table(["section", "identifiers", "class"], rows)


def _class(name: str) -> str:
    return link(ONR + name).replace("](", "](vocabulary/")
