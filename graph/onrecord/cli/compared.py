"""What was asked to be compared with texts and could not be."""

from __future__ import annotations

from collections.abc import Sequence

import click


def say_what_was_not_compared(sources: Sequence[str], base: str) -> None:
    """Say on stderr which sources have no text in the folders given; that nothing is wrong is not said of them."""
    for source in sources:
        click.echo(
            f"Not compared: the passages of {source.removeprefix(base)}. No file under --texts has its"
            " digest; a text counts only byte for byte as it was when the digest was taken.",
            err=True,
        )
