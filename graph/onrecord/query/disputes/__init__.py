"""What is in dispute: questions by claimants, with what each of them says in which words."""

from onrecord.query.disputes.gather import disputes
from onrecord.query.disputes.values import Disputes, Selection

__all__ = ["Disputes", "Selection", "disputes"]
