"""Fills the templates of printed pages: no script, one style, text escaped, nothing fetched."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any, Final

from onrecord.viz.assets import inlined, source_hash
from onrecord.viz.template import visible

PRINTS: Final = "onrecord.viz.prints"
TEMPLATES: Final = (
    "sheet.html.j2", "matrix.html.j2", "outline.html.j2", "disputes.html.j2", "dossier.html.j2",
)  # fmt: skip
FEW, SOME = 3, 6  # claimants that stand side by side on a sheet, upright and turned


class Paper(StrEnum):
    """The sizes of paper that a page can be laid out for."""

    A4 = "a4"
    LETTER = "letter"


def sheet(name: str, values: Mapping[str, Any], paper: Paper) -> str:
    """Return a page for paper; text is escaped, hidden characters are spelled out, a missing value is an error."""
    from jinja2 import DictLoader, Environment, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        loader=DictLoader({each: _own(each) for each in TEMPLATES}),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    style = inlined(_own("sheet.css").replace("size: a4", f"size: {paper.value}"))
    given = visible(dict(values)) | {
        "policy": policy(style),
        # Our own file: the only markup that is trusted.
        "style": Markup(style),  # noqa: S704
    }
    return environment.get_template(name).render(given)


def policy(style: str) -> str:
    """Return a policy under which a page has its own style, runs nothing and asks nobody for anything."""
    return (
        f"default-src 'none'; style-src {source_hash(style)}; base-uri 'none'; form-action 'none'"
    )


def width(claimants: int) -> str:
    """Return how many columns a table has to find room for, as a word for the style."""
    return "few" if claimants <= FEW else "some" if claimants <= SOME else "many"


@cache
def _own(name: str) -> str:
    return files(PRINTS).joinpath(name).read_text(encoding="utf-8")
