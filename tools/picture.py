"""Draw the pictures of the documentation from the record: what is open in one incident, and all of them together."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
INCIDENT = "foster"
"""The incident whose accounts differ most."""


def pages() -> dict[str, str]:
    """Return the pictures by their paths in the checkout; the same record gives the same bytes everywhere."""
    from onrecord.export.assemble import assemble
    from onrecord.network import project
    from onrecord.viz import render_svg

    store = assemble(ROOT / "data").store
    return {
        "docs/network.svg": render_svg(project(store, INCIDENT)),
        "docs/record.svg": render_svg(project(store)),
    }
