"""Write docs/cli.md from the help of the commands, or with --check say whether it is up to date."""

import sys
from pathlib import Path

import click

from onrecord.cli import cli

PAGE = Path(__file__).resolve().parents[1] / "docs" / "cli.md"
HEAD = "# Command line\n\nWritten by `make docs` from the program's own help.\n"
WIDTH = 88


def reference() -> str:
    """Return the page: the help of the program and of each of its commands."""
    settings = {"max_content_width": WIDTH, "terminal_width": WIDTH, **cli.context_settings}
    context = click.Context(cli, info_name="onrecord", **settings)
    parts = [HEAD, _section(cli, context)]
    for name in cli.list_commands(context):
        command = cli.get_command(context, name)
        if command is not None:
            parts.append(_section(command, click.Context(command, parent=context, info_name=name)))
    return "\n".join(parts)


def _section(command: click.Command, context: click.Context) -> str:
    """Return one command's heading and help."""
    return f"## {context.command_path}\n\n```text\n{command.get_help(context)}\n```\n"


def main() -> int:
    """Write or check the page and return the exit status."""
    if "--check" not in sys.argv[1:]:
        PAGE.write_text(reference(), encoding="utf-8")
        return 0
    if PAGE.is_file() and PAGE.read_text(encoding="utf-8") == reference():
        return 0
    print("docs/cli.md is not what the commands say of themselves: run `make docs`.")
    return 1


if __name__ == "__main__":
    sys.exit(main())
