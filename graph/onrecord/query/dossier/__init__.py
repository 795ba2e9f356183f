"""Everything that a record holds on one thing: what is said of it, by whom, where, and who says otherwise."""

from onrecord.query.dossier.account import account, dossier
from onrecord.query.dossier.values import Dossier

__all__ = ["Dossier", "account", "dossier"]
