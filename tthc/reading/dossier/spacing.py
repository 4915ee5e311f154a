"""Runs of spaces inside lines made one, with the way back to the text."""

import re
from bisect import bisect_right

import attrs

_RUN = re.compile(r"(?<=\S)[ \t]{2,}(?=\S)")


@attrs.frozen
class Squeezed:
    """`text` without the further spaces of each run; `places[i]` and on, `left_out[i]` were left out."""

    text: str
    places: tuple[int, ...]
    left_out: tuple[int, ...]

    def back(self, place: int) -> int:
        """The place in the text as it was of a character of `text`."""
        index = bisect_right(self.places, place)
        return place + (self.left_out[index - 1] if index else 0)


def squeeze(text: str) -> Squeezed:
    """Make each run of spaces inside a line one space."""
    pieces: list[str] = []
    places: list[int] = []
    left_out: list[int] = []
    done, total = 0, 0
    for run in _RUN.finditer(text):
        pieces.append(text[done : run.start() + 1])
        total += run.end() - run.start() - 1
        places.append(run.end() - total)
        left_out.append(total)
        done = run.end()
    pieces.append(text[done:])
    return Squeezed("".join(pieces), tuple(places), tuple(left_out))
