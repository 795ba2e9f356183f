"""`onrecord cite`: how to cite a claim, down to the version of the build."""

from __future__ import annotations

from pathlib import Path

import click

from onrecord.cli import arguments

NAMES = ("text", "bibtex", "csl-json", "ris")


@click.command()
@click.argument("name", metavar="ID")
@arguments.store
@arguments.profile(arguments.EVERYTHING)
@click.option("--style", type=click.Choice(NAMES), default="text", show_default=True,
              help="text for a footnote, the others for programs that keep references.")  # fmt: skip
@click.option("--out", type=arguments.FOLDER, default=Path("-"), metavar="FILE",
              help="Where to; stdout if not given.")  # fmt: skip
def command(name: str, store: Path, profile: str, style: str, out: Path) -> None:
    """Cite ID, a claim as a rule: who says what, where it stands, and in which version of which record.

    A question, an incident or any other thing can be cited as well. The same build gives the same
    citation; no date is made up.

    \b
    Example: onrecord cite claim/5f3a9c12 --style bibtex
    """  # noqa: D301 - click's mark for lines that it must not wrap
    from onrecord.cli.edition import open_edition
    from onrecord.cli.files import tell_written, write_output
    from onrecord.query.citation import STYLES, cite
    from onrecord.query.dossier import dossier

    opened, edition = open_edition(store, profile)
    citation = cite(dossier(opened, name), edition)
    data = STYLES[style](citation).encode()
    write_output(data, out)
    tell_written(data, out, f"the citation of {name}")
