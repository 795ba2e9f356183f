"""Derivations: questions, statuses and conflicts that follow from the claims."""
