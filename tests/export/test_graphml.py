"""What other programs show of the network: labels that may stand alone."""

from __future__ import annotations

import networkx as nx
import pytest

from onrecord.export.graphml import write
from onrecord.export.source import Source
from onrecord.model.words import STANCE_WORDS
from onrecord.network import Claim, project
from tests.inventions import sample


@pytest.fixture(scope="module")
def labels() -> dict[str, str]:
    """Give the labels of the nodes of an export by their IRIs."""
    written = write(Source(sample(), "Title", "https://example.org/licence"))
    read = nx.parse_graphml(written.decode(), force_multigraph=True)
    return {str(iri): values["label"] for iri, values in read.nodes(data=True)}


def test_no_claim_is_labelled_without_its_speaker_and_stance(labels: dict[str, str]) -> None:
    """Where only labels are drawn, a claim still says whose it is, and whether it is a denial."""
    nodes = [values["data"] for _, values in project(sample()).nodes(data=True)]
    claims = [node for node in nodes if isinstance(node, Claim)]
    assert claims
    for claim in claims:
        assert f"({claim.speakers}: {STANCE_WORDS[claim.stance]}" in labels[claim.iri]


def test_things_and_questions_keep_their_labels(labels: dict[str, str]) -> None:
    """Nothing is added to what is neutral."""
    nodes = [values["data"] for _, values in project(sample()).nodes(data=True)]
    others = {node.iri: node.label for node in nodes if not isinstance(node, Claim)}
    assert others.items() <= labels.items()
