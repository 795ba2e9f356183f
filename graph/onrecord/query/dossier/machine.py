"""An account as JSON, for programs: everything that the dossier holds, by the names of its fields."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.query.dossier.texts import Texts
    from onrecord.query.dossier.values import Claim, Dossier

Json = str | int | bool | None | list["Json"] | dict[str, "Json"]


def to_json(dossier: Dossier, told: Sequence[Claim], texts: Texts, citation: str) -> bytes:
    """Return a dossier with the claims that are told, as JSON; words of passages where their text is at hand."""
    members = {each.name: getattr(dossier, each.name) for each in fields(dossier)}
    members["claims"] = tuple(told)
    members["citation"] = citation
    document = _json(members)
    words = {
        f"{p.source}#{p.start}-{p.end}": texts.words(p)
        for claim in told
        for p in claim.passages
        if texts.is_at_hand(p.source)
    }
    if isinstance(document, dict) and (words or texts.absent):
        document["words"] = _json(words)
        document["texts_not_at_hand"] = _json(texts.absent)
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()


def _json(value: object) -> Json:
    """Return a value of the dossier as JSON has it."""
    if isinstance(value, Enum):
        return str(value.value)
    if value is None or isinstance(value, str | int | bool):
        return value
    if is_dataclass(value):
        return {each.name: _json(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): _json(each) for key, each in value.items()}
    if isinstance(value, Sequence):
        return [_json(each) for each in value]
    raise TypeError(f"{type(value).__name__} has no form in JSON")
