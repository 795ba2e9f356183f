"""docs/cli.md: the help of the program and of each of its commands."""

from __future__ import annotations

import click

from onrecord.cli import cli
from tools.markdown import written_from

WIDTH = 88


def pages() -> dict[str, str]:
    """Return the page by its path in the checkout."""
    settings = {"max_content_width": WIDTH, "terminal_width": WIDTH, **cli.context_settings}
    context = click.Context(cli, info_name="onrecord", **settings)
    head = "# Command line\n\n" + written_from("the program's own help") + "\n"
    parts = [head, _section(cli, context)]
    for name in cli.list_commands(context):
        command = cli.get_command(context, name)
        if command is not None:
            parts.append(_section(command, click.Context(command, parent=context, info_name=name)))
    return {"docs/cli.md": "\n".join(parts)}


def _section(command: click.Command, context: click.Context) -> str:
    """Return one command's heading and help."""
    return f"## {context.command_path}\n\n```text\n{command.get_help(context)}\n```\n"
