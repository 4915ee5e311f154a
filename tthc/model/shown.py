"""Objects that a notebook shows as a page, where somebody has said how.

The model draws nothing itself: `as_html` is a single-dispatch function, and the report layer registers
what it draws (`tthc.report.notebook`, which `tthc.api` imports). Where that was not imported, objects
show as plain text.
"""

from functools import singledispatch


@singledispatch
def as_html(shown: object) -> str | None:
    """An object as HTML for a notebook; None, where nothing is registered, leaves it to its plain text."""
    del shown
    return None


class Shown:
    """What a notebook shows by `as_html`."""

    __slots__ = ()

    def _repr_html_(self) -> str | None:
        return as_html(self)
