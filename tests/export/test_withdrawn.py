"""A claim that was withdrawn is told as withdrawn wherever it is handed out."""

from __future__ import annotations

import pytest

from onrecord.export.build import build
from onrecord.export.formats import FORMATS
from onrecord.export.source import Source, open_source
from onrecord.network import Claim, project
from onrecord.viz import render
from tests.workspaces import write_workspace

WITHDRAWN = "withdrawn 1 June 2021"
NOTICE = """\
notices:
  - type: retraction
    concerns: handgun
    by: agency/tram-watch
    on: 2021-06-01
    reason: It withdraws what it said of the coat.
"""


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Source:
    """Give a record of which one accusation was withdrawn."""
    folder = tmp_path_factory.mktemp("withdrawn")
    build(
        write_workspace(folder / "workspace", {"editorial/notices.yaml": NOTICE}), folder / "build"
    )
    return open_source(folder / "build", profile="public")


def test_the_network_tells_it_beside_the_stance(source: Source) -> None:
    """Of that claim alone, before how its question stands, on the page as well."""
    network = project(source.store)
    claims = [v["data"] for _, v in network.nodes(data=True) if isinstance(v["data"], Claim)]
    (told,) = (claim for claim in claims if "withdrawn" in claim.sublabel)
    assert "a handgun" in told.paraphrase
    assert told.accuses
    assert f"apparent, preliminary, {WITHDRAWN}; accusation" in told.sublabel
    assert told.withdrawn == "2021-06-01"
    assert WITHDRAWN in render(network)


@pytest.mark.parametrize("name", ["graphml", "gexf", "schemaorg"])
def test_formats_without_notices_tell_it_in_the_label(source: Source, name: str) -> None:
    """They hold no notices, so the words for the claim say it."""
    assert WITHDRAWN.encode() in FORMATS[name].write(source)


def test_search_engines_are_told_that_it_stands_no_more(source: Source) -> None:
    """Once, in the words of schema.org for the status of a work."""
    assert FORMATS["schemaorg"].write(source).count(b'"creativeWorkStatus": "Withdrawn"') == 1
