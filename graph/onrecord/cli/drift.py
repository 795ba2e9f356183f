"""`onrecord drift`: how one speaker's account moved over time."""

from __future__ import annotations

from pathlib import Path

import click

from onrecord.cli import arguments, offers
from onrecord.cli.progress import progress
from onrecord.cli.reading import columns

FORMATS = ("table", "markdown", "json")


@click.command()
@click.option("--claimant", metavar="ID", help="Whose account: a person, an agency, an outlet.")
@click.option("--incident", metavar="ID", required=True, shell_complete=offers.incidents,
              help="Of which incident.")  # fmt: skip
@click.option(
    "--all", "wants_all", is_flag=True, help="How much each account of the incident moved."
)
@arguments.store
@arguments.profile(arguments.EVERYTHING)
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True,
              help="table for people, markdown for a page, json for programs.")  # fmt: skip
@click.option("-o", "--out", type=arguments.FOLDER, default=Path("-"), metavar="FILE",
              help="Where to; stdout if not given.")  # fmt: skip
def command(
    claimant: str | None,
    incident: str,
    store: Path,
    profile: str,
    form: str,
    out: Path,
    *,
    wants_all: bool,
) -> None:
    """Show how an account moved: what a speaker said on each question, in the order of the dates, and what changed.

    Names that the editors judge to mean one speaker are one, whoever voices it and through whichever outlet
    it came. A claim stands under the date when it was said, else when its source was published. What has neither
    is set apart: no order is made up.

    \b
    Example: onrecord drift --claimant agency/copa --incident reed
    Example: onrecord drift --all --incident reed
    """  # noqa: D301 - click's mark for lines that it must not wrap
    from onrecord.cli.files import tell_written, write_output
    from onrecord.cli.withheld import tell_withheld
    from onrecord.derive.readings.drift import drift, drifts
    from onrecord.export.readings.asked import Names
    from onrecord.export.readings.drift import all_written, written
    from onrecord.export.readings.made import Workshop

    if (claimant is None) != wants_all:
        raise click.UsageError("Say whose account with --claimant, or --all; one of the two.")
    with progress("reading the record"):
        workshop = Workshop(store, arguments.default_workspace(), profile)
        names, width = Names(workshop.source.store), columns(out)
        (where,) = names.iris("incidents", [incident])
        if claimant is None:
            data = all_written(workshop, drifts(workshop.record, where), form, width)
        else:
            (who,) = names.iris("claimants", [claimant])
            data = written(workshop, drift(workshop.record, who, where), form, width)
    write_output(data, out)
    tell_written(data, out, f"how accounts moved in {incident}")
    tell_withheld(workshop.source.withheld)
