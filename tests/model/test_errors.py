"""Errors say why something was refused as a part of a sentence."""

from __future__ import annotations

import pytest

from onrecord.model.errors import reason


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (PermissionError(13, "Permission denied", "/x"), "Permission denied"),
        (OSError("odd."), "odd"),
        (ValueError("first line.\nsecond line"), "first line"),
        (ValueError(), "ValueError"),
        (OSError(), "OSError"),
    ],
)
def test_a_reason_is_one_line_without_number_and_path(error: Exception, told: str) -> None:
    """What the system says comes without its number, what a parser says without further lines, and never empty."""
    assert reason(error) == told
