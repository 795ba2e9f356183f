"""Canned and free SPARQL queries, with their parameters bound as terms."""
