"""The program finds the folders that it ships with, or says where it looked."""

from __future__ import annotations

import pytest

from onrecord.model.errors import ResourceError
from onrecord.model.resources import resource


@pytest.mark.parametrize("name", ["ontology", "queries", "data"])
def test_what_ships_is_found(name: str) -> None:
    """Vocabulary, queries and the record itself lie in the checkout or in the wheel."""
    assert any(resource(name).iterdir())


def test_what_is_missing_is_named_with_both_places() -> None:
    """The message names the folder, and what to do."""
    with pytest.raises(ResourceError, match=r"Folder 'gone' is neither at .* nor at .*: install"):
        resource("gone")
