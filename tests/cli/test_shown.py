"""Printed pages are read back before they are handed on."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.cli.shown import READ_BACK, open_shown, refuse_leaks
from onrecord.model.errors import LeakError

LEAKS = {
    "html": b"<!doctype html><html lang=en><head><title>Lindqvist had a pistol in the hand</title></head></html>",
    "markdown": b"# Lindqvist had a pistol in the hand\n",
}


@pytest.mark.parametrize("form", sorted(READ_BACK))
def test_a_page_that_tells_an_accusation_as_a_fact_is_refused(
    sample_build: Path, form: str
) -> None:
    """What one side alone claims stands in no heading."""
    shown = open_shown(sample_build, "newsroom", form)
    with pytest.raises(LeakError):
        refuse_leaks(shown, form, LEAKS[form])


@pytest.mark.parametrize("form", ["table", "json"])
def test_what_is_no_page_is_left_alone(sample_build: Path, form: str) -> None:
    """Terminals and programs get each claim with its speaker by construction."""
    refuse_leaks(open_shown(sample_build, "newsroom", form), form, b"pistol")
