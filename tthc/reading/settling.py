"""Clauses settled into activities: who acts where none is named, what is one act, whose part it is."""

import re
from collections.abc import Mapping, Sequence

import attrs

from tthc.model import Activity, Block, Duration
from tthc.model.procedure import Action, ActorClass
from tthc.reading import actors
from tthc.reading.actions import Clause, action_of
from tthc.reading.agencies import AgencyMention
from tthc.reading.clauses import is_applicant_verb
from tthc.registry.agencies import fold

SECTION = "trinh_tu_thuc_hien"
_CASE = re.compile(r"\s*(?:Trong trường hợp|Trường hợp|Đối với|Nếu|Khi có|Riêng)\b", re.IGNORECASE)
_SENDS = frozenset({"transfer", "consult", "propose", "notify", "return_result"})
_PREPARES = frozenset(
    "hoàn thiện|lập hồ sơ|lập|dự thảo|soạn thảo|soạn|tổng hợp|chuẩn bị|có báo cáo|có tờ trình|hoàn chỉnh".split(
        "|"
    )
)
_REFUSES_INTAKE = frozenset("tiếp nhận|thu nhận|nhận hồ sơ|nhận|thụ lý".split("|"))
_REFUSES = frozenset(
    "cấp|cấp lại|cấp đổi|chấp thuận|chấp nhận|phê duyệt|công nhận|đồng ý|xác nhận|gia hạn|cho phép|giải quyết|ban hành|duyệt".split(
        "|"
    )
)
_REGARDING = re.compile(r"đối với\b", re.IGNORECASE)
_RESTRICTS = re.compile(r"\b(?:trường hợp|có|thuộc|chưa|không|khi|nếu)\b")
_ANSWERS = frozenset(
    "trả lời|có văn bản|gửi|có ý kiến|cho ý kiến|thông báo|có công văn|cung cấp|xem xét|gửi lại|phúc đáp|tham gia ý kiến|góp ý|nghiên cứu|có văn bản trả lời".split(
        "|"
    )
)
_GIVES_OPINION = frozenset(
    "có ý kiến|cho ý kiến|góp ý|tham gia ý kiến|cung cấp|phúc đáp|đóng góp ý kiến".split("|")
)
# What is done to a file as it is taken in: part of taking it in.
_READIES = frozenset("đăng nhập|truy cập|chuẩn bị|lập hồ sơ|lập|làm|soạn|viết|hoàn thiện|tải|điền".split("|"))
# Verbs that begin an item of a list of matters as often as an act.
_MATTERS = frozenset(
    "thay đổi|bổ sung|sửa đổi|giảm|miễn|đăng ký|nhập khẩu|xuất khẩu|mở|rút|nhận|xây dựng|hỗ trợ|áp dụng|chấm dứt|gia hạn|điều chỉnh|ghi nhận|thiết lập|cho phép".split(
        "|"
    )
)
_ENTERS = frozenset(
    "ký|ký số|số hóa|số hoá|quét|scan|cập nhật|nhập|lưu|lưu trữ|in|sao chụp|vào sổ".split("|")
)
_MENDS = frozenset(
    "bổ sung|hoàn thiện|sửa đổi|chỉnh sửa|nộp lại|giải trình|bổ sung hồ sơ|chỉnh sửa hồ sơ|làm lại|lập lại|nộp|khắc phục|biết|nộp bổ sung".split(
        "|"
    )
)
_SHARES_OBJECT = frozenset(
    "phê duyệt|chấp thuận|quyết định|cấp|cấp lại|cấp đổi|cấp mới|công nhận|gia hạn|cho phép|xác nhận|duyệt|ký duyệt|ký xác nhận|phê chuẩn|điều chỉnh|chấp nhận|ký".split(
        "|"
    )
)
_TAX = re.compile(r"cơ quan thuế|chi cục thuế|cục thuế|thuế cơ sở|kho bạc|đội thuế")
_ACTED = frozenset(
    {"check", "receive", "appraise", "decide", "propose", "inspect", "publish", "request_supplement"}
)


@attrs.define
class Draft:
    """An activity on its way: the clause, and what is settled of it so far."""

    start: int
    end: int
    verb: str
    verb_start: int
    clause: str
    step: str | None
    block: int
    sentence: tuple[int, int]
    group: int
    subject: str | None
    subject_in_condition: bool
    mention: AgencyMention | None
    applicant: bool
    condition: str | None
    leading: str
    asked: bool
    purpose: bool
    assigned: bool
    passive: bool
    nominal: bool
    negated: bool
    in_condition: AgencyMention | None
    refusing: bool
    incomplete: bool
    duration: Duration | None = None
    runs_from: str | None = None
    action: Action | None = None
    actor: str | None = None
    actor_class: ActorClass | None = None
    receiver: str | None = None
    receiver_mention: AgencyMention | None = None
    derived: bool = False
    heading: bool = False
    clause_joins: bool = False
    own_subject: bool = False
    weak: bool = False
    swallows: bool = False
    listing: bool = False


class _Context:
    """Who was spoken of last, while the drafts are gone through in order."""

    def __init__(self, text: str, outline: Sequence[Block], mentions: Sequence[AgencyMention]) -> None:
        self.text = text
        self.outline = outline
        self.mentions = mentions
        self.agency: tuple[str, AgencyMention | None] | None = None
        self.agency_step: str | None = None
        self.applicant: tuple[str, AgencyMention | None] | None = None
        self.receiver: tuple[str, AgencyMention | None] | None = None
        self.checked = False
        self.headings: dict[int, tuple[str, AgencyMention] | None] = {}


def settle(
    text: str,
    outline: Sequence[Block],
    drafts: list[Draft],
    mentions: Sequence[AgencyMention],
    agencies: str,
    labels: Mapping[int, str],
) -> list[Activity]:
    """The activities of the drafts in order of telling."""
    context = _Context(text, outline, mentions)
    kept: list[Draft] = []
    for number, draft in enumerate(drafts):
        _name_actor(context, draft, kept, drafts[number + 1 : number + 4])
        draft.action = _action(context, draft, kept)
        _name_receiver(context, draft)
        if not _absorb(context, draft, kept):
            kept.append(draft)
        _remember(context, draft)
    kept = [d for d in kept if not _labelled_below(outline, d, labels)]
    kept = _without_headings(outline, _joined(kept))
    kept = [draft for draft in kept if not _told_later(draft, kept)]
    _report_after_deciding(kept)
    _hand_down_receivers(kept)
    _classify(kept, agencies)
    conditions = _conditions(text, outline, kept)
    return [_activity(text, draft, condition) for draft, condition in zip(kept, conditions, strict=True)]


# --- who acts -------------------------------------------------------------------------------------


def _name_actor(context: _Context, draft: Draft, kept: list[Draft], later: Sequence[Draft]) -> None:
    if draft.subject and draft.applicant and draft.subject_in_condition and context.applicant:
        # "Trường hợp tổ chức trong nước nộp …" under a line that says who applies.
        draft.actor, draft.mention = context.applicant
        return
    if draft.subject and not actors.points_back(draft.subject):
        draft.actor = draft.subject
        draft.derived = draft.assigned
        last = kept[-1] if kept and kept[-1].sentence == draft.sentence else None
        if last and last.applicant and last.subject == draft.subject:
            draft.applicant = True
        return
    if draft.subject and context.agency:
        draft.actor, draft.mention = context.agency
        draft.subject = None
        return
    previous = kept[-1] if kept and kept[-1].sentence == draft.sentence else None
    source = _implied(context, draft, previous, kept, later)
    if source:
        draft.actor, draft.mention = source
        draft.applicant = actors.is_applicant(source[0], source[1])


def _implied(
    context: _Context, draft: Draft, previous: Draft | None, kept: list[Draft], later: Sequence[Draft]
) -> tuple[str, AgencyMention | None] | None:
    """Who acts in a clause that names nobody."""
    if (
        draft.purpose
        and previous
        and previous.receiver
        and previous.action in _SENDS
        and not previous.applicant
    ):
        draft.derived = True
        return previous.receiver, previous.receiver_mention
    if previous and previous.actor:
        if previous.derived and draft.group != previous.group and draft.verb != previous.verb:
            before = next(
                (d for d in reversed(kept[:-1]) if d.sentence == draft.sentence and not d.derived), None
            )
            if before and before.actor:
                return before.actor, before.mention
        draft.derived = previous.derived
        return previous.actor, previous.mention
    if draft.in_condition and draft.in_condition.kind != "applicant":
        return actors.clean(draft.in_condition.name), draft.in_condition
    wants_applicant = is_applicant_verb(draft.verb)
    heading = _heading_actor(context, draft.block)
    if heading and (not wants_applicant or actors.is_applicant(*heading) or draft.verb == "gửi"):
        if not actors.is_applicant(*heading) or wants_applicant:
            return heading
    after = next((d for d in later if d.sentence == draft.sentence and d.subject), None)
    if after and not wants_applicant and not after.applicant and not after.purpose and not after.assigned:
        return after.subject or "", after.mention
    if wants_applicant and (
        context.agency is None
        or draft.verb.startswith(("nộp", "kê", "khai", "điền", "chuẩn", "nhận", "đến nhận"))
    ):
        return context.applicant
    if context.agency:
        return context.agency
    if context.receiver:
        return context.receiver
    return context.applicant if wants_applicant else None


def _heading_actor(context: _Context, block: int) -> tuple[str, AgencyMention] | None:
    """The body that the nearest line above names as acting in what stands below it."""
    at = context.outline[block].parent
    while at is not None:
        if at not in context.headings:
            context.headings[at] = _actor_of_line(context, context.outline[at])
        if context.headings[at]:
            return context.headings[at]
        at = context.outline[at].parent
    return None


def _actor_of_line(context: _Context, block: Block) -> tuple[str, AgencyMention] | None:
    line = context.text[block.start : block.end]
    if not (line.rstrip().endswith(":") or block.kind == "step" or re.search(r"thực hiện\s*[.;]?\s*$", line)):
        return None
    last = max(line.rfind(". "), line.rfind("; ")) if not block.step or block.kind != "step" else -1
    floor = block.start + last + 1
    inside = [m for m in context.mentions if floor <= m.start < block.end]
    body = line[len(block.marker) :]
    for mention in inside:
        before = context.text[max(floor, block.start + len(block.marker)) : mention.start].strip().lower()
        if actors.is_place(mention) or re.search(
            r"(?:đến|tại|cho|của|tới|với|về|từ|ở|bởi|và trả|nộp|gửi|trình|người|khi|trường hợp|đối với|do)(?: các)?$",
            before,
        ):
            continue
        if before and len(before) > 60 and not re.search(r"[,:]$|thì$", before):
            continue
        end = mention.end
        for other in inside:
            between = context.text[end : other.start]
            if other.start > end - 1 and re.fullmatch(r"\s*(?:,|và|hoặc|hay|/)\s*(?:các )?", between):
                end = other.end
        if (
            block.kind == "step"
            and not body.rstrip().endswith(":")
            and not _leads(context.text[end : block.end])
        ):
            continue
        return actors.clean(context.text[mention.start : end]), mention
    return None


def _leads(rest: str) -> bool:
    """Whether a line goes on from its subject at once, so that the lines below are that subject's too."""
    return bool(
        re.match(
            r"\s*(?:\([^()]*\)\s*)?(?:[:.]|thực hiện|có trách nhiệm|phải|tiến hành|tiếp nhận|kiểm tra|thẩm định|xem xét|tổ chức|$)",
            rest,
        )
    )


def _remember(context: _Context, draft: Draft) -> None:
    if draft.actor and draft.action:
        if draft.applicant:
            context.applicant = (draft.actor, draft.mention)
        elif not draft.derived:
            context.agency = (draft.actor, draft.mention)
            context.agency_step = draft.step
    if draft.action in ("submit", "transfer", "propose") and draft.receiver and not draft.purpose:
        context.receiver = (draft.receiver, draft.receiver_mention)
        if draft.action == "submit" and context.agency is None:
            context.agency = context.receiver
    if draft.action == "check" and draft.clause.strip(" ,") != draft.verb:
        context.checked = True


# --- what is done ---------------------------------------------------------------------------------


def _action(context: _Context, draft: Draft, kept: list[Draft]) -> Action | None:
    if draft.negated:
        if draft.verb in _REFUSES_INTAKE:
            return "notify"
        return "decide" if draft.verb in _REFUSES and (draft.leading or draft.duration) else None
    if (
        draft.applicant
        and draft.verb in ("nhận", "nhận giấy", "nhận phiếu", "nhận thông báo")
        and "tiếp nhận" in draft.clause[:60]
    ):
        _turn_round(context, draft)
        return "receive"
    if (
        draft.applicant
        and draft.verb.startswith("hẹn")
        and kept
        and kept[-1].action == "receive"
        and kept[-1].sentence == draft.sentence
    ):
        _turn_round(context, draft)
        return "receive"
    if (
        (draft.asked or _is_asked(draft, kept))
        and draft.verb in _ANSWERS
        and not re.search(r"(?:lấy|xin|hỏi) ý kiến", draft.clause)
    ):
        return "respond"
    if draft.weak and not draft.subject and draft.verb in _MATTERS and not _led(context, draft, kept):
        return None
    handing = not kept and bool(draft.subject) and not draft.applicant
    refusing = draft.refusing
    if (
        draft.condition is None
        and kept
        and kept[-1].sentence == draft.sentence
        and kept[-1].group == draft.group
    ):
        refusing = refusing or kept[-1].refusing
        draft.incomplete = draft.incomplete or kept[-1].incomplete
        draft.refusing = refusing
    action = action_of(
        Clause(
            draft.verb,
            draft.clause,
            draft.leading,
            draft.applicant,
            context.checked,
            refusing,
            draft.incomplete,
            handing,
        )
    )
    if (
        action == "respond"
        and draft.verb not in _GIVES_OPINION
        and not any(d.action == "consult" for d in kept)
    ):
        action = "decide"
    if action == "submit" and not draft.applicant:
        if handing or (draft.actor is None):
            draft.applicant = True
        elif draft.verb.startswith("nộp") and draft.subject:
            draft.applicant = True
    return action


def _led(context: _Context, draft: Draft, kept: list[Draft]) -> bool:
    """Whether a clause without subject goes on with another or stands under a line that says who acts."""
    if kept and kept[-1].sentence == draft.sentence:
        return True
    return draft.condition is not None or _heading_actor(context, draft.block) is not None


def _is_asked(draft: Draft, kept: list[Draft]) -> bool:
    """Whether the one who speaks was asked for an opinion before."""
    if draft.actor is None or draft.applicant:
        return False
    asked = [d for d in kept if d.action == "consult"]
    if not asked:
        return False
    if actors.base_class(draft.actor, draft.mention) == "other_agency":
        return True
    return any(
        actors.same_body(draft.actor, d.receiver) and not actors.same_body(draft.actor, d.actor)
        for d in asked
    )


def _turn_round(context: _Context, draft: Draft) -> None:
    """ "Người nộp sẽ nhận được giấy tiếp nhận" tells an act of the one who gives it."""
    draft.receiver, draft.receiver_mention = draft.actor, draft.mention
    source = context.agency or context.receiver
    draft.actor, draft.mention = source if source else (None, None)
    draft.applicant = False


def _name_receiver(context: _Context, draft: Draft) -> None:
    if draft.receiver or draft.action in (
        None,
        "check",
        "appraise",
        "inspect",
        "record",
        "publish",
        "pay",
        "collect",
    ):
        return
    found = actors.receivers(
        context.text, draft.verb_start, draft.end, context.mentions, draft.action or "other"
    )
    if found:
        draft.receiver, draft.receiver_mention = found


# --- what is one act ------------------------------------------------------------------------------


def _absorb(context: _Context, draft: Draft, kept: list[Draft]) -> bool:
    """Whether a clause belongs to the act before it; that one then reaches to its end."""
    previous = kept[-1] if kept and kept[-1].sentence == draft.sentence else None
    if draft.action is None:
        if previous:
            previous.end = draft.end
        return True
    if previous is None:
        return False
    if draft.purpose and draft.group == previous.group:
        return _absorb_purpose(draft, previous)
    if draft.assigned and previous.action in ("notify", "request_supplement", "other", "transfer", "consult"):
        previous.receiver, previous.receiver_mention = draft.subject, draft.mention
        if draft.verb == "cung cấp" or (
            previous.verb in ("thông báo", "yêu cầu", "đề nghị") and draft.action == "transfer"
        ):
            previous.action, draft.action = "consult", "respond"
        return False
    jointly = (
        previous.swallows
        and previous.verb == "phối hợp"
        and not draft.own_subject
        and draft.condition is None
    )
    bare = draft.clause.strip(" ,") == draft.verb
    if previous.listing and draft.group == previous.group and not draft.own_subject and not draft.purpose:
        previous.end = draft.end
        previous.listing = bare
        return True
    mending = previous.swallows and draft.group == previous.group and draft.verb in _MENDS
    if jointly or mending or _same_paper(draft, previous):
        previous.end = draft.end
        if draft.duration and not previous.duration:
            previous.duration, previous.runs_from = draft.duration, draft.runs_from
        if not previous.receiver and draft.receiver and draft.action != "submit":
            previous.receiver, previous.receiver_mention = draft.receiver, draft.receiver_mention
        return True
    return False


def _same_paper(draft: Draft, previous: Draft) -> bool:
    """ "gửi thông báo …, gửi đến X": the second sending has no object of its own."""
    return bool(
        draft.verb == "gửi"
        and previous.verb
        in ("gửi", "có văn bản", "ra thông báo", "thông báo", "lập", "có thông báo", "trả lời")
        and re.match(r"gửi (?:đến|tới|cho|về|qua|trực tiếp)\b", draft.clause)
        and previous.actor == draft.actor
        and draft.action in ("transfer", "submit", "return_result")
    )


def _absorb_purpose(draft: Draft, previous: Draft) -> bool:
    """A purpose that only says what the act before is for goes into it."""
    merged: Action | None = None
    if draft.verb == "theo dõi" and previous.action in ("transfer", "notify"):
        previous.action = "notify"
    if draft.verb in ("lấy ý kiến", "xin ý kiến", "hỏi ý kiến", "tham vấn", "có ý kiến", "cho ý kiến"):
        merged = (
            "consult" if previous.action in ("transfer", "notify", "consult", "submit", "propose") else None
        )
    elif (
        draft.verb in _MENDS
        and not draft.subject
        and previous.action in ("notify", "transfer", "return_result", "request_supplement")
    ):
        merged = "request_supplement"
    elif draft.action == "request_supplement" and previous.action in (
        "notify",
        "transfer",
        "request_supplement",
        "decide",
    ):
        merged = "request_supplement"
    elif previous.action == "request_supplement" or draft.applicant:
        merged = "collect" if draft.action == "collect" and previous.applicant else previous.action
        previous.swallows = previous.action == "request_supplement"
        if draft.applicant and draft.subject and not previous.receiver:
            previous.receiver, previous.receiver_mention = draft.subject, draft.mention
    elif previous.action == "propose" and draft.action in ("decide", "appraise", "propose"):
        merged = "propose"
    elif draft.clause.strip(" ,") == draft.verb and draft.verb in ("lập", "cập nhật", "chỉnh lý", "xác định"):
        return False
    elif previous.verb == "phối hợp" and draft.subject is None:
        merged = previous.action
        previous.swallows = True
    elif draft.verb in (
        "giải quyết",
        "xử lý",
        "thực hiện",
        "tổ chức thực hiện",
        "làm",
        "phối hợp",
        "có",
        "hoàn thiện",
        "tổng hợp",
        "lập",
        "bổ sung",
        "đăng ký",
    ):
        merged = previous.action
        if draft.verb == "lập" and "hồ sơ địa chính" in draft.clause:
            merged = None
    elif draft.action == "other" or draft.action == previous.action:
        merged = previous.action
    if previous.action == "receive" and draft.verb in _ENTERS:
        merged = "receive"
    if merged is None:
        return False
    previous.listing = draft.clause.strip(" ,") == draft.verb
    previous.action = merged
    previous.end = draft.end
    if not previous.receiver and draft.receiver and merged in ("consult", "request_supplement"):
        previous.receiver, previous.receiver_mention = draft.receiver, draft.receiver_mention
    return True


def _joined(drafts: list[Draft]) -> list[Draft]:
    """Neighbours of one sentence that make one act put together."""
    result: list[Draft] = []
    for draft in drafts:
        last = result[-1] if result else None
        action = _one_act(last, draft) if last else None
        if last is None or action is None:
            result.append(draft)
            continue
        last.action = action
        last.end = draft.end
        last.condition = last.condition or draft.condition
        if action == draft.action and draft.receiver and not last.receiver:
            last.receiver, last.receiver_mention = draft.receiver, draft.receiver_mention
        if draft.duration and not last.duration:
            last.duration, last.runs_from = draft.duration, draft.runs_from
        last.verb = draft.verb if last.verb in _PREPARES else last.verb
    return result


def _without_headings(outline: Sequence[Block], drafts: list[Draft]) -> list[Draft]:
    """Lines that open a list drop out where the list tells their acts again."""
    kept = []
    for draft in drafts:
        if draft.heading:
            below = [d for d in drafts if d is not draft and _under(outline, d.block, draft.block)]
            listed = [
                d
                for d in below
                if outline[d.block].kind != "paragraph"
                or draft.action not in ("submit", "transfer", "consult", "propose")
            ]
            again = any(d.action == draft.action for d in listed)
            general = draft.action == "other" or draft.clause.strip(" ,:.") == draft.verb
            if again or (general and listed):
                _hand_down(draft, listed)
                continue
        kept.append(draft)
    return kept


def _labelled_below(outline: Sequence[Block], draft: Draft, labels: Mapping[int, str]) -> bool:
    """Whether a general act is told again by a later item that bears its name ("Tiếp nhận hồ sơ: …")."""
    parent = outline[draft.block].parent
    return any(
        block > draft.block and parent is not None and outline[block].parent == parent and draft.verb in words
        for block, words in labels.items()
    )


def _under(outline: Sequence[Block], block: int, above: int) -> bool:
    at = outline[block].parent
    while at is not None:
        if at == above:
            return True
        at = outline[at].parent
    return False


def _hand_down(heading: Draft, below: list[Draft]) -> None:
    """The limit of a lead-in stands on the first act below it."""
    if heading.duration and below and below[0].duration is None:
        below[0].duration, below[0].runs_from = heading.duration, heading.runs_from


def _one_act(last: Draft, draft: Draft) -> Action | None:
    """The action that two neighbours make together, None where they are two."""
    if last.sentence != draft.sentence or not (
        last.actor == draft.actor or actors.same_body(last.actor, draft.actor)
    ):
        return None
    own_condition = draft.condition is not None and draft.leading != "" and draft.condition != last.condition
    if own_condition:
        return None
    if last.action == draft.action:
        both = last.receiver and draft.receiver and not actors.same_body(last.receiver, draft.receiver)
        return None if both else last.action
    bare = last.clause.strip(" ,") == last.verb
    pair = (last.action, draft.action)
    if (
        bare
        and last.group == draft.group
        and draft.action
        and pair[0] in ("other", "record", "appraise", "inspect", "publish", "check")
        and pair[1] in ("determine_payment", "record", "publish", "inspect", "appraise", "check")
    ):
        return draft.action
    if bare and last.action in ("other", "decide") and draft.action in ("decide", "record"):
        return draft.action
    if pair in (
        ("notify", "request_supplement"),
        ("request_supplement", "notify"),
        ("decide", "request_supplement"),
    ):
        return "request_supplement" if last.incomplete or last.negated or pair[0] != "decide" else None
    if pair == ("decide", "notify") and last.refusing:
        return "decide"
    if pair == ("notify", "decide") and draft.refusing:
        return "decide"
    if (
        draft.action == "propose"
        and last.verb in _PREPARES
        and last.action in ("other", "appraise", "decide")
    ):
        return "propose"
    if draft.action == "decide" and last.action in ("appraise", "check") and bare:
        return "decide" if draft.verb in _SHARES_OBJECT or last.verb == "xem xét" else None
    if last.action == "receive" and draft.verb in _ENTERS:
        return "receive"
    if pair == ("submit", "other") and draft.applicant and draft.verb in _READIES:
        return "submit"
    if last.action == "other" and last.applicant and draft.action == "submit":
        return "submit" if last.verb in _READIES else None
    return None


def _told_later(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether what a receiver is meant to do is told again by a later sentence."""
    if not draft.derived or draft.action in ("return_result", "record", "publish", "determine_payment"):
        return False
    after = drafts[drafts.index(draft) + 1 :]
    return any(
        d.action == draft.action and actors.same_body(d.actor, draft.actor) and not d.derived for d in after
    )


def _report_after_deciding(drafts: list[Draft]) -> None:
    """Who has decided reports what was done; nothing is put to anybody any more."""
    for last, draft in zip(drafts, drafts[1:], strict=False):
        if (
            draft.verb == "báo cáo"
            and draft.action == "propose"
            and last.action == "decide"
            and last.sentence == draft.sentence
        ):
            if actors.same_body(last.actor, draft.actor):
                draft.action = "notify"


def _hand_down_receivers(drafts: list[Draft]) -> None:
    """Somebody named once behind two acts of handing out gets both."""
    for draft, after in zip(drafts, drafts[1:], strict=False):
        if (
            after.action == "decide"
            and draft.action == "decide"
            and after.receiver is None
            and after.sentence == draft.sentence
        ):
            after.receiver = draft.receiver
        if draft.action == "return_result" and draft.receiver is None and after.sentence == draft.sentence:
            later = next(
                (
                    d
                    for d in drafts
                    if d.sentence == draft.sentence and d.action == "return_result" and d.receiver
                ),
                None,
            )
            if later:
                draft.receiver = later.receiver


# --- whose part it is -----------------------------------------------------------------------------


def _classify(drafts: list[Draft], agencies: str) -> None:
    proposed = [d.receiver for d in drafts if d.action == "propose" and d.receiver]
    intake = [d.actor for d in drafts if d.actor and d.action in ("receive", "check", "request_supplement")]
    own = [d.actor for d in drafts if d.actor and not d.derived and not d.applicant and d.action in _ACTED]
    asked = [d.receiver for d in drafts if d.action == "consult" and d.receiver]
    handlers = fold(agencies)
    for draft in drafts:
        taxes = bool(draft.actor and _TAX.search(fold(draft.actor)))
        if taxes and not _handles(draft.actor or "", intake) and "thuế" not in handlers:
            draft.actor_class = "other_agency"
            continue
        draft.actor_class = _class_of(draft, proposed, own, asked, handlers)


def _class_of(
    draft: Draft, proposed: list[str], own: list[str], asked: list[str], handlers: str
) -> ActorClass:
    if draft.actor is None:
        return "applicant" if draft.applicant else "unknown"
    if draft.applicant:
        return "applicant"
    base = actors.base_class(draft.actor, draft.mention)
    name = draft.actor
    if base == "decision_maker" or base == "officer" or base == "third_party" or base == "one_stop":
        return base
    if base == "applicant":
        return "applicant"
    if draft.action == "respond" or base == "other_agency":
        return "other_agency"
    if re.search(r"thuộc quyền|trực thuộc|chuyên môn", fold(name)):
        return "handling_agency"
    if any(actors.same_body(name, other) and not actors.is_head_of(other, name) for other in proposed):
        return "decision_maker"
    if draft.derived and not _handles(name, own):
        return "other_agency"
    if (
        any(actors.same_body(name, other) for other in asked)
        and not _handles(name, own)
        and fold(name) not in handlers
    ):
        return "other_agency"
    return "handling_agency"


def _handles(name: str, own: list[str]) -> bool:
    return any(actors.same_body(name, other) for other in own)


# --- under what condition -------------------------------------------------------------------------


def _conditions(text: str, outline: Sequence[Block], drafts: list[Draft]) -> list[str | None]:
    """The words that make each act conditional: its own, its block's or those of a heading above."""
    result: list[str | None] = []
    top: list[str | None] = []
    carried: dict[int, str] = {}
    opened: dict[tuple[int, int], str] = {}
    for draft in drafts:
        own = draft.condition
        if own and not _restricts(own, bool(draft.leading)):
            own = None
        if own is None and draft.sentence in opened:
            own = opened[draft.sentence] if not draft.clause_joins else None
        if own and draft.leading and text.startswith(own, draft.sentence[0]):
            opened[draft.sentence] = own
        if own and draft.leading and _ends_with_colon(text, draft, own):
            carried[draft.block] = own
        own = own or carried.get(draft.block)
        if draft.purpose and draft.derived and own and not draft.leading and result and result[-1] is None:
            result[-1] = " ".join(own.split())
        inside, outside = _heading_conditions(text, outline, draft.block)
        result.append(" ".join((own or inside or "").split()) or None)
        top.append(outside)
    if not (top and all(top)):
        result = [own or outside for own, outside in zip(result, top, strict=True)]
    return result


def _ends_with_colon(text: str, draft: Draft, condition: str) -> bool:
    at = text.find(condition, draft.start)
    return at >= 0 and text[at + len(condition) : at + len(condition) + 3].strip().startswith(":")


def _restricts(condition: str, leading: bool) -> bool:
    if "trường hợp còn lại" in condition.lower() or re.match(
        r"[Tt]rong trường hợp này|[Tt]rường hợp này", condition
    ):
        return False
    if leading:
        return True
    return not _REGARDING.match(condition) or bool(_RESTRICTS.search(condition[8:].lower()))


def _heading_conditions(text: str, outline: Sequence[Block], block: int) -> tuple[str | None, str | None]:
    """The nearest case heading above a block: one inside its Bước, one above all Bước."""
    inside = outside = None
    at = outline[block].parent
    while at is not None:
        above = outline[at]
        words = text[above.start + len(above.marker) : above.end]
        if _CASE.match(words) and above.kind != "paragraph":
            heading = " ".join(words.split())[:300]
            if above.step is None and above.level == 0 or above.kind == "step":
                outside = heading
            else:
                inside = inside or heading
        at = above.parent
    return inside, outside


def _activity(text: str, draft: Draft, condition: str | None) -> Activity:
    assert draft.action is not None
    return Activity(
        section=SECTION,
        start=draft.start,
        end=draft.end,
        text=text[draft.start : draft.end],
        step=draft.step,
        action=draft.action,
        actor=draft.actor,
        actor_class=draft.actor_class or "unknown",
        receiver=draft.receiver,
        conditional=condition is not None,
        duration=draft.duration,
        block=draft.block,
        sentence=draft.sentence,
        condition=condition,
        runs_from=draft.runs_from,
    )
