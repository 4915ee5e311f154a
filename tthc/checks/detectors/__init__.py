"""Detectors that rules name."""

from collections.abc import Mapping

from tthc.checks.context import Detector

DETECTORS: Mapping[str, Detector] = {}
"""Every detector by the name under which rules use it."""
