"""Questions without a date for the answer, and files that pass through more hands than needed."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from tthc.checks.context import Context, Match
from tthc.checks.places import act_name, plain, step_before
from tthc.graph.authorities import same_authority
from tthc.messages import N_
from tthc.model.finding import Confidence, Cut
from tthc.model.procedure import Activity, Procedure
from tthc.reading.normal import normalise

STEPS = "trinh_tu_thuc_hien"
_LIMIT = re.compile(
    r"\d+\s*(?:\([^)]*\)\s*)?(?:ngày|giờ|tháng|tuần)|trong (?:ngày|thời hạn|thời gian)|chậm nhất|đúng hạn"
    r"|không (?:vượt )?quá thời (?:gian|hạn)"
)
_OPINION = re.compile(r"ý kiến|góp ý|tham vấn|thống nhất")
_INFORMATION = re.compile(r"cung cấp(?! dịch vụ)|trích lục|trích sao")
_SENDS = re.compile(
    r"(?:chuyển|gửi|bàn giao) (?:lại )?(?:bản sao )?(?:các )?(?:hồ sơ|tài liệu|bản đồ|thông tin)"
)
_TOGETHER = re.compile(r"phối hợp.{0,300}(?:thẩm định|thẩm tra|xét duyệt|xác minh)")
_NO_ACT = re.compile(r"không thể trả kết quả|hồ sơ phải xin ý kiến")
_RULED = re.compile(r"(?:theo quy định tại|quy định tại|theo) (?:điểm|khoản|điều|mục) ")
_IF_NEEDED = re.compile(r"nếu cần|khi cần|cần thiết|nếu có")
_OTHERS = re.compile(
    r"chuyên gia|nhà khoa học|cộng đồng|dân cư|người dân|nhân dân (?!cấp|tỉnh|xã|huyện|thành|phường)"
    r"|người (?:liên quan|sử dụng|giám hộ|chưa thành niên)|cha,? mẹ|cha đẻ|mẹ đẻ|trẻ em"
    r"|(?:thành|tỉnh|đảng) (?:ủy|uỷ)|trưởng thôn|tổ trưởng|hội đồng|tổ chuyên gia|đoàn (?:kiểm|đánh)"
)
_ASKED = re.compile(
    r"cơ quan|đơn vị|tổ chức|(?:bộ|sở|ban|ngành|văn phòng|ubnd|uỷ ban|ủy ban|chi nhánh|cục)(?!\w)"
)
_BACK = 1200
_FORTH = 700


def consultation_without_deadline(context: Context, _: Mapping[str, Any]) -> Iterator[Match]:
    """Acts that ask another body for an opinion or for papers, where neither side has a limit."""
    procedure = context.procedure
    told: set[str] = set()
    for index, activity in enumerate(procedure.activities):
        if activity.action != "consult" or activity.duration is not None:
            continue
        if activity.actor_class in ("applicant", "third_party"):
            continue
        words = plain(activity.text).casefold()
        if words in told or _NO_ACT.search(words) or _answered_in_time(context, index, activity):
            continue
        told.add(words)
        opinion = bool(_OPINION.search(words))
        end = _end_with_answer(procedure, index)
        information = not opinion and _asks_for_papers(context, index, words)
        if not opinion and not information and not _TOGETHER.search(words):
            continue
        yield Match(
            element=f"activities/{index}",
            section=activity.section,
            start=activity.start,
            end=end,
            values={"act": _small(act_name(procedure.sections[STEPS][activity.start : end]), information)},
            confidence=_asking_confidence(context, activity, words, information),
            variant=_asked_for(procedure, activity.start, end) if information else None,
            cut=Cut("set_deadline", f"activities/{index}"),
        )


def _asked_for(procedure: Procedure, start: int, end: int) -> str:
    """Whether the other body is to hand a file over, or to give or draw up information."""
    words = plain(procedure.sections[STEPS][start:end]).casefold()
    return "transfer" if _SENDS.search(words) and not _INFORMATION.search(words) else "information"


def _small(words: str, inside: bool) -> str:
    """The act with a small first letter where it goes on with a sentence."""
    return words[:1].lower() + words[1:] if inside else words


def _end_with_answer(procedure: Procedure, index: int) -> int:
    """The end of the question, with the answer where that only goes on with its clause (`X cung cấp …`)."""
    activity, following = procedure.activities[index], procedure.activities[index + 1 : index + 2]
    for answer in following:
        joined = answer.action == "respond" and 0 <= answer.start - activity.end <= 2
        if joined and not _OPINION.search(plain(activity.text).casefold()):
            return answer.end
    return activity.end


def _asks_for_papers(context: Context, index: int, words: str) -> bool:
    """Whether the act asks another body for what that body holds, in its own words or in the answer's."""
    if _INFORMATION.search(words):
        return True
    following = context.procedure.activities[index + 1 : index + 2]
    answers = [plain(a.text).casefold() for a in following if a.action == "respond"]
    return any(_INFORMATION.search(answer) or _SENDS.search(answer) for answer in answers)


def _asking_confidence(context: Context, activity: Activity, words: str, information: bool) -> Confidence:
    """High only for a question that is always put, to a named body, outside any limit of its step."""
    if _OTHERS.search(words) or activity.actor_class == "one_stop":
        return "low"
    if not activity.receiver and not _ASKED.search(words):
        return "low"  # nobody is named who could be given a limit
    if not _OPINION.search(words):
        return "medium" if information else "low"
    if context.procedure.scope != "public" and _opens(context.procedure, activity):
        return "low"  # to ask is what the procedure is for: its total time is the limit
    if _RULED.search(words):
        return "low"  # the provision cited may set the time
    if (
        activity.conditional
        or not activity.receiver
        or _IF_NEEDED.search(words)
        or _step_limited(context, activity)
    ):
        return "medium"
    return "high"


_HANDLING = ("receive", "check", "appraise", "propose", "decide")


def _opens(procedure: Procedure, activity: Activity) -> bool:
    """Whether nobody handles the file before the question is put."""
    before = procedure.activities[: procedure.activities.index(activity)]
    return all(act.action not in _HANDLING for act in before)


def _step_limited(context: Context, activity: Activity) -> bool:
    """Whether a limit for the whole step is told before the act."""
    text = context.procedure.sections[STEPS]
    return _LIMIT.search(step_before(text, activity.start, _BACK)) is not None


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
    following = plain(text[activity.end : activity.end + _FORTH]).casefold()
    answer = following.find("ý kiến")
    return answer >= 0 and bool(_LIMIT.search(following, max(0, answer - 250), answer + 250))


_NAMES_WAY = re.compile(r"(?<!\w)qua (?!đường|dịch vụ|bưu)")
_FORWARDING = ("receive", "transfer")
_SKIP = ("one_stop", "officer", "applicant", "third_party", "unknown")


def handoff_excess(context: Context, parameters: Mapping[str, Any]) -> Iterator[Match]:
    """Authorities that only pass the file on, and files that go to and fro between two of them."""
    yield from _only_forwarding(context)
    yield from _through(context)
    yield from _to_and_fro(context, int(parameters.get("times", 2)))


def _only_forwarding(context: Context) -> Iterator[Match]:
    acts = context.procedure.activities
    for index, activity in enumerate(acts):
        if activity.action != "transfer" or activity.actor_class in _SKIP or not activity.actor:
            continue
        if activity.conditional or not activity.receiver or same_authority(activity.receiver, activity.actor):
            continue
        sender = _sender(acts, index)
        if sender is None or not _named(acts[sender]) or not _handled_by(acts, index, activity.receiver):
            continue
        first = acts[sender]
        if _NAMES_WAY.search(first.text) and activity.receiver.casefold() in first.text.casefold():
            continue  # sent through the receiver already
        yield Match(
            element=f"activities/{index}",
            section=first.section,
            start=first.start,
            end=first.end,
            values={"body": activity.actor, "sender": first.actor or "…", "receiver": activity.receiver},
            confidence="medium",
            variant="assigns" if _does_more(acts, activity.actor) else None,
            cut=Cut("remove_activity", f"activities/{index}"),
        )


def _sender(acts: tuple[Activity, ...], index: int) -> int | None:
    """The act by which another authority sent the file to the one that passes it on at `index`.

    None where the one that passes it on did anything with the file in between.
    """
    body = acts[index].actor or ""
    for position in range(index - 1, -1, -1):
        earlier = acts[position]
        if earlier.actor and same_authority(earlier.actor, body):
            if earlier.action != "receive":
                return None
            continue
        sent = earlier.action in ("transfer", "propose") and earlier.receiver
        if sent and same_authority(earlier.receiver or "", body):
            outside = earlier.actor_class in ("applicant", "third_party") or not earlier.actor
            return None if outside or earlier.action == "propose" else position
    return None


def _named(activity: Activity) -> bool:
    """Whether the actor is a name, not a phrase of the sentence."""
    return bool(activity.actor) and (activity.actor or "")[0].isupper()


def _handled_by(acts: tuple[Activity, ...], index: int, receiver: str) -> bool:
    """Whether the one that gets the file next works on it."""
    following = acts[index + 1 : index + 5]
    return any(
        a.action in ("check", "appraise", "inspect", "propose")
        and a.actor
        and same_authority(a.actor, receiver)
        for a in following
    )


def _does_more(acts: tuple[Activity, ...], body: str) -> bool:
    return any(
        other.action not in _FORWARDING and other.actor and same_authority(other.actor, body)
        for other in acts
    )


_VIA = re.compile(
    r"\((?:thông )?qua "
    r"(?P<body>(?:Bộ|Sở|Ban|Cục|Chi cục|Tổng cục|Ủy ban|Uỷ ban|UBND|Văn phòng|Vụ)(?!\w)[^)]{3,80})\)"
)
_DESK = re.compile(r"một cửa|phục vụ hành chính công|tiếp nhận|văn thư|cổng|bưu", re.IGNORECASE)
_ASK_WHY = N_(
    "Whether the body in between does anything with the file has to be asked; the text does not tell."
)


def _through(context: Context) -> Iterator[Match]:
    """Files sent to somebody `(qua …)` a body that stands in between."""
    told: set[str] = set()
    for index, activity in enumerate(context.procedure.activities):
        if activity.action not in ("transfer", "propose", "notify") or not activity.actor:
            continue
        normal = normalise(activity.text)
        found = _VIA.search(normal.text)
        if not found or _DESK.search(found["body"]) or found["body"] in told:
            continue
        if same_authority(found["body"], activity.receiver or "") or same_authority(
            found["body"], activity.actor
        ):
            continue
        told.add(found["body"])
        yield Match(
            element=f"activities/{index}",
            section=activity.section,
            start=activity.start,
            end=activity.end,
            values={"body": plain(found["body"]), "sender": activity.actor},
            confidence="low",
            variant="through",
            why_not=_ASK_WHY,
        )


_SEVERAL = N_("Which of the passings can go depends on what each of the two bodies has to decide.")


def _to_and_fro(context: Context, times: int) -> Iterator[Match]:
    """Pairs of authorities between which the file passes back and forth more often than once each way."""
    acts = context.procedure.activities
    alternatives = {act for case in context.graph.cases for act in case.activities}
    passes: dict[tuple[str, str], list[int]] = {}
    for source, target in context.graph.handoffs:
        first, second = acts[source], acts[target]
        if "one_stop" in (first.actor_class, second.actor_class) or not (first.actor and second.actor):
            continue
        if first.conditional or second.conditional or {source, target} & alternatives:
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
            confidence="low",
            variant="to_and_fro",
            why_not=_SEVERAL,
        )
