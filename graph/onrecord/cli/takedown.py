"""`onrecord takedown`: something leaves a workspace, and a tombstone stays."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from onrecord.cli import arguments
from onrecord.cli.today import today


@click.command()
@click.argument("identifier", metavar="ID")
@arguments.workspace
@click.option("--by", metavar="ID",
              help="Who decided: an agent of the record; its publisher if not given.")  # fmt: skip
@click.option("--on", metavar="DATE", help="The day of the decision; today if not given.")
@click.option("--reason", "why", required=True, metavar="TEXT",
              help="Why, in a sentence that names nobody: it stays.")  # fmt: skip
@click.option("--dry-run", "dry", is_flag=True, help="Say what would go, and change nothing.")
def command(
    identifier: str, workspace: Path, by: str | None, on: str | None, why: str, *, dry: bool
) -> None:
    """Take ID, a thing or a claim, out of WORKSPACE with everything that depends on it.

    What is left is a record that builds and holds no name of it, or nothing is changed, and every place is named that
    has to be reworded first. A tombstone keeps the digest of the identifier, the day and the reason, so that the
    identifier is never used again. Old builds still hold what was taken out: build with --purge.

    \b
    Example: onrecord takedown person/example-driver . --reason "on request"
    """  # noqa: D301 - click's mark for lines that it must not wrap
    from onrecord.export.takedown import take_down

    done = take_down(workspace, identifier, why=why, on=on or today(), by=by, dry=dry)
    gone = ", ".join(f"{number} of {kind}" for kind, number in done.counts.items())
    click.echo(f"{'Would take' if dry else 'Took'} out: {gone or 'a file'}.")
    for name in done.files:
        click.echo(f"  {'would change' if dry else 'changed'} {name}")
    for name in done.left:
        click.echo(
            f"Note: {name} holds the name and is no part of the record: move it away.", err=True
        )
    for name in done.same:
        click.echo(
            f"Note: {name} was judged to be the same and stays: take it out, too, if it is meant.",
            err=True,
        )
    if done.history:
        click.echo(
            f"Note: {done.history} keeps old versions of the files, which hold what was taken out.",
            err=True,
        )
    if not dry:
        click.echo(f"Next: onrecord build {shlex.quote(str(workspace))} --purge")
