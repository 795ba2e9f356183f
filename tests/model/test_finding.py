"""Holds the order of findings."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.finding import Finding, Severity

PART = st.one_of(st.none(), st.sampled_from(["", "a", "b"]))
NUMBER = st.one_of(st.none(), st.integers(1, 3))
FINDINGS = st.builds(
    Finding,
    severity=st.sampled_from(Severity),
    code=st.sampled_from("xy"),
    message=st.sampled_from("mn"),
    mend=st.just("d"),
    file=PART,
    line=NUMBER,
    column=NUMBER,
    key=PART,
    focus=PART,
    path=PART,
    value=PART,
    shape=PART,
)


@given(FINDINGS, FINDINGS)
def test_two_findings_that_differ_have_an_order(one: Finding, two: Finding) -> None:
    """Exactly one of them comes first, so that a list of findings can be written in one way only."""
    assert [one < two, one == two, two < one].count(True) == 1


def test_places_come_first_and_grave_findings_before_light_ones() -> None:
    """Findings follow the files; what has no place comes last."""

    def finding(severity: Severity, file: str | None, line: int | None) -> Finding:
        return Finding(severity=severity, code="c", message="m", mend="d", file=file, line=line)

    light = finding(Severity.INFO, "a.yaml", 3)
    grave = finding(Severity.VIOLATION, "a.yaml", 3)
    later = finding(Severity.VIOLATION, "a.yaml", 20)
    nowhere = finding(Severity.VIOLATION, None, None)
    assert sorted([nowhere, later, light, grave]) == [grave, light, later, nowhere]


def test_a_finding_can_be_given_its_place_later() -> None:
    """What was found in the graph is placed where its node came from, and keeps the rest."""
    bare = Finding(
        severity=Severity.INFO, code="c", message="m", mend="d", focus="https://a.example/"
    )
    placed = bare.placed(file="a.yaml", line=2, key="claims[0]")
    assert (placed.file, placed.line, placed.column, placed.key) == ("a.yaml", 2, None, "claims[0]")
    assert (placed.code, placed.focus) == (bare.code, bare.focus)
