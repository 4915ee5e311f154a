"""Counts and lists of `tthc stats`."""
