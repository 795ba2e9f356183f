"""`onrecord view`: the network of a record as one page, or as a picture that stands still."""

from __future__ import annotations

from pathlib import Path

import click

from onrecord.cli import arguments, offers
from onrecord.cli.progress import progress

FORMATS = ("html", "svg")
ENDINGS = {"": "html", ".html": "html", ".htm": "html", ".svg": "svg"}


@click.command()
@click.option("--incident", metavar="ID", shell_complete=offers.incidents,
              help="Draw one incident only: its IRI, incident/x, or x alone.")  # fmt: skip
@click.option("--format", "form", type=click.Choice(FORMATS),
              help="html or svg; without it, the ending of --out says which.")  # fmt: skip
@arguments.store
@arguments.profile(arguments.ANYBODY)
@click.option("--out", type=arguments.FOLDER, default=Path("build/network.html"), show_default=True,
              metavar="FILE", help="Where the drawing goes; - is stdout.")  # fmt: skip
def command(incident: str | None, form: str | None, store: Path, profile: str, out: Path) -> None:
    """Draw the network of a build as one HTML page that works offline, or as an SVG picture.

    Either holds everything it needs and asks nobody for anything. The page shows all of the record;
    the picture shows what is open in one incident, or what ties several together.

    \b
    Example: onrecord view --out record.html
             onrecord view --incident reed --out reed.svg
    """  # noqa: D301 - click's mark for lines that it must not wrap
    from onrecord.cli.files import tell_written, write_output
    from onrecord.cli.withheld import open_with_line, tell_withheld
    from onrecord.export.leaks.outputs import refuse_file
    from onrecord.network import Kind, project
    from onrecord.viz import render, render_svg

    picture = (form or _by_ending(out)) == "svg"
    with progress("opening the record") as step:
        opened, withheld = open_with_line(store, profile)
        step("laying out the network")
        network = project(opened, incident)
        network.graph["withheld"] = withheld
        step("drawing it")
        data = (render_svg if picture else render)(network).encode("utf-8")
        refuse_file(opened, f"network.{'svg' if picture else 'html'}", data)
    write_output(data, out)
    claims = sum(values["kind"] is Kind.CLAIM for _, values in network.nodes(data=True))
    tell_written(data, out, f"{claims} claims among {len(network)} nodes")
    tell_withheld(withheld)
    if not claims:
        click.echo(
            "There are no claims to draw yet: `onrecord add ARTICLE` begins an incident.", err=True
        )


def _by_ending(out: Path) -> str:
    """Return the format that the name of a file asks for, or refuse a name that promises another one."""
    ending = out.suffix.lower()
    if ending not in ENDINGS:
        raise click.UsageError(
            f"{out.name!r} ends with neither .html nor .svg: say which with --format."
        )
    return ENDINGS[ending]
