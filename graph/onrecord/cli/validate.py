"""`onrecord validate`: what is wrong in a workspace, and where."""

from __future__ import annotations

from pathlib import Path

import click

from onrecord.cli import arguments
from onrecord.cli.compared import say_what_was_not_compared
from onrecord.cli.progress import progress

FORMATS = ("text", "json", "turtle")


@click.command()
@arguments.workspace
@click.option("--format", "name", type=click.Choice(FORMATS), default="text", show_default=True,
              help="text for people, json for programs, turtle for a SHACL report.")  # fmt: skip
@arguments.texts
def command(workspace: Path, name: str, texts: tuple[Path, ...]) -> None:
    """Say what is wrong in WORKSPACE (the current folder if it is one, else data), by file, line and key.

    Writes nothing but the findings. Exit status 1 where something refuses the record.

    \b
    Example: onrecord validate data --format json
    """  # noqa: D301 - click's mark for lines that it must not wrap
    from onrecord.export.assemble import assemble
    from onrecord.validate.report import WRITERS

    with progress() as step:
        assembled = assemble(workspace, texts, step)
    click.echo(WRITERS[name](assembled.findings), nl=False)
    if not assembled.is_valid:
        raise SystemExit(1)
    if texts and (missing := assembled.read.evidence.missing_texts):
        if name == "text":
            click.echo(f"But the texts of {len(missing)} source(s) were not found: see below.")
        say_what_was_not_compared(missing, assembled.read.settings.base)
