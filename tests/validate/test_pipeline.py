"""Holds that shapes and checks judge one record together."""

from pathlib import Path

from pyoxigraph import NamedNode, Quad, RdfFormat, Store, parse

from onrecord.model.vocabulary import ONTOLOGY
from onrecord.read.ontology import ontology_store
from onrecord.validate import validate

HERE = Path(__file__).parent


def findings(*names: str) -> set[str]:
    """Return the codes of what is wrong in the good record with these files added."""
    record = [
        quad
        for name in ("record.trig", *names)
        for quad in parse(path=HERE / name, format=RdfFormat.TRIG)
    ]
    store = Store()
    graph = NamedNode(ONTOLOGY)
    store.bulk_extend(record)
    store.bulk_extend(Quad(q.subject, q.predicate, q.object, graph) for q in ontology_store())
    return {finding.code for finding in validate(record, store)}


def test_the_good_record_passes() -> None:
    """A record that keeps every rule has no findings."""
    assert findings() == set()


def test_a_leak_is_found_twice() -> None:
    """A contested proposition as a plain triple breaks the shape of the person and the check."""
    assert findings("offenders/plain-triple.trig") == {"ethics-h6-person", "plain-triple"}
