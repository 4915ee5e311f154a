"""All regular expressions of the layers that read, and texts made to let each of them run away."""

import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping
from types import FunctionType, ModuleType
from typing import Any

import attrs

import tthc
from tthc.reading.names.agency_patterns import FIRST_WORDS, rules_for

_parser: Any = importlib.import_module("re._parser")
LAYERS = ("reading", "checks", "registry", "sources", "graph")
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")
_CATEGORIES = {"CATEGORY_DIGIT": "7", "CATEGORY_SPACE": " ", "CATEGORY_WORD": "a",
               "CATEGORY_NOT_DIGIT": "a", "CATEGORY_NOT_SPACE": "a", "CATEGORY_NOT_WORD": "-"}  # fmt: skip
_ALWAYS = (" ", "\n", "a", "A", "7", ",", "(", "([", "()", "a ", "A ", "Ủy ban ", "1.", "- ", "7/", "\t \n")


def modules() -> Iterator[ModuleType]:
    """The modules of the layers that read."""
    for layer in LAYERS:
        package = importlib.import_module(f"tthc.{layer}")
        yield package
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            yield importlib.import_module(found.name)


def patterns() -> dict[str, re.Pattern[str]]:
    """Every compiled pattern that a module holds or makes when first asked, by where it stands."""
    found: dict[re.Pattern[str], str] = {}
    for module in modules():
        for name, value in vars(module).items():
            for pattern in _within(value):
                found.setdefault(pattern, f"{module.__name__}.{name}")
            if _is_cached(value, module) and not value.__wrapped__.__code__.co_argcount:
                for pattern in _within(value()):
                    found.setdefault(pattern, f"{module.__name__}.{name}()")
    for word in sorted(FIRST_WORDS):
        for pattern, _ in rules_for(word):
            found.setdefault(pattern, f"{rules_for.__module__}.rules_for({word!r})")
    named: dict[str, re.Pattern[str]] = {}
    for pattern, name in found.items():
        named[name if name not in named else f"{name} {len(named)}"] = pattern
    return named


def _is_cached(value: object, module: ModuleType) -> bool:
    wrapped = getattr(value, "__wrapped__", None)
    return isinstance(wrapped, FunctionType) and wrapped.__module__ == module.__name__


def _within(value: object, depth: int = 0) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
    elif depth < 5:
        parts: Any = ()
        if isinstance(value, Mapping):
            parts = [*value.keys(), *value.values()]
        elif isinstance(value, (tuple, list, set, frozenset)):
            parts = value
        elif attrs.has(type(value)) and type(value).__module__.startswith(tthc.__name__):
            parts = [getattr(value, field.name, None) for field in attrs.fields(type(value))]
        for part in parts:
            yield from _within(part, depth + 1)


def pumps(pattern: re.Pattern[str]) -> list[tuple[str, str, str]]:
    """(before, again and again, behind): what makes a search try much and fail late."""
    tree = _parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE | re.UNICODE)
    bodies: list[tuple[str, str]] = []
    whole = _example(tree, bodies, "")
    found = [("", again, "") for again in _ALWAYS]
    found += [
        ("", whole, ""),
        ("", whole[:-1], ""),
        ("", whole + " ", ""),
        ("", whole[: len(whole) // 2 + 1], ""),
    ]
    for before, body in bodies:
        found += [(before, body, "¿"), ("", before + body, "¿"), (before, body + " ", "¿")]
    return [(a, b, c) for a, b, c in dict.fromkeys(found) if b]


def _example(tree: Any, bodies: list[tuple[str, str]], before: str) -> str:
    """A text that the tree might match; each repeated part is noted with what stands before it."""
    text = ""
    for operation, argument in tree:
        text += _one(str(operation), argument, bodies, before + text)
    return text


def _one(operation: str, argument: Any, bodies: list[tuple[str, str]], before: str) -> str:
    if operation in _REPEATS:
        low, high, body = argument
        example = _example(body, bodies, before)
        if high > 1:
            bodies.append((before, example))
        return example * max(1, min(low, 3))
    if operation == "LITERAL":
        return chr(argument)
    if operation in ("NOT_LITERAL", "ANY"):
        return "a"
    if operation == "IN":
        return _member(argument)
    if operation == "BRANCH":
        return max((_example(branch, bodies, before) for branch in argument[1]), key=len)
    if operation in ("SUBPATTERN", "ATOMIC_GROUP"):
        return _example(argument[-1] if operation == "SUBPATTERN" else argument, bodies, before)
    if operation == "ASSERT" and argument[0] > 0:
        _example(argument[1], bodies, before)
    return ""


def _member(members: Any) -> str:
    kinds = {str(kind) for kind, _ in members}
    if "NEGATE" in kinds:
        refused = [argument for kind, argument in members if str(kind) == "LITERAL"]
        return next(c for c in "a 7-x" if ord(c) not in refused)
    kind, argument = members[0]
    if str(kind) == "LITERAL":
        return chr(argument)
    return chr(argument[0]) if str(kind) == "RANGE" else _CATEGORIES.get(str(argument), "a")
