"""From what a person types to the rules of a reading, and to the one name that it has."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.derive.readings.rules import Accusations, Rules
from onrecord.export.readings.made import Workshop
from onrecord.model.errors import FindingsError, OnrecordError
from onrecord.model.vocabulary import ACTING_AGENCY, CONTESTED, ONR, UNOPPOSED
from tests.moving import BASE

OWN = """\
title = "Mine"
description = "What I want to see."
status = ["unopposed", "contested"]
claimants = ["pier-police", "$other"]
incidents = ["pier"]

[parameters.other]
description = "somebody else"
default = "ida-brandt"
"""


@pytest.mark.parametrize(
    ("words", "rules"),
    [
        (["undisputed"], Rules(statuses=frozenset({UNOPPOSED}), hedged=False, tension=False,
                               accusations=Accusations.NONE)),
        (["undisputed", "yes", "two-sided"],
         Rules(statuses=frozenset({UNOPPOSED}), tension=False, accusations=Accusations.TWO_SIDED)),
        (["by-side", "Acting Agency"], Rules(sides=frozenset({ACTING_AGENCY}))),
        (["by-side", "family, outlet"], Rules(sides=frozenset({ONR + "Family", ONR + "OutletSide"}))),
        (["by-claimant", "ola-brandt,pier-police"],
         Rules(claimants=frozenset({BASE + "person/ola-brandt", BASE + "agency/pier-police"}))),
        (["without-source", "source=leaflet"],
         Rules(without_sources=frozenset({BASE + "source/leaflet"}))),
        (["as-of", "2031-05"], Rules(as_of="2031-05")),
    ],
)  # fmt: skip
def test_built_in_policies_mean_what_they_say(
    workshop: Workshop, words: list[str], rules: Rules
) -> None:
    """Each name with its values comes to these rules."""
    assert workshop.ask(words, {}).rules == rules


def test_a_reading_has_one_name_however_it_is_asked_for(workshop: Workshop) -> None:
    """Names of things are those of the record, in one order; a default that is given is no difference."""
    names = {
        workshop.ask(words, params, incident).iri(BASE)
        for words, params, incident in (
            (["by-claimant", "pier-police,ida-brandt"], {}, "pier"),
            (["by-claimant", "person/ida-brandt, agency/pier-police"], {}, "incident/pier"),
            (["by-claimant"], {"claimant": "Ida Brandt,Pier Police"}, "Pier incident"),
        )
    }
    assert names == {
        f"{BASE}reading/by-claimant/claimant=agency/pier-police,person/ida-brandt/incident=incident/pier"
    }
    assert workshop.ask(["undisputed", "false"], {}).iri(BASE) == f"{BASE}reading/undisputed"


def test_a_workspace_has_policies_of_its_own(moving_build: Path, tmp_path: Path) -> None:
    """They lie in readings/, take parameters, and are named like the others; a file elsewhere is named by its path."""
    (tmp_path / "readings").mkdir()
    path = tmp_path / "readings" / "mine.toml"
    path.write_text(OWN)
    workshop = Workshop(moving_build, tmp_path)
    asked = workshop.ask(["mine"], {})
    assert asked.iri(BASE) == f"{BASE}reading/mine"
    assert asked.rules.statuses == frozenset({UNOPPOSED, CONTESTED})
    assert asked.rules.claimants == frozenset(
        {BASE + "agency/pier-police", BASE + "person/ida-brandt"}
    )
    assert asked.rules.incidents == frozenset({BASE + "incident/pier"})
    assert workshop.ask([str(path)], {}) == asked


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["undisputd"], "Did you mean `undisputed`?"),
        (["by-side"], "needs a value for side"),
        (["by-side", "famly"], "There is no side called 'famly'. Did you mean `family`?"),
        (["by-side", "family", "more"], "does not take the value 'more'"),
        (["by-side", "sid=family"], "has no parameter sid. Did you mean `side`?"),
        (["by-claimant", "pier-polise"], "Did you mean agency/pier-police?"),
        (["by-claimant", ","], "is given nothing"),
        (["without-source", "leaflets"], "Did you mean source/leaflet?"),
        (["as-of", "yesterday"], "'yesterday' is not a date."),
        (["undisputed", "perhaps"], "takes true or false"),
        (["undisputed", "true", "some"], "`accusations` does not take 'some'."),
        (["gone.toml"], "is no policy that can be read"),
    ],
)
def test_a_mistake_is_answered_with_what_would_be_right(
    workshop: Workshop, words: list[str], says: str
) -> None:
    """The message names what is wrong and the nearest name."""
    with pytest.raises(OnrecordError) as raised:
        workshop.ask(words, {})
    found = raised.value.findings if isinstance(raised.value, FindingsError) else ()
    assert says in str(raised.value) + "".join(each.message for each in found)
