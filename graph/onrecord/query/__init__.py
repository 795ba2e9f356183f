"""Canned and free SPARQL queries, with their parameters bound as terms."""

from onrecord.query.engine import run
from onrecord.query.result import Result

__all__ = ["Result", "run"]
