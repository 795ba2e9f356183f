"""What the report of a build says: its title, its questions, and each voice with its speaker."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from onrecord.export.leaks.said import Said, Text, Told
from onrecord.model.errors import ExportError


def said_by_report(data: bytes, _base: str, where: str = "") -> Iterator[Said]:
    """Yield what a report, or another JSON file about a record, says. Raises ExportError where it is no JSON."""
    try:
        found = json.loads(data)
    except ValueError as error:
        raise ExportError(f"{where or 'The output'} is no JSON: {error}") from error
    yield from _walk(found, where)


def _walk(value: Any, where: str) -> Iterator[Said]:  # noqa: ANN401 - what JSON holds
    if isinstance(value, list):
        for each in value:
            yield from _walk(each, where)
    elif isinstance(value, dict):
        claim = value.get("claim")
        if isinstance(claim, str) and value.get("paraphrase"):
            yield Told(claim, tuple(map(str, value.get("claimants") or ())), where)
        for name in ("title", "label", "description", "heading", "alt"):
            if isinstance(text := value.get(name), str):
                yield Text(text, name, where)
        for each in value.values():
            yield from _walk(each, where)
