"""Readers: turn files of a workspace into claims, one reader a file."""
