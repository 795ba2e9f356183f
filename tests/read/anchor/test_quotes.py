"""Typed words become the offsets and digest of those very words, and nothing else in the file changes."""

# ruff: noqa: RUF001 - curly marks are what stands in texts
from __future__ import annotations

import json
import os
import re
from difflib import SequenceMatcher
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.model.errors import FindingsError, WorkspaceError
from onrecord.read import read
from onrecord.read.anchor.quotes import Choice, plan, write
from onrecord.read.evidence.cuts import in_word, splits_character
from onrecord.read.located import Entries
from onrecord.read.yaml_document import read_yaml
from tests.read.anchor.files import CLAIM, HEAD, REST, SAYS, planned, with_quote, workspace
from tests.workspaces import FILES, INCIDENT, TEXT, TEXT_FILE, digest, write_workspace

DAY = "On May 3, 2021"
AT = f"at: [{TEXT.index(DAY)}, {TEXT.index(DAY) + len(DAY)}]"
DIGEST = f"digest: {digest(DAY)}"

LINE = with_quote("quote:").count("\n") + 1


def refused(folder: Path, content: str | bytes, text: str | None = None) -> dict[str, str]:
    """Return what is said of a file that is refused, by code; it must stay as it is."""
    file = workspace(folder, content, text)
    before = file.read_bytes()
    with pytest.raises(FindingsError) as error:
        plan(file, [folder / "texts"])
    assert file.read_bytes() == before
    assert str(error.value).endswith("is as it was.")
    assert {finding.file for finding in error.value.findings} == {INCIDENT}
    return {f.code: f"{f.line}: {f.key}: {f.message} {f.mend}" for f in error.value.findings}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (f"quote: {DAY}\n", f"{AT}\n{DIGEST}\n"),
        (f'quote: "{DAY}"\n', f"{AT}\n{DIGEST}\n"),
        (f"quote: '{DAY}'\n", f"{AT}\n{DIGEST}\n"),
        (f'quote:   "{DAY}"   # of the stop\n', f"at:   {AT[4:]}   # of the stop\n{DIGEST}\n"),
        (f'quote: "{DAY}"', f"{AT}\n{DIGEST}"),
        (f'quote: "{DAY}"\nnote: a note\n', f"{AT}\n{DIGEST}\nnote: a note\n"),
        (f"quote:\n  {DAY}\n", f"at:\n  {AT[4:]}\n{DIGEST}\n"),
        ("quote: On May 3,\n  2021\nnote: n\n", f"{AT}\n{DIGEST}\nnote: n\n"),
        ('quote: "On\n  May 3,\n  2021"\n', f"{AT}\n{DIGEST}\n"),
        ('quote: "On M\\u0061y 3, \\\n  2021"\n', f"{AT}\n{DIGEST}\n"),
        (f"quote: |\n  {DAY}\nnote: n\n", f"{AT}\n{DIGEST}\nnote: n\n"),
        (f"quote: |- # as it is\n  {DAY}\n\nnote: n\n", f"{AT} # as it is\n{DIGEST}\n\nnote: n\n"),
        ("quote: >-\n  On May\n  3, 2021\n# end\n", f"{AT}\n{DIGEST}\n# end\n"),
        (f"quote: >2\n  {DAY}", f"{AT}\n{DIGEST}"),
        (f'"quote": "{DAY}"\n', f'"at": {AT[4:]}\n{DIGEST}\n'),
        (f'quote: "{DAY}"\noccurrence: 1\nnote: n\n', f"{AT}\n{DIGEST}\nnote: n\n"),
        (f'occurrence: 1\nquote: "{DAY}"\n', f"{AT}\n{DIGEST}\n"),
        (f'quote: "{DAY}"\noccurrence: 1', f"{AT}\n{DIGEST}"),
        (f'occurrence:\n  - 1\n# kept\nquote: ["{DAY}"]\n', f"# kept\nat: [{AT[4:]}]\n{DIGEST}\n"),
    ],
)
def test_a_quote_becomes_offsets_and_a_digest(typed: str, expected: str, tmp_path: Path) -> None:
    """In whatever style it is written, it is replaced, and the rest of the file stays byte for byte."""
    for ends in ("\n", "\r\n"):
        made = planned(tmp_path, with_quote(typed).replace("\n", ends).encode())
        assert made.after.decode() == with_quote(expected).replace("\n", ends)
        (one,) = made.quotes
        assert TEXT[one.at.start : one.at.end] == DAY


def test_several_quotes_of_one_claim_keep_their_layout(tmp_path: Path) -> None:
    """Each item of a list is replaced where it stands, with the comment beside it."""
    typed = f'quote:\n  # first\n  - "{DAY}"   # the day\n  - the Tram Watch stopped Ola Brandt\nnote: n\n'
    other = "the Tram Watch stopped Ola Brandt"
    start = TEXT.index(other)
    expected = (
        f"at:\n  # first\n  - {AT[4:]}   # the day\n  - [{start}, {start + len(other)}]\n"
        f"digest:\n  - {digest(DAY)}\n  - {digest(other)}\nnote: n\n"
    )
    made = planned(tmp_path, with_quote(typed))
    assert made.after.decode() == with_quote(expected)
    assert [each.place.key for each in made.quotes] == ["claims[0].quote[0]", "claims[0].quote[1]"]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (f'quote: "{DAY}"', f"{AT}, {DIGEST}"),
        (f'"quote":"{DAY}"', f'"at":{AT[4:]}, {DIGEST}'),
        ("quote: 'On May 3,\n      2021', occurrence: 1", f"{AT}, {DIGEST}"),
        (f'occurrence: 1, quote: "{DAY}"', f"{AT}, {DIGEST}"),
        (f'quote: ["{DAY}", "Stop at"]',
         f"at: [{AT[4:]}, [0, 7]], digest: [{digest(DAY)}, {digest('Stop at')}]"),
    ],
)  # fmt: skip
def test_claims_in_braces_and_two_on_one_line(typed: str, expected: str, tmp_path: Path) -> None:
    """In a map with braces, the digest stands behind the offsets, whatever comes before or after."""
    keys = REST.replace("\n    ", ", ")
    for form in (
        "{{{says}, {keys}, {quote}, note: n}}",
        "{{{quote}, {says}, {keys}}}",
        "{{{says}, {keys}, {quote}}}",
    ):
        before, after = (
            form.format(says=SAYS, keys=keys, quote=each)
            for each in (typed, expected)
        )  # fmt: skip
        content = f"{HEAD}claims: [{before},\n  {before}] # two\n"
        made = planned(tmp_path, content)
        assert made.after.decode() == f"{HEAD}claims: [{after},\n  {after}] # two\n"


def test_the_first_key_of_a_claim_may_be_its_quote(tmp_path: Path) -> None:
    """The dash stays, and the digest is indented as the other keys are."""
    for first in ("quote", "occurrence"):
        entry = {"quote": f'"{DAY}"', "occurrence": "1"}
        second = next(key for key in entry if key != first)
        content = f"{HEAD}claims:\n  -   {first}: {entry[first]}\n      {second}: {entry[second]}\n      {SAYS}\n"
        content += f"      {REST}\n".replace("\n    s", "\n      s").replace("\n    p", "\n      p")
        expected = f"{HEAD}claims:\n  -   {AT}\n      {DIGEST}\n      {SAYS}\n"
        assert planned(tmp_path, content).after.decode().startswith(expected)


BREAKS = "One\ntwo three.\r\n\r\nFour  five.\n"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ('quote: "One\n  two"\n', "One\ntwo"),
        ('quote: "One\\ntwo"\n', "One\ntwo"),
        ("quote: |\n  One\n  two\n", "One\ntwo"),
        ("quote: >\n  One\n  two\n  three.\n", "One\ntwo three."),
        ("quote: One\n  two\n  three.\n", "One\ntwo three."),
        ('quote: "three.\n\n  Four"\n', "three.\r\n\r\nFour"),
        ("quote: 'three.\n  Four'\n", "three.\r\n\r\nFour"),
        ("quote: |\n  three.\n\n  Four\n", "three.\r\n\r\nFour"),
        ('quote: "Four  five."\n', "Four  five."),
    ],
)
def test_a_line_break_that_was_typed_is_one_space_or_a_break(
    typed: str, words: str, tmp_path: Path
) -> None:
    """Authors break lines where the file is full, or where the text does; the words are exact either way."""
    (one,) = planned(tmp_path, with_quote(typed), BREAKS).quotes
    assert BREAKS[one.at.start : one.at.end] == words
    assert one.digest == digest(words)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ('quote: "One two"\n', "the text has a line break where you typed a space"),
        ('quote: "Four five."\n', "the text has two spaces where you typed a space"),
        ("quote: |\n  two\n  three\n", "the text has a space where you typed a line break"),
        ('quote: "one\\ntwo three"\n', "the text has “One” where you typed “one”"),
        ('quote: "two, three."\n', "you typed , (U+002C), which the text has not"),
        ('quote: "two four three."\n', "you typed “ four”, which the text has not"),
        ('quote: "Seven eight nine"\n', "Nothing in it is like them."),
        ('quote: "Four\u00a0 five"\n', "two spaces where you typed U+00A0 U+0020"),
    ],
)  # fmt: skip
def test_what_is_not_there_to_the_letter_is_refused(typed: str, told: str, tmp_path: Path) -> None:
    """The nearest passage is shown with what sets it apart, and the file stays as it is."""
    said = refused(tmp_path, with_quote(typed), BREAKS)["quote-not-found"]
    assert told in said
    assert said.startswith(f"{LINE}: claims[0].quote: These words do not stand")


def test_curly_and_straight_marks_are_told_apart(tmp_path: Path) -> None:
    """The most common slip is named by its characters."""
    said = refused(tmp_path, with_quote("quote: '\"I had no handgun,\" Brandt said.'\n"))
    assert 'the text has “ (U+201C) where you typed " (U+0022)' in said["quote-not-found"]
    assert "in line 4: «“I had no handgun,” Brandt said.»" in said["quote-not-found"]


def test_words_of_another_source_are_found_there(tmp_path: Path) -> None:
    """Where `source` is the wrong one, that is said instead of what is alike."""
    other = "Another piece on the depot, by the Wire.\n"
    sources = FILES["sources/depot.yaml"] + (
        "  - id: source/wire-depot\n    type: article\n    label: Wire piece\n    publisher: outlet/wire\n"
        f"    digest: {digest(other)}\n    length: {len(other)}\n"
    )
    folder = write_workspace(
        tmp_path,
        {
            "sources/depot.yaml": sources,
            "texts/wire.txt": other,
            INCIDENT: with_quote("quote: by the Wire\n"),
        },
    )
    with pytest.raises(FindingsError) as error:
        plan(folder / INCIDENT, [folder / "texts"])
    assert "They stand in the text of source/wire-depot (line 1)" in error.value.findings[0].message
    (folder / INCIDENT).write_text(
        with_quote("source: source/wire-depot\nquote: by the Wire\n"), encoding="utf-8"
    )
    assert plan(folder / INCIDENT, [folder / "texts"]).quotes[0].source == "source/wire-depot"


@pytest.mark.parametrize(
    ("typed", "code", "told"),
    [
        ("quote: Brandt\n", "quote-ambiguous", "stand 3 times in the text of source/gazette-depot. 1: line 3"),
        ("quote: Brandt\noccurrence: 4\n", "wrong-occurrence", "There is no occurrence 4"),
        ("quote: Brandt\noccurrence: two\n", "wrong-occurrence", "`occurrence: 2`"),
        ("quote: [Brandt, Stop]\noccurrence: 1\n", "wrong-occurrence", "a list of numbers from 1 for 2 quotes"),
        (f"quote: {DAY}\nat: [1, 2]\n", "quote-and-offsets", "has `at` and `quote`"),
        ("quote: ''\n", "empty-value", "is empty"),
        ("quote:\n", "empty-value", "is empty"),
        ("quote: ~\n", "empty-value", "is empty"),
        ("quote: |\n\nnote: n\n", "empty-value", "is empty"),
        ("quote: []\n", "wrong-shape", "something other than words"),
        ("quote: {a: b}\n", "wrong-shape", "something other than words"),
        ("quote: [[a], b]\n", "wrong-shape", "something other than words"),
        ("quote: the tram #depot\n", "quote-with-comment", "is a comment"),
        ("quote: Stop\nquot: x\n", "unknown-key", "Did you mean `quote`?"),
        ("quote: Stop\nquote: Stop\n", "repeated-key", "stands twice"),
        ("quote: &a Stop\n", "yaml-alias", "Anchors"),
        ("quote: !!str Stop\n", "yaml-tag", "tag"),
        ("\tquote: Stop\n", "tab", "indented with a tab"),
        ('quote: "Stop\n', "yaml-syntax", "not YAML"),
        ("source: source/gone\nquote: Stop\n", "missing-source", "is no source"),
        ("source: source/depot-footage\nquote: Stop\n", "no-text-digest", "has no digest"),
    ],
)  # fmt: skip
def test_what_cannot_be_anchored_is_named(typed: str, code: str, told: str, tmp_path: Path) -> None:
    """Each kind of bad input has a finding at its place, and nothing is written."""
    said = refused(tmp_path, with_quote(typed))
    assert list(said) == [code]
    assert told in said[code]


def test_one_bad_quote_leaves_all(tmp_path: Path) -> None:
    """All or nothing: every problem of the file is told at once."""
    content = with_quote(f'quote: "{DAY}"\n') + CLAIM + "    quote: Nobody said this ever\n"
    said = refused(tmp_path, content + CLAIM + "    quote: Brandt\n")
    assert set(said) == {"quote-not-found", "quote-ambiguous"}


def test_without_the_text_it_says_what_is_missing(tmp_path: Path) -> None:
    """No folder, a folder without the text, and one with a changed copy: each is said once for the source."""
    content = with_quote("quote: Stop\n") + CLAIM + "    quote: depot\n"
    file = workspace(tmp_path, content)
    (tmp_path / "empty").mkdir()
    for folders, told in (([], "none was named"), ([tmp_path / "empty"], "no file has its digest")):
        with pytest.raises(FindingsError) as error:
            plan(file, folders)
        (finding,) = error.value.findings
        assert told in finding.message
        assert "--texts DIR" in finding.mend
    (tmp_path / TEXT_FILE).write_text(TEXT.replace("\n", "\r\n"), encoding="utf-8", newline="")
    with pytest.raises(FindingsError) as error:
        plan(file, [tmp_path / "texts"])
    assert "line breaks are CRLF" in error.value.findings[0].message


def test_an_occurrence_is_chosen_by_key_option_or_answer(tmp_path: Path) -> None:
    """The key beside the quote comes first; an option fits one open quote; else somebody is asked."""
    places = [found.start() for found in re.finditer("Brandt", TEXT)]
    for number in (1, 2, 3):
        (one,) = planned(tmp_path, with_quote(f"quote: Brandt\noccurrence: {number}\n")).quotes
        assert (one.at.start, one.number, one.of) == (places[number - 1], number, 3)
        file = workspace(tmp_path, with_quote("quote: Brandt\n"))
        (one,) = plan(file, [tmp_path / "texts"], occurrence=number).quotes
        assert one.at.start == places[number - 1]
    seen: list[Choice] = []

    def second(choice: Choice) -> int:
        seen.append(choice)
        return 2

    assert plan(file, [tmp_path / "texts"], choose=second).quotes[0].at.start == places[1]
    assert [each.line for each in seen[0].found] == [3, 4, 4]
    assert seen[0].found[0].before.endswith("stopped Ola ")


def test_an_option_that_cannot_say_which_is_refused(tmp_path: Path) -> None:
    """Two open quotes, or none: a number alone means nothing."""
    two = workspace(tmp_path, with_quote("quote: Brandt\n") + CLAIM + "    quote: handgun\n")
    with pytest.raises(WorkspaceError, match="2 quotes of the file stand several times"):
        plan(two, [tmp_path / "texts"], occurrence=1)
    one = workspace(tmp_path, with_quote("quote: Stop\n"))
    with pytest.raises(WorkspaceError, match="leave --occurrence out"):
        plan(one, [tmp_path / "texts"], occurrence=1)


def test_places_inside_longer_words_do_not_count(tmp_path: Path) -> None:
    """Short words are found as words; where they only stand inside others, that is said."""
    text = "The gunman had a gun.\nHandguns lay there.\n"
    (one,) = planned(tmp_path, with_quote("quote: gun\n"), text).quotes
    assert (one.at.start, one.of) == (17, 1)
    made = planned(tmp_path, with_quote("quote: guns\n"), text)
    assert [note.code for note in made.notes] == ["cut-word"]


def test_nothing_to_do_is_no_error(tmp_path: Path) -> None:
    """A file without quotes, and one without claims, stay as they are."""
    for content in (FILES[INCIDENT], HEAD, f"{HEAD}claims:\n", f"{HEAD}claims: []\n"):
        made = planned(tmp_path, content)
        assert (made.quotes, made.after) == ((), made.before)


@pytest.mark.parametrize(
    "content",
    [
        f'{HEAD}claims:\n  - occurrence: 1 # why\n    {SAYS}\n    {REST}\n    quote: "{DAY}"\n',
        f'{HEAD}claims:\n  - {SAYS}\n    {REST}\n    "qu\\x6fte": "{DAY}"\n',
    ],
)
def test_a_form_that_cannot_be_replaced_safely_is_refused(content: str, tmp_path: Path) -> None:
    """Where an edit would touch something else, or mean something else, nothing is edited."""
    file = workspace(tmp_path, content)
    with pytest.raises(WorkspaceError, match="the file is as it was"):
        plan(file, [tmp_path / "texts"])


def test_what_was_written_keeps_its_permissions_and_validates(tmp_path: Path) -> None:
    """The file is replaced whole, through a link too, and the record is complete afterwards."""
    file = workspace(tmp_path, with_quote(f'quote: "{DAY}"\n'))
    file.chmod(0o640)
    real = file.with_name("real.txt")
    file.rename(real)
    file.symlink_to(real)
    write(plan(file, [tmp_path / "texts"]))
    assert file.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    result = read(tmp_path, [tmp_path / "texts"])
    assert (result.findings, result.evidence.verified) == ((), 1)
    assert sorted(path.name for path in file.parent.iterdir()) == ["depot.yaml", "real.txt"]


def test_a_file_that_may_only_be_read_stays(tmp_path: Path) -> None:
    """Replacing it would go behind the back of whoever made it so."""
    file = workspace(tmp_path, with_quote("quote: Stop\n"))
    made = plan(file, [tmp_path / "texts"])
    file.chmod(0o444)
    with pytest.raises(WorkspaceError, match="it may only be read"):
        write(made)
    file.chmod(0o644)
    file.write_text(HEAD, encoding="utf-8")
    with pytest.raises(WorkspaceError, match="was changed meanwhile"):
        write(made)
    os.unlink(file)  # noqa: PTH108 - as good as any
    with pytest.raises(WorkspaceError, match="cannot be written"):
        write(made)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("incidents", "is no file"),
        ("incidents/gone.yaml", "There is no file"),
        ("sources/depot.yaml", "is no file of a workspace"),
        ("x" * 5000, "cannot be read|There is no file"),
        ("a\0b", "cannot be read|There is no file"),
    ],
)
def test_what_is_no_file_of_a_workspace_is_refused(name: str, told: str, tmp_path: Path) -> None:
    """A folder, a file that is not there, one of another kind, and names that no system takes."""
    write_workspace(tmp_path)
    with pytest.raises(WorkspaceError, match=told):
        plan(tmp_path / name, [])


@pytest.mark.parametrize(
    "data", [b"\xff\xfea\x00", b"", b"\x00\x01", b"- a\n", "\ufeffa: b".encode()]
)
def test_a_file_that_is_no_yaml_is_refused(data: bytes, tmp_path: Path) -> None:
    """Binary, empty and other files have their finding, and stay."""
    refused(tmp_path, data)


WORDS = st.text(
    st.sampled_from("ab“”’\"':#-{}[],|>&*!%@`\\ \n\t🚋👍🏽e\u0301\u00e9\u200d\u00a0ש"), min_size=1, max_size=24
)  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(WORDS.filter(str.strip), WORDS, WORDS, st.data())
def test_an_anchored_quote_slices_back_to_itself(
    tmp_path: Path, words: str, before: str, after: str, data: st.DataObject
) -> None:
    """Any words in any text: what was typed is what stands at the offsets, and all else in the file is the same."""
    text = f"{before} {words} {after}"
    style = data.draw(st.sampled_from(["json", "list", "flow"]))
    value = json.dumps(words, ensure_ascii=False)
    typed = {"json": f"quote: {value} # c\n", "list": f"quote:\n  - {value}\n"}
    if style == "flow":
        keys = REST.replace("\n    ", ", ")
        content = f"{HEAD}claims:\n  - {{{SAYS}, quote: {value}, {keys}}}\n"
    else:
        content = with_quote(typed[style])
    file = workspace(tmp_path, content, text)
    made = plan(file, [tmp_path / "texts"], choose=lambda choice: len(choice.found))
    (one,) = made.quotes
    found = text[one.at.start : one.at.end]
    assert found.replace("\r\n", "\n") == words
    assert one.digest == digest(found)
    if one.of > 1:
        assert text.count(words) >= 1
    _same_elsewhere(content, made.after.decode())


def _same_elsewhere(before: str, after: str) -> None:
    """Hold that two files differ in lines with quotes and offsets only, and mean the same otherwise."""
    lines = (before.splitlines(keepends=True), after.splitlines(keepends=True))
    for kind, a, b, c, d in SequenceMatcher(None, *lines, autojunk=False).get_opcodes():
        if kind != "equal":
            assert "quote" in "".join(lines[0][a:b]) or not lines[0][a:b]
            assert "at" in "".join(lines[1][c:d])
    read_before, read_after = (read_yaml(each, "a.yaml") for each in (before, after))
    assert [key.text for key, _ in read_before.entries] == [
        key.text for key, _ in read_after.entries
    ]
    for (key, one), (_, other) in zip(read_before.entries, read_after.entries, strict=True):
        if key.text != "claims":
            assert _bare(one) == _bare(other)


def _bare(node: object) -> str:
    return re.sub(r"Place\(.*?\)", "", repr(node))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.text("ab e\u0301🚋👍🏽\u200d“”\n", min_size=1, max_size=40), st.data())
def test_offsets_are_code_points_of_any_text(
    tmp_path: Path, text: str, data: st.DataObject
) -> None:
    """A whole passage of a text with emoji and combining marks is found at its own code points."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    words = text[start:end]
    inside = any(in_word(text, at) or splits_character(text, at) for at in (start, end))
    if not words.strip() or inside:
        return
    file = workspace(
        tmp_path, with_quote(f"quote: {json.dumps(words, ensure_ascii=False)}\n"), text
    )
    starts: list[int] = []

    def choose(choice: Choice) -> int:
        starts.extend(each.start for each in choice.found)
        return starts.index(start) + 1

    (one,) = plan(file, [tmp_path / "texts"], choose=choose).quotes
    assert (one.at.start, one.at.end) == (start, end)


def test_the_sample_can_be_typed_again(root: Path, tmp_path: Path) -> None:
    """Each passage of the sample, typed as a quote, gets back the offsets and the digest that it has."""
    result = read(root / "tests/sample", [root / "tests/sample/texts"])
    assert result.evidence.verified == result.evidence.spans
    import shutil

    shutil.copytree(root / "tests/sample", tmp_path / "sample")
    for file in sorted((tmp_path / "sample/incidents").glob("*.yaml")):
        original = file.read_text(encoding="utf-8")
        typed = _typed(original, root)
        assert typed.count("quote:") > 5
        file.write_text(typed, encoding="utf-8")
        write(plan(file, [root / "tests/sample/texts"]))
        assert _bare_claims(file.read_text(encoding="utf-8")) == _bare_claims(original)


def _bare_claims(text: str) -> str:
    entries = read_yaml(text, "a.yaml")
    assert isinstance(entries, Entries)
    return _bare(entries)


def _typed(text: str, root: Path) -> str:
    """Return a file of the sample with each single passage as a quote and the number of its occurrence."""
    texts = [
        path.read_bytes().decode("utf-8")
        for path in sorted((root / "tests/sample/texts").glob("*.txt"))
    ]

    def quote(found: re.Match[str]) -> str:
        start, end, indent = int(found[2]), int(found[3]), found[1]
        (words,) = {t[start:end] for t in texts if digest(t[start:end]) == found[4]}
        (source,) = [t for t in texts if digest(t[start:end]) == found[4]]
        places = [
            at
            for at in range(len(source))
            if source.startswith(words, at)
            and not any(in_word(source, edge) for edge in (at, at + len(words)))
        ]
        return f"{indent}quote: {json.dumps(words, ensure_ascii=False)}\n{indent}occurrence: {places.index(start) + 1}"

    return re.sub(r"^( +)at: \[(\d+), (\d+)\]\n +digest: (\S+)$", quote, text, flags=re.MULTILINE)
