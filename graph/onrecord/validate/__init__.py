"""Validates a record: shapes over the graph, checks across claims."""

from onrecord.validate.pipeline import validate

__all__ = ["validate"]
