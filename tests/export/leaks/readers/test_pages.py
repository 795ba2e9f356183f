"""Pages, pictures and Markdown: a guarded claim told without its speaker is found in each place where words stand."""

from __future__ import annotations

import pytest

from onrecord.export.leaks.check import check
from onrecord.export.leaks.guard import Guard, guard
from onrecord.export.leaks.leak import Kind, Leak
from onrecord.export.leaks.outputs import of_file
from tests.export.leaks.seeds import sown
from tests.workspaces import BASE

TOLD = "Ola Brandt was armed at the depot"
ASKED = "Was Ola Brandt armed?"
SAID = "Tram Watch says that Ola Brandt was armed"
DENIED = "Ola Brandt denies that he was armed"
IN_OUR_WORDS = "the watch says that Brandt carried a handgun"


@pytest.fixture(scope="module")
def watch() -> Guard:
    """Give the guard of the invented depot."""
    return guard(sown().store)


def found(watch: Guard, name: str, text: str) -> tuple[Leak, ...]:
    """Return what leaks in a file with some content."""
    return check(watch, [of_file(name, text.encode(), watch)]).leaks


PLACES = {
    "title": ("a.html", "<title>{}</title>"),
    "heading": ("a.html", "<h2>{}</h2>"),
    "heading with marks": ("a.html", "<h1><em>{}</em></h1>"),
    "alternative text": ("a.html", '<img src="x" alt="{}">'),
    "alternative text, closed": ("a.html", '<img src="x" alt="{}"/>'),
    "label for screen readers": ("a.html", '<section aria-label="{}"></section>'),
    "tooltip": ("a.html", '<a href="x" title="{}">more</a>'),
    "caption": ("a.html", "<table><caption>{}</caption></table>"),
    "figure": ("a.html", "<figure><figcaption>{}</figcaption></figure>"),
    "description of the page": ("a.html", '<meta name="description" content="{}">'),
    "card of the page": ("a.html", '<meta property="og:title" content="{}">'),
    "picture in a page": ("a.html", "<svg><title>{}</title></svg>"),
    "title of a picture": ("a.svg", '<svg xmlns="http://www.w3.org/2000/svg"><title>{}</title></svg>'),
    "description of a picture": ("a.svg", '<svg xmlns="http://www.w3.org/2000/svg"><desc>{}</desc></svg>'),
    "words in a picture": ("a.svg", '<svg xmlns="http://www.w3.org/2000/svg"><text>{}</text></svg>'),
    "picture for screen readers": ("a.svg", '<svg xmlns="http://www.w3.org/2000/svg" aria-label="{}"/>'),
    "heading in Markdown": ("a.md", "# {}\n"),
    "underlined heading": ("a.md", "{}\n====\n"),
    "picture in Markdown": ("a.md", "![{}](a.svg)\n"),
    "title of a link": ("a.md", '[more](a.md "{}")\n'),
    "HTML in Markdown": ("a.md", '<img src="x" alt="{}">\n'),
    "HTML in a line": ("a.md", 'see <img src="x" alt="{}"> here\n'),
    "title in JSON": ("a.json", '{{"title": "{}"}}'),
    "label in JSON": ("a.json", '{{"cells": [{{"label": "{}"}}]}}'),
}  # fmt: skip


@pytest.mark.parametrize(("name", "frame"), PLACES.values(), ids=PLACES)
def test_what_is_open_is_not_told_by_nobody(watch: Guard, name: str, frame: str) -> None:
    """The words are found in each place once, with the claim; a question or a speaker makes them right."""
    (leak,) = found(watch, name, frame.format(TOLD))
    assert (leak.kind, leak.status) == (Kind.TEXT, "disputed")
    assert leak.where.startswith(name)
    for fair in (ASKED, SAID, DENIED, "Stop of Ola Brandt", "Armed people at the depot"):
        assert found(watch, name, frame.format(fair)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Ola Brandt is said to be armed",  # by nobody
        "Brandt (gunman) at the depot",
        "Handgun of Ola Brandt",
        "Ola Brandt, ar\u00admed",
        "BRANDT ARMED",
        "Brandt\u2019s pistols",
    ],
)
def test_words_that_tell_are_known(watch: Guard, text: str) -> None:
    """Other words for it, plurals, capitals, hidden hyphens and a passive without a speaker tell it, too."""
    assert [leak.kind for leak in found(watch, "a.md", f"# {text}\n")] == [Kind.TEXT]


def test_a_paraphrase_without_its_speaker_is_told(watch: Guard) -> None:
    """Our own words for a claim, cut so that the speaker is gone, are found where the person is named."""
    assert found(watch, "a.md", f"# {IN_OUR_WORDS}\n") == ()
    (leak,) = found(watch, "a.md", "# Brandt carried a handgun\n")
    assert leak.kind is Kind.TEXT


def test_code_and_paragraphs_are_left_to_their_speakers(watch: Guard) -> None:
    """A paragraph names its speakers in its sentences, and code shows; only what stands alone is judged."""
    assert found(watch, "a.md", f"{TOLD}.\n\n    # {TOLD}\n\n`{TOLD}`\n") == ()
    assert found(watch, "a.html", f"<p>{TOLD}</p><script>'<h1>{TOLD}</h1>'</script>") == ()


PAGE = '<script type="application/json">{}</script>'


def test_the_data_of_a_page_is_read(watch: Guard) -> None:
    """A node of a drawn network with a telling name, a claim without a speaker and a line that says it are found."""
    nodes = '{"iri": "item/depot-1", "label": "pistol"}, {"iri": "person/ola-brandt", "label": "Ola Brandt"}'
    lines = '"relations": ["HAD"], "edges": [[0, 1, 0, null, 0]]'
    data = f'{{"base": "{BASE}", "texts": [], "nodes": [{nodes}], {lines}}}'
    assert [leak.kind for leak in found(watch, "a.html", PAGE.format(data))] == [
        Kind.LABEL,
        Kind.VOCABULARY,
    ]
    assert found(watch, "a.html", PAGE.format("no data")) == ()
