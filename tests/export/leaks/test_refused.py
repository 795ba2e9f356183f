"""What would leak is not written: an export, a bundle of all of them, a page, a picture."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.cli import cli
from onrecord.export.bundle import write_bundle
from onrecord.export.leaks.check import check, refuse
from onrecord.export.leaks.guard import guard
from onrecord.export.leaks.outputs import of_format, refuse_file
from onrecord.model.errors import ExportError, LeakError
from onrecord.store.nquads import canonical
from onrecord.store.publication import publish
from tests.export.leaks.seeds import IN_GRAPHS, IN_WORDS, clean, sown


@pytest.fixture
def leaking(tmp_path: Path) -> Path:
    """Give a build that was made to leak behind the back of the guard."""
    record, vocabulary = clean()
    quads = IN_WORDS[0].sow(list(record))
    report = b'{"title": "Depot", "license": "https://example.org/licence", "base": ""}'
    publish(tmp_path / "build", record=canonical(quads), report=report, vocabulary=vocabulary)
    return tmp_path / "build"


@pytest.mark.parametrize(
    "arguments",
    [
        ("export", "--format", "turtle"),
        ("export", "--format", "csv"),
        ("export", "--all"),
        ("view",),
    ],
    ids=" ".join,
)
def test_a_command_refuses_to_write_a_leak(
    leaking: Path, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    """The message names the leak and what to do, the status is 1, and no file is left."""
    out = tmp_path / "out.html"
    where = [str(out)] if "--all" in arguments else ["--out", str(out)]
    store = ["--store", str(leaking), "--profile", "newsroom"]
    result = CliRunner().invoke(cli, [*arguments, *where, *store])
    assert result.exit_code == 1
    assert "1 leak in 4 claims, 1 output." in result.stderr
    assert "'handgun'" in result.stderr
    assert "onrecord leaks" in result.stderr
    assert not out.exists()


def test_a_bundle_is_all_or_nothing(tmp_path: Path) -> None:
    """One format that leaks keeps all of them from being written."""
    with pytest.raises(LeakError, match="armedWith"):
        write_bundle(sown(IN_GRAPHS[0]), tmp_path / "dist")
    assert not (tmp_path / "dist").exists()
    assert len(write_bundle(sown(), tmp_path / "dist")) == 12


def test_a_page_that_tells_is_refused() -> None:
    """A page about to be written is read like any other."""
    store = sown().store
    refuse_file(store, "page.html", b"<h1>Was Ola Brandt armed?</h1>")
    with pytest.raises(LeakError, match="armed"):
        refuse_file(store, "page.html", b"<h1>Ola Brandt was armed</h1>")


def test_what_nothing_reads_cannot_be_exported() -> None:
    """A format without a reader is refused, since nobody would see its leaks."""
    watch = guard(sown().store)
    with pytest.raises(ExportError, match="Nothing reads"):
        of_format("telepathy", b"", watch)
    refuse(check(watch, []))
