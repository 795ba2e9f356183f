"""Fills the templates of this room: what comes from a record is escaped, and hidden characters are spelled out."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Any, Final

from onrecord.viz.assets import own

JOINERS: Final = "\u00ad\u200c\u200d"  # hidden by nature, and needed in words
HIDDEN: Final = frozenset({"Cc", "Cf", "Cn", "Cs"})


def fill(name: str, values: Mapping[str, Any]) -> str:
    """Return a template filled with values; text is escaped, a missing value is an error."""
    from jinja2 import DictLoader, Environment, StrictUndefined

    environment = Environment(
        loader=DictLoader({name: own(name)}),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(name).render(values)


def visible(value: Any) -> Any:  # noqa: ANN401 - any JSON value, the same shape comes back
    """Return a value in whose texts direction marks and control characters are spelled out.

    They would otherwise turn a name around, hide a part of it, or be no XML.
    """
    match value:
        case str():
            return value if value.isascii() and value.isprintable() else _spelled(value)
        case dict():
            return {key: visible(part) for key, part in value.items()}
        case list() | tuple():
            return [visible(part) for part in value]
        case _:
            return value


def _spelled(text: str) -> str:
    return "".join(f"[U+{ord(c):04X}]" if _is_hidden(c) else c for c in text)


def _is_hidden(character: str) -> bool:
    return unicodedata.category(character) in HIDDEN and character not in JOINERS
