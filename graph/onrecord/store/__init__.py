"""Stores: keep quads and answer SPARQL, one backend a file."""
