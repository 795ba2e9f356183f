"""`onrecord init`: a workspace to begin with."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from onrecord.cli import arguments
from onrecord.cli.today import today


@click.command()
@click.argument("folder", type=arguments.FOLDER, metavar="DIR")
@click.option(
    "--title", metavar="TEXT", help="What the record is called; the name of DIR if not given."
)
@click.option(
    "--base", metavar="IRI", help="Address under which its things are named; ends with a slash."
)
@click.option("--publisher-label", metavar="TEXT", help="Who answers for the record.")
@click.option("--empty", is_flag=True, help="Leave the invented example out.")
def command(
    folder: Path, title: str | None, base: str | None, publisher_label: str | None, *, empty: bool
) -> None:
    """Make a workspace in DIR, a folder that is new or empty: it builds as it is.

    It holds a small invented example, unless --empty is given. Nothing that is there is overwritten.

    \b
    Example: onrecord init harbour --title "Harbour record"
    """  # noqa: D301 - click's mark for lines that it must not wrap
    from onrecord.read.scaffold import scaffold

    made = scaffold(
        folder,
        title=title,
        base=base,
        publisher_label=publisher_label,
        example=not empty,
        on=today(),
    )
    what = "without an example" if empty else "with an invented example"
    click.echo(f"Made the workspace {made.title!r} in {folder}: {len(made.files)} files, {what}.")
    click.echo("Next:")
    if folder.resolve() != Path.cwd():
        click.echo(f"  cd {shlex.quote(str(folder))}")
    for line in _next(empty=empty):
        click.echo(f"  {line}")
    click.echo("README.md in it says how to go on.")


def _next(*, empty: bool) -> list[str]:
    """Return the commands that show what is there, or put something in where nothing is."""
    if empty:
        return ["onrecord add ARTICLE --into .", "onrecord build ."]
    return ["onrecord build . --texts texts", "onrecord view", "onrecord add ARTICLE --into ."]
