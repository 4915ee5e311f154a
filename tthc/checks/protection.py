"""What specialised law protects: no removal is proposed of it."""

from collections.abc import Mapping
from functools import cache

from tthc.model.finding import Operation
from tthc.model.procedure import Activity, Channel, Document, Procedure
from tthc.registry.tables import rules_folder
from tthc.registry.yaml_files import load_yaml

REMOVING: frozenset[Operation] = frozenset(
    ("remove_document", "remove_activity", "merge_activities", "reduce_time")
)
"""Operations that take away or shorten what may protect somebody."""


@cache
def _protected() -> tuple[Mapping[str, tuple[str, ...]], ...]:
    """The matters, each with the actions it concerns (none: any) and the phrases that tell it."""
    path = rules_folder().joinpath("registries", "protected.yaml")
    matters = load_yaml(path.read_text(encoding="utf-8"), "rules/registries/protected.yaml").value["matters"]
    return tuple(
        {
            "actions": tuple(matter.get("actions", ())),
            "activities": tuple(matter.get("activities", ())),
            "documents": tuple(matter.get("documents", ())),
        }
        for matter in matters
    )


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


def is_protected(procedure: Procedure, element: str) -> bool:
    """Whether the act or paper belongs to a matter that must be kept by specialised law."""
    item = element_of(procedure, element)
    if item is None or isinstance(item, Channel):
        return False
    text = " ".join(item.text.split()).casefold()
    for matter in _protected():
        if isinstance(item, Document):
            if any(phrase in text for phrase in matter["documents"]):
                return True
            continue
        if item.action in matter["actions"] and not matter["activities"]:
            return True
        acts = not matter["actions"] or item.action in matter["actions"]
        if acts and any(phrase in text for phrase in matter["activities"]):
            return True
    return False
