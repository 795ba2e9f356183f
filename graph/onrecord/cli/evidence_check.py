"""`onrecord evidence check`: how many passages of a workspace are the words that stand in their texts."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli import arguments
from onrecord.cli.progress import progress

if TYPE_CHECKING:
    from onrecord.model.finding import Finding
    from onrecord.read import ReadResult
    from onrecord.read.evidence.compare import Compared

FORMATS = ("table", "json")
HEADINGS = ("Source", "Passages", "Verified", "Text")


@click.command()
@arguments.workspace
@arguments.texts
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True,
              help="table for people, json for programs.")  # fmt: skip
def command(workspace: Path, texts: tuple[Path, ...], form: str) -> None:
    """Compare every passage of WORKSPACE (the current folder if it is one, else data) with its text.

    Each passage is cut out of the text as it is stored, by code points, and compared by digest. What does not
    fit is explained and never mended. Exit status 1 where anything is wrong; a text that is not at hand is not.

    \b
    Example: onrecord evidence check data --texts articles
    """  # noqa: D301 - click's mark for lines that it must not wrap
    from onrecord.read import read

    with progress("comparing passages with texts"):
        result = read(workspace, texts)
    write = _json if form == "json" else _table
    for line in write(result):
        click.echo(line)
    if _is_refused(result.findings):
        raise SystemExit(1)


def _is_refused(findings: Iterable[Finding]) -> bool:
    from onrecord.model.finding import Severity

    return any(finding.severity is Severity.VIOLATION for finding in findings)


def _json(result: ReadResult) -> Iterator[str]:
    from onrecord.validate.report import to_json

    evidence = result.evidence
    document = {
        "passages": evidence.spans,
        "verified": evidence.verified,
        "sources": [
            {
                "source": _short(each, result),
                "passages": each.passages,
                "verified": each.verified,
                "text": each.state,
                "file": None if each.file is None else str(each.file),
            }
            for each in _sorted(result)
        ],
        **json.loads(to_json(result.findings)),
    }
    yield json.dumps(document, ensure_ascii=False, indent=2)


def _table(result: ReadResult) -> Iterator[str]:
    from onrecord.model.words import count
    from onrecord.query.terminal import plain
    from onrecord.validate.report import to_text

    if result.findings:
        yield from map(plain, to_text(result.findings).splitlines())
        yield ""
    rows = [HEADINGS, *(_row(each, result) for each in _sorted(result))]
    if len(rows) > 1:
        yield from map(plain, _aligned(rows))
        yield ""
    for each in _sorted(result):
        if each.passages and each.file is None:
            several = count(each.passages, "passage")
            yield f"Not checked: {several} of {_short(each, result)}. {_what_to_do(each)}"
    evidence = result.evidence
    if _is_refused(set(result.findings) - set(evidence.findings)):
        yield "A claim that cannot be read has no passage here; mend what is wrong, and check again."
    yield f"{evidence.verified} of {evidence.spans} verified"


def _what_to_do(each: Compared) -> str:
    from onrecord.read.evidence.compare import State

    if each.state is State.CHANGED:
        return "The copy that was found is not the text that was recorded: see above."
    return (
        "Name the folder that holds its text with --texts DIR; it is found by its digest, so it must be"
        " byte for byte as it was recorded."
    )


def _row(each: Compared, result: ReadResult) -> tuple[str, ...]:
    text = each.state.value if each.file is None else str(each.file)
    return _short(each, result), str(each.passages), str(each.verified), text


def _aligned(rows: list[tuple[str, ...]]) -> Iterator[str]:
    from onrecord.query.terminal import pad, width

    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    for source, passages, verified, text in rows:
        numbers = f"{passages:>{widths[1]}}  {verified:>{widths[2]}}"
        yield f"{pad(source, widths[0])}  {numbers}  {text}"


def _sorted(result: ReadResult) -> list[Compared]:
    return sorted(result.evidence.compared, key=lambda each: each.source)


def _short(each: Compared, result: ReadResult) -> str:
    return each.source.removeprefix(result.settings.base)
