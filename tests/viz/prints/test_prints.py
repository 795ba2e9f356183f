"""Holds what printed pages are made of: nothing from elsewhere, nothing that runs, every number with its note."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest

from onrecord.query.chronicle import chronicle
from onrecord.query.disputes import Selection, disputes
from onrecord.query.disputes.choose import EVERY
from onrecord.query.disputes.telling import within
from onrecord.viz.prints import dispute_page, dossier_page
from onrecord.viz.prints.disputes import link
from onrecord.viz.prints.sheet import FEW, SOME, Paper, width
from tests.inventions import SAMPLE, sample
from tests.viz.prints.pages import EDITION, Page, dispute, dossier, saying
from tests.viz.test_render import HOSTILE

PAGES: dict[str, Callable[[], str]] = {
    "disputes": dispute,
    "quay": lambda: dispute("quay"),
    "market": lambda: dispute("market", texts=False),
    "dossier": dossier,
    "dossier of the market": lambda: dossier("market", texts=False),
}


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest) -> str:
    """Give each of the pages."""
    return PAGES[request.param]()


def test_a_page_is_one_file_that_runs_nothing(page: str) -> None:
    """No script, no handler, no style attribute, nothing fetched, and a policy that says so."""
    held = Page(page)
    for tag, attributes in held.tags:
        assert tag not in {"script", "link", "iframe", "object", "embed", "base", "form", "img"}
        assert not {"src", "srcset", "style", "data", "action"} & set(attributes), tag
        assert not [name for name in attributes if name.startswith("on")], tag
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    assert "url(" not in style
    assert "@import" not in style
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    (policy,) = [
        each["content"]
        for each in held.of("meta")
        if each.get("http-equiv") == "Content-Security-Policy"
    ]
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )


def test_a_page_is_whole(page: str) -> None:
    """Every element is closed, every identifier is there once, every number leads to its note."""
    held = Page(page)
    anchors = [attributes["id"] for _, attributes in held.tags if "id" in attributes]
    assert len(anchors) == len(set(anchors))
    links = [each["href"] or "" for each in held.of("a")]
    assert links
    for href in links:
        assert href.removeprefix("#") in anchors or href.startswith("https://example.org/")


def test_a_page_can_be_read_aloud(page: str) -> None:
    """It has a language, one title and one first heading; tables have captions, and heads with a scope."""
    held = Page(page)
    assert held.of("html") == [{"lang": "en"}]
    assert len(held.of("title")) == len(held.of("h1")) == 1
    assert len(held.of("caption")) == len(held.of("table")) >= 1
    assert all(
        each.get("scope") in {"col", "colgroup", "row", "rowgroup"} for each in held.of("th")
    )
    for each in held.of("td"):
        assert each.get("headers", "") == "" or each["headers"] in {
            t.get("id") for t in held.of("th")
        }
    levels = [int(tag[1]) for tag, _ in held.tags if re.fullmatch(r"h[1-6]", tag)]
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_title_says_nothing_that_is_open() -> None:
    """It names the incident and what kind of page it is."""
    titles = [re.findall(r"<title>(.*?)</title>", PAGES[name]()) for name in PAGES]
    assert titles == [
        ["All incidents: open questions · on record"],
        ["Quay incident: open questions · on record"],
        ["Saltmarket incident: open questions · on record"],
        ["Quay incident: dossier · on record"],
        ["Saltmarket incident: dossier · on record"],
    ]


def test_every_claim_on_open_questions_is_there_with_its_words() -> None:
    """Stance, words in quotation marks, our reading of them, place."""
    found = disputes(sample(), Selection(), EDITION, [SAMPLE / "texts"])
    text = Page(dispute()).text()
    for said in found.claims:
        assert said.claim.paraphrase in text
        assert f"[{said.number}]" in text
        for words in said.words:
            assert " ".join(within(words.text or "").split()) in " ".join(text.split())
    assert "nothing recorded" in text


def test_without_texts_only_our_words_are_there() -> None:
    """They are marked as ours, and no passage of a text stands in the page."""
    shown = Page(dispute(texts=False)).text()
    assert "in our words:" in shown
    assert "read as:" not in shown
    for text in sorted((SAMPLE / "texts").glob("*.txt")):
        words = text.read_text(encoding="utf-8").split()
        runs = [" ".join(words[i : i + 9]) for i in range(len(words) - 8)]
        assert not [run for run in runs if run in shown]


def test_each_sentence_of_the_story_has_a_note() -> None:
    """Who speaks, then clauses, each with the number of a claim."""
    shown = dossier()
    lines = re.findall(r'<p class="line">(.*?)</p>', shown, re.DOTALL)
    assert lines
    for line in lines:
        clauses = re.split(r"</sup>", line)
        assert clauses[-1] == "."
        assert all('<sup><a href="#note-' in clause for clause in clauses[:-1])


@pytest.mark.parametrize("paper", Paper)
def test_a_page_is_laid_out_for_its_paper(paper: Paper) -> None:
    """Upright and turned pages alike."""
    sizes = set(re.findall(r"^  size: ([a-z0-9 ]+);", dispute("quay", paper=paper), re.MULTILINE))
    assert sizes == {paper.value, f"{paper.value} landscape"}


def test_tables_turn_the_sheet_or_fall_into_blocks_where_many_speak() -> None:
    """A matrix of many columns cannot be read."""
    assert [width(count) for count in (1, FEW, FEW + 1, SOME, SOME + 1)] == [
        "few", "few", "some", "some", "many",
    ]  # fmt: skip
    assert 'class="frame many"' in dispute("quay")
    assert 'class="turned"' not in dispute("quay")


def test_hostile_texts_stay_texts() -> None:
    """Names, paraphrases and questions add no element to a page, whatever they hold."""
    made = saying(HOSTILE)
    found = disputes(made, Selection(standings=EVERY), EDITION, withheld=lambda _: HOSTILE[0])
    assert len(found.claims) >= len(HOSTILE)
    for shown in (
        dispute_page(replace(found, citation=HOSTILE[1])),
        dossier_page(chronicle(made, "incident/quay", EDITION, withheld=lambda _: HOSTILE[0])),
    ):
        held = Page(shown)
        assert not {"script", "img", "svg"} & {tag for tag, _ in held.tags}
        assert "{{ 7 * 7 }}" in held.text()
        assert "\u202e" not in shown
        assert "[U+202E]" in shown


def test_a_number_that_is_nobodys_is_no_link() -> None:
    """Brackets in what somebody wrote lead nowhere."""
    made = saying(["as in [99999] and [1]"])
    shown = dossier_page(chronicle(made, "incident/quay", EDITION))
    assert "#note-1" in shown
    assert "#note-99999" not in shown
    assert "as in [99999] and" in Page(shown).text()


def test_only_web_addresses_are_links() -> None:
    """An address with another scheme stays text."""
    assert link("https://example.org/claim/1") == "https://example.org/claim/1"
    assert link("javascript:alert(1)") == ""
    assert link("urn:x") == ""


def test_what_is_withheld_is_said() -> None:
    """On the page itself, for whoever only has the print."""
    held = "Profile public: 2 claims withheld."
    found = disputes(sample(), Selection(), EDITION, withheld=lambda _: held)
    assert held in Page(dispute_page(found)).text()
    assert (
        held
        in Page(dossier_page(chronicle(sample(), "quay", EDITION, withheld=lambda _: held))).text()
    )


def test_the_same_record_gives_the_same_bytes() -> None:
    """No clock, no chance, no order of a store gets into a page."""
    again = dispute_page(disputes(sample(), Selection(), EDITION, [SAMPLE / "texts"]))
    assert again == dispute()
    assert dossier_page(chronicle(sample(), "quay", EDITION, [SAMPLE / "texts"])) == dossier()
