"""Readers of the files that offices have, each to paragraphs and tables in document order."""

from tthc.sources.office.read import office_form, read_office_file

__all__ = ["office_form", "read_office_file"]
