"""Rules applied to a procedure and its graph give findings."""

from tthc.checks.engine import check, known_rules, order_key

__all__ = ["check", "known_rules", "order_key"]
