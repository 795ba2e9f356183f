"""`onrecord cite` as people run it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli import cli
from onrecord.cli.cite import NAMES
from onrecord.query.citation import STYLES


def cite(build: Path, *arguments: str) -> Result:
    """Return what the command does with arguments and a build."""
    return CliRunner().invoke(cli, ["cite", *arguments, "--store", str(build)])


def a_claim(build: Path) -> str:
    """Return the identifier of a claim of the sample."""
    shown = CliRunner().invoke(
        cli, ["show", "quay", "--format", "json", "--claims", "accusations", "--store", str(build)]
    )
    return str(json.loads(shown.stdout)["claims"][0]["short"])


def test_the_styles_offered_are_those_there_are() -> None:
    """The command offers every style and no other."""
    assert list(NAMES) == list(STYLES)


@pytest.mark.parametrize("style", NAMES)
def test_a_claim_is_cited_with_record_publisher_version_and_licence(
    sample_build: Path, style: str
) -> None:
    """They are those of the build, and the claim's full identifier stands beside them."""
    claim = a_claim(sample_build)
    result = cite(sample_build, claim[:14], "--style", style)
    assert (result.exit_code, result.stderr) == (0, "")
    for part in (
        "Port Ansel, an invented record",
        "Port Ansel record (invented)",
        (sample_build / "current").resolve().name,
        "https://creativecommons.org/licenses/by/4.0/",
        f"https://example.org/port-ansel/{claim}",
        "an accusation, not a finding",
    ):
        assert part.lower() in result.stdout.lower()


def test_two_citations_are_equal(sample_build: Path) -> None:
    """No date and no chance gets into a citation."""
    claim = a_claim(sample_build)
    assert cite(sample_build, claim).stdout_bytes == cite(sample_build, claim).stdout_bytes


@pytest.mark.parametrize(
    "name", ["incident/quay", "person/wu-yi", "source/quay-footage", "act/quay-1"]
)
def test_other_things_can_be_cited(sample_build: Path, name: str) -> None:
    """Each under its own identifier."""
    result = cite(sample_build, name)
    assert result.exit_code == 0
    assert f"<https://example.org/port-ansel/{name}>" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [
        (["claim/ffffffffffff"], 1, "Nothing in the record is called claim/ffffffffffff."),
        (["quai"], 1, "Did you mean incident/quay"),
        ([], 2, "Missing argument 'ID'"),
        (["quay", "--style", "apa"], 2, "'apa' is not one of"),
    ],
)
def test_a_mistake_is_answered_with_what_would_be_right(
    sample_build: Path, arguments: list[str], status: int, says: str
) -> None:
    """One message on stderr, a status that is not 0, and no traceback."""
    result = cite(sample_build, *arguments)
    assert (result.exit_code, result.stdout) == (status, "")
    assert says in result.stderr


def test_a_build_without_its_report_cannot_be_cited(sample_build: Path, tmp_path: Path) -> None:
    """Title and licence stand there; the message says how to get them back."""
    import shutil

    folder = tmp_path / "build"
    shutil.copytree((sample_build / "current").resolve(), folder)
    assert "version not known" in cite(folder, "quay").stdout
    (folder / "report.json").unlink()
    result = cite(folder, "quay")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "run `onrecord build` again" in result.stderr
