"""The group of all commands and the entry point of the program."""

import click

from onrecord.cli.lazy import PROGRAM, Entry, LazyGroup

COMMANDS = {
    "init": Entry("onrecord.cli.init", "Make a workspace to begin with."),
    "add": Entry("onrecord.cli.add", "Record an article in a workspace, without its words."),
    "build": Entry("onrecord.cli.build", "Build a workspace: read, check, derive, store, report."),
    "validate": Entry("onrecord.cli.validate", "Say what is wrong in a workspace, and where."),
    "evidence": Entry("onrecord.cli.evidence", "Check passages by their texts; anchor quotations."),
    "info": Entry("onrecord.cli.info", "Say what a build holds, in counts, and where it lies."),
    "query": Entry("onrecord.cli.query", "Ask a canned query, a query file or stdin."),
    "show": Entry("onrecord.cli.show", "Show everything about a thing, with who says it."),
    "dispute": Entry("onrecord.cli.dispute", "Show what is open, question by claimant."),
    "dossier": Entry(
        "onrecord.cli.dossier", "Write an incident as a document, each sentence noted."
    ),
    "cite": Entry(
        "onrecord.cli.cite", "Cite a claim, with its source and the version of the build."
    ),
    "reading": Entry("onrecord.cli.reading", "Say what would hold if certain claims were trusted."),
    "drift": Entry("onrecord.cli.drift", "Show how one speaker's account moved over time."),
    "view": Entry("onrecord.cli.view", "Draw the network of a record as one HTML page."),
    "export": Entry("onrecord.cli.export", "Write a record in another format."),
    "leaks": Entry("onrecord.cli.leaks", "Find what is told as a fact though it is only claimed."),
    "log": Entry("onrecord.cli.log", "Keep the log of editorial decisions: record, verify, show."),
    "takedown": Entry(
        "onrecord.cli.takedown",
        "Take a thing or a claim out of a workspace, and leave a tombstone.",
    ),
    "completion": Entry(
        "onrecord.cli.completion", "Print the script that completes words in a shell."
    ),
}


def _version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    """Print the version of the installed distribution and end."""
    if not wanted or ctx.resilient_parsing:
        return
    from importlib.metadata import version

    click.echo(f"onrecord {version('onrecord')}")
    ctx.exit()


@click.group(
    cls=LazyGroup, table=COMMANDS, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_version,
    help="Show the version and exit.",
)
def cli() -> None:
    """Build, check, query and show a record of claims, each with its source and exact evidence."""


def main() -> None:
    """Run the program with the arguments of the process and end with its exit status."""
    cli(prog_name=PROGRAM)
