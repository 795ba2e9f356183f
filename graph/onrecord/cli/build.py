"""`onrecord build`: a workspace becomes a published version."""

from __future__ import annotations

from pathlib import Path

import click

from onrecord.cli import arguments
from onrecord.cli.compared import say_what_was_not_compared
from onrecord.cli.progress import progress


@click.command()
@arguments.workspace
@click.option("--out", type=arguments.FOLDER, default=Path("build"), show_default=True, metavar="DIR",
              help="Where the build goes; the last good one stays until the new one is whole.")  # fmt: skip
@arguments.texts
@click.option("--purge", is_flag=True,
              help="Remove every older version, which may hold what was taken out since.")  # fmt: skip
def command(workspace: Path, out: Path, texts: tuple[Path, ...], *, purge: bool) -> None:
    """Build WORKSPACE (the current folder if it is one, else data): read, derive, validate, store, report.

    Nothing is published unless everything is valid.

    \b
    Example: onrecord build data --out build --texts articles
    """  # noqa: D301 - click's mark for lines that it must not wrap
    from onrecord.cli.summary import summary
    from onrecord.export.build import build

    with progress() as step:
        built = build(workspace, out, texts, step, purge=purge)
    for line in summary(built, compared=bool(texts)):
        click.echo(line)
    if purge:
        _say_what_stays(out)
    if texts:
        say_what_was_not_compared(built.report.texts_not_at_hand, built.report.base)


def _say_what_stays(out: Path) -> None:
    """Say what else lies beside a purged build and may hold what was taken out."""
    from onrecord.store.publication import strangers

    for name in strangers(out):
        click.echo(
            f"Note: {out / name} was not written by a build and stays; it may hold what was taken out.",
            err=True,
        )
