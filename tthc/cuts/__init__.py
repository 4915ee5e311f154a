"""Cuts applied to a copy, and what they save."""
