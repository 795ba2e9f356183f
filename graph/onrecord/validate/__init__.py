"""Checks: say what is wrong in a record, where, and how to mend it."""
