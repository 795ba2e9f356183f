"""`onrecord dispute`: what is open, question by claimant."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli import arguments, look, offers

if TYPE_CHECKING:
    from onrecord.query.disputes import Disputes

FORMATS = ("table", "markdown", "json", "html")


@click.command()
@click.option("--incident", metavar="ID", default="", shell_complete=offers.incidents,
              help="Only the questions of an incident.")  # fmt: skip
@click.option("--person", metavar="ID", default="",
              help="Only questions whose answers concern a person, a group or an agency.")  # fmt: skip
@click.option("--all", "is_all", is_flag=True, help="The questions of all incidents, as if none is named.")  # fmt: skip
@click.option("--status", "standings", metavar="LIST", default="",
              help="Only questions that stand so: contested, unconfirmed, denied-only, retracted, tension,"
                   " unopposed.")  # fmt: skip
@click.option("--open", "is_open", is_flag=True, help="All that is open: the default.")
@click.option("--every", is_flag=True, help="Questions that nobody opposes as well.")
@arguments.store
@arguments.page_profile
@arguments.quoted_texts
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True,
              help="table for a terminal, html for paper, json for programs, markdown for a page.")  # fmt: skip
@arguments.paper
@arguments.out
def command(
    incident: str, person: str, standings: str, store: Path, profile: str | None, texts: tuple[Path, ...], form: str,
    paper: str, out: Path, *, is_all: bool, is_open: bool, every: bool,
) -> None:  # fmt: skip
    """Show what is open, question by claimant: who says what, in which words, and who says nothing.

    Disputed, not confirmed, denied only, retracted and in tension, unless --status or --every says otherwise.

    \b
    Example: onrecord dispute --incident reed --texts articles
    Example: onrecord dispute --all --format html --out disputes.html
    """  # noqa: D301 - click's mark for lines that it must not wrap
    from onrecord.cli.compared import say_what_is_not_quoted
    from onrecord.cli.files import tell_written, write_output
    from onrecord.cli.shown import open_shown, refuse_leaks
    from onrecord.query.disputes import Selection, disputes
    from onrecord.query.disputes.choose import EVERY, OPEN
    from onrecord.query.disputes.choose import standings as standings_in

    if sum((bool(incident), bool(person), is_all)) > 1:
        raise click.UsageError("Name --incident, --person or --all, one of them.")
    if sum((bool(standings), is_open, every)) > 1:
        raise click.UsageError("Name --status, --open or --every, one of them.")
    chosen = standings_in(standings) if standings else EVERY if every else OPEN
    shown = open_shown(store, profile, form)
    found = disputes(
        shown.store,
        Selection(incident, person, chosen),
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
    tell_written(data, out, "what is said on questions, by claimant")


def _written(found: Disputes, form: str, paper: str, out: Path) -> bytes:
    from onrecord.query.disputes import machine, markdown, text

    if form == "html":
        from onrecord.viz.prints import dispute_page
        from onrecord.viz.prints.sheet import Paper

        return dispute_page(found, Paper(paper)).encode()
    if form == "json":
        return machine.to_json(found)
    if form == "markdown":
        return markdown.markdown(found).encode()
    return text.text(found, look.columns(out), look.heading(out)).encode()
