"""Passages are compared with their texts, and what does not fit is explained."""
