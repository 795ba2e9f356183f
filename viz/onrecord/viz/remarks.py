"""Short remarks about claims and questions, the same in the panel, in the table and in still pictures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from onrecord.model.vocabulary import HAPPENED_ON
from onrecord.model.words import SINGLE_SIDED, lacks_year
from onrecord.network.kinds import Status
from onrecord.network.nodes import Claim, Node, Question
from onrecord.viz.palette import RETRACTED

Nodes = Mapping[str, Node]


def names(iris: Iterable[str], nodes: Nodes) -> str:
    """Return the names of nodes as one text."""
    return ", ".join(nodes[iri].label for iri in iris if iri in nodes)


def status_words(claim: Claim, nodes: Nodes) -> list[str]:
    """Return how the questions stand that a claim answers."""
    found = (nodes.get(iri) for iri in claim.questions)
    return [word for asked in found if isinstance(asked, Question) for word in asked.standing]


def badges(question: Question) -> list[str]:
    """Return the words on the badge of a question: its status, and whether it pulls against another."""
    return list(question.standing)


def stance_name(claim: Claim, nodes: Nodes) -> str:
    """Return the name of the line of a claim: its stance, or that everything it answers is retracted."""
    asked = [nodes[iri] for iri in claim.questions if iri in nodes]
    withdrawn = [isinstance(q, Question) and q.status is Status.RETRACTED for q in asked]
    return RETRACTED if withdrawn and all(withdrawn) else claim.stance.name


def accusation(claim: Claim, nodes: Nodes) -> str:
    """Return the remark that an accusation carries, saying whose word it is."""
    if not claim.accuses:
        return ""
    whose = f"Said from the side of: {', '.join(claim.sides)}." if claim.sides else ""
    alone = one_side(claim)
    against = f"An accusation against {names(claim.accuses, nodes)}, not a finding."
    return " ".join(filter(None, (against, whose, alone, uncited(claim))))


def one_side(node: Claim | Question) -> str:
    """Return the remark that all known accusers are the acting agency's; outlets that hedge are not counted."""
    return f"{SINGLE_SIDED.capitalize()}." if node.single_sided else ""


def uncited(claim: Claim) -> str:
    """Return the remark of a claim that tells of a finding or conviction without naming its document."""
    return "No official document is cited." if claim.document_not_cited else ""


def year_note(claims: Sequence[Claim]) -> str:
    """Return a remark where no date of the record states its year, and nothing otherwise."""
    dates = [claim.object_value for claim in claims if claim.predicate == HAPPENED_ON]
    open_years = [lacks_year(date) for date in dates]
    if not dates:
        return "No date is stated."
    where = "sources" if len({claim.source for claim in claims}) > 1 else "source"
    return f"The year is not stated in the {where}." if all(open_years) else ""
