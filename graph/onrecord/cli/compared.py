"""What was asked to be compared with texts and could not be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from onrecord.query.disputes.values import Exhibit


def say_what_was_not_compared(sources: Sequence[str], base: str) -> None:
    """Say on stderr which sources have no text in the folders given; that nothing is wrong is not said of them."""
    for source in sources:
        click.echo(
            f"Not compared: the passages of {source.removeprefix(base)}. No file under --texts has its"
            " digest; a text counts only byte for byte as it was when the digest was taken.",
            err=True,
        )


def say_what_is_not_quoted(exhibits: Iterable[Exhibit]) -> None:
    """Say on stderr which sources have no text in the folders given, so that their claims are told in our words."""
    for each in exhibits:
        if not each.at_hand:
            click.echo(
                f"Not quoted: {each.source.name.short}. No file under --texts has its digest; a text counts only byte"
                " for byte as it was when the digest was taken.",
                err=True,
            )
