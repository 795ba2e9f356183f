"""Exporters: write a record in one format, one format a file."""
