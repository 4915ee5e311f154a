"""Places in a section's text."""

import attrs


@attrs.frozen
class Span:
    """Characters `start` to `end` (end excluded) of the text of one section, as it was read."""

    section: str
    start: int
    end: int
