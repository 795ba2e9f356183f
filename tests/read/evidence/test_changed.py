"""A copy of a text that is not byte for byte the source is recognised and explained, and never counts as the source."""

# ruff: noqa: RUF001 - curly marks are what stands in texts
from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.model.claim import Span
from onrecord.read import ReadResult, read
from onrecord.read.evidence.compare import Evidence, SourceText, State, compare
from onrecord.read.evidence.variants import undone
from onrecord.read.located import Place
from tests.workspaces import TEXT, TEXT_FILE, digest, write_workspace

STRAIGHT = str.maketrans("“”’", '""\'')
ACCENTS = "Zoe\u0308 said: “The cafe\u0301 was shut.”  \nA clerk’s van stood there at nine.\n"


def compared(original: str, copy: str | bytes, folder: Path) -> Evidence:
    """Return what comparing a few passages of a text with a folder shows that holds only a copy."""
    data = copy.encode("utf-8", "surrogatepass") if isinstance(copy, str) else copy
    (folder / "copy.txt").write_bytes(data)
    source = "https://example.org/source/piece"
    place = Place("sources/a.yaml", 3)
    spans = {
        Span(source, at, min(at + 14, len(original)), digest(original[at : at + 14])): place
        for at in range(0, len(original), 14)
    }
    sources = {source: SourceText(source, digest(original), len(original), place)}
    return compare(spans, sources, [folder])


def message(evidence: Evidence) -> str:
    """Return what is said of the copy."""
    (finding,) = evidence.findings
    assert finding.code == "changed-text"
    assert evidence.verified == 0
    assert [each.state for each in evidence.compared] == [State.CHANGED]
    return finding.message


CHANGES: dict[str, tuple[str, str | bytes, str]] = {
    "CRLF": (TEXT, TEXT.replace("\n", "\r\n"), "line breaks are CRLF"),
    "LF": (TEXT.replace("\n", "\r\n"), TEXT, "its line breaks are not CRLF"),
    "mark added": (TEXT, f"\ufeff{TEXT}", "begins with a byte order mark, which the source has not"),
    "mark lost": (f"\ufeff{TEXT}", TEXT, "lacks the byte order mark"),
    "straight": (ACCENTS, ACCENTS.translate(STRAIGHT), "straight, those of the source curly"),
    "curly": (ACCENTS.translate(STRAIGHT), ACCENTS, "curly, those of the source straight"),
    "composed": (ACCENTS, unicodedata.normalize("NFC", ACCENTS), "are composed (NFC), in the source"),
    "decomposed": ("Zo\u00eb sat there.\n", "Zoe\u0308 sat there.\n", "(NFD), in the source composed"),
    "end lost": (TEXT, TEXT.rstrip("\n"), "lacks the line break at the end"),
    "end added": (TEXT.rstrip("\n"), TEXT, "has a line break or blanks at the end"),
    "blanks": (TEXT, TEXT.replace(".\n", ".  \n"), "blanks stand at the ends of lines"),
    "no-break space": (TEXT, TEXT.replace(" 3", "\u00a03"), "has no-break spaces"),
    "mojibake": (TEXT, TEXT.encode().decode("latin-1"), "read in another encoding and saved so"),
    "UTF-16": (TEXT, TEXT.encode("utf-16"), "saved as UTF-16"),
    "Windows-1252": ("Ola’s café – shut.\n", "Ola’s café – shut.\n".encode("cp1252"), "Windows-1252"),
    "two at once": (TEXT, "\ufeff" + TEXT.replace("\n", "\r\n"), "byte order mark, which the source has not; some"),
    "a word": (TEXT, TEXT.replace("tram depot", "tram sheds"), "it has another digest"),
    "words added": (TEXT, TEXT.replace("“I had", "Well, “I had"), "it has 6 code points more than the source"),
}  # fmt: skip


@pytest.mark.parametrize("name", CHANGES)
def test_each_change_is_named(name: str, tmp_path: Path) -> None:
    """What a program did to a copy is said, with what became of the passages."""
    original, copy, expected = CHANGES[name]
    said = message(compared(original, copy, tmp_path))
    assert expected in said
    assert "copy.txt" in said
    assert "still stand at their offsets" in said


def test_what_stands_and_what_moved_is_counted(tmp_path: Path) -> None:
    """Passages before a change stand, those after it moved by one number, those that hold it are not there."""
    copy = TEXT.replace("the Tram", "the old Tram")
    said = message(compared(TEXT, copy, tmp_path))
    assert "Of 13 passages, 3 still stand at their offsets, 9 moved (9 by +4), 1 are not" in said
    assert "Up to code point 42 (line 3) the passages stand" in said


def test_a_first_difference_is_exact_where_the_change_is_known(tmp_path: Path) -> None:
    """Where undoing a change gives the very text, the place of the first difference is no guess."""
    said = message(compared(TEXT, TEXT.translate(STRAIGHT), tmp_path))
    assert f"The first difference is at code point {TEXT.index('“')} (line 4)" in said


@pytest.mark.parametrize(
    "other",
    [
        "The harbour board met on Monday, and a clerk of the watch said nothing at all about it.\n" * 2,
        b"\x00\x01\x02" * 60,
        b"",
        b"\xff\xfe\x00",
        TEXT[:60],
    ],
)  # fmt: skip
def test_another_text_is_no_changed_copy(other: str | bytes, tmp_path: Path) -> None:
    """A text that shares nothing, a binary file, an empty one and a fragment are passed over in silence."""
    evidence = compared(TEXT, other, tmp_path)
    assert evidence.findings == ()
    assert [each.state for each in evidence.compared] == [State.NOT_AT_HAND]


def test_a_copy_beside_the_text_itself_does_no_harm(tmp_path: Path) -> None:
    """Where the source's text is found, nobody asks what else lies there."""
    workspace = write_workspace(tmp_path, {"texts/windows.txt": TEXT.replace("\n", "\r\n")})
    result = read(workspace, [workspace / "texts"])
    assert (result.findings, result.evidence.verified) == ((), 4)
    (one,) = result.evidence.compared
    assert one.state is State.AT_HAND
    assert one.file == workspace / TEXT_FILE


def _read(copy: str, folder: Path) -> ReadResult:
    workspace = write_workspace(folder, {TEXT_FILE: copy.encode("utf-8", "surrogatepass")})
    return read(workspace, [workspace / "texts"])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.data())
def test_a_text_with_any_single_change_is_never_verified(
    tmp_path: Path, data: st.DataObject
) -> None:
    """One code point taken out, put in or replaced anywhere: no passage counts as verified."""
    at = data.draw(st.integers(0, len(TEXT)))
    cut = data.draw(st.integers(0, 1))
    new = data.draw(st.text(st.characters(codec="utf-8"), max_size=1))
    copy = TEXT[:at] + new + TEXT[at + cut :]
    result = _read(copy, tmp_path)
    assert result.evidence.verified == (4 if copy == TEXT else 0)
    if copy != TEXT:
        assert [finding.code for finding in result.findings] in ([], ["changed-text"])


@given(st.text(st.characters(codec="utf-8"), max_size=30))
def test_undoing_never_gives_back_the_same_text(text: str) -> None:
    """Each trial says what was changed, and none is the text itself with a change that is none."""
    for trial in undone(text.encode()):
        assert trial.changes
