"""`onrecord info`: a build at a glance."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli import arguments

if TYPE_CHECKING:
    from onrecord.export.overview import Overview

FORMATS = ("text", "json")
WIDTH = 12


@click.command()
@arguments.store
@arguments.profile(arguments.EVERYTHING)
@click.option("--format", "name", type=click.Choice(FORMATS), default="text", show_default=True,
              help="text for people, json for programs.")  # fmt: skip
def command(store: Path, profile: str, name: str) -> None:
    """Say what a build is called, what it holds, which rules it passed, and where its files lie.

    \b
    Example: onrecord info --store build --format json
    """  # noqa: D301 - click's mark for lines that it must not wrap
    from onrecord.cli.files import STDOUT, write_output
    from onrecord.cli.withheld import tell_withheld
    from onrecord.export.overview import overview

    found = overview(store, profile, arguments.default_workspace())
    text = found.to_json() if name == "json" else "".join(f"{line}\n" for line in _lines(found))
    write_output(text.encode(), STDOUT)
    tell_withheld(found.withheld)


def _lines(found: Overview) -> Iterator[str]:
    """Yield the overview as people read it."""
    yield found.title
    yield ""
    yield _row("Publisher", f"{found.publisher_name} <{found.publisher}>")
    yield _row("Licence", found.license)
    if found.withheld:
        yield _row("Shown", found.withheld)
    yield _row("Version", f"{found.version or 'not known'}, read by onrecord {found.program}")
    yield ""
    for name, count in found.counts.items():
        yield _row(name.capitalize(), f"{count:,}{_detail(name, found)}")
    yield _row("Rules", _rules(found))
    yield ""
    yield f"Claims by incident ({len(found.incidents)})"
    for each in found.incidents:
        yield f"  {each.claims:>6,}  {each.incident.removeprefix(found.base)}  {each.label}"
    yield ""
    yield "Files"
    for name, path in found.files.items():
        yield _row(f"  {name}", path)


def _row(name: str, text: str) -> str:
    return f"{name:<{WIDTH}}{text}"


def _detail(name: str, found: Overview) -> str:
    """Return what a count is made of, where that matters."""
    from onrecord.cli.summary import standings

    if name == "questions":
        return ": " + ", ".join(standings(found.questions_by_status))
    if name == "passages":
        missing = len(found.texts_not_at_hand)
        of = f"; the text of {missing} source(s) was not at hand" if missing else ""
        return f", {found.passages_verified:,} compared with their texts{of}"
    return ""


def _rules(found: Overview) -> str:
    if not found.checks:
        return "not told by this build"
    warnings = "no warning" if not found.warnings else f"{found.warnings} warning(s)"
    return f"passed {len(found.shapes)} shapes and {len(found.checks)} checks, {warnings}"
