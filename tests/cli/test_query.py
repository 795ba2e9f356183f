"""`onrecord query` as people run it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli import cli
from onrecord.cli.query import FORMATS as NAMES
from onrecord.query.catalogue import catalogue
from onrecord.query.formats import FORMATS
from tests.query.arguments import ARGUMENTS, GRAPHS

PROGRAM = Path(sys.executable).with_name("onrecord")
COUNT = "SELECT (COUNT(?claim) AS ?claims) { ?claim a onr:Claim }"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


def run(*arguments: str, text: str | bytes | None = None) -> Result:
    """Return what the command does with arguments and with a text on stdin."""
    return CliRunner().invoke(cli, ["query", *arguments], input=text)


def ask(build: Path, *arguments: str, text: str | bytes | None = None) -> Result:
    """Return what the command answers from a build."""
    return run(*arguments, "--store", str(build), text=text)


def test_the_formats_offered_are_those_there_are() -> None:
    """The command offers every format and no other."""
    assert list(NAMES) == list(FORMATS)


def test_the_list_names_every_query_with_its_question_and_parameters() -> None:
    """Whoever reads it can ask; no build is needed."""
    shown = run("--list")
    assert shown.exit_code == 0
    for query in catalogue().values():
        assert f"{query.name}\n  {query.question}\n" in shown.stdout
        for each in query.parameters:
            assert f"--param {each.name}={each.type.value.upper()}  " in shown.stdout
    assert "(required)" in shown.stdout


@pytest.mark.parametrize("name", catalogue())
@pytest.mark.parametrize("form", NAMES)
def test_every_query_is_answered_in_every_format_that_fits(
    sample_build: Path, name: str, form: str
) -> None:
    """An answer, or a message that lists what fits; never anything else."""
    given = [f"--param={key}={value}" for key, value in ARGUMENTS.get(name, {}).items()]
    result = ask(sample_build, name, *given, "--format", form)
    fits = (form in {"turtle", "jsonld"}) is (name in GRAPHS)
    assert result.exit_code == (0 if fits else 1)
    assert bool(result.stdout) is fits
    assert ("cannot hold" in result.stderr) is not fits


def test_a_query_comes_by_name_file_or_stdin(sample_build: Path, tmp_path: Path) -> None:
    """The answer is the same, and a file may lie anywhere and have no ending."""
    path = tmp_path / "my count"
    path.write_text(COUNT)
    by_file = ask(sample_build, str(path), "--format", "json")
    by_stdin = ask(sample_build, "-", "--format", "json", text=COUNT)
    assert by_file.stdout == by_stdin.stdout
    (row,) = json.loads(by_file.stdout)["results"]["bindings"]
    claims = {line.split(",")[-1] for line in _rows(sample_build, "claims/who-said-what")}
    assert row["claims"]["value"] == str(len(claims))


def _rows(build: Path, name: str) -> list[str]:
    return ask(build, name, "--format", "csv").stdout.splitlines()[1:]


def test_a_file_is_written_whole_or_not_at_all(sample_build: Path, tmp_path: Path) -> None:
    """A query that fails leaves what was there."""
    out = tmp_path / "new" / "answer.csv"
    good = ask(sample_build, "agents/posts", "--format", "csv", "--out", str(out))
    assert (good.exit_code, good.stdout) == (0, "")
    before = out.read_bytes()
    assert before == ask(sample_build, "agents/posts", "--format", "csv").stdout_bytes
    bad = ask(sample_build, "-", "--format", "csv", "--out", str(out), text="SELECT ?")
    assert bad.exit_code == 1
    assert out.read_bytes() == before
    assert [path.name for path in out.parent.iterdir()] == ["answer.csv"]


def test_a_value_may_hold_anything(sample_build: Path) -> None:
    """Only the first equals sign ends the name."""
    text = "SELECT ?words { ?claim onr:paraphrase ?words }"
    value = 'a=b "} DROP ALL #'
    result = ask(sample_build, "-", "--param", f"words={value}", "--format", "csv", text=text)
    assert (result.exit_code, result.stdout) == (0, "words\n")  # the runner joins line ends


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [
        ([], 2, "Name a query, a file or -, or see --list"),
        (
            ["claims/chians"],
            1,
            "no query and no file called claims/chians. Did you mean claims/chains?",
        ),
        (["."], 1, ". cannot be read"),
        (["claims/chains", "--param", "claimant"], 2, "'claimant' is not NAME=VALUE"),
        (["claims/chains", "--param", "=x"], 2, "'=x' is not NAME=VALUE"),
        (["claims/chains", "--param", "a=1", "--param", "a=2"], 2, "a is given twice"),
        (["claims/chains", "--param", "claiment=x"], 1, "Did you mean claimant?"),
        (["claims/chains", "--param", "claimant=<x y>"], 1, "Parameter claimant takes an IRI"),
        (["claims/as-graph"], 1, "needs the parameter about"),
        (
            ["claims/chains", "--param", "claimant=agency/port-ansel-polise"],
            1,
            "Did you mean agency/port-ansel-police?",
        ),
        (["claims/who-said-what", "--param", "incident=kuay"], 1, "Did you mean incident/quay?"),
        (["claims/chains", "--format", "pdf"], 2, "'pdf' is not one of"),
        (["-", "--format", "csv"], 1, "The query is empty"),
    ],
)
def test_a_mistake_is_answered_with_what_would_be_right(
    sample_build: Path, arguments: list[str], status: int, says: str
) -> None:
    """One message on stderr, a status that is not 0, and no traceback."""
    result = ask(sample_build, *arguments)
    assert (result.exit_code, result.stdout) == (status, "")
    assert says in result.stderr
    assert isinstance(result.exception, SystemExit)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (b"\xff\xfeS\x00", "stdin is not a query: byte 0 is not UTF-8"),
        (b"SELECT * {" + b" " * 1_000_000 + b"}", "more than 20,000 characters"),
        (b"{" * 10_000, "nested more than 64 deep"),
        (b"SELECT * { SERVICE <http://127.0.0.1/> {} }", "never leave this machine"),
        (b"DROP ALL", "changes data"),
        (b"#+ title: [\nSELECT * {}", "stdin: header"),
        (b"SELECT * {\n  ?s ?p\n}", "Line 3, column 1: } cannot stand here.\n  }\n  ^\n"),
    ],
)
def test_a_text_that_cannot_be_asked_is_refused(sample_build: Path, text: bytes, says: str) -> None:
    """Whatever comes on stdin, the answer is a message."""
    result = ask(sample_build, "-", text=text)
    assert (result.exit_code, result.stdout) == (1, "")
    assert says in result.stderr


def test_without_a_build_the_message_says_what_to_do(tmp_path: Path) -> None:
    """The command that makes one stands in it."""
    result = ask(tmp_path / "none", "agents/posts")
    assert result.exit_code == 1
    assert "onrecord build" in result.stderr


def test_an_empty_answer_to_a_wrong_term_is_explained(sample_build: Path) -> None:
    """The answer is still an answer; the note goes to stderr."""
    given = ["--param", "status=quarrelled", "--format", "csv"]
    result = ask(sample_build, "questions/disputed", *given)
    assert (result.exit_code, len(result.stdout.splitlines())) == (0, 1)
    assert "Nothing in the record is called onr:Quarrelled" in result.stderr


def program(build: Path, *arguments: str, **environment: str) -> str:
    """Return what the installed program prints, with some variables of the environment."""
    done = subprocess.run(
        [PROGRAM, "query", "--store", build, *arguments],
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_a_table_is_as_wide_as_the_terminal(sample_build: Path) -> None:
    """Where there is none, nothing is cut."""
    narrow = program(sample_build, "agents/posts", COLUMNS="60")
    assert max(map(len, narrow.splitlines())) <= 60
    wide = program(sample_build, "agents/posts", COLUMNS="")
    assert "…" not in wide
    assert max(map(len, wide.splitlines())) > 100


IMPORTED = """
import sys
from onrecord.cli import cli
cli(["query", *sys.argv[1:]], standalone_mode=False)
heavy = {"rdflib", "pyshacl", "networkx", "pyvis", "rich", "jinja2", "onrecord.read"}
print(*heavy & set(sys.modules), file=sys.stderr, end="")
"""


def test_asking_loads_nothing_heavy(sample_build: Path, tmp_path: Path) -> None:
    """The start stays cheap: no other engine, no page, no reader of workspaces."""
    out = tmp_path / "answer"
    done = subprocess.run(
        [sys.executable, "-c", IMPORTED, "claims/chains", "--store", sample_build, "--out", out],
        capture_output=True,
        text=True,
        check=True,
    )
    assert (done.stdout, done.stderr) == ("", "")
    assert out.stat().st_size > 0


@pytest.mark.skipif(sys.platform == "win32", reason="signals are others there")
def test_an_interrupt_ends_a_query_that_does_not_end(sample_build: Path, tmp_path: Path) -> None:
    """The engine does not listen, so the process ends; nothing is left half written."""
    path, out = tmp_path / "endless.rq", tmp_path / "answer"
    path.write_text(ENDLESS)
    command = [str(PROGRAM), "query", str(path), "--store", str(sample_build), "--out", str(out)]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as process:
        time.sleep(1.5)
        assert process.poll() is None
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=5) in {-signal.SIGINT, 130}
    assert sorted(each.name for each in tmp_path.iterdir()) == ["endless.rq"]
