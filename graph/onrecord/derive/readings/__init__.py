"""What would hold if certain claims were trusted, and how accounts move; computed beside the record, never into it."""

from onrecord.derive.readings.reading import Reading, reading
from onrecord.derive.readings.record import Record, load
from onrecord.derive.readings.rules import Rules

__all__ = ["Reading", "Record", "Rules", "load", "reading"]
