"""Offsets count Unicode code points of the text as stored; nothing is normalised, nothing is sought elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.claim import Span
from onrecord.model.errors import WorkspaceError
from onrecord.model.vocabulary import CLAIM
from onrecord.read import read
from onrecord.read.evidence.compare import (
    Evidence,
    SourceText,
    check_evidence,
    digest_of,
    find_texts,
)
from onrecord.read.located import Place
from tests.workspaces import FILES, INCIDENT, SOURCES, TEXT, TEXT_FILE, digest, write_workspace

SOURCE = "https://example.org/source/piece"
AT = Place("incidents/a.yaml", 7, 10, "claims[0].at")
LENGTH = Place("sources/a.yaml", 3, 13, "sources[0].length")


def check(
    text: str,
    start: int,
    end: int,
    *,
    said: str | None = None,
    length: int | None = None,
    at_hand: bool = True,
) -> Evidence:
    """Return what comparing one passage with a text shows; its digest is that of the words `said`."""
    words = text[start:end] if said is None else said
    source = SourceText(SOURCE, digest(text), len(text) if length is None else length, LENGTH)
    span = Span(SOURCE, start, end, digest(words))
    return check_evidence({span: AT}, {SOURCE: source}, {digest(text): text} if at_hand else {})  # fmt: skip


def codes(evidence: Evidence) -> list[str]:
    """Return the codes of what is wrong with evidence."""
    return [finding.code for finding in evidence.findings]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("one\r\ntwo\r\nthree", "two"),
        ("🚋🚋 tram", "tram"),
        ("👩‍🚒 said no", "said"),
        ("e\u0301te\u0301 was hot", "was"),
        ("\u00e9t\u00e9 was hot", "was"),
        ("“quoted” — plain", "plain"),
        ("\ufeffwith a mark", "with"),
        ("tabs\tand\u00a0spaces  twice", "twice"),
        ("\n\n\nlines", "lines"),
    ],
)
def test_a_passage_is_found_by_code_points(text: str, words: str) -> None:
    """Line ends, emoji, joiners, combining marks and quotes before a passage count one by one."""
    start = text.index(words)
    evidence = check(text, start, start + len(words), said=words)
    assert (evidence.spans, evidence.verified, evidence.findings) == (1, 1, ())


@given(st.text(min_size=1, max_size=30), st.data())
def test_every_passage_of_every_text_verifies(text: str, data: st.DataObject) -> None:
    """A passage at its own place verifies; with the digest of any other words it does not."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert check(text, start, end).verified == 1
    other = data.draw(st.text(max_size=5).filter(lambda words: words != text[start:end]))
    assert codes(check(text, start, end, said=other)) == ["wrong-digest"]


@pytest.mark.parametrize("offset", ["bytes", "UTF-16 units"])
def test_offsets_in_other_units_are_refused(offset: str) -> None:
    """Bytes and UTF-16 units go wrong after the first emoji, and are noticed."""
    encoding, width = ("utf-8", 1) if offset == "bytes" else ("utf-16-le", 2)
    before, words = "🚋 then ", "the words"
    start = len(before.encode(encoding)) // width
    assert codes(check(before + words + " " * 9, start, start + len(words), said=words)) == [
        "wrong-digest"
    ]


def test_a_passage_outside_its_text_is_refused() -> None:
    """With the text at hand its true length rules, without it the stated one."""
    assert codes(check("short", 0, 6)) == ["outside-text"]
    assert codes(check("short", 0, 5)) == []
    assert codes(check("short", 0, 6, at_hand=False)) == ["outside-text"]
    assert codes(check("short", 0, 5, at_hand=False)) == []
    assert codes(check("short", 0, 6, length=9)) == ["wrong-length", "outside-text"]


def test_a_text_that_is_not_at_hand_verifies_nothing() -> None:
    """What was not compared is not called verified; the source is listed."""
    evidence = check("short", 0, 5, at_hand=False)
    assert (evidence.spans, evidence.verified) == (1, 0)
    assert evidence.missing_texts == (SOURCE,)


def test_a_finding_stands_at_the_offsets() -> None:
    """The place of a wrong passage is that of its `at`."""
    (finding,) = check("short", 0, 5, said="long").findings
    assert (finding.file, finding.line, finding.column, finding.key) == (
        "incidents/a.yaml", 7, 10, "claims[0].at",
    )  # fmt: skip


def test_one_passage_of_two_claims_is_counted_once(tmp_path: Path) -> None:
    """The report counts passages, not claims: here a fifth claim rests on the first's passage."""
    first, _, _ = FILES[INCIDENT].partition("  - says:")[2].partition("  - key:")
    again = "  - says:" + first.replace(
        "happenedOn, object: 2021-05-03", "happenedAt, object: place/depot"
    )
    result = read(
        write_workspace(tmp_path, {INCIDENT: FILES[INCIDENT] + again}), [tmp_path / "texts"]
    )
    claims = [quad for quad in result.quads if str(quad.object) == f"<{CLAIM}>"]
    assert (len(claims), result.evidence.spans, result.evidence.verified) == (5, 4, 4)


def test_texts_are_found_by_digest_in_any_file(tmp_path: Path) -> None:
    """The name of a text's file says nothing; folders below are searched; others' files do not matter."""
    (tmp_path / "a/b").mkdir(parents=True)
    (tmp_path / "a/b/001").write_bytes(b"one\r\ntwo")
    (tmp_path / "c.txt").write_bytes(b"another")
    (tmp_path / "d.bin").write_bytes(b"\xff\xfe\x00")
    wanted = digest("one\r\ntwo")
    assert find_texts([tmp_path], [wanted]) == {wanted: "one\r\ntwo"}
    assert find_texts([], [wanted]) == {}


def test_links_among_the_texts_do_no_harm(tmp_path: Path) -> None:
    """A loop, a link to nothing and a link to the folder above are passed over."""
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "gone").symlink_to("nowhere")
    (tmp_path / "up").symlink_to("..")
    (tmp_path / "text").write_text("x")
    assert find_texts([tmp_path], [digest("x")]) == {digest("x"): "x"}


def test_a_text_that_is_no_utf8_is_an_error(tmp_path: Path) -> None:
    """Code points of other encodings are not guessed, even where the bytes are the right ones."""
    (tmp_path / "text").write_bytes(b"Jos\xe9")
    with pytest.raises(WorkspaceError, match=r"text has the digest of a source, but is no UTF-8"):
        find_texts([tmp_path], [digest_of(b"Jos\xe9")])


def test_a_text_that_cannot_be_read_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that the system refuses to open is named, not passed over."""
    (tmp_path / "text").write_text("x")

    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(WorkspaceError, match="text cannot be read: Permission denied"):
        find_texts([tmp_path], [digest("x")])


def test_a_folder_of_texts_must_be_there(tmp_path: Path) -> None:
    """A misspelt folder is an error, not an empty one."""
    with pytest.raises(WorkspaceError, match="There is no folder"):
        find_texts([tmp_path / "gone"], [])


def test_a_folder_of_texts_that_cannot_be_searched_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the system refuses is told with the path, be it the folder itself or something below."""
    with pytest.raises(
        WorkspaceError, match=r"The texts in .*xx cannot be read: File name too long"
    ):
        find_texts([tmp_path / ("x" * 5000)], [])
    (tmp_path / "text").write_text("x")

    def refuse(path: Path) -> bool:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "is_file", refuse)
    with pytest.raises(WorkspaceError, match=r"The texts in .*text cannot be read: Permission"):
        find_texts([tmp_path], [])


def test_a_text_stored_with_crlf_is_read_as_it_is(tmp_path: Path) -> None:
    """The reader of texts, unlike that of YAML, touches no line end."""
    text = TEXT.replace("\n", "\r\n")
    shifted = FILES[INCIDENT]
    for words in ("On May 3, 2021", "“Brandt had a handgun,” a clerk of the watch said.",
                  "“I had no handgun,” Brandt said.", "a clerk of the watch said"):  # fmt: skip
        old, new = TEXT.index(words), text.index(words)
        shifted = shifted.replace(
            f"at: [{old}, {old + len(words)}]", f"at: [{new}, {new + len(words)}]"
        )
    sources = FILES[SOURCES].replace(digest(TEXT), digest(text))
    sources = sources.replace(f"length: {len(TEXT)}", f"length: {len(text)}")
    changes = {TEXT_FILE: text, SOURCES: sources, INCIDENT: shifted}
    result = read(write_workspace(tmp_path, changes), [tmp_path / "texts"])
    assert result.findings == ()
    assert result.evidence.verified == 4


def test_the_record_of_the_shared_articles_verifies(root: Path, shared_folder: Path) -> None:
    """Every passage of the shipped record is compared with the articles, where they are beside the checkout."""
    if not any((root / "data/incidents").glob("*.yaml")):
        pytest.skip("data/incidents holds no incident yet")
    result = read(root / "data", [shared_folder / "seeds"])
    assert result.findings == ()
    assert result.evidence.missing_texts == ()
    assert result.evidence.verified == result.evidence.spans > 0
