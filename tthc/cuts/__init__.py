"""Cuts: operations on the model, and what they save, each alone and all together."""

from tthc.cuts.after import After, after_plan
from tthc.cuts.effects import plan, with_effects
from tthc.cuts.operations import apply

__all__ = ["After", "after_plan", "apply", "plan", "with_effects"]
