"""docs/cli.md: the help of the program and of each of its commands."""

from __future__ import annotations

from collections.abc import Iterator

import click

from onrecord.cli import cli
from tools.markdown import written_from

WIDTH = 88


def pages() -> dict[str, str]:
    """Return the page by its path in the checkout."""
    settings = {"max_content_width": WIDTH, "terminal_width": WIDTH, **cli.context_settings}
    context = click.Context(cli, info_name="onrecord", **settings)
    head = "# Command line\n\n" + written_from("the program's own help") + "\n"
    return {"docs/cli.md": "\n".join([head, *_sections(cli, context)])}


def _sections(command: click.Command, context: click.Context) -> Iterator[str]:
    """Yield the section of a command and of all that are below it."""
    yield _section(command, context)
    if not isinstance(command, click.Group):
        return
    for name in command.list_commands(context):
        below = command.get_command(context, name)
        if below is not None:
            yield from _sections(below, click.Context(below, parent=context, info_name=name))


def _section(command: click.Command, context: click.Context) -> str:
    """Return one command's heading and help."""
    return f"## {context.command_path}\n\n```text\n{command.get_help(context)}\n```\n"
