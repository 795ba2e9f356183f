"""Renders a network as one HTML file that needs nothing else: no network, no second file."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Final

from onrecord.network.kinds import Kind
from onrecord.network.nodes import Claim
from onrecord.viz.assets import drawing_library, own, page_script, source_hash
from onrecord.viz.legend import legend
from onrecord.viz.record import record
from onrecord.viz.rows import rows
from onrecord.viz.summary import remark, words
from onrecord.viz.template import fill, visible
from onrecord.viz.views import View, reading_order, views

if TYPE_CHECKING:
    from onrecord.network.projection import Network

HEADINGS: Final = (
    "Who says it", "Through whom", "Stance", "What is said", "About", "Source", "Status",
)  # fmt: skip
EARLY: Final = 'document.documentElement.classList.add("scripted");'
"""Run before anything is shown, so that the table does not flash up where the picture is to stand."""


def render(network: Network) -> str:
    """Return the page of a network; the same network gives the same bytes."""
    from markupsafe import Markup

    pictures = views(network)
    numbers = reading_order(network, pictures)
    style, library, script = own("page.css"), drawing_library(), page_script()
    values = visible(words(network)) | {
        "headings": HEADINGS,
        "legend": {
            name: [visible(asdict(key)) for key in keys] for name, keys in legend(network).items()
        },
        "chooser": visible(_choices(network, pictures)),
        "rows": [visible(asdict(row)) for row in rows(network, numbers)],
        "policy": policy(style, EARLY, library, script),
        "remark": visible(remark(network)),
        # Our own files, and JSON in which nothing can end its element: the only markup that is trusted.
        "record": Markup(to_json(visible(record(network, pictures, numbers)))),  # noqa: S704
        "style": Markup(style),  # noqa: S704
        "early": Markup(EARLY),  # noqa: S704
        "library": Markup(library),  # noqa: S704
        "script": Markup(script),  # noqa: S704
    }
    return fill("page.html.j2", values)


def _choices(network: Network, pictures: Sequence[View]) -> list[tuple[str, int]]:
    """Return the pictures to choose from with the claims in each; none where there is only one."""
    said = [data["data"] for _, data in network.nodes(data=True) if data["kind"] is Kind.CLAIM]
    claims = Counter(iri for claim in said if isinstance(claim, Claim) for iri in claim.incidents)
    choices = [(network.nodes[v.incident]["label"], claims[v.incident]) for v in pictures[1:]]
    return [("All incidents", len(said)), *choices] if choices else []


def policy(style: str, *scripts: str) -> str:
    """Return a policy under which the page runs its own scripts and asks nobody for anything."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {' '.join(map(source_hash, scripts))}",
            f"style-src {source_hash(style)}",
            "img-src data:",
            "connect-src 'none'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def to_json(value: object) -> str:
    """Return JSON that may stand inside a script element: no character of it can end the element."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text
