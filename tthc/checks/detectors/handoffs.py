"""Questions without a date for the answer, and files that pass through more hands than needed."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from tthc.checks.context import Context, Match
from tthc.checks.places import label, plain
from tthc.graph.authorities import same_authority
from tthc.messages import N_
from tthc.model.finding import Confidence, Cut
from tthc.model.procedure import Activity

STEPS = "trinh_tu_thuc_hien"
_LIMIT = re.compile(
    r"\d+\s*(?:\([^)]*\)\s*)?(?:ngày|giờ|tháng|tuần)|trong (?:ngày|thời hạn|thời gian)|chậm nhất|đúng hạn"
)
_COUNCIL = re.compile(r"hội đồng|tổ chuyên gia|tổ (?:thẩm định|công tác)|đoàn ", re.IGNORECASE)
_OPINION = re.compile(r"ý kiến|tham vấn|phối hợp|thẩm tra|đề nghị|hỏi", re.IGNORECASE)
_IF_NEEDED = re.compile(r"nếu cần|khi cần|trường hợp cần|cần thiết", re.IGNORECASE)


def consultation_without_deadline(context: Context, _: Mapping[str, Any]) -> Iterator[Match]:
    """Acts that ask another body for an opinion where neither question nor answer has a limit."""
    procedure = context.procedure
    told: set[str] = set()
    for index, activity in enumerate(procedure.activities):
        if activity.action != "consult" or activity.duration is not None:
            continue
        if activity.actor_class in ("applicant", "third_party"):
            continue
        text = plain(activity.text)
        if text.casefold() in told or _answered_in_time(context, index, activity):
            continue
        told.add(text.casefold())
        yield Match(
            element=f"activities/{index}",
            section=activity.section,
            start=activity.start,
            end=activity.end,
            values={"act": label(activity.text), "asked": activity.receiver or "…"},
            confidence=_asking_confidence(activity, text),
            variant=None if activity.receiver else "unnamed",
            cut=Cut("set_deadline", f"activities/{index}"),
        )


def _asking_confidence(activity: Activity, text: str) -> Confidence:
    if "ý kiến" in text.casefold() and not _COUNCIL.search(text):
        return "high" if activity.receiver else "medium"
    return "medium" if "phối hợp" not in text.casefold() else "low"


def _answered_in_time(context: Context, index: int, activity: Activity) -> bool:
    """Whether a limit holds the question: in its sentence, or on an answer told after it."""
    acts = context.procedure.activities
    text = context.procedure.sections[STEPS]
    sentence = plain(text[activity.sentence[0] : activity.sentence[1]])
    if _LIMIT.search(sentence) or _LIMIT.search(plain(activity.text)):
        return True
    for later in acts[index + 1 : index + 6]:
        if later.action == "respond" and (
            later.duration or _LIMIT.search(plain(text[later.sentence[0] : later.sentence[1]]))
        ):
            return True
    following = plain(text[activity.end : activity.end + 400]).casefold()
    return "ý kiến" in following and bool(_LIMIT.search(following))


_FORWARDING = ("receive", "transfer")
_SENDING = ("transfer", "consult", "propose", "respond")
_CONTENT = (
    "appraise",
    "decide",
    "inspect",
    "respond",
    "determine_payment",
    "publish",
    "record",
    "consult",
    "check",
)
_SKIP = ("one_stop", "officer", "applicant", "third_party", "unknown")


def handoff_excess(context: Context, parameters: Mapping[str, Any]) -> Iterator[Match]:
    """Authorities that only pass the file on, and files that go to and fro between two of them."""
    yield from _only_forwarding(context)
    yield from _to_and_fro(context, int(parameters.get("times", 2)))


def _only_forwarding(context: Context) -> Iterator[Match]:
    acts = context.procedure.activities
    for index, activity in enumerate(acts):
        if activity.action != "transfer" or activity.actor_class in _SKIP or not activity.actor:
            continue
        if activity.conditional or not activity.receiver or same_authority(activity.receiver, activity.actor):
            continue
        sender = _sender(acts, index)
        if sender is None or _does_more(acts, activity.actor):
            continue
        yield Match(
            element=f"activities/{index}",
            section=activity.section,
            start=activity.start,
            end=activity.end,
            values={
                "body": activity.actor,
                "sender": acts[sender].actor or "…",
                "receiver": activity.receiver,
            },
            confidence="medium",
            cut=Cut("remove_activity", f"activities/{index}"),
        )


def _sender(acts: tuple[Activity, ...], index: int) -> int | None:
    """The act by which another authority sent the file to the one that passes it on at `index`."""
    body = acts[index].actor or ""
    for position in range(index - 1, -1, -1):
        earlier = acts[position]
        sent = earlier.action in ("transfer", "propose") and earlier.receiver
        if sent and same_authority(earlier.receiver or "", body):
            if earlier.actor_class in ("applicant", "third_party"):
                return None
            return position if not same_authority(earlier.actor or "", body) else None
    return None


def _does_more(acts: tuple[Activity, ...], body: str) -> bool:
    return any(
        other.action not in _FORWARDING and other.actor and same_authority(other.actor, body)
        for other in acts
    )


_SEVERAL = N_("Which of the passings can go depends on what each of the two bodies has to decide.")


def _to_and_fro(context: Context, times: int) -> Iterator[Match]:
    """Pairs of authorities between which the file passes back and forth more often than once each way."""
    acts = context.procedure.activities
    passes: dict[tuple[str, str], list[int]] = {}
    for source, target in context.graph.handoffs:
        first, second = acts[source], acts[target]
        if "one_stop" in (first.actor_class, second.actor_class) or not (first.actor and second.actor):
            continue
        if first.conditional or second.conditional:
            continue
        passes.setdefault((first.actor, second.actor), []).append(source)
    told: set[frozenset[str]] = set()
    for (one, other), there in passes.items():
        back = passes.get((other, one), [])
        if len(there) < times or len(back) < times - 1 or frozenset((one, other)) in told:
            continue
        told.add(frozenset((one, other)))
        last = acts[there[-1]]
        yield Match(
            element=f"activities/{there[-1]}",
            section=last.section,
            start=last.start,
            end=last.end,
            values={"one": one, "other": other, "number": len(there) + len(back)},
            confidence="medium" if len(there) + len(back) > 3 else "low",
            variant="to_and_fro",
            why_not=_SEVERAL,
        )
