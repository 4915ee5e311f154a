"""Procedures inside decisions and saved pages, lists of procedures, and tables of volumes."""

from tthc.sources.decisions.lists import ListedProcedure, procedure_list
from tthc.sources.decisions.records import records_of
from tthc.sources.decisions.volumes import Volume, volumes

__all__ = ["ListedProcedure", "Volume", "procedure_list", "records_of", "volumes"]
