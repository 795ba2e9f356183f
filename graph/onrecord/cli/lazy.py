"""A click group that knows its commands by a table and imports a command when it is called."""

import os
import sys
from collections.abc import Mapping
from importlib import import_module
from typing import Any, NamedTuple, cast

import click

from onrecord.model.errors import OnrecordError

INTERRUPTED = 130
BROKEN_PIPE = 141


class Entry(NamedTuple):
    """Where a command lives and what it does, in one line."""

    module: str
    help: str


class LazyGroup(click.Group):
    """A group whose help needs none of its commands, and that turns errors into exit statuses."""

    def __init__(self, *args: Any, table: Mapping[str, Entry], **kwargs: Any) -> None:  # noqa: ANN401 - click's own arguments, handed on
        super().__init__(*args, **kwargs)
        self.table = table

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names of the commands in the order of the table."""
        return list(self.table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Return the command of that name, imported now, or None for an unknown one."""
        entry = self.table.get(cmd_name)
        if entry is None:
            return None
        return cast("click.Command", import_module(entry.module).command)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        """Write the list of commands from the table alone."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.help) for name, entry in self.table.items()])

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's signature
        """Run the command and turn what may go wrong into a message and an exit status."""
        try:
            result = super().invoke(ctx)
            if sys.stdout is not None:  # it is None where it was closed before the program began
                sys.stdout.flush()
        except OnrecordError as error:
            click.echo(f"Error: {error}", err=True)
            ctx.exit(error.exit_code)
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)
        except BrokenPipeError:
            _discard_output()
            ctx.exit(BROKEN_PIPE)
        except OSError as error:  # a full disk behind stdout
            _discard_output()
            click.echo(f"Error: {error}", err=True)
            ctx.exit(OnrecordError.exit_code)
        return result


def _discard_output() -> None:
    """Point stdout at nothing, so that the interpreter can flush it when it ends."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
