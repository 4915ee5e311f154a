"""Detectors that rules name."""
