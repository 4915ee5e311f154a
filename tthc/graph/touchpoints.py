"""Where the applicant is asked to act, and how often he has to come."""

import re
from collections.abc import Mapping

from tthc.graph.lexicon import fold
from tthc.graph.network import forward_order
from tthc.model import END, START, Activity, Node, Procedure

EdgeMap = Mapping[tuple[Node, Node], tuple[str, str | None]]
_SENT = re.compile(
    r"\bgửi\b|\bqua (?:cổng|mạng|hệ thống|thư|đường|dịch vụ|email|tài khoản|bưu)|\bbưu chính công ích\b"
)
_ELECTRONIC = re.compile(r"\bcổng\b|\bmạng\b|điện tử|trực tuyến|đăng nhập|\bhệ thống\b|email")
_TEST = re.compile(r"\bsát hạch\b")
_ASKS = re.compile(
    r"\byêu cầu (?:người|cá nhân|tổ chức|đại diện)[^,;.]{0,40}\b(?:ký|xuất trình|nộp|kiểm tra)\b"
)


def touchpoints_of(procedure: Procedure, edges: EdgeMap) -> tuple[int, ...]:
    """The acts that the applicant performs or has to answer, in order."""
    acts = procedure.activities
    returning = {source for (source, _), (kind, _) in edges.items() if kind == "return"}
    actions = {a.action for a in acts}
    found = []
    for index, activity in enumerate(acts):
        if (
            activity.actor_class == "applicant"
            or index in returning
            or (
                activity.action == "determine_payment"
                and activity.actor_class == "other_agency"
                and "pay" not in actions
            )
            or ("collect" not in actions and hands_out(activity))
            or _is_test(activity)
            or _ASKS.search(fold(activity.text))
        ):
            found.append(index)
    return tuple(found)


def hands_out(activity: Activity) -> bool:
    """Whether an act gives the result into the applicant's hands, not by sending it."""
    return activity.action == "return_result" and not _SENT.search(fold(activity.text))


def _is_test(activity: Activity) -> bool:
    return activity.action == "inspect" and bool(_TEST.search(fold(activity.text)))


def trips_of(procedure: Procedure, edges: EdgeMap) -> int | None:
    """Visits on paper when all goes well, on the way that needs most.

    None where no act tells how the result reaches the applicant on paper.
    """
    acts = procedure.activities
    fetched = any(a.action == "collect" for a in acts)
    told = [
        a for a in acts if a.action in ("return_result", "collect") and not _ELECTRONIC.search(fold(a.text))
    ]
    if not told:
        return None
    before: dict[Node, list[Node]] = {}
    for (source, target), (kind, _) in edges.items():
        if kind != "return":
            before.setdefault(target, []).append(source)
    visits: dict[Node, int] = {START: 0}
    for node in forward_order(edges, len(acts)):
        if node == START:
            continue
        counts = []
        for source in before.get(node, ()):
            here = visits.get(source, 0)
            comes = isinstance(node, int) and _visit(acts[node], first=here == 0, fetched=fetched)
            at_once = isinstance(source, int) and _visit(acts[source], first=True, fetched=fetched)
            counts.append(here + (1 if comes and not at_once else 0))
        visits[node] = max(counts, default=0)
    return visits.get(END, 0)


def _visit(activity: Activity, *, first: bool, fetched: bool) -> bool:
    """Whether the applicant comes for this act.

    A submit that is not the first counts only where all need it, handing out only where no fetching
    is told.
    """
    if activity.action == "submit":
        return first or not activity.conditional
    if activity.action == "pay" or _is_test(activity):
        return not activity.conditional
    if activity.action == "collect":
        return not _ELECTRONIC.search(fold(activity.text))
    return not fetched and hands_out(activity)
