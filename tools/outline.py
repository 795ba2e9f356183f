"""Where each term of the vocabulary has its entry, so that pages can link to one another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from onrecord.model import vocabulary as v
from tools.markdown import anchors
from tools.terms import Term, Topic, label, short, terms, topics

SECTIONS = {
    "class": "Classes",
    "datatype": "Datatypes",
    "property": "Properties",
    "predicate": "Predicates of propositions",
    "aspect": "Aspects",
    "scheme": "Values",
}
PROPERTY_TYPES = {v.OWL + f"{kind}Property" for kind in ("Object", "Datatype", "Annotation")}
KINDS = (  # the first that applies
    ("predicate", {v.CLAIM_PREDICATE}),
    ("property", PROPERTY_TYPES),
    ("aspect", {v.ASPECT_CLASS}),
    ("datatype", {v.RDFS + "Datatype"}),
    ("class", {v.OWL + "Class"}),
    ("scheme", {v.SKOS + "ConceptScheme"}),
)


def outline(topic: Topic) -> dict[str, list[Term]]:
    """Return the terms that have an entry on a topic's page, by kind, in the order of the page."""
    found: dict[str, list[Term]] = {kind: [] for kind in SECTIONS}
    for term in topic.terms:
        if kind := _kind(term):
            found[kind].append(term)
    return {kind: members for kind, members in found.items() if members}


def members(scheme: str) -> list[Term]:
    """Return the values of a scheme."""
    return [term for term in terms().values() if scheme in term.all(v.IN_SCHEME)]


@cache
def aspects_by_class() -> Mapping[str, Term]:
    """Return the aspects by the classes of their propositions, which stand in the aspects' entries."""
    return {t.one(v.PROPOSITION_CLASS): t for t in terms().values() if v.ASPECT_CLASS in t.types}


def links(iris: Iterable[str]) -> str:
    """Return terms as links to their entries."""
    return ", ".join(map(link, iris))


def link(iri: str) -> str:
    """Return a term as a link to its entry; what has none is only named."""
    address = _addresses().get(iri)
    if address is None:
        return f"`{short(iri)}`"
    name = label(iri) if v.ASPECT_CLASS in terms()[iri].types else f"`{short(iri)}`"
    return f"[{name}]({address})"


@cache
def _addresses() -> Mapping[str, str]:
    """Return the address of each term's entry, from any page of the vocabulary."""
    found: dict[str, str] = {}
    for topic in topics():
        lines, entries = [f"# {topic.title}"], [""]
        for kind, listed in outline(topic).items():
            lines += [f"## {SECTIONS[kind]}", *(f"### {term.name}" for term in listed)]
            entries += ["", *(term.iri for term in listed)]
        for iri, anchor in zip(entries, anchors("\n".join(lines)), strict=True):
            found[iri] = f"{topic.name}.md#{anchor}"
    inner = {cls: found[aspect.iri] for cls, aspect in aspects_by_class().items()}
    values = {m.iri: found[s] for s in list(found) for m in members(s) if m.iri not in found}
    return {**inner, **values, **{iri: address for iri, address in found.items() if iri}}


def _kind(term: Term) -> str | None:
    """Return the section in which a term has an entry; None where it stands in another term's."""
    if term.iri in aspects_by_class():
        return None
    if {v.ASPECT_CLASS} & {cls for member in members(term.iri) for cls in member.types}:
        return None  # the scheme of the aspects, which have entries themselves
    return next((kind for kind, classes in KINDS if classes & set(term.types)), None)
