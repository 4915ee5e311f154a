"""One record for each procedure, where several publish it."""

from collections.abc import Iterable
from typing import Protocol, TypeVar


class Counted(Protocol):
    """What tells records of one procedure apart."""

    @property
    def code(self) -> str:
        """Its code."""

    @property
    def body(self) -> str | None:
        """Whose procedure it is."""

    @property
    def recut(self) -> bool:
        """Whether its sections were cut anew."""

    @property
    def documents(self) -> int:
        """How many papers were read in its dossier."""


T = TypeVar("T", bound=Counted)


def once_each(items: Iterable[T]) -> list[T]:
    """One for each code and body, for counts: whole over cut, then the one whose tables survived."""
    best: dict[tuple[str, str | None], T] = {}
    for item in items:
        key = (item.code, item.body)
        old = best.get(key)
        if old is None or (not item.recut, item.documents) > (not old.recut, old.documents):
            best[key] = item
    return list(best.values())
