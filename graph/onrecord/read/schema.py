"""Which keys the files of a workspace may hold, and what belongs under each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto


class Kind(Enum):
    """What a key holds."""

    TEXT = auto()
    """One piece of text; a number, true or false is none unless it is quoted."""
    WORD = auto()
    """One name, identifier, date or number, checked by whoever uses it."""
    WORDS = auto()
    """One or several of them, in order."""
    SET = auto()
    """One or several of them, each once."""
    YES_NO = auto()
    """true or false."""
    SPANS = auto()
    """A pair of offsets, or a list of pairs."""
    RECORD = auto()
    """A map."""
    RECORDS = auto()
    """A list of maps."""


@dataclass(frozen=True, slots=True)
class Field:
    """What belongs under one key."""

    kind: Kind
    required: bool = False
    fields: Mapping[str, Field] | None = None


Fields = Mapping[str, Field]

TEXT = Field(Kind.TEXT)
WORD = Field(Kind.WORD)
WORDS = Field(Kind.WORDS)
SET = Field(Kind.SET)
NEEDED_TEXT = Field(Kind.TEXT, required=True)
NEEDED_WORD = Field(Kind.WORD, required=True)
NEEDED_SET = Field(Kind.SET, required=True)


def _list(fields: Fields) -> Field:
    return Field(Kind.RECORDS, fields=fields)


THING: Fields = {"id": NEEDED_WORD, "label": NEEDED_TEXT, "note": TEXT}
PERSON: Fields = {
    **THING,
    "unnamed": Field(Kind.YES_NO),
    "namingBasis": SET,
    "minor": Field(Kind.YES_NO),
    "visibility": WORD,
}
SOURCE: Fields = {
    **THING,
    "type": NEEDED_WORD,
    "publisher": WORD,
    "language": WORD,
    "digest": WORD,
    "length": WORD,
    "published": WORD,
    "url": WORD,
    "license": WORD,
}
SAYS: Fields = {
    "subject": NEEDED_WORD,
    "predicate": NEEDED_WORD,
    "object": WORD,
    "inAct": WORD,
}
CLAIM: Fields = {
    "says": Field(Kind.RECORD, required=True, fields=SAYS),
    "claimant": NEEDED_SET,
    "stance": NEEDED_WORD,
    "source": WORD,
    "hedge": SET,
    "basis": SET,
    "hops": WORDS,
    "spokesperson": SET,
    "disputes": SET,
    "key": WORD,
    "accuses": SET,
    "document": SET,
    "documentNotCited": Field(Kind.YES_NO),
    "said": WORD,
    "saidInWords": TEXT,
    "paraphrase": NEEDED_TEXT,
    "at": Field(Kind.SPANS),
    "digest": WORDS,
    "quote": WORDS,
    "occurrence": WORDS,
    "note": TEXT,
    "replaces": SET,
}
SIDE: Fields = {"agent": NEEDED_WORD, "side": NEEDED_WORD, "reason": NEEDED_TEXT}
REPLY: Fields = {
    "agent": NEEDED_WORD,
    "state": NEEDED_WORD,
    "aspects": SET,
    "reason": NEEDED_TEXT,
}
IDENTITY: Fields = {
    "left": NEEDED_WORD,
    "right": NEEDED_WORD,
    "verdict": NEEDED_WORD,
    "reason": NEEDED_TEXT,
    "score": WORD,
}

NOTICE: Fields = {
    "type": NEEDED_WORD,
    "concerns": NEEDED_SET,
    "by": NEEDED_SET,
    "on": NEEDED_WORD,
    "reason": NEEDED_TEXT,
    "source": WORD,
    "replacedBy": WORD,
}
STONE: Fields = {
    "digest": NEEDED_WORD,
    "on": NEEDED_WORD,
    "by": NEEDED_SET,
    "reason": NEEDED_TEXT,
}

# the section of a file -> the class of what it lists and the first part of its identifiers
SECTIONS: Mapping[str, tuple[str, str]] = {
    "people": ("Person", "person"),
    "groups": ("Group", "group"),
    "agencies": ("Agency", "agency"),
    "units": ("Unit", "unit"),
    "posts": ("Post", "post"),
    "outlets": ("Outlet", "outlet"),
    "places": ("Place", "place"),
    "acts": ("Act", "act"),
    "items": ("Item", "item"),
    "involvements": ("Involvement", "involvement"),
}
INCIDENT_ONLY = ("acts", "items", "involvements")

_THINGS: Fields = {name: _list(PERSON if name == "people" else THING) for name in SECTIONS}

REGISTRY_FILE: Fields = {
    name: field for name, field in _THINGS.items() if name not in INCIDENT_ONLY
}
SOURCES_FILE: Fields = {"sources": Field(Kind.RECORDS, required=True, fields=SOURCE)}
INCIDENT_FILE: Fields = {
    "incident": NEEDED_WORD,
    "label": NEEDED_TEXT,
    "note": TEXT,
    "source": WORD,
    **_THINGS,
    "sides": _list(SIDE),
    "identities": _list(IDENTITY),
    "replies": _list(REPLY),
    "claims": _list(CLAIM),
}
EDITORIAL_FILE: Fields = {"notices": _list(NOTICE), "tombstones": _list(STONE)}

# folder of a workspace -> what its files hold
FILES: Mapping[str, Fields] = {
    "registry": REGISTRY_FILE,
    "sources": SOURCES_FILE,
    "incidents": INCIDENT_FILE,
    "editorial": EDITORIAL_FILE,
}
