"""Findings on stderr, for commands that refuse a record."""

from __future__ import annotations

from collections.abc import Sequence

import click

from onrecord.model.finding import Finding


def show(findings: Sequence[Finding]) -> None:
    """Print findings as people read them, to stderr."""
    from onrecord.validate.report import to_text

    click.echo(to_text(findings), err=True, nl=False)
