"""A new workspace builds as it is, and goes only where nothing is."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.export.assemble import assemble
from onrecord.model.errors import WorkspaceError
from onrecord.model.finding import Finding
from onrecord.read.scaffold import scaffold
from onrecord.read.settings import SETTINGS, read_settings
from onrecord.read.slug import one_line

NOT_NEW = "Name a folder that is new or empty"


def below(folder: Path) -> list[str]:
    """Return the names of everything in a folder."""
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


@pytest.mark.parametrize("example", [True, False])
def test_it_is_valid_as_it_is(example: bool, tmp_path: Path) -> None:
    """Nothing is wrong with it, not even a warning; with the example, every passage is compared with its text."""
    folder = tmp_path / "harbour"
    made = scaffold(folder, example=example)
    assembled = assemble(folder, [folder / "texts"])
    assert assembled.findings == ()
    assert assembled.read.evidence.spans == assembled.read.evidence.verified
    assert (assembled.read.evidence.spans > 0) is example
    assert {"registry", "sources", "incidents", "texts", *made.files} <= set(below(folder))


def test_the_example_says_that_it_is_invented(tmp_path: Path) -> None:
    """Its files say so in the first line, its labels too, and deleting them leaves a workspace that is valid."""
    scaffold(tmp_path)
    for path in sorted(tmp_path.glob("*/example.yaml")):
        lines = path.read_text().splitlines()
        assert lines[0].startswith("# INVENTED")
        labelled = [line for line in lines if "label:" in line and "act/" not in line]
        assert [line for line in labelled if "invented" not in line] == []
    for path in tmp_path.glob("*/example.*"):
        path.unlink()
    assert assemble(tmp_path).findings == ()


def test_texts_and_builds_stay_out_of_git(tmp_path: Path) -> None:
    """A record holds no text of others, and a build is made anew."""
    scaffold(tmp_path)
    assert {"/build/", "/texts/"} <= set((tmp_path / ".gitignore").read_text().splitlines())


@given(title=st.text(min_size=1), label=st.text(min_size=1))
def test_what_is_filled_in_is_read_back(
    title: str, label: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Any title that can be shown stands in the settings as it was typed, quotes and all; others are refused."""
    folder = tmp_path_factory.mktemp("made") / "new"
    try:
        scaffold(folder, title=title, publisher_label=label)
    except WorkspaceError:
        assert not folder.exists()
        return
    problems: list[Finding] = []
    settings = read_settings(folder / SETTINGS, problems)
    assert problems == []
    assert settings.title == one_line(title, "title")
    assert settings.publisher_label == one_line(label, "label")


@pytest.mark.parametrize(
    ("name", "title", "publisher"),
    [
        ("Quay stops", "Quay stops", "publisher/quay-stops"),
        ("—", "—", "publisher/record"),
        ("a\tb", "a b", "publisher/a-b"),
        ("a\x01b", "Record", "publisher/a-b"),
    ],
)
def test_the_folder_gives_the_names_that_are_not_given(
    name: str, title: str, publisher: str, tmp_path: Path
) -> None:
    """Title, publisher and base come from the name of the folder where that has something to give."""
    scaffold(tmp_path / name)
    settings = read_settings(tmp_path / name / SETTINGS, [])
    assert (settings.title, settings.publisher) == (title, publisher)
    assert settings.base == f"https://example.org/{publisher.partition('/')[2]}/"


@pytest.mark.parametrize("base", ["", "example.org/", "https://example.org", "https://e.org/a b/"])
def test_a_base_that_names_nothing_is_refused(base: str, tmp_path: Path) -> None:
    """What is no web address with a slash at its end is refused, and nothing is written."""
    with pytest.raises(WorkspaceError, match="ends with a slash"):
        scaffold(tmp_path / "new", base=base)
    assert below(tmp_path) == []


def test_a_folder_that_holds_anything_is_refused(tmp_path: Path) -> None:
    """A hidden file counts, a workspace is called one, many names are cut, and nothing is written."""
    (tmp_path / ".hidden").touch()
    with pytest.raises(WorkspaceError, match=rf"is not empty: it holds \.hidden\. {NOT_NEW}"):
        scaffold(tmp_path)
    for number in range(5):
        (tmp_path / f"{number}\x1b").touch()
    with pytest.raises(WorkspaceError, match=r"holds \.hidden, 0\\x1b, 1\\x1b and 3 more"):
        scaffold(tmp_path)
    (tmp_path / SETTINGS).touch()
    with pytest.raises(WorkspaceError, match="is a workspace already"):
        scaffold(tmp_path)
    assert len(below(tmp_path)) == 7


def test_no_workspace_is_made_in_another(tmp_path: Path) -> None:
    """Neither in one of its parts nor beside them: its reader would take the files for stray ones."""
    scaffold(tmp_path / "outer")
    before = below(tmp_path)
    for name in ("outer/inner", "outer/sources/deep/inner"):
        with pytest.raises(WorkspaceError, match="would lie in the workspace"):
            scaffold(tmp_path / name)
    assert below(tmp_path) == before


def test_a_folder_with_an_empty_history_is_taken(tmp_path: Path) -> None:
    """`git init` or a clone of nothing comes before the workspace as often as after it."""
    (tmp_path / ".git").mkdir()
    scaffold(tmp_path)
    assert (tmp_path / SETTINGS).is_file()


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("file", f"is a file. {NOT_NEW}"),
        ("file/new", f"would lie in a file. {NOT_NEW}"),
        ("link", "is a link that leads nowhere"),
        ("n" * 300, "cannot be read"),
    ],
)
def test_what_can_be_no_folder_is_refused(name: str, message: str, tmp_path: Path) -> None:
    """The message says what stands there, and it stays."""
    (tmp_path / "file").write_text("mine")
    (tmp_path / "link").symlink_to("nowhere")
    before = below(tmp_path)
    with pytest.raises(WorkspaceError, match=message):
        scaffold(tmp_path / name)
    assert below(tmp_path) == before
    assert (tmp_path / "file").read_text() == "mine"


def test_a_place_that_cannot_be_written_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The system's refusal is told, and nothing is left behind."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(tmp_path / "new"))

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(WorkspaceError, match=r"new cannot be written: Permission denied\. Nothing"):
        scaffold(tmp_path / "new")
    assert below(tmp_path) == []
