"""A click group that knows its commands by a table and imports a command when it is called."""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from typing import Any, NamedTuple, cast

import click
from click.exceptions import Exit

from onrecord.model.errors import FindingsError, OnrecordError, reason

PROGRAM = "onrecord"
INTERRUPTED = 130
BROKEN_PIPE = 141
MOST = 4_000  # characters of a message that are worth reading


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

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:  # noqa: ANN401 - click's own arguments, handed on
        """Read the arguments of the program itself; its help is printed while that is done."""
        with _told():
            return super().make_context(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's signature
        """Run the command and turn what may go wrong into a message and an exit status."""
        with _told():
            result = super().invoke(ctx)
            if sys.stdout is not None:  # it is None where it was closed before the program began
                sys.stdout.flush()
            return result


@contextmanager
def _told() -> Iterator[None]:
    """Tell what a user can mend, place by place and in one line, and end with a status that says how it went."""
    try:
        yield
    except OnrecordError as error:
        if isinstance(error, FindingsError):
            from onrecord.cli.findings import show

            show(error.findings)
        _tell(str(error))
        raise Exit(error.exit_code) from error
    except KeyboardInterrupt:
        raise Exit(INTERRUPTED) from None
    except BrokenPipeError:
        _discard_output()
        raise Exit(BROKEN_PIPE) from None
    except OSError as error:  # a full disk behind stdout
        _discard_output()
        _tell(f"{error.filename}: {reason(error)}" if error.filename else reason(error))
        raise Exit(OnrecordError.exit_code) from error


def _tell(message: str) -> None:
    """Print an error: nothing in it commands the terminal, and what is very long loses its middle."""
    from onrecord.query.terminal import ELLIPSIS, plain

    half = MOST // 2
    text = message if len(message) <= MOST else f"{message[:half]}{ELLIPSIS}{message[-half:]}"
    shown = "\n".join(map(plain, text.split("\n")))
    click.echo(f"Error: {shown}", err=True)


def _discard_output() -> None:
    """Point stdout at nothing, so that the interpreter can flush it when it ends."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
