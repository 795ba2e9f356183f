"""No query that tells who says what on a question tells of a claim that was withdrawn as if it stood."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.export.assemble import assemble
from onrecord.query import run
from onrecord.store.select import text_of
from tests.workspaces import write_workspace

RETRACTION = "notices:\n  - {type: retraction, concerns: %s, by: %s, on: 2021-06-01, reason: It is withdrawn.}\n"
QUERIES = ("questions/disputed", "questions/accusations", "claims/who-said-what", "claims/denials")


@pytest.mark.parametrize(
    ("concerns", "by", "speaker"),
    [
        ("handgun", "agency/tram-watch", "Tram Watch"),
        ("source/gazette-depot", "outlet/gazette", "Gazette (invented)"),
    ],
)
def test_the_day_of_a_retraction_stands_beside_the_claim(
    tmp_path: Path, concerns: str, by: str, speaker: str
) -> None:
    """Whether the claim was withdrawn by itself, or by the outlet in whose own voice it is, and beside no other."""
    notice = {"editorial/notices.yaml": RETRACTION % (concerns, by)}
    assembled = assemble(write_workspace(tmp_path / "workspace", notice))
    assert assembled.is_valid
    told: set[tuple[str, str]] = set()
    for name in QUERIES:
        rows = run(name, store=assembled.store).rows()
        told |= {(text_of(r["speaker"]), text_of(r["withdrawn"])) for r in rows if "withdrawn" in r}
    assert told == {(speaker, "2021-06-01")}
