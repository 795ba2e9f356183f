"""An incident for an editor or a court: what is told, what is open, what nobody answers, and where each word stands."""

from onrecord.query.chronicle.gather import chronicle
from onrecord.query.chronicle.values import Chronicle

__all__ = ["Chronicle", "chronicle"]
