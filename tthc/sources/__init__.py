"""Readers of the forms in which procedures come: bytes to sections, verbatim."""

from tthc.sources.discover import discover
from tthc.sources.embedded import embedded_codes, embedded_facts, embedded_record, embedded_records
from tthc.sources.origin import LIMIT, Origin
from tthc.sources.read import read_origin

__all__ = [
    "LIMIT",
    "Origin",
    "discover",
    "embedded_codes",
    "embedded_facts",
    "embedded_record",
    "embedded_records",
    "read_origin",
]
