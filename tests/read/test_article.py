"""An article is text that offsets can count, or its file is called what it is."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.errors import WorkspaceError
from onrecord.read.article import read_article
from onrecord.read.evidence.compare import find_texts


@given(text=st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1))
def test_digest_and_length_are_those_of_the_text_as_stored(
    text: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Byte order marks and any line breaks count, and validation finds the text by the digest."""
    folder = tmp_path_factory.mktemp("texts")
    (folder / "a.txt").write_bytes(f"x{text}".encode())
    article = read_article(folder / "a.txt")
    assert article.digest == f"sha256:{hashlib.sha256(f'x{text}'.encode()).hexdigest()}"
    assert article.length == len(text) + 1
    assert find_texts([folder], [article.digest]) == {article.digest: f"x{text}"}


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is empty"),
        (b" \r\n\t", "is empty"),
        (b"\xef\xbb\xbf\n", "is empty"),
        (b"caf\xe9", r"is not UTF-8: byte 3 \(0xe9\)"),
        ("words".encode("utf-16"), "is text in UTF-16"),
        (b"wor\0ds", "is a binary file: code point 3 is NUL"),
        (b"%PDF-1.7\n", "is a PDF file"),
        (b"PK\x03\x04docx", "is an archive"),
        (b"{\\rtf1 words}", "RTF"),
        (b"\x89PNG\r\n", "is a picture"),
    ],
)
def test_what_is_no_text_is_called_what_it_is(data: bytes, message: str, tmp_path: Path) -> None:
    """The message names the file, what is wrong with it and what to save instead."""
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    with pytest.raises(WorkspaceError, match=rf"a\.txt {message}|a\.txt is .*{message}") as caught:
        read_article(path)
    assert "plain text in UTF-8" in str(caught.value)


@pytest.mark.parametrize(
    ("data", "notes"),
    [
        (b"plain\nwords\n", []),
        (b"\xef\xbb\xbfwords", ["byte order mark"]),
        (b"a\r\nb\r\nc\n", ["2 of its line breaks are CRLF"]),
        (b"a\rb\r\n", ["1 of its line breaks are CRLF", "1 of its line breaks are CR without LF"]),
        (b"<!DOCTYPE html><p>words", ["looks like a web page"]),
    ],
)
def test_what_would_surprise_a_reader_is_noted(
    data: bytes, notes: list[str], tmp_path: Path
) -> None:
    """Such a text is taken as it is stored; only a note says what counts."""
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    found = read_article(path).notes
    assert len(found) == len(notes)
    assert all(part in note for part, note in zip(notes, found, strict=True))


@pytest.mark.parametrize(
    "address", ["https://example.org/a", "http:/example.org", "www.example.org"]
)
def test_an_address_is_refused_since_nothing_is_fetched(address: str) -> None:
    """Whoever names a web address is told to save the text."""
    with pytest.raises(WorkspaceError, match=r"nothing is ever fetched\. Save the words"):
        read_article(Path(address))


def test_a_file_that_looks_like_an_address_is_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is there is read, whatever it is called."""
    monkeypatch.chdir(tmp_path)
    Path("www.example.org").write_text("words")
    assert read_article(Path("www.example.org")).length == 5


def test_what_is_no_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder, nothing at all, a pipe that would never end and a file without end are named."""
    with pytest.raises(WorkspaceError, match="is a folder"):
        read_article(tmp_path)
    with pytest.raises(WorkspaceError, match="There is no file"):
        read_article(tmp_path / "gone.txt")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        with pytest.raises(WorkspaceError, match="is no ordinary file"):
            read_article(tmp_path / "pipe")
    (tmp_path / "large").write_text("words")
    monkeypatch.setattr("onrecord.read.article.MAX_TEXT_BYTES", 4)
    with pytest.raises(WorkspaceError, match="has 5 bytes; 4 is the limit"):
        read_article(tmp_path / "large")
