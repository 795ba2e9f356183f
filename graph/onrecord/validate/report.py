"""Findings as people, programs and SHACL tools read them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict
from io import BytesIO
from typing import Final

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, serialize

from onrecord.model.finding import Finding, Severity
from onrecord.model.vocabulary import BOOLEAN, COMMENT, FINDINGS, PREFIXES, SH, TYPE, prefixed

SEVERITIES = {
    Severity.VIOLATION: NamedNode(SH + "Violation"),
    Severity.WARNING: NamedNode(SH + "Warning"),
    Severity.INFO: NamedNode(SH + "Info"),
}


def to_text(findings: Sequence[Finding]) -> str:
    """Return two lines for each finding, what is wrong where and how to mend it, and a count."""
    blocks = [_block(finding) for finding in sorted(findings)]
    return "\n".join([*blocks, _count(findings)]) + "\n"


def to_json(findings: Sequence[Finding]) -> str:
    """Return the findings as one JSON object that also says whether the record conforms."""
    report = {
        "conforms": _conforms(findings),
        "findings": [asdict(finding) for finding in sorted(findings)],
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def to_turtle(findings: Sequence[Finding]) -> str:
    """Return the findings as a SHACL validation report, each place in a file as a comment.

    https://www.w3.org/TR/shacl/#validation-report
    """
    out = BytesIO()
    serialize(_triples(sorted(findings)), out, format=RdfFormat.TURTLE, prefixes=PREFIXES)
    return out.getvalue().decode("utf-8")


WRITERS: Final[Mapping[str, Callable[[Sequence[Finding]], str]]] = {
    "text": to_text,
    "json": to_json,
    "turtle": to_turtle,
}


def _conforms(findings: Sequence[Finding]) -> bool:
    return not any(finding.severity is Severity.VIOLATION for finding in findings)


def _block(finding: Finding) -> str:
    where = [
        part for part in (_place(finding), finding.key or prefixed(finding.focus or "")) if part
    ]
    value = "" if finding.value is None else f" (found: {prefixed(finding.value)})"
    head = ": ".join([*where, f"{finding.severity}: {finding.message}{value}"])
    return f"{head}\n    {finding.mend} [{finding.code}]"


def _place(finding: Finding) -> str:
    return ":".join(
        str(part) for part in (finding.file, finding.line, finding.column) if part is not None
    )


def _count(findings: Sequence[Finding]) -> str:
    counts = Counter(finding.severity for finding in findings)
    words = [
        f"{counts[severity]} {severity}{'' if counts[severity] == 1 else 's'}"
        for severity in Severity
        if counts[severity]
    ]
    return ", ".join(words) + "." if words else "Nothing is wrong."


def _triples(findings: Sequence[Finding]) -> Iterator[Triple]:
    report = BlankNode("report")
    yield Triple(report, NamedNode(TYPE), NamedNode(SH + "ValidationReport"))
    conforms = "true" if _conforms(findings) else "false"
    yield Triple(report, NamedNode(SH + "conforms"), Literal(conforms, datatype=NamedNode(BOOLEAN)))
    for number, finding in enumerate(findings, start=1):
        result = BlankNode(f"result{number}")
        yield Triple(report, NamedNode(SH + "result"), result)
        yield Triple(result, NamedNode(TYPE), NamedNode(SH + "ValidationResult"))
        for predicate, term in _result(finding):
            yield Triple(result, NamedNode(predicate), term)


def _result(finding: Finding) -> Iterator[tuple[str, NamedNode | Literal]]:
    # SHACL wants a focus node and a component of every result; a fault in a file has neither
    yield SH + "focusNode", _term(finding.focus or _place(finding))
    yield SH + "sourceConstraintComponent", NamedNode(FINDINGS + finding.code)
    yield SH + "resultSeverity", SEVERITIES[finding.severity]
    yield SH + "resultMessage", Literal(f"{finding.message} {finding.mend}", language="en")
    if finding.path is not None:
        yield SH + "resultPath", _term(finding.path)
    if finding.value is not None:
        yield SH + "value", _term(finding.value)
    if finding.shape is not None:
        yield SH + "sourceShape", _term(finding.shape)
    if finding.file is not None:
        yield COMMENT, Literal(": ".join(filter(None, (_place(finding), finding.key))))


def _term(text: str) -> NamedNode | Literal:
    """Return an IRI where the text is one, else a literal: a focus may also be the name of a file."""
    if text.startswith(("http://", "https://")):
        try:
            return NamedNode(text)
        except ValueError:
            return Literal(text)
    return Literal(text)
