"""Readers of the forms in which procedures come: bytes to sections, verbatim."""
