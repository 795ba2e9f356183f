"""`onrecord show`: everything about a thing."""

from __future__ import annotations

from pathlib import Path

import click

from onrecord.cli import arguments, look, offers

FORMATS = ("text", "json", "markdown")
CHOICES = ("all", "open", "disputed", "accusations", "none")


@click.command()
@click.argument("name", metavar="ID", shell_complete=offers.incidents)
@arguments.store
@arguments.profile(arguments.EVERYTHING)
@click.option("--texts", type=arguments.FOLDER, multiple=True, metavar="DIR",
              help="A folder with texts of sources, whose words are shown beside each claim. Repeatable.")  # fmt: skip
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True,
              help="text for people, json for programs, markdown for a page.")  # fmt: skip
@click.option("--claims", "choice", type=click.Choice(CHOICES), default="all", show_default=True,
              help="Which claims to tell in full.")  # fmt: skip
@click.option("--out", type=arguments.FOLDER, default=Path("-"), metavar="FILE",
              help="Where to; stdout if not given.")  # fmt: skip
def command(
    name: str,
    store: Path,
    profile: str,
    texts: tuple[Path, ...],
    form: str,
    choice: str,
    out: Path,
) -> None:
    """Show everything that a build holds on ID: an incident, a person, an agency, a claim, a source and more.

    ID is an IRI, a name such as person/kim-foxx, its last part alone, a label, or the beginning of
    the hash of a claim.

    \b
    Example: onrecord show incident/reed --texts articles | less
    """  # noqa: D301 - click's mark for lines that it must not wrap
    from onrecord.cli.edition import open_edition
    from onrecord.cli.files import tell_written, write_output
    from onrecord.query.show import show

    if texts and profile != arguments.EVERYTHING:
        raise click.UsageError(
            "--texts shows the words of others, who may name whom the profile does not:"
            f" use --profile {arguments.EVERYTHING}."
        )
    opened, edition = open_edition(store, profile)
    data = show(
        opened,
        name,
        edition,
        texts=texts,
        form=form,
        choice=choice,
        columns=look.columns(out),
        heading=look.heading(out),
    )
    write_output(data, out)
    tell_written(data, out, f"what is known of {name}")
