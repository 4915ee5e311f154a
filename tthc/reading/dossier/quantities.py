"""Numbers of originals and copies that an item's own words state."""

import re

_NUMBER_WORDS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5}
_STATED = re.compile(
    r"(?<![\w/.])(\d{1,2}|một|hai|ba|bốn|năm)(?: ?\((?:\d{1,2}|một|hai|ba|bốn|năm)\))? "
    r"(?:bản )?(chính|gốc|sao|chụp|photo)(?!\w)"
)


def stated_quantities(lowered: str) -> tuple[int | None, int | None]:
    """Originals and copies as worded (`01 bản chính`, `hai (02) bản sao`); None and None where neither is.

    Where only one kind is stated there are 0 of the other.
    """
    originals: int | None = None
    copies: int | None = None
    for match in _STATED.finditer(lowered):
        number = int(match[1]) if match[1].isdigit() else _NUMBER_WORDS[match[1]]
        if match[2] in {"chính", "gốc"}:
            originals = number if originals is None else originals
        else:
            copies = number if copies is None else copies
    if originals is None and copies is None:
        return None, None
    return originals or 0, copies or 0
