"""The dossier section: rows, the papers that they ask for, and what only explains."""

from tthc.reading.dossier.section import DossierReading, read_dossier

__all__ = ["DossierReading", "read_dossier"]
