"""Derives questions, their statuses and conflicts from the claims; nothing here is stored by hand."""

from onrecord.derive.graph import derive

__all__ = ["derive"]
