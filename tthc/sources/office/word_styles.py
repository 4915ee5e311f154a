"""What a Word file's styles say of their paragraphs: list, heading level, font."""

from typing import Any

import attrs

from tthc.sources.office.word_numbers import W, number, value

_FONTS = ("ascii", "hAnsi", "cs")
_LONGEST_CHAIN = 20


@attrs.frozen
class Style:
    """One style, with what it takes over from those that it is based on."""

    list_id: str | None = None
    list_level: int = 0
    heading: int | None = None
    font: str | None = None


def font_of(properties: Any | None) -> str | None:
    """The font that run properties name."""
    fonts = None if properties is None else properties.find(W + "rFonts")
    if fonts is None:
        return None
    return next((name for one in _FONTS if (name := fonts.get(W + one))), None)


def list_of(properties: Any | None) -> tuple[str | None, int | None]:
    """The list and the level that paragraph properties name."""
    listed = None if properties is None else properties.find(W + "numPr")
    if listed is None:
        return None, None
    level = value(listed, "ilvl")
    return value(listed, "numId"), None if level is None else number(level, 0)


def heading_of(properties: Any | None) -> int | None:
    """The heading level, from 1, that paragraph properties name; level 10 is plain text."""
    level = None if properties is None else value(properties, "outlineLvl")
    outline = number(level, 9) if level is not None else 9
    return outline + 1 if 0 <= outline < 9 else None


class Styles:
    """The styles of one file by their ids."""

    def __init__(self, part: Any | None) -> None:
        self._elements: dict[str, Any] = {}
        self._known: dict[str, Style] = {}
        self._default = ""
        self._font: str | None = None
        if part is None:
            return
        for element in part.iterchildren(W + "style"):
            self._elements[element.get(W + "styleId", "")] = element
            if element.get(W + "type") == "paragraph" and element.get(W + "default") in ("1", "true"):
                self._default = element.get(W + "styleId", "")
        defaults = part.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._font = font_of(defaults)

    def of(self, name: str | None) -> Style:
        """The style of that id; the file's ordinary one where none is named."""
        name = self._default if name is None else name
        if name not in self._known:
            self._known[name] = self._resolved(name)
        return self._known[name]

    def character_font(self, name: str | None) -> str | None:
        """The font of a character style, None where it names none."""
        return None if name is None else self._chain_font(name)

    def _chain(self, name: str) -> list[Any]:
        chain: list[Any] = []
        while name in self._elements and len(chain) < _LONGEST_CHAIN:
            chain.append(self._elements[name])
            name = value(chain[-1], "basedOn", "") or ""
        return chain

    def _chain_font(self, name: str) -> str | None:
        fonts = (font_of(element.find(W + "rPr")) for element in self._chain(name))
        return next((font for font in fonts if font), None)

    def _resolved(self, name: str) -> Style:
        list_id: str | None = None
        level: int | None = None
        heading: int | None = None
        for element in self._chain(name):
            properties = element.find(W + "pPr")
            own_list, own_level = list_of(properties)
            list_id = own_list if list_id is None else list_id
            level = own_level if level is None else level
            heading = heading or heading_of(properties) or _named_heading(value(element, "name", "") or "")
        return Style(list_id, level or 0, heading, self._chain_font(name) or self._font)


def _named_heading(name: str) -> int | None:
    words = name.lower().split()
    if len(words) == 2 and words[0] == "heading" and words[1].isdigit() and 1 <= int(words[1]) <= 9:
        return int(words[1])
    return None
