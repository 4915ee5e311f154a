"""Cuts: operations on the model, and what they save, each alone and all together."""

from tthc.cuts.effects import plan, with_effects
from tthc.cuts.operations import apply

__all__ = ["apply", "plan", "with_effects"]
