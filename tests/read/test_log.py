"""The log of decisions: nothing is decided without an entry, and no entry is changed, moved or taken out unseen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.export.build import build
from onrecord.model.errors import FindingsError, LogError
from onrecord.read import read
from onrecord.read.decisions import decisions, digest_of
from onrecord.read.log import NAME, START, Entry, Log, check_log, log_path, read_log
from onrecord.read.record_log import record_log
from onrecord.read.workspace import read_workspace
from tests.workspaces import BASE, INCIDENT, REGISTRY, replaced, write_workspace

DAY = "2031-04-12"
LATER = "2031-04-13"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """Give a workspace whose decisions are all logged."""
    folder = write_workspace(tmp_path / "workspace")
    record_log(folder, why="the first reading", on=DAY)
    return folder


def entries(folder: Path) -> tuple[Entry, ...]:
    """Return the entries of a log that is in order."""
    log = read_log(folder)
    assert log is not None
    assert log.faults == ()
    return log.entries


def change(folder: Path, file: str, old: str, new: str) -> None:
    """Change one snippet of a file."""
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_each_decision_has_an_entry(workspace: Path) -> None:
    """Side, identity, reply and the ground of a name, each by whom, when and why, chained to the one before."""
    logged = entries(workspace)
    assert sorted(entry.action for entry in logged) == [
        "make identity",
        "make naming",
        "make reply",
        "make side",
    ]
    assert {(e.on, e.by, e.reason) for e in logged} == {
        (DAY, "publisher/depot-record", "the first reading")
    }
    assert [e.previous for e in logged] == [START, *(e.digest for e in logged[:-1])]
    assert [e.n for e in logged] == [1, 2, 3, 4]
    assert read(workspace).findings == ()


def test_recording_twice_adds_nothing(workspace: Path) -> None:
    """Whatever stands in the log already is not decided again."""
    before = log_path(workspace).read_bytes()
    assert record_log(workspace, why="again", on=LATER) == ()
    assert log_path(workspace).read_bytes() == before


def test_no_name_and_no_identifier_stands_in_the_log(workspace: Path) -> None:
    """Who was taken out of the files is not in the log either; it holds digests."""
    text = log_path(workspace).read_text(encoding="utf-8").casefold()
    for word in ("brandt", "ola", "person/", "tram", "incident/", "gazette"):
        assert word not in text


@pytest.mark.parametrize(
    "why", ["Ola asked", "on the word of BRANDT", "see person/ola-brandt", "Ola-Brandt"]
)
def test_a_reason_that_names_somebody_is_refused(workspace: Path, why: str) -> None:
    """The log is never rewritten, so that a name in it could never be taken out."""
    change(workspace, INCIDENT, "verdict: different", "verdict: unsure")
    before = log_path(workspace).read_bytes()
    with pytest.raises(LogError, match="names somebody"):
        record_log(workspace, why=why, on=LATER)
    with pytest.raises(LogError, match="names no person"):
        record_log(workspace, why="asked", on=LATER, by="person/ola-brandt")
    assert log_path(workspace).read_bytes() == before


CHANGES: dict[str, tuple[str, str, str, str, str]] = {
    "identity": (INCIDENT, "verdict: different", "verdict: unsure", "change identity", "identity"),
    "side": (INCIDENT, "side: actingAgency", "side: oversight", "change side", "side"),
    "reason": (INCIDENT, "Brandt answers in", "Brandt speaks in", "change reply", "reply"),
    "ground": (REGISTRY, "namingBasis: namedInSource", "namingBasis: consented", "change naming", "naming"),
    "visibility": (
        REGISTRY, "namingBasis: namedInSource", "namingBasis: namedInSource\n    visibility: described",
        "change naming", "naming",
    ),
    "minor": (REGISTRY, "    unnamed: true", "    unnamed: true\n    minor: true", "make naming", "naming"),
}  # fmt: skip


@pytest.mark.parametrize("name", CHANGES)
def test_an_edit_without_an_entry_is_impossible(workspace: Path, tmp_path: Path, name: str) -> None:
    """The build names file, line and command; with the entry it builds, and the log tells before and after."""
    file, old, new, action, kind = CHANGES[name]
    change(workspace, file, old, new)
    with pytest.raises(FindingsError) as refused:
        build(workspace, tmp_path / "build")
    (finding,) = refused.value.findings
    assert (finding.code, finding.file) == ("unlogged-decision", file)
    assert finding.line is not None
    assert f"({kind})" in finding.message
    assert "onrecord log record" in finding.mend
    (entry,) = record_log(workspace, why="looked at again", on=LATER)
    assert (entry.action, entry.n) == (action, 5)
    assert read(workspace).findings == ()
    built = build(workspace, tmp_path / "build")
    assert (built.report.log_entries, built.report.log_head) == (5, entry.digest)


def test_a_decision_that_is_withdrawn_is_logged_too(workspace: Path) -> None:
    """What is gone from the files is found by the number of its entry, and can be made again."""
    text = replaced(INCIDENT, "verdict: different", "verdict: different")[INCIDENT]
    start, end = text.index("identities:"), text.index("replies:")
    (workspace / INCIDENT).write_text(text[:start] + text[end:], encoding="utf-8")
    (finding,) = read(workspace).findings
    assert (finding.code, finding.file) == ("unlogged-decision", f"editorial/{NAME}")
    (withdrawn,) = record_log(workspace, why="it was a guess", on=LATER)
    assert (withdrawn.action, withdrawn.after) == ("withdraw identity", "")
    assert finding.line is not None
    assert entries(workspace)[finding.line - 1].target == withdrawn.target
    (workspace / INCIDENT).write_text(text, encoding="utf-8")
    (again,) = record_log(workspace, why="it was none", on=LATER)
    assert (again.action, again.before, again.after) == ("make identity", "", withdrawn.before)


@pytest.mark.parametrize("on", ["2031-04-11", "12 April", "2031-4-12", "2031-13-01", ""])
def test_a_day_before_the_last_entry_or_no_day_is_refused(workspace: Path, on: str) -> None:
    """Nobody dates a decision back."""
    change(workspace, INCIDENT, "verdict: different", "verdict: unsure")
    with pytest.raises(LogError):
        record_log(workspace, why="looked at again", on=on)


def long_log() -> list[bytes]:
    """Return the lines of a log of nine entries."""
    log = Log(())
    found: list[Entry] = []
    for n in range(1, 10):
        entry = Entry(
            n=n, on=DAY, by="publisher/x", action="make side", target=digest_of(n), before="", after=START,
            reason="because", previous=found[-1].digest if found else log.head,
        )  # fmt: skip
        found.append(entry.sealed())
    return [entry.line() for entry in found]


LINES = long_log()


def faulty(lines: list[bytes]) -> int | None:
    """Return the number of the entry that is told to be out of order, None where all are in order."""
    log = check_log(b"".join(lines))
    return log.faults[0].line if log.faults else None


def test_a_log_that_nobody_touched_is_in_order() -> None:
    """All entries are read, and the head is the digest of the last."""
    log = check_log(b"".join(LINES))
    assert (len(log.entries), log.faults) == (9, ())
    assert log.entries[-1].digest == log.head
    assert check_log(b"") == Log(())


@given(st.integers(0, 8), st.data())
def test_any_changed_byte_is_found_at_its_entry(at: int, data: st.DataObject) -> None:
    """Whatever byte of a line becomes another, the entry is named; that it was sealed anew is found at the next."""
    line = bytearray(LINES[at])
    place = data.draw(st.integers(0, len(line) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda b: b != line[place]))
    line[place] = byte
    assert faulty([*LINES[:at], bytes(line), *LINES[at + 1 :]]) == at + 1


@given(st.integers(0, 7))
def test_an_entry_that_is_sealed_anew_breaks_the_next(at: int) -> None:
    """Whoever changes an entry with its digest would have to change all that follow."""
    old = check_log(LINES[at] if at == 0 else b"".join(LINES[: at + 1])).entries[at]
    forged = replace(old, reason="because I say so").sealed()
    assert faulty([*LINES[:at], forged.line(), *LINES[at + 1 :]]) == at + 2


TAMPERED: dict[str, Callable[[int], list[bytes]]] = {
    "taken out": lambda at: [*LINES[:at], *LINES[at + 1 :]],
    "moved": lambda at: [*LINES[:at], LINES[at + 1], LINES[at], *LINES[at + 2 :]],
    "twice": lambda at: [*LINES[: at + 1], LINES[at], *LINES[at + 1 :]],
    "cut": lambda at: [*LINES[:at], LINES[at][:-7]],
    "blank": lambda at: [*LINES[:at], b"\n", *LINES[at:]],
}


@pytest.mark.parametrize("how", TAMPERED)
@given(st.integers(0, 7))
def test_what_is_taken_out_or_moved_is_found(how: str, at: int) -> None:
    """Deletion, reordering, repetition and a cut line are each found where they begin."""
    assert faulty(TAMPERED[how](at)) == at + (2 if how == "twice" else 1)


@given(st.integers(0, 8))
def test_a_lost_end_shows_only_in_the_head(left: int) -> None:
    """A log that lost its last entries is in order, and its head is another: hence the head in the report."""
    log = check_log(b"".join(LINES[:left]))
    assert log.faults == ()
    assert log.head != check_log(b"".join(LINES)).head


def test_a_broken_log_refuses_the_build_and_new_entries(workspace: Path) -> None:
    """Its first fault is named, and nothing is written to it."""
    path = log_path(workspace)
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([lines[0], *lines[2:]]))
    (finding,) = read(workspace).findings
    assert (finding.code, finding.file, finding.line) == ("log-broken", f"editorial/{NAME}", 2)
    before = path.read_bytes()
    with pytest.raises(LogError, match="Entry 2 "):
        record_log(workspace, why="go on", on=LATER)
    assert path.read_bytes() == before


def test_the_same_decision_under_another_base_is_another_one(tmp_path: Path) -> None:
    """A log belongs to its record: its digests come of the base, too."""
    one = decisions(read_workspace(write_workspace(tmp_path / "one")))
    settings = replaced("onrecord.toml", BASE, "https://example.org/elsewhere/")
    two = decisions(read_workspace(write_workspace(tmp_path / "two", settings)))
    assert not {each.target for each in one} & {each.target for each in two}


@pytest.mark.parametrize(
    "changes",
    [
        {"on": "one day"},
        {"by": "person/ola-brandt"},
        {"action": "make up"},
        {"target": "person/ola-brandt"},
        {"after": "Brandt is meant"},
    ],
)
def test_an_entry_says_nothing_that_the_program_does_not_write(
    workspace: Path, changes: dict[str, str]
) -> None:
    """Whoever seals an entry anew still cannot put a name or other words into it, where no reason stands."""
    first = replace(entries(workspace)[0], **changes).sealed()  # type: ignore[arg-type]
    (fault,) = check_log(first.line()).faults
    assert "Entry 1 " in fault.message


def test_no_author_bears_the_name_of_somebody(workspace: Path) -> None:
    """A log that is never rewritten would keep it for good."""
    change(workspace, INCIDENT, "Its people made the stop.", "It made the stop.")
    with pytest.raises(LogError, match="names no person"):
        record_log(workspace, why="read again", on=LATER, by="publisher/friends-of-brandt")


@pytest.mark.parametrize("way", ["deleted", "cut", "anew"])
def test_a_log_that_lost_what_the_last_build_knew_is_refused(
    workspace: Path, tmp_path: Path, way: str
) -> None:
    """Each of them is whole in itself; only the digest that the last build noted tells."""
    out = tmp_path / "build"
    change(workspace, INCIDENT, "Its people made the stop.", "It made the stop.")
    record_log(workspace, why="read again", on=LATER)
    build(workspace, out)
    change(workspace, INCIDENT, "It made the stop.", "Its people made the stop.")
    path = log_path(workspace)
    lines = path.read_bytes().splitlines(keepends=True)
    path.unlink()
    if way == "cut":
        path.write_bytes(b"".join(lines[:-1]))
    elif way == "anew":
        record_log(workspace, why="the first reading", on=DAY)
    with pytest.raises(FindingsError) as refused:
        build(workspace, out)
    assert [f.code for f in refused.value.findings] == ["log-lost"]
    build(workspace, tmp_path / "elsewhere")
    path.write_bytes(b"".join(lines))
    record_log(workspace, why="read again", on=LATER)
    assert build(workspace, out).published.is_new


def test_who_answers_and_what_is_answered_do_not_run_together(tmp_path: Path) -> None:
    """An agent that moves from those who reply to what the reply concerns is a change."""
    reply = "  - {{type: reply, concerns: [{}], by: [{}], on: 2021-06-01, reason: It is not so.}}\n"
    one = reply.format("act/depot-1", "agency/tram-watch, person/ola-brandt")
    two = reply.format("act/depot-1, agency/tram-watch", "person/ola-brandt")
    file = "editorial/notices.yaml"
    folder = write_workspace(tmp_path, {file: f"notices:\n{one}"})
    record_log(folder, why="the first reading", on=DAY)
    assert read(folder).findings == ()
    change(folder, file, one, two)
    assert [f.code for f in read(folder).findings] == ["unlogged-decision"]
