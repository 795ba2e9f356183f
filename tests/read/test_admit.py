"""An article enters a workspace whole or not at all, and none of its words do."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from pyoxigraph import NamedNode

from onrecord.export.assemble import assemble
from onrecord.model.errors import WorkspaceError
from onrecord.model.finding import Finding
from onrecord.model.vocabulary import REPORTED_IN
from onrecord.read.admit import Admission, Told, admit
from onrecord.read.anchor.quotes import plan, write
from tests.workspaces import BASE, FILES, INCIDENT, REGISTRY, SETTINGS, TEXT, write_workspace

WORDS = "Zebulon Quist juggled lanterns beneath arches until midnight.\n"
BLOCK = re.compile(r"^# (?:people|agencies|acts|sides|claims):\n(?:#   .*\n)+", re.MULTILINE)


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """Give a workspace that is valid; its text lies beside it, with that of the article."""
    folder = write_workspace(tmp_path / "workspace", {"texts/gazette-depot.txt": None})
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts/depot.txt").write_bytes(TEXT.encode("utf-8"))
    (tmp_path / "texts/Quist juggled.txt").write_text(WORDS)
    return folder


def add(workspace: Path, **told: str) -> Admission:
    """Add the article."""
    return admit(workspace.parent / "texts/Quist juggled.txt", workspace, Told(**told))


def state(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder with its bytes."""
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def findings(workspace: Path) -> tuple[Finding, ...]:
    """Return what is wrong with a workspace, its passages compared with the texts."""
    return assemble(workspace, [workspace.parent / "texts"]).findings


TOLD = [
    {},
    {"incident": "viaduct"},
    {"incident": 'The viaduct: "night" #1, it\'s said'},
    {"incident": "Дом", "outlet": "家"},
    {"incident": "depot", "outlet": "gazette"},
    {"incident": "Depot incident", "outlet": "The Herald"},
    {"outlet": "yes"},
    {"outlet": "{a: b} & *c | >"},
    {"incident": "null", "outlet": "con", "title": "true"},
    {
        "incident": "incident/via-duct",
        "published": "2024-XX-21",
        "url": "https://example.org/a?b=c#d",
        "language": "no",
        "title": "- [a] 'quoted' \"twice\" \\ $source %",
    },
]


@pytest.mark.parametrize("told", TOLD)
def test_whatever_is_told_the_workspace_stays_valid(told: dict[str, str], workspace: Path) -> None:
    """What was there is not touched, what is new is valid, and the article is known by its digest."""
    before = state(workspace)
    admitted = add(workspace, **told)
    after = state(workspace)
    assert {name: after[name] for name in before} == before
    assert {str(workspace / name) for name in admitted.files} == after.keys() - before.keys()
    assert findings(workspace) == ()


@pytest.mark.parametrize("told", TOLD)
def test_no_word_of_the_article_is_copied(told: dict[str, str], workspace: Path) -> None:
    """Neither its text nor the name of its file, which may be its headline, stands in what is written."""
    written = "".join(add(workspace, **told).files.values()).casefold()
    assert [word for word in re.findall(r"\w{5,}", WORDS.casefold()) if word in written] == []


def test_the_examples_are_valid_once_their_marks_are_taken_away(workspace: Path) -> None:
    """Without the comment signs they hold together: identifiers, predicates, values, and the real source."""
    admitted = add(workspace, incident="viaduct", outlet="The Herald")
    path = workspace / "incidents/viaduct.yaml"
    text = path.read_text()
    bare = "".join(
        line.removeprefix("# ") for line in "".join(BLOCK.findall(text)).splitlines(keepends=True)
    )
    head = "".join(re.findall(r"^\w.*\n", text, re.MULTILINE))
    path.write_text((head + bare).replace("the exact words", "lanterns beneath arches"))
    write(plan(path, [workspace.parent / "texts"]))
    assembled = assemble(workspace)
    assert assembled.findings == ()
    reported, source = NamedNode(REPORTED_IN), NamedNode(BASE + admitted.source)
    assert len(list(assembled.store.quads_for_pattern(None, reported, source))) == 3


def test_an_article_without_a_name_gets_neutral_ones(workspace: Path) -> None:
    """Incidents are numbered, and two publishers without a name stay two."""
    first = add(workspace)
    other = workspace.parent / "other.txt"
    other.write_text("other\n")
    second = admit(other, workspace, Told(incident="Incident 1"))
    assert (first.incident.id, second.incident.id) == ("incident/incident-1", "incident/incident-1")
    assert first.outlet.id == "outlet/incident-1-publisher"
    assert second.outlet.id == "outlet/incident-1-publisher-2"
    assert (first.source, second.source) == (
        "source/incident-1-article",
        "source/incident-1-article-2",
    )
    assert not any(name.startswith("incidents/") for name in second.files)
    other.write_text("third\n")
    assert admit(other, workspace, Told()).incident.id == "incident/incident-2"


def test_the_same_article_is_refused_with_its_place(workspace: Path) -> None:
    """By digest, whatever the file is called and whatever is told of it."""
    add(workspace, incident="viaduct")
    before = state(workspace)
    with pytest.raises(
        WorkspaceError, match=r"source/viaduct-article in sources/viaduct-article\.yaml, line 7"
    ):
        add(workspace, incident="another", outlet="Other")
    with pytest.raises(
        WorkspaceError, match=r"source/gazette-depot in sources/depot\.yaml, line 7"
    ):
        admit(workspace.parent / "texts/depot.txt", workspace, Told())
    assert state(workspace) == before


def test_another_text_of_one_address_is_noted(workspace: Path) -> None:
    """An article that was changed after publication is another text; that the address is known is said."""
    first = add(workspace, url="https://example.org/a")
    other = workspace.parent / "other.txt"
    other.write_text("other\n")
    admitted = admit(other, workspace, Told(url="https://example.org/a"))
    assert admitted.notes == (f"{first.source} has the same address and another text.",)


def test_an_outlet_with_a_name_like_another_is_noted(workspace: Path) -> None:
    """It is recorded as the new one that it was said to be, and the other is named."""
    admitted = add(workspace, outlet="The Gazette")
    assert admitted.outlet.is_new
    assert [note.count("outlet/gazette (Gazette (invented))") for note in admitted.notes] == [1]


@pytest.mark.parametrize(
    ("told", "message"),
    [
        ({"incident": "../../x"}, "'../../x' is no name of an incident"),
        ({"outlet": "../x"}, "'../x' is no name of an outlet"),
        ({"outlet": " "}, "The name of the outlet is empty"),
        ({"incident": "x" * 301}, "has 301 characters"),
        ({"incident": "a\x1bb"}, r"U\+001B"),
        ({"title": ""}, "The title is empty"),
        ({"published": "yesterday"}, "'yesterday' cannot be used. Write a date such as 2024-03-21"),
        ({"published": "2024-02-30"}, "cannot be used"),
        ({"url": "example.org"}, "with https:// in front"),
        ({"language": "English!"}, "Write a language tag such as en"),
    ],
)
def test_what_cannot_be_used_is_refused(
    told: dict[str, str], message: str, workspace: Path
) -> None:
    """The message says what and why; nothing is written."""
    before = state(workspace)
    with pytest.raises(WorkspaceError, match=message):
        add(workspace, **told)
    assert state(workspace) == before


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({SETTINGS: None}, "is no workspace"),
        ({INCIDENT: "a: [\n"}, "Not every file of .* can be read"),
    ],
)
def test_a_workspace_that_cannot_be_read_takes_nothing(
    changes: dict[str, str | None], message: str, workspace: Path
) -> None:
    """What it holds is not known, so nothing can be said to be new."""
    for name, text in changes.items():
        if text is None:
            (workspace / name).unlink()
        else:
            (workspace / name).write_text(text)
    with pytest.raises(WorkspaceError, match=message):
        add(workspace)


def test_a_workspace_that_is_being_worked_on_takes_more(workspace: Path) -> None:
    """A claim that still holds its quote, as claims do while they are written, is no reason to refuse."""
    text = FILES[INCIDENT] + "    quote: a clerk of the watch said\n"
    (workspace / INCIDENT).write_text(text)
    before = findings(workspace)
    add(workspace, incident="viaduct")
    assert findings(workspace) == before != ()


def test_file_names_that_are_taken_are_left_alone(workspace: Path) -> None:
    """A file that has the name for another reason stays, and devices of Windows give no file its name."""
    (workspace / "incidents/viaduct.yml").write_text(
        "incident: incident/other\nlabel: Other incident\n"
    )
    assert "incidents/viaduct-2.yaml" in add(workspace, incident="viaduct").files
    other = workspace.parent / "other.txt"
    other.write_text("other\n")
    assert "incidents/con-2.yaml" in admit(other, workspace, Told(incident="con")).files
    assert findings(workspace) == ()


@pytest.mark.parametrize("number", range(3))
def test_a_failure_leaves_the_workspace_as_it_was(
    number: int, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An interrupt while the first, second or third file gets its name leaves none of them."""
    link, calls = os.link, iter(range(3))

    def interrupted(draft: Path, path: Path) -> None:
        if next(calls) == number:
            raise KeyboardInterrupt
        link(draft, path)

    before = state(workspace)
    monkeypatch.setattr(os, "link", interrupted)
    with pytest.raises(KeyboardInterrupt):
        add(workspace, incident="viaduct", outlet="The Herald")
    assert state(workspace) == before


def test_folders_that_lack_are_made(tmp_path: Path) -> None:
    """A workspace of which only the settings are there takes an article, too."""
    (tmp_path / "w").mkdir()
    (tmp_path / "w" / SETTINGS).write_text(FILES[SETTINGS])
    (tmp_path / "a.txt").write_text("words\n")
    admit(tmp_path / "a.txt", tmp_path / "w", Told(incident="x", outlet="Y"))
    assert assemble(tmp_path / "w").findings == ()


def test_the_outlets_of_people_keep_their_comments(workspace: Path) -> None:
    """A new outlet goes into a file of its own; the registry is not rewritten."""
    path = workspace / REGISTRY
    path.write_text(f"# mine\n{FILES[REGISTRY]}")
    admitted = add(workspace, outlet="The Herald")
    assert path.read_text().startswith("# mine\n")
    assert "registry/the-herald.yaml" in admitted.files
