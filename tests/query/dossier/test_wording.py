"""Words about claims agree with any speaker and say nothing twice."""

from __future__ import annotations

from dataclasses import replace

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.query.dossier import dossier
from onrecord.query.dossier.speech import Speech
from onrecord.query.dossier.story import item
from onrecord.query.dossier.values import Claim, Name, Question
from onrecord.query.dossier.wording import called, document, said, spoken_when, standing

HEDGES = ("alleged", "apparent", "approximate", "preliminary", "reported")


@pytest.fixture
def accusation(depot: ox.Store) -> Claim:
    """Give the claim that accuses."""
    (found,) = [claim for claim in dossier(depot, "incident/depot").claims if claim.accuses]
    return replace(found, spokespeople=())


@pytest.mark.parametrize(
    ("hedges", "paraphrase", "words"),
    [
        (
            ("alleged",),
            "as it is alleged, he ran",
            "Tram Watch asserted (alleged): as it is alleged, he ran",
        ),
        (("alleged",), "he ran", "Tram Watch asserted (alleged): he ran"),
        (("reported",), "so the report says", "Tram Watch asserted (reported): so the report says"),
        (
            ("apparent", "preliminary"),
            "he appears to run",
            "Tram Watch asserted (apparent, preliminary): he appears to run",
        ),
    ],
)
def test_every_reservation_is_told(
    accusation: Claim, hedges: tuple[str, ...], paraphrase: str, words: str
) -> None:
    """No word of a paraphrase takes its place: it may mean something else."""
    assert said(replace(accusation, hedges=hedges, paraphrase=paraphrase)) == words


@given(
    st.sets(st.sampled_from(HEDGES)).map(sorted).map(tuple),
    st.lists(st.sampled_from(("allegedly", "he seems", "preliminary", "reported", "about"))),
)
def test_no_reservation_is_dropped(
    depot: ox.Store, hedges: tuple[str, ...], words: list[str]
) -> None:
    """Whatever the words hold, the full line and the line of the story tell every reservation before them."""
    found = dossier(depot, "incident/depot")
    paraphrase = " ".join(("at dawn", *words))
    for claim in found.claims:
        hedged = replace(claim, hedges=hedges, paraphrase=paraphrase)
        for line in (said(hedged), item(Speech(found, ()), hedged)):
            assert ", ".join(hedges) in line[: line.index(paraphrase)]


def test_only_a_date_is_a_day_of_speaking(accusation: Claim) -> None:
    """Words such as a later press conference are no date."""
    words = replace(accusation, said_in_words="a later press conference")
    assert spoken_when(words) == "when, in the words of the text: “a later press conference”"
    assert spoken_when(replace(words, said_on="3 May")).startswith("said on: 3 May, in the words")
    assert spoken_when(accusation) == ""


def test_a_document_is_told_where_one_is_called_for(accusation: Claim) -> None:
    """Cited, not cited, or not called for."""
    cited = replace(accusation, documents=(Name("i", "source/judgment", "judgment"),))
    assert document(cited) == "document cited for it: judgment"
    assert document(replace(accusation, document_not_cited=True)) == "no document is cited for it"
    assert document(accusation) == ""


def test_who_answers_is_counted_where_nobody_is_accused(depot: ox.Store) -> None:
    """A number beside an accusation reads like agreement; beside a dispute it says that there is none."""
    disputed, unconfirmed, _ = dossier(depot, "incident/depot").questions
    assert disputed.accuses
    assert "speaker" not in standing(disputed)
    assert "answered by 1 speaker;" in standing(unconfirmed)
    other = replace(disputed, accuses=False)
    assert "disputed; answered by 2 speakers, who do not agree; " in standing(other)
    assert "answered by 1 speaker; " in standing(replace(other, root_count=1))


def test_outlets_that_pass_an_accusation_on_are_told_of(depot: ox.Store) -> None:
    """All accusers can be of one side although an outlet tells it, too; then that is said."""
    asked: list[Question] = [
        q for q in dossier(depot, "incident/depot").questions if q.single_sided
    ]
    (question,) = asked
    assert "alleged or reported" not in standing(question)
    shown = standing(replace(question, hearsay=True))
    assert shown.endswith("besides outlets that tell it as alleged or reported")


def test_an_open_year_is_told_where_remarks_on_names_are_not() -> None:
    """The remark that ends a name can go; the one that ends a date says what its source leaves out."""
    assert called(Name("i", "person/clerk", "clerk (name not published)")) == "clerk"
    assert called(Name("", "", "31 March (year not stated)")) == "31 March (year not stated)"


def test_a_value_is_kept_as_it_is_written(depot: ox.Store) -> None:
    """What is said in words stands in the account as it stands in the record, too."""
    said_of = [claim.proposition for claim in dossier(depot, "incident/depot").claims]
    values = {each.value: each.object.label for each in said_of if each.value and each.object}
    assert values == {"2021-05-03": "3 May 2021"}
    (denial,) = [c for c in dossier(depot, "incident/depot").claims if c.said_on]
    assert (denial.said_on, denial.said_on_value) == ("3 May (year not stated)", "XXXX-05-03")
