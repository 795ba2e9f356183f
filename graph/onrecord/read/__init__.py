"""Reads workspaces: YAML to claims to RDF, each value with its place in the files."""

from onrecord.read.pipeline import ReadResult, read

__all__ = ["ReadResult", "read"]
