"""Holds that every shape says what is wrong, and finds it: by its examples and by what is taken from them."""

from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, SH, Graph, Literal, URIRef
from rdflib.term import Node

from onrecord.model.finding import Finding
from onrecord.validate.shapes import check_shapes, split
from tests.ontology.terms import ONR, ONTOLOGY, SHAPE, shapes, vocabulary

VALID = {path.stem: path for path in sorted((ONTOLOGY / "examples" / "valid").glob("*.ttl"))}
INVALID = {path.stem: path for path in sorted((ONTOLOGY / "examples" / "invalid").glob("*.ttl"))}
TARGETS = (SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf)
VALUES = (SH["class"], SH.datatype, SH.nodeKind, SH["in"], SH.node, SH["or"], SH.pattern)
ODD = Literal("neither here nor there", datatype=URIRef("https://example.org/odd"))


def targeted() -> list[str]:
    """Return the name of every shape that judges nodes of its own accord."""
    found = {shape for target in TARGETS for shape in shapes().subjects(target)}
    return sorted(str(shape).removeprefix(SHAPE) for shape in found)


def parts(name: str) -> set[Node]:
    """Return the property shapes of a shape."""
    return set(shapes().objects(SHAPE[name], SH.property))


def path_of(part: Node) -> URIRef:
    """Return the property that a property shape judges."""
    path = shapes().value(part, SH.path)
    assert isinstance(path, URIRef)
    return path


def found_by(findings: list[Finding]) -> set[str | None]:
    """Return the shapes that the findings come from."""
    return {finding.shape for finding in findings}


def checked(graph: Graph) -> list[Finding]:
    """Return what all shapes find wrong in a graph."""
    return check_shapes(graph, shapes(), vocabulary())


def focus_nodes(name: str, graph: Graph) -> set[Node]:
    """Return the nodes of a graph that a shape judges."""
    rules = shapes()
    found: set[Node] = set()
    for cls in rules.objects(SHAPE[name], SH.targetClass):
        for kind in vocabulary().transitive_subjects(RDFS.subClassOf, cls):
            found |= set(graph.subjects(RDF.type, kind))
    for path in rules.objects(SHAPE[name], SH.targetSubjectsOf):
        found |= set(graph.subjects(path))
    for path in rules.objects(SHAPE[name], SH.targetObjectsOf):
        found |= set(graph.objects(None, path))
    return found


def test_every_shape_has_a_pair_of_examples() -> None:
    """A valid and an invalid example go by the name of each shape, and no others are there."""
    assert set(VALID) == set(INVALID) == set(targeted())


@pytest.mark.parametrize("name", VALID)
def test_a_valid_example_conforms(name: str) -> None:
    """Nothing at all is wrong with it, and its shape has something to judge in it."""
    graph = Graph().parse(VALID[name])
    assert focus_nodes(name, graph)
    assert checked(graph) == []


@pytest.mark.parametrize("name", INVALID)
def test_an_invalid_example_breaks_its_shape_alone(name: str) -> None:
    """It is found by the shape whose name it has or by a part of it, and by no other shape."""
    found = found_by(checked(Graph().parse(INVALID[name])))
    assert found
    assert found <= {str(shape) for shape in {SHAPE[name], *parts(name)}}


@pytest.mark.parametrize("name", VALID)
def test_every_part_of_a_shape_judges_its_values(name: str) -> None:
    """A value of an odd kind under each path of a valid example is found by the part for that path."""
    rules, graph = shapes(), Graph().parse(VALID[name])
    judging = {part for part in parts(name) if any((part, each, None) in rules for each in VALUES)}
    for focus in focus_nodes(name, graph):
        for part in judging:
            graph.add((focus, path_of(part), ODD))
    assert {str(part) for part in judging} <= found_by(checked(graph))


@pytest.mark.parametrize("name", VALID)
def test_every_part_of_a_shape_asks_for_its_values(name: str) -> None:
    """What a shape asks for is missed in a valid example from which it was taken."""
    rules, graph = shapes(), Graph().parse(VALID[name])
    asking = {part for part in parts(name) if (part, SH.minCount, None) in rules}
    for focus in focus_nodes(name, graph):
        for part in asking:
            graph.remove((focus, path_of(part), None))
    assert {str(part) for part in asking} <= found_by(checked(graph))


def test_every_part_of_a_shape_bears_on_something() -> None:
    """No property shape is without a rule for values or for their number, and none is left unused."""
    rules = shapes()
    used = set(rules.objects(None, SH.property))
    for part in rules.subjects(RDF.type, SH.PropertyShape):
        assert part in used
        assert any((part, each, None) in rules for each in (*VALUES, SH.minCount, SH.maxCount))


def test_every_shape_says_what_is_wrong_and_how_to_mend_it() -> None:
    """Each has one severity and one English message of two sentences or more."""
    rules = shapes()
    named = {
        shape
        for kind in (SH.NodeShape, SH.PropertyShape)
        for shape in rules.subjects(RDF.type, kind)
    }
    assert named
    for shape in named:
        assert str(shape).startswith(SHAPE)
        (message,) = rules.objects(shape, SH.message)
        assert isinstance(message, Literal)
        assert message.language == "en"
        wrong, mend = split(str(message))
        assert wrong.endswith(".")
        assert mend.endswith(".")
        assert mend != "See the shape that is named.", shape
        assert len(list(rules.objects(shape, SH.severity))) == 1, shape


def test_only_named_shapes_report() -> None:
    """A shape without a name stands only inside sh:or or sh:not, which report under their own shape."""
    rules = shapes()
    for part in set(rules.objects(None, SH.property)):
        holders = set(rules.subjects(SH.property, part))
        if any(isinstance(holder, URIRef) for holder in holders):
            assert isinstance(part, URIRef)


def test_no_shape_runs_a_query() -> None:
    """Rules across claims are checks; a query in a shape would be parsed anew for every node."""
    assert list(shapes().subject_objects(SH.sparql)) == []


def test_every_aspect_has_a_shape_that_lists_its_predicates() -> None:
    """The propositions of each aspect are judged, and exactly the predicates that bear on it are let in."""
    rules, terms = shapes(), vocabulary()
    for aspect, cls in terms.subject_objects(ONR.propositionClass):
        (shape,) = rules.subjects(SH.targetClass, cls)
        assert str(shape) == SHAPE + str(aspect).removeprefix(ONR)
        allowed = rules.value(URIRef(f"{shape}-predicate"), SH["in"])
        assert allowed is not None
        assert set(rules.items(allowed)) == set(terms.subjects(ONR.bearsOn, aspect))


def test_predicates_that_ask_for_words_are_all_judged() -> None:
    """A claim predicate that bears on no aspect asks for words and is in the list of their shape."""
    terms, rules = vocabulary(), shapes()
    loose = {
        predicate
        for predicate in terms.subjects(RDF.type, ONR.ClaimPredicate)
        if (predicate, ONR.bearsOn, None) not in terms
    }
    assert {value for each in loose for value in terms.objects(each, ONR.objectClass)} == {
        RDF.langString
    }
    (listed,) = (
        set(rules.items(items))
        for items in rules.objects(None, SH["in"])
        if ONR.described in set(rules.items(items))
    )
    assert listed == loose


def test_classes_named_by_shapes_are_classes() -> None:
    """What a shape asks to be an instance of is declared as a class, so that it can be met."""
    rules, terms = shapes(), vocabulary()
    named = {*rules.objects(None, SH["class"]), *rules.objects(None, SH.targetClass)}
    own = {cls for cls in named if str(cls).startswith(ONR)}
    assert {cls for cls in own if (cls, RDF.type, OWL.Class) not in terms} == set()


def test_examples_begin_with_what_they_show() -> None:
    """The first line of an example says in words what it is about."""
    for path in [*VALID.values(), *INVALID.values()]:
        first = Path(path).read_text(encoding="utf-8").split("\n", 1)[0]
        assert first.startswith("# Wrong: " if path.parent.name == "invalid" else "# ")
        assert first.endswith(".")
