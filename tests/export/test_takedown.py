"""What is taken out of a record is gone from every byte of it, and a tombstone keeps the place."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.cli import cli
from onrecord.export.assemble import assemble
from onrecord.export.build import build
from onrecord.export.takedown import take_down
from onrecord.model.errors import FindingsError, TakedownError
from onrecord.model.whole_file import draft
from onrecord.read.log import read_log
from onrecord.read.record_log import record_log
from onrecord.store.tombstone import digest_of_iri
from tests.workspaces import BASE, FILES, INCIDENT, REGISTRY, TEXT_FILE, passage, write_workspace

WHY = "on request"
DAY = "2031-04-12"
WHO = "person/runa-thorsen"
NAME = (b"runa", b"thorsen", b"th\xc3\xb3rsen")  # in lower case
NOTICES = "editorial/notices.yaml"
MORE = f"""\
  - key: seen
    says: {{subject: person/runa-thorsen, predicate: armedWith, object: taser, inAct: act/depot-1}}
    claimant: agency/tram-watch
    stance: asserts
    accuses: [person/runa-thorsen]
    paraphrase: |
      the watch says that Thórsen

      carried a taser
    {passage("the Tram Watch stopped")}
  # What follows is said of others.
  - says: {{subject: act/depot-1, predicate: happenedAt, object: place/depot}}
    claimant: outlet/gazette
    stance: asserts
    disputes: [handgun, seen]
    paraphrase: the stop was at the depot
    {passage("at the depot.")}
  - says:
      subject: act/depot-2
      predicate: performedBy
      object: person/tram-clerk
    claimant:
      - outlet/gazette
    spokesperson: [person/runa-thorsen]
    stance: denies
    disputes: seen
    paraphrase: Runa says that the clerk searched nobody
    {passage("a clerk of")}
"""
CHANGES = {
    REGISTRY: FILES[REGISTRY].replace(
        "agencies:\n",
        "  - id: person/runa-thorsen\n    label: Runa Thórsen\n    namingBasis: namedInSource\nagencies:\n",
    ),
    INCIDENT: FILES[INCIDENT].replace(
        "replies:\n",
        "replies:\n  - {agent: person/runa-thorsen, state: notStated, reason: Ms Thorsen is not quoted.}\n",
    )
    + MORE,
    NOTICES: f"""\
notices:
  - {{type: reply, concerns: [seen, handgun], by: agency/tram-watch, on: 2021-06-01, reason: It is as they said.}}
  - type: reply
    concerns: seen
    by: person/runa-thorsen
    on: {DAY}
    reason: Runa says that it is not so.
""",
    TEXT_FILE: None,
}


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """Give a workspace with somebody who is named in every kind of entry, and a log."""
    folder = write_workspace(tmp_path / "workspace", CHANGES)
    record_log(folder, why="the first reading", on="2031-01-01")
    return folder


def holding(*folders: Path) -> list[str]:
    """Return the files, and the names of files, that hold the name in any spelling, byte by byte."""
    found = []
    for path in sorted(p for folder in folders for p in folder.rglob("*")):
        data = path.name.encode().lower()
        if path.is_file():
            data += path.read_bytes().replace("Ó".encode(), "ó".encode()).lower()
        found += [str(path) for name in NAME if name in data]
    return found


def state(folder: Path) -> dict[str, bytes]:
    """Return all files of a folder."""
    return {str(p): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_a_name_is_gone_from_every_byte_of_workspace_builds_and_exports(
    workspace: Path, tmp_path: Path
) -> None:
    """End to end: three builds with the name, the request, a build with --purge, and grep over everything."""
    out, dist = tmp_path / "build", tmp_path / "dist"
    for title in ("one", "two", "three"):
        settings = workspace / "onrecord.toml"
        text = FILES["onrecord.toml"].replace("Depot, an invented record", f"Depot {title}")
        settings.write_text(text, encoding="utf-8")
        build(workspace, out)
    assert len(list((out / "versions").iterdir())) == 3
    assert len({Path(name).parent.name for name in holding(out) if "versions" in name}) >= 4
    asked = ["takedown", WHO, str(workspace), "--on", DAY, "--reason", WHY]
    done = CliRunner().invoke(cli, asked)
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith("Took out: 1 of people, 1 of replies, 2 of claims, 1 of notices.")
    assert holding(workspace) == []
    for command in (
        ["build", str(workspace), "--out", str(out), "--purge"],
        ["export", "--store", str(out), "--profile", "newsroom", "--all", str(dist)],
        ["view", "--store", str(out), "--profile", "newsroom", "--out", str(dist / "page.html")],
    ):
        result = CliRunner().invoke(cli, command)
        assert result.exit_code == 0, result.output
    assert holding(workspace, out, dist) == []
    assert len(list((out / "versions").iterdir())) == 1
    shown = CliRunner().invoke(cli, ["show", WHO, "--store", str(out)])
    assert shown.exit_code == 1


def test_what_speaks_of_others_stays_as_it_was_written(workspace: Path) -> None:
    """Comments, order and lay-out of the rest are untouched; of a list only the entry goes that named it."""
    take_down(workspace, WHO, why=WHY, on=DAY)
    left = (workspace / INCIDENT).read_text(encoding="utf-8")
    start = MORE.index("  # What follows")
    end = MORE.index("  - says:\n      subject: act/depot-2")
    kept = MORE[start:end].replace("disputes: [handgun, seen]", "disputes: [handgun]")
    assert left == FILES[INCIDENT] + kept
    assert (workspace / REGISTRY).read_text(encoding="utf-8") == FILES[REGISTRY]
    assert "concerns: [handgun]" in (workspace / NOTICES).read_text(encoding="utf-8")


def test_the_identifier_is_closed_and_the_log_knows(workspace: Path) -> None:
    """A tombstone holds its digest, the reason and the day; whoever uses it again is refused, line and all."""
    done = take_down(workspace, WHO, why=WHY, on=DAY)
    stone = (workspace / done.tombstone).read_text(encoding="utf-8")
    assert digest_of_iri(BASE + WHO) in stone
    assert assemble(workspace).findings == ()
    log = read_log(workspace)
    assert log is not None
    assert {e.action for e in log.entries if e.on == DAY} == {
        "make tombstone", "withdraw naming", "withdraw reply", "change notice", "make notice",
        "withdraw notice",
    } - {"change notice"}  # fmt: skip
    again = FILES[REGISTRY].replace(
        "agencies:\n", f"  - {{id: {WHO}, label: Somebody, unnamed: true}}\nagencies:\n"
    )
    (workspace / REGISTRY).write_text(again, encoding="utf-8")
    (finding,) = assemble(workspace).findings
    assert finding.code == "ethics-h7-identifier-reused"
    assert (finding.file, finding.key) == (REGISTRY, "people[2]")


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (INCIDENT, "label: stop of Brandt", "label: stop of THORSEN"),
        (INCIDENT, "acts:\n", "# After Runa was asked:\nacts:\n"),
        (REGISTRY, "label: Tram Watch", "label: Tram Watch\n    note: It is led by the aunt of Thórsen."),
        ("onrecord.toml", "Depot, an", "Runa Thorsen, an"),
    ],
    ids=["label", "comment", "note", "title"],
)  # fmt: skip
def test_nothing_is_taken_out_while_the_name_stands_elsewhere(
    workspace: Path, file: str, old: str, new: str
) -> None:
    """Half a removal tells more than none: each place is named, and no file is changed."""
    path = workspace / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    before = state(workspace)
    word = new.split("\n")[0 if "#" in new else -1]
    line = next(n for n, row in enumerate(path.read_text().splitlines(), 1) if word.strip() in row)
    with pytest.raises(TakedownError, match=rf"{file}, line {line}"):
        take_down(workspace, WHO, why=WHY, on=DAY)
    assert state(workspace) == before


@pytest.mark.parametrize(
    ("identifier", "why", "on"),
    [
        ("person/nobody", WHY, DAY),
        ("Runa Thórsen", WHY, DAY),
        ("claim/5f3a", WHY, DAY),
        (f"claim/{'0' * 32}", WHY, DAY),
        (WHO, "Ms Thorsen asked", DAY),
        (WHO, "by person/runa-thorsen", DAY),
        (WHO, WHY, "April"),
        (WHO, WHY, "2030-01-01"),
    ],
)
def test_what_cannot_be_done_changes_nothing(
    workspace: Path, identifier: str, why: str, on: str
) -> None:
    """Nothing of that name, a reason that tells the name, no day, a day before that of the log."""
    before = state(workspace)
    with pytest.raises((TakedownError, FindingsError, Exception)) as refused:
        take_down(workspace, identifier, why=why, on=on)
    assert refused.type.__module__ == "onrecord.model.errors"
    assert state(workspace) == before


def test_a_dry_run_changes_nothing(workspace: Path) -> None:
    """It tells the same as the run does."""
    before = state(workspace)
    tried = take_down(workspace, WHO, why=WHY, on=DAY, dry=True)
    assert state(workspace) == before
    assert take_down(workspace, WHO, why=WHY, on=DAY) == tried


def test_one_claim_is_taken_out_by_its_identifier(workspace: Path) -> None:
    """It goes with what disputes nothing else, and its identifier is closed."""
    origins = assemble(workspace).read.origins
    text = (workspace / INCIDENT).read_text(encoding="utf-8")
    line = text[: text.index("key: seen")].count("\n") + 1
    (iri,) = (
        iri for iri, place in origins.items()
        if (place.file, place.line) == (INCIDENT, line) and "/claim/" in iri and "#" not in iri
    )  # fmt: skip
    done = take_down(workspace, iri.removeprefix(BASE), why=WHY, on=DAY)
    assert dict(done.counts) == {"claims": 1, "notices": 1}
    left = (workspace / INCIDENT).read_text(encoding="utf-8")
    assert "carried a taser" not in left
    assert "disputes: [handgun]\n" in left
    assert "disputes: seen" not in left
    assert assemble(workspace).is_valid


@pytest.mark.parametrize("identifier", ["incident/depot", "source/gazette-depot", "outlet/gazette"])
def test_an_incident_goes_with_all_in_it(tmp_path: Path, identifier: str) -> None:
    """Its file, the claims in it and their notices; of an outlet its sources, and what stands in them."""
    files = {NOTICES: CHANGES[NOTICES], INCIDENT: CHANGES[INCIDENT], REGISTRY: CHANGES[REGISTRY]}
    folder = write_workspace(tmp_path / "workspace", {**files, TEXT_FILE: None})
    take_down(folder, identifier, why=WHY, on=DAY)
    assert assemble(folder).is_valid
    assert (folder / INCIDENT).exists() is (identifier != "incident/depot")
    if (folder / INCIDENT).exists():
        text = (folder / INCIDENT).read_text(encoding="utf-8")
        assert "claims:" not in text
        assert "source/gazette-depot" not in text
    assert not (folder / NOTICES).exists()


def test_files_beside_the_record_are_told_of(workspace: Path) -> None:
    """A text that holds the name is somebody else's words; whoever keeps it there is told so."""
    (workspace / "texts").mkdir()
    (workspace / "texts" / "a.txt").write_text("Runa Thórsen was there.\n", encoding="utf-8")
    assert take_down(workspace, WHO, why=WHY, on=DAY).left == ("texts/a.txt",)


def test_names_of_files_and_other_encodings_are_told_of(workspace: Path) -> None:
    """What a file is called can be a name; editors leave copies that nobody sees."""
    (workspace / "texts").mkdir()
    (workspace / "texts" / "runa.txt").write_text("She was there.\n", encoding="utf-8")
    (workspace / "texts" / "wide.txt").write_text("Runa was there.\n", encoding="utf-16")
    (workspace / "registry" / ".depot.yaml.swp").write_text("thorsen", encoding="utf-8")
    left = take_down(workspace, WHO, why=WHY, on=DAY, dry=True).left
    assert left == ("registry/.depot.yaml.swp", "texts/runa.txt", "texts/wide.txt")


def test_a_file_of_the_record_that_is_called_so_has_to_be_renamed(workspace: Path) -> None:
    """Nothing is taken out as long as one that stays has the name."""
    (workspace / INCIDENT).rename(workspace / "incidents" / "thorsen.yaml")
    before = state(workspace)
    with pytest.raises(TakedownError, match=r"the name of incidents/thorsen\.yaml"):
        take_down(workspace, WHO, why=WHY, on=DAY)
    assert state(workspace) == before


def test_a_name_that_only_a_claim_gives_is_looked_for_too(workspace: Path) -> None:
    """Whoever is also called otherwise is not left under that name in what is told of others."""
    called = f"""\
  - says: {{subject: {WHO}, predicate: alsoKnownAs, object: Ruska}}
    claimant: outlet/gazette
    stance: asserts
    paraphrase: the Gazette gives another name
    {passage("On May 3, 2021")}
"""
    path = workspace / INCIDENT
    text = path.read_text(encoding="utf-8") + called
    path.write_text(text.replace("label: search of Brandt", "label: RUSKA looks on"), "utf-8")
    with pytest.raises(TakedownError, match=rf"{INCIDENT}, line 6"):
        take_down(workspace, WHO, why=WHY, on=DAY)


def test_who_was_judged_to_be_the_same_is_told_of(tmp_path: Path) -> None:
    """The judgement goes, so nobody would find the second name afterwards."""
    same = (
        "  - {left: person/tram-clerk, right: person/runa-thorsen, verdict: same, reason: One.}\n"
    )
    incident = str(CHANGES[INCIDENT]).replace("identities:\n", f"identities:\n{same}")
    registry = str(CHANGES[REGISTRY]).replace("label: Runa Thórsen", "label: Runa Thórsen (clerk)")
    changes = {**CHANGES, INCIDENT: incident, REGISTRY: registry}
    folder = write_workspace(tmp_path, changes)
    asked = ["takedown", WHO, str(folder), "--on", DAY, "--reason", WHY]
    done = CliRunner().invoke(cli, asked)
    assert done.exit_code == 0, done.output
    assert "person/tram-clerk was judged to be the same and stays" in done.stderr


def test_the_history_of_the_files_is_told_of(workspace: Path) -> None:
    """Git keeps every version of a file, so somebody has to look after it."""
    (workspace / ".git").mkdir()
    (workspace / ".git" / "packed").write_text("Runa", encoding="utf-8")
    done = take_down(workspace, WHO, why=WHY, on=DAY)
    assert done.left == ()
    assert done.history.endswith(".git")


@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit, MemoryError])
def test_an_interrupt_in_between_leaves_nothing_half_done(
    workspace: Path, monkeypatch: pytest.MonkeyPatch, error: type[BaseException]
) -> None:
    """Whatever comes between two files, each is as it was."""
    before = state(workspace)
    written: list[Path] = []

    def interrupted(path: Path, data: bytes) -> AbstractContextManager[Path]:
        if workspace in path.parents:
            written.append(path)
            if len(written) == 3:
                raise error
        return draft(path, data)

    monkeypatch.setattr("onrecord.export.takedown.draft", interrupted)
    with pytest.raises(error):
        take_down(workspace, WHO, why=WHY, on=DAY)
    assert len(written) == 3
    assert state(workspace) == before


def test_what_lies_beside_a_purged_build_is_told_of(workspace: Path, tmp_path: Path) -> None:
    """A drawing goes into the folder of the build unless somebody says otherwise, and no build removes it."""
    out = tmp_path / "build"
    build(workspace, out)
    (out / "network.html").write_text("Runa", encoding="utf-8")
    for purge in ([], ["--purge"]):
        done = CliRunner().invoke(cli, ["build", str(workspace), "--out", str(out), *purge])
        assert done.exit_code == 0, done.output
        assert ("network.html was not written by a build" in done.stderr) is bool(purge)
        assert done.stderr.count("was not written") == len(purge)
