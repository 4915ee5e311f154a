"""The last recorded figures, and what was lost since: `baseline.json`.

Of what was held out only counts are kept, so that nobody looks at its errors.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import attrs

from tests.accuracy.figures import Scored

FILE = Path(__file__).with_name("baseline.json")
ALLOWED = 2
"""How many elements of a group may be lost on balance before a change fails."""


@attrs.frozen
class Loss:
    """A group of a set that lost more than it won; `names` is empty for what was held out."""

    which: str
    group: str
    net: int
    names: tuple[str, ...]

    def __str__(self) -> str:
        named = "".join(f"\n    {name}" for name in self.names)
        return f"{self.which}, {self.group}: {self.net} elements lost on balance{named}"


def recorded(path: Path = FILE) -> dict[str, Any]:
    """The recorded figures and missed elements of each set; empty before the first recording."""
    if not path.is_file():
        return {"figures": {}, "missed": {}}
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def _kept(which: str, missed: Mapping[str, list[str]]) -> Mapping[str, list[str] | int]:
    return {name: len(items) for name, items in missed.items()} if which == "held out" else missed


def record(now: Mapping[str, Scored], path: Path = FILE) -> None:
    """Write the figures and what is missed of every set."""
    content = {
        "figures": {which: result.figures for which, result in now.items()},
        "missed": {which: _kept(which, result.missed) for which, result in now.items()},
    }
    text = json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True)
    path.write_text(text + "\n", encoding="utf-8")


def losses(before: Mapping[str, Any], which: str, now: Scored) -> list[Loss]:
    """The groups of a set that lost more than ALLOWED elements on balance, each lost one named."""
    found = []
    for group, then in sorted(before["missed"].get(which, {}).items()):
        missed = now.missed.get(group, [])
        if isinstance(then, int):
            net, names = len(missed) - then, ()
        else:
            net, names = len(missed) - len(then), tuple(sorted(set(missed) - set(then)))
        if net > ALLOWED:
            found.append(Loss(which, group, net, names))
    return found


def table(figures: Mapping[str, Mapping[str, float]], before: Mapping[str, Mapping[str, float]]) -> list[str]:
    """One line a figure, with the recorded one beside it."""
    lines = []
    for name, now in figures.items():
        key = "f1" if "f1" in now else "accuracy"
        if key == "f1":
            text = f"P {now['precision']:.3f}  R {now['recall']:.3f}  F1 {now['f1']:.3f}"
            size = f"gold {now['gold']:.0f}"
        else:
            text, size = f"accuracy {now['accuracy']:.3f}", f"compared {now['compared']:.0f}"
        then = before.get(name, {}).get(key)
        beside = "" if then is None else f"  recorded {then:.3f}  {_signed(now[key] - then)}"
        lines.append(f"{name:28} {text:32}  ({size}){beside}".rstrip())
    return lines


def _signed(difference: float) -> str:
    return "" if abs(difference) < 0.0005 else f"{difference:+.3f}"
