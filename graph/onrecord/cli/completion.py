"""`onrecord completion`: the script that completes words in a shell."""

from __future__ import annotations

import click

from onrecord.cli.lazy import PROGRAM

SHELLS = ("bash", "zsh", "fish")


@click.command()
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def command(context: click.Context, shell: str) -> None:
    """Print the script with which SHELL completes commands, options, formats, queries and incidents.

    \b
    bash (4.4 or newer), in ~/.bashrc:
      eval "$(onrecord completion bash)"
    zsh, in ~/.zshrc, after compinit:
      eval "$(onrecord completion zsh)"
    fish, once:
      onrecord completion fish > ~/.config/fish/completions/onrecord.fish

    \b
    Example: eval "$(onrecord completion bash)"
    """  # noqa: D301 - click's mark for lines that it must not wrap
    from click.shell_completion import get_completion_class

    from onrecord.cli.files import STDOUT, write_output

    found = get_completion_class(shell)
    if found is None:
        raise click.UsageError(f"click knows no completion for {shell}.", context)
    variable = f"_{PROGRAM.upper()}_COMPLETE"
    script = found(context.find_root().command, {}, PROGRAM, variable).source()
    write_output(f"{script}\n".encode(), STDOUT)
