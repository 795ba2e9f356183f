"""Citations of what a record holds: one module a style, and the table of all of them."""

from collections.abc import Callable, Mapping
from typing import Final

from onrecord.query.citation.bibtex import bibtex
from onrecord.query.citation.cite import cite
from onrecord.query.citation.csl import csl_json
from onrecord.query.citation.ris import ris
from onrecord.query.citation.text import text
from onrecord.query.citation.values import Citation, Edition

__all__ = ["STYLES", "Citation", "Edition", "cite"]

STYLES: Final[Mapping[str, Callable[[Citation], str]]] = {
    "text": text,
    "bibtex": bibtex,
    "csl-json": csl_json,
    "ris": ris,
}
