"""Projection of a record to a networkx graph, with positions and measures."""
