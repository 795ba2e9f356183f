"""`onrecord dossier`: an incident as a document, each sentence with its note."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli import arguments, look, offers

if TYPE_CHECKING:
    from onrecord.query.chronicle import Chronicle

FORMATS = ("text", "markdown", "json", "html")


@click.command()
@click.argument("incident", metavar="INCIDENT", shell_complete=offers.incidents)
@arguments.store
@arguments.page_profile
@arguments.quoted_texts
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True,
              help="text for a terminal, html for paper, json for programs, markdown for a page.")  # fmt: skip
@arguments.paper
@arguments.out
def command(
    incident: str, store: Path, profile: str | None, texts: tuple[Path, ...], form: str,
    paper: str, out: Path,
) -> None:  # fmt: skip
    """Write a dossier of INCIDENT: what is told, open, unknown and unanswered, each sentence with its note.

    \b
    Example: onrecord dossier reed --texts articles | less
    Example: onrecord dossier reed --format html --out reed.html
    """  # noqa: D301 - click's mark for lines that it must not wrap
    from onrecord.cli.compared import say_what_is_not_quoted
    from onrecord.cli.files import tell_written, write_output
    from onrecord.cli.shown import open_shown, refuse_leaks
    from onrecord.query.chronicle import chronicle

    shown = open_shown(store, profile, form)
    found = chronicle(
        shown.store,
        incident,
        shown.edition,
        texts,
        withheld=shown.withheld,
        may_show=shown.may_show,
    )
    data = _written(found, form, paper, out)
    refuse_leaks(shown, form, data)
    write_output(data, out)
    if texts:
        say_what_is_not_quoted(found.exhibits)
    tell_written(data, out, f"the dossier of {incident}")


def _written(found: Chronicle, form: str, paper: str, out: Path) -> bytes:
    from onrecord.query.chronicle import machine
    from onrecord.query.chronicle.outline import outline
    from onrecord.query.dossier.outline import WIDEST, to_markdown, to_text

    if form == "html":
        from onrecord.viz.prints import dossier_page
        from onrecord.viz.prints.sheet import Paper

        return dossier_page(found, Paper(paper)).encode()
    if form == "json":
        return machine.to_json(found)
    if form == "markdown":
        return to_markdown(outline(found)).encode()
    return to_text(outline(found), look.columns(out) or WIDEST, look.heading(out)).encode()
