"""Projection of a record to a networkx graph, with positions and measures."""

from onrecord.network.incidents import find_incident, incidents
from onrecord.network.kinds import Kind, Relation, Status
from onrecord.network.nodes import Claim, Conflict, Evidence, Node, Question, Source, Thing
from onrecord.network.projection import project

__all__ = [
    "Claim",
    "Conflict",
    "Evidence",
    "Kind",
    "Node",
    "Question",
    "Relation",
    "Source",
    "Status",
    "Thing",
    "find_incident",
    "incidents",
    "project",
]
