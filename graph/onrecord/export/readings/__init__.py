"""Readings and movements of accounts, written out: for people, for programs, as datasets."""
