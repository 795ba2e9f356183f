"""Claims checked against the words of their sources, for whoever holds the texts.

A span is sliced by code points and compared by digest; it is never looked for elsewhere.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from onrecord.model.claim import Span
from onrecord.model.errors import WorkspaceError, reason
from onrecord.model.finding import Finding
from onrecord.read.located import Place, violation

MAX_TEXT_BYTES = 20_000_000


@dataclass(frozen=True, slots=True)
class SourceText:
    """What a source says of its text as stored; `place` is where it states the length."""

    iri: str
    digest: str | None
    length: int | None
    place: Place


@dataclass(frozen=True, slots=True)
class Evidence:
    """How many passages were compared with the texts at hand, and which texts were not at hand."""

    spans: int
    verified: int
    missing_texts: tuple[str, ...]
    findings: tuple[Finding, ...]


def digest_of(data: bytes) -> str:
    """Return the digest of bytes in the form that the record writes."""
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


def find_texts(folders: Iterable[Path], digests: Iterable[str]) -> dict[str, str]:
    """Return the texts with these digests among the files below the folders, as stored (no newline is touched).

    Raises WorkspaceError where a folder does not exist, a file in it cannot be read, or a text is no UTF-8.
    """
    wanted = set(digests)
    found: dict[str, str] = {}
    for path in _files(folders):
        try:
            data = b"" if path.stat().st_size > MAX_TEXT_BYTES else path.read_bytes()
        except OSError as error:
            raise WorkspaceError(f"The text {path} cannot be read: {reason(error)}.") from error
        if (digest := digest_of(data)) in wanted:
            found[digest] = _decode(data, path)
    return found


def _files(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        try:
            if not folder.is_dir():
                raise WorkspaceError(f"There is no folder {str(folder)!r} with texts.")
            found = sorted(path for path in folder.rglob("*") if path.is_file())
        except OSError as error:
            where = error.filename or folder
            raise WorkspaceError(
                f"The texts in {where} cannot be read: {reason(error)}."
            ) from error
        yield from found


def _decode(data: bytes, path: Path) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        message = (
            f"The text {path} has the digest of a source, but is no UTF-8 (byte {error.start})."
        )
        raise WorkspaceError(message) from error


def check_evidence(
    spans: Mapping[Span, Place], sources: Mapping[str, SourceText], texts: Mapping[str, str]
) -> Evidence:
    """Return what comparing each span with its source's text shows."""
    findings: list[Finding] = []
    verified = 0
    for source in sources.values():
        findings.extend(_check_source(source, texts))
    for span, place in spans.items():
        source = sources[span.source]
        text = texts.get(source.digest or "")
        problem = _check_span(span, place, source, text)
        findings.extend(problem)
        verified += text is not None and not problem
    missing = sorted({s.source for s in spans if (sources[s.source].digest or "") not in texts})
    return Evidence(len(spans), verified, tuple(missing), tuple(findings))


def _check_source(source: SourceText, texts: Mapping[str, str]) -> Iterator[Finding]:
    text = texts.get(source.digest or "")
    if text is not None and source.length is not None and source.length != len(text):
        message = f"`length` is {source.length}, but the text has {len(text)} code points."
        yield violation(source.place, "wrong-length", message, f"Write `length: {len(text)}`.")


def _check_span(span: Span, place: Place, source: SourceText, text: str | None) -> list[Finding]:
    length = source.length if text is None else len(text)
    if source.digest is None:
        message = "The claim points into a source that has no text digest."
        mend = "Add `digest` and `length` to the source."
        return [violation(place, "no-text-digest", message, mend)]
    if length is not None and span.end > length:
        message = f"Passage [{span.start}, {span.end}] ends outside its text, which has {length} code points."
        return [violation(place, "outside-text", message, "Correct the offsets in `at`.")]
    if text is not None and digest_of(text[span.start : span.end].encode("utf-8")) != span.digest:
        message = f"The digest is not that of the words at [{span.start}, {span.end}]."
        mend = "Find the passage again in the text; correct `at`, or the digest if the passage is right."
        return [violation(place, "wrong-digest", message, mend)]
    return []
