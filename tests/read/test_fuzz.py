"""Whatever bytes a workspace holds, reading it ends soon, with a record or with findings."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model.errors import OnrecordError
from onrecord.model.finding import Severity
from onrecord.read import read
from onrecord.read.located import Refused
from onrecord.read.yaml_document import read_yaml
from tests.workspaces import FILES, INCIDENT, REGISTRY, SETTINGS, SOURCES, write_workspace

# snippets that mean something to YAML, TOML, JSON-LD, RDF or the reader
TOKENS = (
    b"&a ", b"*a", b"!!str ", b"!", b"? ", b"- ", b": ", b"{", b"}", b"[", b"]", b"'", b'"', b"|\n",
    b">\n", b"#", b"%YAML 1.1\n", b"---\n", b"...\n", b"<<: ", b"~", b"null", b"true", b"\t", b"\0",
    b"\r", b"\xff", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\xe2\x80\xa8", "🚋".encode(), b"\\ud800", b"@id",
    b"_:b0", b"http://[", b"claim/", b"../", b"-1", b"1e9", b"9" * 30, b"says:", b"claims:\n", b"[[1]]",
    b"XXXX", b"2024-02-30", b"sha256:", b"\n", b"\n  ", b"\n    ", b"=", b'"""',
)  # fmt: skip
LIMIT = 5_000  # milliseconds: a hundred times what the slowest takes

Edit = tuple[int, int, bytes]
EDITS = st.lists(
    st.tuples(
        st.integers(0, 3_000),
        st.integers(0, 40),
        st.one_of(st.sampled_from(TOKENS), st.binary(max_size=6)),
    ),
    min_size=1,
    max_size=4,
)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a valid workspace to spoil; each example writes its own file and mends it afterwards."""
    return write_workspace(tmp_path_factory.mktemp("fuzzed"))


def edited(data: bytes, edits: list[Edit]) -> bytes:
    """Return bytes in which pieces are replaced; places beyond the end wrap around."""
    for start, length, new in edits:
        at = start % (len(data) + 1)
        data = data[:at] + new + data[at + length :]
    return data


@pytest.mark.parametrize("file", [SETTINGS, REGISTRY, SOURCES, INCIDENT])
@settings(max_examples=120, deadline=LIMIT)
@given(edits=EDITS)
def test_spoilt_files_give_a_record_or_findings(
    file: str, edits: list[Edit], workspace: Path
) -> None:
    """Nothing but an error of our own is ever raised, and there is a record where nothing refuses it."""
    (workspace / file).write_bytes(edited(FILES[file].encode(), edits))
    try:
        result = read(workspace, [workspace / "texts"])
    except OnrecordError as error:
        pytest.fail(f"the settings are there, so this is a finding, not an error: {error}")
    finally:
        (workspace / file).write_text(FILES[file], encoding="utf-8")
    refused = any(finding.severity is Severity.VIOLATION for finding in result.findings)
    assert bool(result.quads) is not refused
    for finding in result.findings:
        assert finding.file
        assert (finding.line or 0) >= 1
        assert len(finding.message) < 500
        (finding.message + finding.mend + (finding.key or "")).encode("utf-8")


@settings(max_examples=200, deadline=LIMIT)
@given(
    text=st.text(
        alphabet=st.sampled_from("ab:-[]{}&*!|>'\"#%@`,?~< \n\\0ux\u00e9\u2028🚋"), max_size=60
    )
)
def test_any_text_is_yaml_or_refused(text: str) -> None:
    """The parser's own errors never come through, and what is read knows its lines."""
    try:
        line = read_yaml(text, "x").place.line
    except Refused as refused:
        line = refused.finding.line or 0
    assert 1 <= line <= len(text.splitlines()) + 1


@settings(max_examples=50, deadline=LIMIT)
@given(data=st.recursive(
    st.sampled_from(["a", "person/ola-brandt", "1", "null", "asserts", "[1, 2]", "2021"]),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
        st.dictionaries(
            st.sampled_from(["says", "subject", "predicate", "object", "claimant", "stance", "at",
                             "digest", "paraphrase", "id", "label", "key", "disputes", "source"]),
            inner, max_size=5,
        ).map(lambda items: "{" + ", ".join(f"{k}: {v}" for k, v in items.items()) + "}"),
    ),
    max_leaves=12,
))  # fmt: skip
def test_any_shape_under_a_known_key_gives_findings(data: str, workspace: Path) -> None:
    """Values of every shape stand under every section, and each is refused or read."""
    for section in ("claims", "acts", "sides", "identities", "people"):
        text = f"incident: incident/x\nlabel: x\n{section}: {data}\n"
        (workspace / "incidents/x.yaml").write_text(text, encoding="utf-8")
        result = read(workspace)
        assert result.findings or result.quads
    (workspace / "incidents/x.yaml").unlink()
