"""Notices: what was corrected, withdrawn, answered or removed points to claims that are there."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from onrecord.export.assemble import assemble
from onrecord.model.claim import Span
from onrecord.model.finding import Severity
from onrecord.model.vocabulary import (
    ATTRIBUTED_TO,
    CONCERNS,
    CORRECTION,
    IS_REPLACED_BY,
    NOTICE_ON,
    REMOVED_DIGEST,
    REPLACES,
    RETRACTION,
    TOLD_IN,
    TOMBSTONE,
    TYPE,
)
from onrecord.read import ReadResult, read
from tests.workspaces import BASE, FILES, INCIDENT, TEXT, digest, replaced, write_workspace

NOTICES = "editorial/notices.yaml"
LOST = f"claim/{'0' * 32}"


def notice(**keys: str) -> dict[str, str]:
    """Return the file of one notice, a retraction by the watch if nothing else is said."""
    entry = {"type": "retraction", "concerns": "handgun", "by": "agency/tram-watch",
             "on": "2021-06-01", "reason": "The watch withdraws its words.", **keys}  # fmt: skip
    lines = [f"    {key}: {value}\n" for key, value in entry.items()]
    return {NOTICES: "notices:\n  -\n" + "".join(lines)}


def objects(result: ReadResult, subject: str, predicate: str) -> set[str]:
    """Return what a record says of a thing under a predicate."""
    return {
        quad.object.value
        for quad in result.quads
        if quad.subject == NamedNode(subject)
        and quad.predicate == NamedNode(predicate)
        and isinstance(quad.object, NamedNode | Literal)
    }


def of_type(result: ReadResult, cls: str) -> list[str]:
    """Return the things of a class."""
    return [q.subject.value for q in result.quads if _is_a(q, cls)]  # type: ignore[union-attr]


def _is_a(quad: Quad, cls: str) -> bool:
    return quad.predicate == NamedNode(TYPE) and quad.object == NamedNode(cls)


def claim_of(result: ReadResult, words: str) -> str:
    """Return the claim in whose paraphrase some words stand."""
    found = {q.subject.value for q in result.quads if words in str(q.object)}  # type: ignore[union-attr]
    (iri,) = (iri for iri in found if "/claim/" in iri)
    return str(iri)


def test_a_retraction_points_to_the_claim_and_to_who_withdraws_it(tmp_path: Path) -> None:
    """It stands in the registry, by its content, with day, source and speaker, and is no violation."""
    assembled = assemble(write_workspace(tmp_path, notice(source="source/depot-footage")))
    assert [f for f in assembled.findings if f.severity is Severity.VIOLATION] == []
    result = assembled.read
    (iri,) = of_type(result, RETRACTION)
    claim = claim_of(result, "carried a handgun")
    assert iri.startswith(f"{BASE}notice/")
    assert objects(result, iri, CONCERNS) == {claim}
    assert objects(result, iri, ATTRIBUTED_TO) == {f"{BASE}agency/tram-watch"}
    assert objects(result, iri, NOTICE_ON) == {"2021-06-01"}
    assert objects(result, iri, TOLD_IN) == {f"{BASE}source/depot-footage"}
    graphs = {q.graph_name for q in result.quads if q.subject == NamedNode(iri)}
    assert graphs == {NamedNode(f"{BASE}graph/registry")}


def test_an_outlet_that_withdraws_its_article_withdraws_its_own_voice_alone(tmp_path: Path) -> None:
    """What the article reports of others stays theirs."""
    changes = notice(concerns="source/gazette-depot", by="outlet/gazette")
    result = read(write_workspace(tmp_path, changes))
    assert result.findings == ()
    (iri,) = of_type(result, RETRACTION)
    own = claim_of(result, "the stop was on 3 May 2021")
    assert objects(result, iri, CONCERNS) == {f"{BASE}source/gazette-depot", own}


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        ({"by": "person/ola-brandt"}, "retraction-by-another"),
        ({"by": "[agency/tram-watch, person/ola-brandt]"}, "retraction-by-another"),
        ({"concerns": "source/gazette-depot", "by": "outlet/wire"}, "retraction-by-another"),
        ({"concerns": "person/ola-brandt"}, "retraction-concerns"),
    ],
)
def test_nobody_withdraws_what_others_said(tmp_path: Path, keys: dict[str, str], code: str) -> None:
    """A retraction is by a claimant, or by the publisher of the source, and of nothing else."""
    assembled = assemble(write_workspace(tmp_path, notice(**keys)))
    assert code in {finding.code for finding in assembled.findings}
    assert not assembled.is_valid
    assert {f.file for f in assembled.findings if f.code == code} == {NOTICES}


def test_two_may_withdraw_together_what_each_of_them_said(tmp_path: Path) -> None:
    """Of each claim one who made it withdraws it, and each of them withdraws something."""
    keys = notice(concerns="[handgun, no-handgun]", by="[agency/tram-watch, person/ola-brandt]")
    codes = {finding.code for finding in assemble(write_workspace(tmp_path, keys)).findings}
    assert "retraction-by-another" not in codes


def test_somebody_under_another_name_may_withdraw(tmp_path: Path) -> None:
    """Names that are judged the same are one speaker."""
    changes = {
        **replaced(INCIDENT, "verdict: different", "verdict: same"),
        **notice(concerns="no-handgun", by="person/tram-clerk"),
    }
    codes = {finding.code for finding in assemble(write_workspace(tmp_path, changes)).findings}
    assert "retraction-by-another" not in codes


@pytest.mark.parametrize(
    ("keys", "code", "mend"),
    [
        ({"concerns": "handgum"}, "dangling-reference", "Did you mean `handgun`?"),
        ({"concerns": "item/depot-9"}, "dangling-reference", "Did you mean `item/depot-1`?"),
        ({"type": "withdrawal"}, "unknown-type", "`retraction`"),
        ({"on": "June"}, "wrong-date", "Write"),
        ({"by": "publisher/somebody"}, "dangling-reference", "."),
        ({"source": "source/none"}, "dangling-reference", "."),
        ({"replacedBy": "no-handgun"}, "misplaced-key", "Delete `replacedBy`."),
        ({"type": "correction", "replacedBy": "none"}, "dangling-reference", "."),
        ({"concerns": LOST}, "lost-claim", "Name a claim that is there"),
    ],
)
def test_what_is_wrong_with_a_notice_is_said_where_it_stands(
    tmp_path: Path, keys: dict[str, str], code: str, mend: str
) -> None:
    """Each finding has the file, and says how to mend it; nothing is read then."""
    result = read(write_workspace(tmp_path, notice(**keys)))
    (finding,) = result.findings
    assert (finding.code, finding.file) == (code, NOTICES)
    assert finding.line is not None
    assert finding.line > 2
    assert mend in finding.mend
    assert result.quads == ()


def test_a_correction_points_to_the_old_claim_and_to_the_new(tmp_path: Path) -> None:
    """The old one may be gone where the new one says that it replaces it."""
    changes = {
        **replaced(INCIDENT, "  - key: handgun\n", f"  - key: handgun\n    replaces: {LOST}\n"),
        **notice(
            type="correction", concerns=LOST, replacedBy="handgun", by="publisher/depot-record"
        ),
    }
    result = read(write_workspace(tmp_path, changes))
    assert result.findings == ()
    (iri,) = of_type(result, CORRECTION)
    new = claim_of(result, "carried a handgun")
    assert objects(result, iri, CONCERNS) == objects(result, new, REPLACES) == {BASE + LOST}
    assert objects(result, iri, IS_REPLACED_BY) == {new}


def test_a_lost_claim_is_looked_for_among_those_that_replace_it(tmp_path: Path) -> None:
    """The finding names the claim, its file and its line, and takes it for none by itself."""
    changes = {
        **replaced(INCIDENT, "  - key: handgun\n", f"  - key: handgun\n    replaces: {LOST}\n"),
        **notice(concerns=LOST),
    }
    (finding,) = read(write_workspace(tmp_path, changes)).findings
    assert finding.code == "lost-claim"
    assert f"`handgun` ({INCIDENT}, line " in finding.mend


def test_a_lost_claim_is_looked_for_by_its_words_in_an_earlier_build(tmp_path: Path) -> None:
    """Whoever remembers on which passage it rested finds the claims on that passage."""
    start = TEXT.index("“I had no handgun")
    span = Span(f"{BASE}source/gazette-depot", start, start + 9, digest("x"))
    workspace = write_workspace(tmp_path, notice(concerns=LOST))
    (finding,) = read(workspace, remembered={BASE + LOST: [span]}.__getitem__).findings
    assert "`no-handgun`" in finding.mend
    assert "`handgun`" not in finding.mend


def test_a_notice_is_written_once(tmp_path: Path) -> None:
    """The same notice twice is a finding that names the first."""
    (text,) = notice().values()
    twice = {NOTICES: text + text.partition("\n")[2]}
    (finding,) = read(write_workspace(tmp_path, twice)).findings
    assert finding.code == "duplicate-notice"
    assert f"{NOTICES}, line 3" in finding.message


def test_a_tombstone_holds_a_digest_a_day_and_who_decided(tmp_path: Path) -> None:
    """It is in the registry, and its identifier can be used no more."""
    stone = (
        f"tombstones:\n  - {{digest: '{digest(BASE + 'person/somebody')}', on: 2021-06-01, "
        "by: publisher/depot-record, reason: On request.}\n"
    )
    result = read(write_workspace(tmp_path / "good", {NOTICES: stone}))
    assert result.findings == ()
    (iri,) = of_type(result, TOMBSTONE)
    assert objects(result, iri, REMOVED_DIGEST) == {digest(BASE + "person/somebody")}
    taken = stone.replace(digest(BASE + "person/somebody"), digest(BASE + "person/ola-brandt"))
    codes = {f.code for f in assemble(write_workspace(tmp_path / "bad", {NOTICES: taken})).findings}
    assert codes == {"ethics-h7-identifier-reused"}


def test_a_digest_that_is_none_is_found(tmp_path: Path) -> None:
    """A tombstone with a name in the place of the digest is refused."""
    stone = "tombstones:\n  - {digest: ola, on: 2021-06-01, by: publisher/depot-record, reason: On request.}\n"
    (finding,) = read(write_workspace(tmp_path, {NOTICES: stone})).findings
    assert (finding.code, finding.file, finding.line) == ("wrong-digest", NOTICES, 2)


def test_two_claims_that_replace_each_other_are_refused(tmp_path: Path) -> None:
    """Each would be the older one, so nobody could say which stands."""
    folder = write_workspace(tmp_path)
    origins = read(folder).origins
    lines = FILES[INCIDENT].splitlines()
    claims = {
        lines[place.line - 1].strip(" -"): iri.removeprefix(BASE)
        for iri, place in origins.items()
        if "/claim/" in iri and "#" not in iri
    }
    text = FILES[INCIDENT]
    for one, other in (("handgun", "no-handgun"), ("no-handgun", "handgun")):
        new = f"- key: {one}\n    replaces: {claims[f'key: {other}']}\n"
        text = text.replace(f"- key: {one}\n", new)
    found = read(write_workspace(tmp_path, {INCIDENT: text})).findings
    assert [finding.code for finding in found] == ["mutual-replacement"] * 2
