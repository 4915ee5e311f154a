"""Who acts where a clause names nobody, or only points back."""

import re
from collections.abc import Sequence

from tthc.model import Block
from tthc.reading.names.agencies import AgencyMention
from tthc.reading.steps import actors
from tthc.reading.steps.drafts import Draft
from tthc.reading.steps.sentence import is_applicant_verb
from tthc.reading.steps.verbs import phrases
from tthc.registry.agencies import fold

_SENDS = frozenset({"transfer", "consult", "propose", "notify", "return_result"})

# What whoever got the file does with it, and what whoever it was put to does.
_WORKS = phrases(
    """
    tiếp nhận | kiểm tra | thẩm định | thẩm tra | xem xét | duyệt | xét duyệt | xử lý | giải quyết
    phân công | nghiên cứu | rà soát | xác minh | đánh giá | thụ lý
    """
)
_SIGNS = phrases("xem xét | duyệt | ký | ký duyệt | phê duyệt | quyết định | ban hành | ký ban hành")


class Context:
    """Who was spoken of last, while the drafts are gone through in order."""

    def __init__(self, text: str, outline: Sequence[Block], mentions: Sequence[AgencyMention]) -> None:
        self.text = text
        self.outline = outline
        self.mentions = mentions
        self.agency: tuple[str, AgencyMention | None] | None = None
        self.agency_sentence: tuple[int, int] | None = None
        self.handler: tuple[str, AgencyMention | None] | None = None
        self.applicant: tuple[str, AgencyMention | None] | None = None
        self.receiver: tuple[str, AgencyMention | None] | None = None
        self.checked = False
        self.applicants: set[str] = set()
        self.may_ask = ""
        self.authorities: set[str] = set()
        self.headings: dict[int, tuple[str, AgencyMention] | None] = {}


def name_actor(context: Context, draft: Draft, kept: list[Draft], later: Sequence[Draft]) -> None:
    """Settle who does what a draft tells, as named there or as the text before it makes clear."""
    if draft.subject and draft.applicant and draft.subject_in_condition and context.applicant:
        # "Trường hợp tổ chức trong nước nộp …" under a line that says who applies.
        draft.actor, draft.mention = context.applicant
        return
    last = kept[-1] if kept and kept[-1].sentence == draft.sentence else None
    if last and _shares_purpose(last, draft):
        draft.actor, draft.mention, draft.derived = last.actor, last.mention, True
        draft.subject = None
        return
    if draft.subject and not actors.points_back(draft.subject):
        draft.actor = draft.subject
        if draft.subject.lower() in context.applicants or _may_ask(context, draft):
            draft.applicant = True
        draft.derived = draft.assigned
        goes_on = last is not None and last.charged and last.subject == draft.subject
        draft.charged = draft.assigned or (goes_on and not draft.own_subject)
        if last and last.applicant and last.subject == draft.subject:
            draft.applicant = True
        return
    if draft.subject and (named := _named_before(context, draft) or context.agency):
        draft.actor, draft.mention = named
        draft.subject = None
        return
    source = _implied(context, draft, last, kept, later)
    if source:
        draft.actor, draft.mention = source
        draft.applicant = actors.is_applicant(source[0], source[1])


def _shares_purpose(last: Draft, draft: Draft) -> bool:
    """Whether an act goes on a bare purpose before it ("… để xác định và thông báo nghĩa vụ tài chính")."""
    bare = last.derived and last.purpose and last.clause.strip(" ,") == last.verb
    joined = last.group == draft.group and not draft.own_subject and not draft.purpose
    return bare and joined and not draft.leading


def _implied(
    context: Context, draft: Draft, previous: Draft | None, kept: list[Draft], later: Sequence[Draft]
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
    if (
        draft.verb == "gửi"
        and context.applicant
        and re.search(r"\bnộp\b", draft.leading)
        and not draft.purpose
    ):
        return context.applicant
    return _within(draft, previous, kept) or _beyond(context, draft, kept, later)


def _within(
    draft: Draft, previous: Draft | None, kept: list[Draft]
) -> tuple[str, AgencyMention | None] | None:
    """Who acted before in the same sentence and goes on."""
    changes = previous and previous.applicant and (draft.leading or draft.group != previous.group)
    if changes and not is_applicant_verb(draft.verb):
        previous = next((d for d in reversed(kept) if d.sentence == draft.sentence and not d.applicant), None)
    if previous and previous.actor:
        told = previous.derived or previous.charged
        if told and draft.group != previous.group and draft.verb != previous.verb:
            before = next(
                (
                    d
                    for d in reversed(kept[:-1])
                    if d.sentence == draft.sentence and not (d.derived or d.charged)
                ),
                None,
            )
            if before and before.actor:
                return before.actor, before.mention
        draft.derived = previous.derived
        return previous.actor, previous.mention
    return None


def _beyond(
    context: Context, draft: Draft, kept: list[Draft], later: Sequence[Draft]
) -> tuple[str, AgencyMention | None] | None:
    """Whom the case, a line above, a later clause or the text before names."""
    if draft.in_condition and draft.in_condition.kind != "applicant":
        return actors.clean(draft.in_condition.name), draft.in_condition
    wants_applicant = is_applicant_verb(draft.verb)
    if draft.in_condition and wants_applicant and draft.in_condition.kind == "applicant":
        return actors.clean(draft.in_condition.name), draft.in_condition
    heading = heading_actor(context, draft.block)
    if heading:
        fits = actors.is_applicant(*heading) == wants_applicant or _binds(context, draft.block)
        if fits or (draft.verb == "gửi" and not actors.is_applicant(*heading)):
            return heading
    after = next((d for d in later if d.sentence == draft.sentence and d.subject), None)
    if after and after.leading and not draft.leading and after.group != draft.group and context.agency:
        after = None
    if after and wants_applicant and after.applicant and after.own_subject and not context.applicant:
        return after.subject or "", after.mention
    if after and not wants_applicant and not after.applicant and not after.purpose and not after.assigned:
        return after.subject or "", after.mention
    handed = _handed_on(draft, kept[-1] if kept else None)
    if handed:
        return handed
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


def _named_before(context: Context, draft: Draft) -> tuple[str, AgencyMention | None] | None:
    """The body that "cơ quan này" points back to: the last one named in the sentence before it."""
    back = (draft.subject or "").lower()
    for mention in reversed(context.mentions):
        if draft.sentence[0] <= mention.start and mention.end <= draft.verb_start:
            name = actors.clean(mention.name)
            if not back.startswith(name.lower()) and mention.kind not in ("applicant", "place"):
                return name, mention
        elif mention.end < draft.sentence[0]:
            break
    return None


def _handed_on(draft: Draft, last: Draft | None) -> tuple[str, AgencyMention | None] | None:
    """Who got the file at the end of the Bước before, where this one opens with work on it."""
    if last is None or not last.receiver or last.step == draft.step or not last.step or not draft.step:
        return None
    works = (last.action == "transfer" and draft.verb in _WORKS) or (
        last.action == "propose" and draft.verb in _SIGNS
    )
    if not works or actors.is_applicant(last.receiver, last.receiver_mention):
        return None
    return last.receiver, last.receiver_mention


def heading_actor(context: Context, block: int) -> tuple[str, AgencyMention] | None:
    """The body that the nearest line above names as acting in what stands below it."""
    title = _titled(context, context.outline[block])
    if title:
        return title
    at = context.outline[block].parent
    while at is not None:
        if at not in context.headings:
            context.headings[at] = _actor_of_line(context, context.outline[at])
        if context.headings[at]:
            return context.headings[at]
        at = context.outline[at].parent
    return None


def _titled(context: Context, block: Block) -> tuple[str, AgencyMention] | None:
    """The body that alone makes the first line of a Bước ("Bước 3: Công an cấp tỉnh")."""
    if block.kind != "step":
        return None
    line_end = context.text.find("\n", block.start + len(block.marker), block.end)
    if line_end < 0 or line_end - block.start > 150:
        return None
    title = context.text[block.start + len(block.marker) : line_end].strip(" :.-–;")
    if not title:
        return None
    mention = next((m for m in context.mentions if block.start <= m.start < line_end), None)
    if mention is None or actors.is_place(mention) or mention.text != title:
        return None
    return actors.clean(mention.text), mention


def _actor_of_line(context: Context, block: Block) -> tuple[str, AgencyMention] | None:
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
            r"(?:đến|tại|cho|của|tới|với|về|từ|ở|bởi|và trả|nộp|gửi|trình|người|khi|trường hợp|"
            r"đối với|do)(?: các)?$",
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


def _may_ask(context: Context, draft: Draft) -> bool:
    """Whether the record itself lists a body without a known part among those who may ask."""
    name = fold(draft.subject or "")
    unknown = draft.mention is None or draft.mention.kind == "third_party"
    return unknown and len(name) > 7 and name in context.may_ask


def _binds(context: Context, block: int) -> bool:
    """Whether the line above lays the items below on whom it names ("doanh nghiệp phải công bố như sau:")."""
    parent = context.outline[block].parent
    if parent is None:
        return False
    line = context.text[context.outline[parent].start : context.outline[parent].end].rstrip()
    return line.endswith(":") and bool(re.search(r"\b(?:phải|có trách nhiệm|thực hiện)\b", line))


def _leads(rest: str) -> bool:
    """Whether a line goes on from its subject at once, so that the lines below are that subject's too."""
    return bool(
        re.match(
            r"\s*(?:\([^()]*\)\s*)?(?:[:.]|thực hiện|có trách nhiệm|phải|tiến hành|tiếp nhận|kiểm tra|"
            r"thẩm định|xem xét|tổ chức|$)",
            rest,
        )
    )


def give_to_handler(context: Context, draft: Draft, kept: list[Draft]) -> None:
    """A decision that names nobody is not the desk's that was spoken of last."""
    if draft.action != "decide" or draft.own_subject or not draft.actor or draft.applicant or draft.derived:
        return
    if any(d.sentence == draft.sentence for d in kept[-1:]) or heading_actor(context, draft.block):
        return
    source = context.handler or context.receiver
    if source and actors.takes_in(draft.actor) and not actors.takes_in(source[0]):
        draft.actor, draft.mention = source


def remember(context: Context, draft: Draft) -> None:
    """Take note of who was spoken of, for the clauses that follow."""
    if draft.actor and draft.action:
        if draft.applicant and actors.is_system(draft.actor):
            pass  # a portal that tells of a file handed in is nobody who asks
        elif draft.applicant:
            context.applicant = (draft.actor, draft.mention)
            context.applicants.add(draft.actor.lower())
        elif draft.leading and draft.own_subject and draft.sentence == context.agency_sentence:
            pass  # who acts in one case only, beside the one who acts in the rest
        elif not (draft.derived or draft.charged) and not (context.agency and actors.is_system(draft.actor)):
            context.agency = (draft.actor, draft.mention)
            context.agency_sentence = draft.sentence
            if actors.base_class(draft.actor, draft.mention) is None:
                context.handler = context.agency
    if draft.action in ("submit", "transfer", "propose") and draft.receiver and not draft.purpose:
        context.receiver = (draft.receiver, draft.receiver_mention)
        if draft.action == "submit" and context.agency is None:
            context.agency = context.receiver
    if draft.action == "check" and draft.clause.strip(" ,") != draft.verb:
        context.checked = True


def name_applicants(kept: Sequence[Draft]) -> None:
    """Who hands in the file in a clause that names nobody is whom a later clause names as asking."""
    unnamed = [d for d in kept if d.applicant and d.actor is None]
    if not unnamed:
        return
    asking = [
        (d.actor, d.mention)
        for d in kept
        if d.applicant and d.actor and " " in d.actor and not actors.is_system(d.actor)
    ]
    given = [
        (d.receiver, d.receiver_mention)
        for d in kept
        if d.receiver and not d.applicant and actors.is_applicant(d.receiver, d.receiver_mention)
    ]
    for draft in unnamed:
        draft.actor, draft.mention = next(iter(asking or given), (None, None))
