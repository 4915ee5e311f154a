"""Titles of rules as the reader sees them."""

from functools import cache

from tthc.registry.rules import load_rules


@cache
def _titles(language: str) -> dict[str, str]:
    return {rule.name: rule.title.get(language) or rule.title["en"] for rule in load_rules()}


def rule_title(rule: str, language: str) -> str:
    """The title of a rule in the language; its name where no rule of that name is loaded."""
    return _titles(language).get(rule, rule)
