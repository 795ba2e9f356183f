"""The files that the program writes for people to go on with, and what is filled into them."""

from __future__ import annotations

import json
from pathlib import Path
from string import Template

TEMPLATES = Path(__file__).parent / "templates"


def filled(name: str, **values: str) -> str:
    """Return a template with its `$names` replaced; raises KeyError where one has no value."""
    return Template(template(name)).substitute(values)


def template(name: str) -> str:
    """Return the text of a template as it is."""
    return (TEMPLATES / name).read_text(encoding="utf-8")


def quoted(text: str) -> str:
    """Return a printable text in double quotes: YAML 1.2 and TOML 1.0 both read what JSON writes."""
    return json.dumps(text, ensure_ascii=False)
