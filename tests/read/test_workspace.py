"""A workspace is read whole: same bytes, same record; what is not read is said."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.model.errors import WorkspaceError
from onrecord.model.finding import Finding, Severity
from onrecord.read import read
from onrecord.read.text_file import MAX_BYTES
from onrecord.store.nquads import canonical
from tests.workspaces import FILES, INCIDENT, REGISTRY, SETTINGS, SOURCES, replaced, write_workspace


def findings(workspace: Path) -> tuple[Finding, ...]:
    """Return what is wrong with a workspace."""
    return read(workspace).findings


def only(workspace: Path) -> Finding:
    """Return the only finding of a workspace."""
    (finding,) = findings(workspace)
    return finding


def record(workspace: Path) -> bytes:
    """Return the record of a workspace that nothing is wrong with."""
    result = read(workspace, [workspace / "texts"])
    assert result.findings == ()
    return canonical(result.quads)


def test_the_factory_writes_a_workspace_that_nothing_is_wrong_with(tmp_path: Path) -> None:
    """All tests that spoil the workspace start from a whole one, with every passage verified."""
    result = read(write_workspace(tmp_path), [tmp_path / "texts"])
    assert result.findings == ()
    assert result.evidence.verified == result.evidence.spans == 4
    assert result.quads


def test_the_sample_workspace_is_whole(root: Path) -> None:
    """The larger invented workspace validates, with every passage verified."""
    result = read(root / "tests/sample", [root / "tests/sample/texts"])
    assert result.findings == ()
    assert result.evidence.verified == result.evidence.spans > 20


@pytest.mark.parametrize(
    "rewrite",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: "# a comment\n---\n" + text,
        lambda text: text.rstrip("\n"),
        lambda text: text + "\n...\n",
    ],
    ids=["CRLF", "start of the document", "no newline at the end", "end of the document"],
)
def test_the_record_does_not_depend_on_how_lines_end(
    rewrite: Callable[[str], str], tmp_path: Path
) -> None:
    """Files of another editor or system give the same record."""
    changes = {file: rewrite(FILES[file]) for file in (REGISTRY, SOURCES, INCIDENT)}
    other = write_workspace(tmp_path / "other", changes)
    assert record(other) == record(write_workspace(tmp_path / "this"))


def test_settings_with_other_line_ends_are_the_same(tmp_path: Path) -> None:
    """TOML with CRLF is read, too."""
    changes = {SETTINGS: FILES[SETTINGS].replace("\n", "\r\n")}
    other = write_workspace(tmp_path / "other", changes)
    assert record(other) == record(write_workspace(tmp_path / "this"))


def test_the_record_does_not_depend_on_names_of_files(tmp_path: Path) -> None:
    """A file may end with .yml, be split in two, and be called anything."""
    people, _, rest = FILES[REGISTRY].partition("agencies:")
    changes = {REGISTRY: None, "registry/a b.yml": people, "registry/ü.yaml": "agencies:" + rest}
    other = write_workspace(tmp_path / "other", changes)
    assert record(other) == record(write_workspace(tmp_path / "this"))


def test_both_forms_of_a_name_are_read(tmp_path: Path) -> None:
    """A .yml beside a .yaml of the same name is read as well: the doubles show."""
    workspace = write_workspace(tmp_path, {"registry/depot.yml": FILES[REGISTRY]})
    found = findings(workspace)
    assert {finding.code for finding in found} == {"duplicate-id"}
    assert {finding.file for finding in found} == {"registry/depot.yml"}


def test_columns_count_characters(tmp_path: Path) -> None:
    """After letters and signs of several bytes the column is still that of the character."""
    line = "  - {id: person/o, label: Ø🚋é, lable: x}\n"
    workspace = write_workspace(tmp_path, {REGISTRY: f"{FILES[REGISTRY]}groups:\n{line}"})
    found = [finding for finding in findings(workspace) if finding.code == "unknown-key"]
    assert [(each.line, each.column) for each in found] == [(18, line.index("lable") + 1)]


def test_a_quoted_number_is_text(tmp_path: Path) -> None:
    """Whoever means the text quotes it, as the finding says; and `no` and `19:20` are text anyway."""
    for label in ('"17"', "'true'", "no", "19:20", "~1", "0x"):
        changes = replaced(REGISTRY, "label: tram depot", f"label: {label}")
        assert findings(write_workspace(tmp_path, changes)) == ()


def test_words_with_a_slash_are_words(tmp_path: Path) -> None:
    """Only what names a kind of thing is taken for an identifier."""
    says = "predicate: content, object: and/or}"
    changes = replaced(INCIDENT, "predicate: happenedOn, object: 2021-05-03}", says)
    assert '"and/or"@en' in {
        str(quad.object) for quad in read(write_workspace(tmp_path, changes)).quads
    }


def test_how_a_text_is_laid_out_does_not_count(tmp_path: Path) -> None:
    """However a text is broken into lines, its label is the same."""
    for label in (
        "|\n      tram depot\n",
        ">\n      tram\n      depot\n",
        "'tram depot '",
        "tram\n      depot",
    ):
        changes = replaced(REGISTRY, "label: tram depot", f"label: {label}")
        quads = read(write_workspace(tmp_path, changes)).quads
        assert '"tram depot"@en' in {str(quad.object) for quad in quads}


def test_a_folder_that_is_called_like_a_file_is_refused(tmp_path: Path) -> None:
    """A folder x.yaml is named, not skipped."""
    (write_workspace(tmp_path) / "registry/x.yaml").mkdir()
    finding = only(tmp_path)
    assert (finding.code, finding.file) == ("not-a-file", "registry/x.yaml")
    assert "a folder" in finding.message


def test_a_loop_of_links_is_refused(tmp_path: Path) -> None:
    """A link that leads to itself is named, with the reason of the system."""
    (write_workspace(tmp_path) / "registry/x.yaml").symlink_to("x.yaml")
    finding = only(tmp_path)
    assert (finding.code, finding.file) == ("unreadable-file", "registry/x.yaml")
    assert "symbolic link" in finding.message
    assert "where it leads" in finding.mend


def test_a_link_to_nothing_is_refused(tmp_path: Path) -> None:
    """A link whose target is gone is named."""
    (write_workspace(tmp_path) / "registry/x.yaml").symlink_to("gone.yaml")
    assert only(tmp_path).code == "unreadable-file"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_at_once(tmp_path: Path) -> None:
    """A pipe that nobody writes to would be read for ever."""
    os.mkfifo(write_workspace(tmp_path) / "registry/x.yaml")
    found: list[Finding] = []
    thread = threading.Thread(target=lambda: found.append(only(tmp_path)), daemon=True)
    thread.start()
    thread.join(timeout=10)
    assert [finding.code for finding in found] == ["not-a-file"]


def test_a_file_without_permission_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that the system refuses to open is named; root may open all, hence the stand-in."""
    workspace = write_workspace(tmp_path)
    opened = Path.read_bytes

    def read_bytes(path: Path) -> bytes:
        if path.name == "depot.yaml" and path.parent.name == "registry":
            raise PermissionError(13, "Permission denied")
        return opened(path)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    finding = only(workspace)
    assert (finding.code, finding.file) == ("unreadable-file", REGISTRY)
    assert "Permission denied" in finding.message


def test_a_very_large_file_is_refused_unread(tmp_path: Path) -> None:
    """A file above the limit is not even loaded (this one takes no room on disk)."""
    with (write_workspace(tmp_path) / "registry/x.yaml").open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    finding = only(tmp_path)
    assert (finding.code, finding.file) == ("file-too-large", "registry/x.yaml")
    assert "Split it" in finding.mend


def test_a_file_where_a_folder_belongs_is_refused(tmp_path: Path) -> None:
    """A file called registry hides nothing in silence."""
    workspace = write_workspace(tmp_path, {REGISTRY: None, "registry": "people: []\n"})
    finding = only(workspace)
    assert (finding.code, finding.file) == ("unreadable-folder", "registry")


def test_an_unreadable_file_is_not_drowned_in_dangling_references(tmp_path: Path) -> None:
    """Where a file cannot be read, what it declares is unknown, and nothing is called dangling."""
    workspace = write_workspace(tmp_path, {REGISTRY: "people: [\n", SOURCES: "surces: []\n"})
    assert [(each.file, each.code) for each in findings(workspace)] == [
        (REGISTRY, "yaml-syntax"),
        (SOURCES, "missing-key"),
        (SOURCES, "unknown-key"),
    ]


def test_every_fault_is_found_in_one_run(tmp_path: Path) -> None:
    """Faults in several files and claims come together, in the order of files and lines."""
    changes = {
        **replaced(REGISTRY, "label: tram depot", "label: 3"),
        **replaced(SOURCES, "type: footage", "type: fotage"),
        INCIDENT: FILES[INCIDENT]
        .replace("stance: denies", "stance: denys")
        .replace("2021-05-03", "2021-02-30"),
    }
    found = findings(write_workspace(tmp_path, changes))
    assert [(each.file, each.code) for each in found] == [
        (INCIDENT, "wrong-date"),
        (INCIDENT, "unknown-value"),
        (REGISTRY, "not-text"),
        (SOURCES, "unknown-type"),
    ]


def test_a_thing_without_a_label_is_not_called_dangling_too(tmp_path: Path) -> None:
    """One fault in a declaration is one finding, however many claims name the thing."""
    changes = replaced(REGISTRY, "    label: Tram Watch\n", "")
    assert only(write_workspace(tmp_path, changes)).code == "missing-key"


def test_a_handle_of_a_faulty_claim_is_not_called_dangling_too(tmp_path: Path) -> None:
    """A claim that disputes a claim with a fault of its own has none itself."""
    changes = replaced(INCIDENT, "hedge: [preliminary, apparent]", "hedge: [prelim]")
    assert only(write_workspace(tmp_path, changes)).code == "unknown-value"


@pytest.mark.parametrize(
    ("stray", "mend"),
    [
        ("incident/a.yaml", "Did you mean `incidents/`?"),
        ("Sources/a.yaml", "Did you mean `sources/`?"),
        (
            "claims/a.yaml",
            "Move its YAML files to registry/ or sources/ or incidents/ or editorial/.",
        ),
        ("more.yaml", "Move it to registry/ or sources/ or incidents/ or editorial/."),
        ("registry/a.YAML", "Give it a name that ends with .yaml directly in registry/"),
        ("registry/a.json", "Give it a name that ends with .yaml directly in registry/"),
        ("incidents/2021/a.yaml", "directly in incidents/"),
        ("incidents/depot.yaml~", "directly in incidents/"),
    ],
)
def test_what_is_not_read_is_said(stray: str, mend: str, tmp_path: Path) -> None:
    """A misspelt folder or a misplaced file is a warning; the record is still built."""
    workspace = write_workspace(tmp_path, {stray: "acts: []\n"})
    result = read(workspace)
    (finding,) = result.findings
    assert (finding.severity, finding.code) == (Severity.WARNING, "unread-file")
    assert finding.file is not None
    assert stray.startswith(finding.file)
    assert mend in finding.mend
    assert result.quads


@pytest.mark.parametrize(
    "other", ["README.md", "texts/b.txt", "build/report.json", ".git/a.yaml", "registry/.a.yaml",
              "registry/NOTES.md", "LICENSE"],
)  # fmt: skip
def test_what_nobody_takes_for_a_record_may_lie_there(other: str, tmp_path: Path) -> None:
    """Notes, texts, builds and hidden files are no fault."""
    assert findings(write_workspace(tmp_path, {other: "x\n"})) == ()


def test_names_of_files_cannot_write_to_the_terminal(tmp_path: Path) -> None:
    """Control characters and bytes that are no UTF-8 are escaped where a finding names a file."""
    folder = write_workspace(tmp_path) / "registry"
    (folder / "a\x1b[2J\n.yaml").write_text("", encoding="utf-8")
    Path(os.fsdecode(os.fsencode(folder) + b"/\xff.yaml")).write_text("", encoding="utf-8")
    assert {finding.file for finding in findings(tmp_path)} == {
        r"registry/a\x1b[2J\n.yaml",
        r"registry/\udcff.yaml",
    }


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("gone", "There is no folder"),
        ("a-file", "There is no folder"),
        ("empty", "holds no onrecord.toml"),
        ("x" * 5_000, "cannot be read"),
        ("nul\0", "There is no folder"),
    ],
)
def test_what_is_no_workspace_is_refused(name: str, says: str, tmp_path: Path) -> None:
    """A folder that is none, or holds no settings, is an error that names it."""
    (tmp_path / "a-file").write_text("")
    (tmp_path / "empty").mkdir()
    with pytest.raises(WorkspaceError, match=says):
        read(tmp_path / name)


def test_settings_that_are_a_folder_are_refused(tmp_path: Path) -> None:
    """A folder called onrecord.toml is a finding."""
    (write_workspace(tmp_path, {SETTINGS: None}) / SETTINGS).mkdir()
    assert only(tmp_path).code == "not-a-file"


def test_a_workspace_needs_none_of_its_folders(tmp_path: Path) -> None:
    """A workspace that is only begun is read; it holds its publisher."""
    changes = dict.fromkeys((REGISTRY, SOURCES, INCIDENT))
    result = read(write_workspace(tmp_path, changes))
    assert result.findings == ()
    assert {str(quad.subject) for quad in result.quads} == {
        "<https://example.org/depot/publisher/depot-record>"
    }
