"""The report counts what is in the record, and says which questions are open and who says what."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from onrecord.export.assemble import assemble
from onrecord.export.report import Report, report
from onrecord.model.finding import Finding, Severity
from tests.workspaces import write_workspace

WARNING = Finding(severity=Severity.WARNING, code="toy", message="Hm.", mend="Look.", file="a.yaml")


@pytest.fixture(scope="module")
def depot(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """Give the report on the small workspace, with a warning."""
    workspace = write_workspace(tmp_path_factory.mktemp("depot"))
    assembled = assemble(workspace, [workspace / "texts"])
    return report(assembled.store, assembled.read.settings, assembled.read.evidence, [WARNING])


def test_things_are_counted_by_class_without_the_vocabulary(depot: Report) -> None:
    """Aspects, predicates and concepts are in the store, but no things of the record."""
    assert depot.things == {
        "Act": 2, "Agency": 1, "ArmedProposition": 1, "Article": 1, "Claim": 4, "Conflict": 1,
        "DateProposition": 1, "Footage": 1, "Hop": 1, "IdentityJudgement": 1, "Incident": 1, "Item": 1,
        "Outlet": 2, "PerformerProposition": 1, "Person": 2, "Place": 1, "Proposition": 3,
        "Question": 3, "ReplyJudgement": 1, "SideJudgement": 1,
    }  # fmt: skip


def test_claims_and_questions_are_counted(depot: Report) -> None:
    """Claims by the source that reports them, questions by status."""
    assert depot.claims_by_source == {"https://example.org/depot/source/gazette-depot": 4}
    assert depot.questions_by_status == {"Contested": 1, "Unconfirmed": 1, "Unopposed": 1}


def test_open_questions_have_voices(depot: Report) -> None:
    """Each voice is a claim: who takes which stance, in our words."""
    armed, who = depot.open_questions
    assert (armed.label, armed.status) == (
        "Was somebody armed, and with what? (Ola Brandt)",
        "Contested",
    )
    assert {(each.claimants, each.stance, each.paraphrase) for each in armed.voices} == {
        (("Tram Watch",), "asserts", "the watch says that Brandt carried a handgun"),
        (("Ola Brandt",), "denies", "Brandt says that there was no handgun"),
    }
    assert (who.status, [voice.stance for voice in who.voices]) == (
        "Unconfirmed",
        ["cannotConfirm"],
    )


def test_what_was_retracted_is_told_of_as_such(tmp_path: Path) -> None:
    """A claim by itself, or in the voice of an outlet that withdrew its article; what others say in it stands."""
    retraction = (
        "{type: retraction, concerns: %s, by: %s, on: 2031-01-01, reason: It is withdrawn.}"
    )
    by_itself = retraction % ("handgun", "agency/tram-watch")
    with_source = retraction % ("source/gazette-depot", "outlet/gazette")
    for notice, expected in ((by_itself, "Tram Watch"), (with_source, "Gazette (invented)")):
        workspace = write_workspace(
            tmp_path / expected, {"editorial/notices.yaml": f"notices:\n  - {notice}\n"}
        )
        assembled = assemble(workspace, [workspace / "texts"])
        assert assembled.findings == ()
        found = report(assembled.store, assembled.read.settings, assembled.read.evidence, [])
        voices = [voice for question in found.open_questions for voice in question.voices]
        assert {who for each in voices if each.retracted for who in each.claimants} == {expected}


def test_joint_claimants_are_one_voice(root: Path) -> None:
    """A joint statement is one voice with both names, in the order of the alphabet."""
    assembled = assemble(root / "tests/sample")
    found = report(assembled.store, assembled.read.settings, assembled.read.evidence, [])
    voices = [voice for question in found.open_questions for voice in question.voices]
    assert len({voice.claim for voice in voices}) == len(voices)
    assert all(list(voice.claimants) == sorted(voice.claimants) for voice in voices)


def test_a_report_is_json_in_one_order(depot: Report) -> None:
    """Keys stand in the order of the fields; letters are not escaped; warnings are there in full."""
    data = depot.to_bytes()
    document = json.loads(data)
    assert list(document) == list(Report.__dataclass_fields__)
    assert document["warnings"][0]["severity"] == "warning"
    assert document["warnings"][0]["file"] == "a.yaml"
    assert data.endswith(b"}\n")
    assert depot.to_bytes() == data
