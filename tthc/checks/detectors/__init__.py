"""Detectors that rules name."""

from collections.abc import Mapping

from tthc.checks.context import Detector
from tthc.checks.detectors.official_list import document_on_official_list

DETECTORS: Mapping[str, Detector] = {
    "document_on_official_list": document_on_official_list,
}
"""Every detector by the name under which rules use it."""
