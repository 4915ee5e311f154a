"""Building procedures from a few lines of steps."""

from collections.abc import Sequence

from tthc.model import Activity, Channel, Duration, Procedure, StepGraph
from tthc.model.procedure import Action, ActorClass, Unit

SECTION = "trinh_tu_thuc_hien"
Act = dict[str, object]


def act(
    text: str,
    action: Action,
    actor: str | None = None,
    actor_class: ActorClass = "handling_agency",
    *,
    to: str | None = None,
    given: bool = False,
    days: float | None = None,
    unit: Unit = "working_day",
) -> Act:
    """One act: the words that quote it, what it is, and whether it happens only in some case."""
    return {
        "text": text,
        "action": action,
        "actor": actor,
        "actor_class": actor_class,
        "receiver": to,
        "conditional": given,
        "duration": Duration(days, unit) if days is not None else None,
    }


def procedure_of(steps: str, acts: Sequence[Act], total: float | None = None) -> Procedure:
    """A procedure whose steps section is `steps`; each act is found in it by its text, in order."""
    found, at, number = [], 0, None
    for given in acts:
        text = str(given["text"])
        start = steps.index(text, at)
        before = steps[:start].rfind("Bước ")
        number = steps[before + 5 : before + 6] if before >= 0 else None
        found.append(Activity(section=SECTION, start=start, end=start + len(text), step=number, **given))  # type: ignore[arg-type]
        at = start + 1
    channels = ()
    if total is not None:
        channels = (Channel("cach_thuc_thuc_hien", 0, 0, "", "online", total, "working_day", 0),)
    return Procedure(
        source="test", form="corpus", code="1.000001", name="Thử", field="Đất đai", level="province",
        scope="public", body=None, decision_number="", procedure_type="", flags=(),
        sections={SECTION: steps}, channels=channels, activities=tuple(found),
    )  # fmt: skip


def edges(graph: StepGraph) -> set[tuple[object, object, str]]:
    return {(e.source, e.target, e.kind) for e in graph.edges}


def into(graph: StepGraph, node: object) -> set[tuple[object, str]]:
    return {(e.source, e.kind) for e in graph.edges if e.target == node}


SUBMIT = act(
    "Chủ cơ sở nộp hồ sơ tại Sở Công Thương", "submit", "Chủ cơ sở", "applicant", to="Sở Công Thương"
)
