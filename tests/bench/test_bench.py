"""The benchmark compares what it measures; nothing is measured here."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.bench.__main__ import QUERY, RATIOS, commands
from tests.bench.first_picture import first_picture
from tests.bench.measure import Times
from tests.viz.pages import small_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser


def test_every_ratio_is_between_two_commands_that_are_measured(tmp_path: Path) -> None:
    """No ratio names a command that nothing measures, and nothing is measured for no use."""
    measured = commands(tmp_path)
    assert {name for pair in RATIOS for name in pair} == set(measured)


def test_the_query_is_one_that_ships() -> None:
    """The query that all engines answer is in the catalogue, and takes no parameter that it needs."""
    from onrecord.query.catalogue import find

    assert not [parameter for parameter in find(QUERY).parameters if parameter.required]


def test_the_middle_run_is_what_counts() -> None:
    """One slow run does not move the median."""
    assert Times((1.0, 9.0, 1.2)).median == 1.2


@pytest.mark.browser
def test_a_first_picture_takes_time(browser: Browser, tmp_path: Path) -> None:
    """The time is that of the picture, found once something stands on the canvas."""
    page = tmp_path / "page.html"
    page.write_text(small_page(), encoding="utf-8")
    taken = first_picture(browser, page, (1440, 900))
    assert taken.wall > 0
    assert taken.cpu > 0
