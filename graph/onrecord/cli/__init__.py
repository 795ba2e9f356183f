"""The command line: one module a command, each imported only when it is called."""

from onrecord.cli.program import cli, main

__all__ = ["cli", "main"]
