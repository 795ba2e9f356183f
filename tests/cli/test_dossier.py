"""`onrecord dossier` as people run it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli import cli
from onrecord.cli.dossier import FORMATS

NAMELESS = """\
title = "Nobody in private"
description = "Whoever holds no office stands under a neutral name."
[people]
minors = "described"
described = "described"
withheld = "described"
grounds = ["publicOfficial"]
[claims]
aspects = []
kept = []
outcomes = []
"""


def dossier(build: Path, *arguments: str) -> Result:
    """Return what the command does with arguments and a build."""
    return CliRunner().invoke(cli, ["dossier", *arguments, "--store", str(build)])


@pytest.mark.parametrize("form", FORMATS)
def test_a_dossier_is_written_in_every_format(sample_build: Path, form: str) -> None:
    """With how to cite it in this very version."""
    result = dossier(sample_build, "quay", "--format", form)
    assert result.exit_code == 0
    assert (sample_build / "current").resolve().name in result.stdout
    assert "Quay incident" in result.stdout


def test_it_says_what_nobody_answers_and_who_is_not_quoted(sample_build: Path) -> None:
    """As much as what is told."""
    shown = dossier(sample_build, "quay").stdout
    for words in (
        "What is told, in the order of the text",
        "What is said to be unknown",
        "no claim found",
        "not asked in this record's vocabulary",
        "Spoken of, with no claim of their own",
        "Accusations, none stated as a fact",
        "Corrections, retractions, replies and takedowns",
        "Notes: where each claim stands",
    ):
        assert words in shown, words


def test_a_profile_withholds_claims(sample_build: Path) -> None:
    """A page for everybody holds no earlier convictions, and says that claims are withheld."""
    whole, public = (
        dossier(sample_build, "market", "--format", form).stdout for form in ("json", "html")
    )
    said = [claim["paraphrase"] for claim in json.loads(whole)["claims"]]
    convictions = [words for words in said if "conviction" in words]
    assert convictions
    assert not [words for words in convictions if words in public]
    assert "--profile newsroom shows everything" in public
    shown = dossier(sample_build, "market", "--format", "json", "--profile", "public").stdout
    left = len(said) - len(json.loads(shown)["claims"])
    other = dossier(sample_build, "quay", "--format", "html").stdout
    assert left > 1
    line = "claims of the whole record withheld"
    assert line in public
    assert line in other


def test_a_name_that_is_withheld_is_not_in_the_words_either(
    sample_build: Path, root: Path, tmp_path: Path
) -> None:
    """Words of a text that hold such a name give way to our paraphrase."""
    rules = tmp_path / "nameless.toml"
    rules.write_text(NAMELESS, encoding="utf-8")
    texts = str(root / "tests/sample/texts")
    result = dossier(
        sample_build, "quay", "--format", "html", "--texts", texts, "--profile", str(rules)
    )
    assert result.exit_code == 0
    assert "“<" in result.stdout.replace('<span class="open">“</span>', "“<")
    named = dossier(sample_build, "quay", "--format", "html", "--texts", texts)
    assert "Ibáñez" in named.stdout
    assert "Ibáñez" not in result.stdout


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [
        (["quai"], 1, "Did you mean incident/quay"),
        ([], 2, "Missing argument 'INCIDENT'"),
        (["quay", "--format", "pdf"], 2, "'pdf' is not one of"),
        (["quay", "--texts", "no-such-folder"], 1, "There is no folder 'no-such-folder'"),
    ],
)
def test_a_mistake_is_answered_with_what_would_be_right(
    sample_build: Path, arguments: list[str], status: int, says: str
) -> None:
    """One message on stderr, a status that is not 0, nothing on stdout."""
    result = dossier(sample_build, *arguments)
    assert (result.exit_code, result.stdout) == (status, "")
    assert says in result.stderr


def test_a_file_gets_what_stdout_would(sample_build: Path, tmp_path: Path) -> None:
    """Where it went is said on stderr."""
    out = tmp_path / "quay.md"
    result = dossier(sample_build, "quay", "--format", "markdown", "-o", str(out))
    assert (result.exit_code, result.stdout) == (0, "")
    assert f"Wrote {out}: the dossier of quay" in result.stderr
    assert out.read_text(encoding="utf-8").startswith("# Quay incident: dossier")
