"""docs/vocabulary/: a page for each file of the ontology, and the list of all claim predicates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.model import vocabulary as v
from onrecord.model.ontology import name_of
from onrecord.model.resources import resource
from onrecord.read.ontology import ALIGNMENTS
from tools.markdown import table, written_from
from tools.outline import SECTIONS, link, links, members, outline
from tools.terms import Term, Topic, alignments, header, label, short, terms, topics

FOLDER = "docs/vocabulary"
DEFINITION, EXAMPLE = v.SKOS + "definition", v.SKOS + "example"
BROADER = v.SKOS + "broader"
DOMAIN, RANGE = v.RDFS + "domain", v.RDFS + "range"
MAY_ACCUSE, ACCUSING_STANCE = v.ONR + "mayAccuse", v.ONR + "accusingStance"
VALUE_COLUMNS = ("written as", "meaning", "example", "kind of", "excludes")

NAMESPACE = f"""Namespace: `{v.ONR}` (prefix `onr:`). In a workspace, predicates are written by their
local name, values by theirs with the first letter in lower case.
"""
CLAIMED = """The predicates that a proposition may have. Where several classes are given, any one of them will do.
"""


def pages() -> dict[str, str]:
    """Return the pages by their paths in the checkout."""
    return {
        f"{FOLDER}/README.md": _index(),
        f"{FOLDER}/alignments.md": _alignments(),
        **{f"{FOLDER}/{topic.name}.md": _page(topic) for topic in topics()},
    }


def _index() -> str:
    rows = ([f"[{t.title}]({t.name}.md)", str(len(t.terms)), t.description] for t in topics())
    predicates = [term for term in terms().values() if v.CLAIM_PREDICATE in term.types]
    predicates.sort(key=lambda term: term.name.casefold())
    return "\n".join(
        [
            "# Vocabulary\n",
            f"{written_from('`ontology/`')}\n",
            NAMESPACE,
            table(["topic", "terms", "about"], rows),
            "How these terms relate to those of others: [alignments](alignments.md).\n",
            "## What can be claimed\n",
            CLAIMED,
            table(["predicate", "subject", "object", "aspect"], map(_predicate_row, predicates)),
        ]
    )


def _predicate_row(term: Term) -> list[str]:
    ends = [links(term.all(v.SUBJECT_CLASS)), links(term.all(v.OBJECT_CLASS))]
    return [link(term.iri), *ends, links(term.all(v.BEARS_ON)) or "none"]


def _alignments() -> str:
    title, description = header(resource("ontology") / ALIGNMENTS)
    rows = ([link(ours), f"`{short(how)}`", f"`{short(them)}`"] for ours, how, them in alignments())
    body = table(["term", "relation", "term of others"], rows)
    return "\n".join([*_head(title, ALIGNMENTS, description), body])


def _page(topic: Topic) -> str:
    return "\n".join(
        [*_head(topic.title, f"{topic.name}.ttl", topic.description), *_sections(topic)]
    )


def _head(title: str, file: str, description: str) -> list[str]:
    source = written_from(f"`ontology/{file}`")
    return [f"# {title}\n", f"{source} [All topics](README.md).\n", f"{description}\n"]


def _sections(topic: Topic) -> Iterator[str]:
    for kind, found in outline(topic).items():
        yield f"## {SECTIONS[kind]}\n"
        yield from (_scheme(term) if kind == "scheme" else _entry(term, kind) for term in found)


def _entry(term: Term, kind: str) -> str:
    facts = {
        "class": _class_facts,
        "datatype": _class_facts,
        "property": _property_facts,
        "predicate": _predicate_facts,
        "aspect": _aspect_facts,
    }[kind](term)
    listed = [f"- {name}: {value}" for name, value in facts if value]
    text = [f"### {term.name}\n", f"{term.one(DEFINITION)}\n", *listed]
    return "\n".join([*text, f"- Example: {term.one(EXAMPLE)}", ""])


Facts = Iterable[tuple[str, str]]


def _class_facts(term: Term) -> Facts:
    return [("Kind of", links(term.all(v.SUB_CLASS_OF)))]


def _property_facts(term: Term) -> Facts:
    return [("Of", links(term.all(DOMAIN))), ("Value", links(term.all(RANGE)))]


def _predicate_facts(term: Term) -> Facts:
    accusing = links(term.all(ACCUSING_STANCE) or [v.ONR + "Asserts"])
    return [
        ("Subject", links(term.all(v.SUBJECT_CLASS))),
        ("Object", links(term.all(v.OBJECT_CLASS))),
        ("Aspect", links(term.all(v.BEARS_ON)) or "none, so it answers no question"),
        ("Can accuse", f"with {accusing}" if term.one(MAY_ACCUSE) == "true" else "no"),
    ]


def _aspect_facts(term: Term) -> Facts:
    bearing = sorted(t.iri for t in terms().values() if term.iri in t.all(v.BEARS_ON))
    several = term.one(v.MULTI_VALUED) == "true"
    return [
        ("Asks", term.one(v.ASKS)),
        ("Answered by", links(bearing)),
        ("Answers compared within", label(term.one(v.SCOPE_KIND))),
        ("Answers", "several can hold at once" if several else "one; different ones conflict"),
        ("Compared by", links(term.all(v.COMPARATOR))),
        ("Tolerance for approximate numbers", term.one(v.TOLERANCE)),
        ("Class of its propositions", f"`{short(term.one(v.PROPOSITION_CLASS))}`"),
    ]


def _scheme(scheme: Term) -> str:
    found = members(scheme.iri)
    rows = [_value_row(term) for term in found]
    kept = [i for i in range(len(VALUE_COLUMNS)) if any(row[i] for row in rows)]
    body = table([VALUE_COLUMNS[i] for i in kept], ([row[i] for i in kept] for row in rows))
    classes = sorted({cls for term in found for cls in term.types} & terms().keys())
    about = f"{scheme.one(DEFINITION)} Their class: {links(classes)}."
    return f"### {scheme.name}\n\n{about}\n\n{body}"


def _value_row(term: Term) -> list[str]:
    broader, excluded = (_written(term.all(each)) for each in (BROADER, v.EXCLUDES))
    written = _written([term.iri])
    return [written, term.one(DEFINITION), term.one(EXAMPLE), broader, excluded]


def _written(iris: Iterable[str]) -> str:
    return ", ".join(f"`{name_of(iri)}`" for iri in iris)
