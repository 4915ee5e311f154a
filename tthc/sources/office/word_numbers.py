"""What Word's automatic numbering shows before a paragraph."""

from collections.abc import Iterable, Mapping
from typing import Any

import attrs

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_VAL = W + "val"
_BULLETS = {"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf02d": "-", "o": "◦"}
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


@attrs.frozen
class Level:
    """One level of a list: how it counts and what it shows."""

    form: str = "decimal"
    text: str = ""
    start: int = 1
    restart: int | None = None
    legal: bool = False


@attrs.frozen
class Numbered:
    """One list of a file: the definition it counts by, and where it starts otherwise."""

    definition: str
    starts: Mapping[int, int]
    levels: Mapping[int, Level]


def value(element: Any, name: str, default: str | None = None) -> str | None:
    """The w:val of the child of that name; `default` where there is no such child or value."""
    child = None if element is None else element.find(W + name)
    return default if child is None else child.get(_VAL, default)


def number(text: str | None, default: int) -> int:
    """The text as a number where it is one."""
    try:
        return int(text) if text is not None else default
    except ValueError:
        return default


class Numbering:
    """The lists of one file, which count on as its paragraphs are read in order."""

    def __init__(self, part: Any | None) -> None:
        self._definitions: dict[str, dict[int, Level]] = {}
        self._lists: dict[str, Numbered] = {}
        self._of_style: dict[str, tuple[str, int]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()
        if part is not None:
            self._read(part)

    def show(self, list_id: str, level: int) -> str:
        """What stands before the next paragraph of that list and level; counts it."""
        used = self._lists.get(list_id)
        if used is None:
            return ""
        levels = {**self._definitions.get(used.definition, {}), **used.levels}
        counts = self._counts.setdefault(used.definition, {})
        if (list_id, level) not in self._begun:
            self._begun.add((list_id, level))
            if level in used.starts:
                counts[level] = used.starts[level] - 1
        here = levels.get(level, Level())
        counts[level] = counts.get(level, here.start - 1) + 1
        for deeper in [one for one in counts if one > level]:
            restart = levels.get(deeper, Level()).restart
            if restart is None or level < restart:
                del counts[deeper]
        if here.form == "bullet":
            return _bullet(here.text)
        return _shown(here, levels, counts)

    def of_style(self, style: str) -> tuple[str, int] | None:
        """The list and level that a style's paragraphs belong to, where the list says so."""
        return self._of_style.get(style)

    def _read(self, part: Any) -> None:
        linked: dict[str, str] = {}
        by_style: dict[str, str] = {}
        styles: dict[str, list[tuple[str, int]]] = {}
        for definition in part.iterchildren(W + "abstractNum"):
            name = definition.get(W + "abstractNumId", "")
            self._definitions[name] = dict(_levels(definition.iterchildren(W + "lvl")))
            for level in definition.iterchildren(W + "lvl"):
                if style := value(level, "pStyle"):
                    styles.setdefault(name, []).append((style, number(level.get(W + "ilvl"), 0)))
            if style := value(definition, "styleLink"):
                by_style[style] = name
            if style := value(definition, "numStyleLink"):
                linked[name] = style
        for name, style in linked.items():
            self._definitions[name] = self._definitions.get(by_style.get(style, ""), {})
        for one in part.iterchildren(W + "num"):
            list_id, definition = one.get(W + "numId", ""), value(one, "abstractNumId", "") or ""
            starts: dict[int, int] = {}
            levels: dict[int, Level] = {}
            for override in one.iterchildren(W + "lvlOverride"):
                level = number(override.get(W + "ilvl"), 0)
                levels.update(_levels(override.iterchildren(W + "lvl")))
                if (start := value(override, "startOverride")) is not None:
                    starts[level] = number(start, 1)
            self._lists[list_id] = Numbered(definition, starts, levels)
            for style, level in styles.get(definition, ()):
                self._of_style.setdefault(style, (list_id, level))


def _levels(elements: Iterable[Any]) -> Iterable[tuple[int, Level]]:
    for element in elements:
        restart = value(element, "lvlRestart")
        legal = element.find(W + "isLgl")
        yield (
            number(element.get(W + "ilvl"), 0),
            Level(
                form=value(element, "numFmt", "decimal") or "decimal",
                text=value(element, "lvlText", "") or "",
                start=number(
                    value(element, "start"), 0 if restart is None and element.find(W + "start") is None else 1
                ),
                restart=None if restart is None else number(restart, 0),
                legal=legal is not None and legal.get(_VAL, "1") not in ("0", "false"),
            ),
        )


def _shown(level: Level, levels: Mapping[int, Level], counts: Mapping[int, int]) -> str:
    text = level.text
    for place in range(9):
        mark = f"%{place + 1}"
        if mark in text:
            of = levels.get(place, Level())
            text = text.replace(
                mark, _count(counts.get(place, of.start), "decimal" if level.legal else of.form)
            )
    return text.strip()


def _bullet(text: str) -> str:
    if text in _BULLETS:
        return _BULLETS[text]
    return "•" if any("\ue000" <= letter <= "\uf8ff" for letter in text) else text.strip()


def _count(count: int, form: str) -> str:
    if form == "none" or (count < 1 and form in ("lowerLetter", "upperLetter", "lowerRoman", "upperRoman")):
        return ""
    if form in ("lowerLetter", "upperLetter"):
        letters = chr(ord("a") + (count - 1) % 26) * min(1 + (count - 1) // 26, 9)
        return letters.upper() if form == "upperLetter" else letters
    if form in ("lowerRoman", "upperRoman"):
        roman, left = "", count % 5000
        for worth, letters in _ROMAN:
            roman += letters * (left // worth)
            left %= worth
        return roman.upper() if form == "upperRoman" else roman
    return f"{count:02}" if form == "decimalZero" else str(count)
