"""What specialised law protects: no removal is proposed of it."""

from functools import cache

import attrs

from tthc.model.finding import Operation
from tthc.model.procedure import Activity, Channel, Document, Procedure
from tthc.registry.tables import rules_folder
from tthc.registry.yaml_files import load_yaml

REMOVING: frozenset[Operation] = frozenset(
    ("remove_document", "remove_activity", "merge_activities", "reduce_time")
)
"""Operations that take away or shorten what may protect somebody."""

_PART = 0.5
_LONG = 200
_NAME = 10


@attrs.frozen
class _Matter:
    actions: tuple[str, ...]
    activities: tuple[str, ...]
    documents: tuple[str, ...]
    kinds: tuple[str, ...]

    def holds_act(self, act: Activity, text: str) -> bool:
        if not self.actions and not self.activities:
            return False
        return (not self.actions or act.action in self.actions) and (
            not self.activities or any(phrase in text for phrase in self.activities)
        )

    def holds_paper(self, paper: Document, text: str) -> bool:
        return (not self.kinds or paper.kind in self.kinds) and any(p in text for p in self.documents)


@cache
def _matters() -> tuple[_Matter, ...]:
    path = rules_folder().joinpath("registries", "protected.yaml")
    matters = load_yaml(path.read_text(encoding="utf-8"), "rules/registries/protected.yaml").value["matters"]
    keys = ("actions", "activities", "documents", "kinds")
    return tuple(_Matter(*(tuple(matter.get(key, ())) for key in keys)) for matter in matters)


def element_of(procedure: Procedure, element: str) -> Activity | Document | Channel | None:
    """What an element path (`activities/2`, `documents/0`, `channels/1`) points at."""
    kind, _, index = element.partition("/")
    items: tuple[Activity, ...] | tuple[Document, ...] | tuple[Channel, ...]
    if kind == "activities":
        items = procedure.activities
    elif kind == "documents":
        items = procedure.documents
    elif kind == "channels":
        items = procedure.channels
    else:
        return None
    return items[int(index)] if index.isdigit() and int(index) < len(items) else None


def is_protected(procedure: Procedure, element: str, evidence: str = "") -> bool:
    """Whether the act or paper belongs to a matter that must be kept by specialised law.

    Where the evidence is a few words inside a long item (one paper of many in a row, the name of a
    body), those words decide: what else the row speaks of is not touched.
    """
    item = element_of(procedure, element)
    if item is None or isinstance(item, Channel):
        return False
    part = evidence.strip()
    inside = bool(part) and part in item.text and len(part) < len(item.text) * _PART
    if isinstance(item, Activity):
        if inside and len(part.split()) <= _NAME:
            return False
        return any(matter.holds_act(item, _folded(item.text)) for matter in _matters())
    own = part if inside and len(item.text) > _LONG else item.text
    return any(matter.holds_paper(item, _folded(own)) for matter in _matters())


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
