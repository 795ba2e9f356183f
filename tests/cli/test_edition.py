"""The build that a command reads is an edition with title, publisher, version and licence."""

from __future__ import annotations

from pathlib import Path

from onrecord.cli.edition import open_edition
from onrecord.query.citation import Edition
from onrecord.store.record import record_base


def test_an_edition_is_that_of_the_build(sample_build: Path) -> None:
    """A build folder and the store folder in it are one edition."""
    store, edition = open_edition(sample_build)
    assert edition == Edition(
        title="Port Ansel, an invented record",
        publisher="Port Ansel record (invented)",
        version=(sample_build / "current").resolve().name,
        license="https://creativecommons.org/licenses/by/4.0/",
    )
    assert record_base(store) == "https://example.org/port-ansel/"
    assert open_edition(sample_build / "store")[1] == edition
