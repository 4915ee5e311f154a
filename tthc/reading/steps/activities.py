"""The steps of a procedure read into activities: one action by one actor each."""

import re
from collections.abc import Sequence

import attrs

from tthc.model import Activity, Block, Case, Structure
from tthc.reading.durations import find_durations
from tthc.reading.names.agencies import AgencyMention, find_agencies
from tthc.reading.steps import actors
from tthc.reading.steps.asides import lists_matter, names_place, names_way, opening_hours, role_of
from tthc.reading.steps.clauses import predicates
from tthc.reading.steps.drafts import SECTION, Draft
from tthc.reading.steps.limits import give_led_limits, give_limits
from tthc.reading.steps.settling import settle
from tthc.reading.steps.tokens import sentences
from tthc.reading.steps.verbs import phrases
from tthc.reading.steps.walk import Predicate

_CASE = re.compile(r"\s*(?:Trong trường hợp|Trường hợp|Đối với|Nếu|Khi có|Riêng|TRƯỜNG HỢP)\b", re.IGNORECASE)
_DOES_ITEMS = re.compile(
    r"(?:thực hiện|tiến hành|có trách nhiệm|phải|công việc|nhiệm vụ|như sau|các việc|quy trình|"
    r"các bước|thủ tục|trình tự)\b[^.;]{0,60}:?\s*\Z|\A[^.;]{0,160}:\s*\Z",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"\s*(?:Tổng )?[Tt]hời (?:hạn|gian)\b")
_NOMINAL = re.compile(
    r"\b[Vv]iệc\s+(?P<verb>kiểm tra|thẩm định|thẩm tra|sát hạch|đánh giá|trả kết quả|trả|tiếp nhận|"
    r"trao|cấp|niêm yết|nộp hồ sơ|nộp|lấy ý kiến|xác minh|công bố|công khai|thông báo|đo đạc|"
    r"thanh toán|nộp phí|thu phí|phê duyệt)\b"
    r"(?P<rest>[^.;:]{0,140}?)\s+(?:được|do\s+(?P<by>[^.;:]{3,90}?))\s*(?:thực hiện|tiến hành|"
    r"tổ chức)\b(?!\s+(?:như sau|theo quy định)\b)"
)
_WAY = re.compile(r"\s+(?:trực tuyến|trên|qua|thông qua)\b")
_BARE = phrases(
    "người | chủ | bên | quỹ | trường | ban | hội | đoàn | cơ sở | đơn vị | tổ chức | trung tâm | viện"
)
_BEHIND = re.compile(r"\b(?:về|do|được|để|và|đã|theo|từ)\b")
# A noun behind these is what something belongs to or a part of a longer word, nobody who acts.
_BELONGS = re.compile(r"(?:\bthuộc|\b[Mm]ôi|\b[Tt]hị|\b[Hh]iện)(?:\s+các)?\s+\Z")
# Where something is handed in is nobody who acts ("hồ sơ nộp trên Cổng dịch vụ công").
_AT_PLACE = re.compile(r"\b(?:trên|qua|tại|vào|lên|bằng|từ)\s+(?:các\s+)?\Z")
_TIME_IS = re.compile(
    r"\s*(?:Tổng )?[Tt]hời (?:hạn|gian) (?!niêm yết)(?:[^,;.]{0,110}?(?:\blà|:|không quá|tối đa)|"
    r"[^;.\d]{0,60}? là)\s[^,;.]{0,40}?"
    r"(?:ngày|giờ|tháng|phút)\b"
)
# How often the file may be sent back is no act.
_ONLY_ONCE = re.compile(
    r"\s*Việc [^.;]{0,160}?\bchỉ (?:được )?(?:thực hiện|tiến hành) (?:không quá |tối đa )?(?:một|1|01) lần\b"
)
# From when a time is counted is no act.
_COUNTED = re.compile(
    r"\s*Thời (?:hạn|gian|điểm)\s[^.;:,]{0,120}?\b(?:được tính|tính)\s+(?:từ|kể từ|khi|lại)\b"
)
_JOINS = re.compile(r"\s*[;,]?\s*(?:đồng thời|và đồng thời)")
_BACK = re.compile(r"\s+(này|đó|trên|nêu trên)\b")
_ASKED = re.compile(r"\s*được (?:lấy|hỏi|xin|tham vấn|gửi lấy) ý kiến")
_INCOMPLETE = re.compile(
    r"(?:không|chưa)\s+(?:đầy đủ|đủ(?! điều kiện)|hợp lệ|đúng|chính xác|rõ|hoàn chỉnh|đạt yêu cầu|"
    r"phù hợp|bảo đảm|đảm bảo|đáp ứng)|thiếu|sai sót|cần (?:phải )?(?:sửa|bổ|hoàn|giải|chỉnh)"
)
_REFUSING = re.compile(
    r"không (?:được |còn )?(?:đủ điều kiện|chấp thuận|cấp|đồng ý|phê duyệt|đáp ứng|đạt|công nhận|chấp nhận|"
    r"xác nhận|giải quyết|thuộc|bảo đảm|gia hạn|thông qua|cho phép|phù hợp|thể)|từ chối|bác đơn|"
    r"chưa đủ điều kiện"
)


@attrs.frozen
class ActivityReading:
    """What the steps say: activities, the headings of cases, and spans that are no act, with their roles."""

    activities: tuple[Activity, ...] = ()
    cases: tuple[Case, ...] = ()
    structures: tuple[Structure, ...] = ()


class _Reader:
    """The reading of one section while it goes on."""

    def __init__(self, text: str, outline: Sequence[Block]) -> None:
        self.text = text
        self.outline = outline
        self.mentions = find_agencies(text)
        self.durations = [d for d in find_durations(text) if d.role in ("limit", "before")]
        self.drafts: list[Draft] = []
        self.structures: list[Structure] = []
        self.cases: list[Case] = []
        self.labels: dict[int, str] = {}

    def steps_below(self, index: int) -> bool:
        """Whether the first Bước of a run follows a block at once."""
        after = self.outline[index + 1] if index + 1 < len(self.outline) else None
        return (
            after is not None and after.kind == "step" and after.step == "1" and not self.outline[index].step
        )

    def structure(self, start: int, end: int, role: str) -> None:
        if start < end and self.text[start:end].strip():
            self.structures.append(Structure(SECTION, start, end, role))


def read_activities(
    text: str, outline: Sequence[Block], applicants: str = "", agencies: str = ""
) -> ActivityReading:
    """Read the steps of a procedure.

    `text` is the section with plain blanks, `outline` its outline; `applicants` and `agencies` are the
    texts that say who may ask and who handles the procedure. Spans count in `text`.
    """
    reader = _Reader(text, outline)
    children: dict[int, list[int]] = {}
    for index, block in enumerate(outline):
        if block.parent is not None:
            children.setdefault(block.parent, []).append(index)
    for index, block in enumerate(outline):
        _read_block(reader, index, block, bool(children.get(index)))
    give_led_limits(text, outline, reader.durations, reader.drafts)
    activities = settle(text, outline, reader.drafts, reader.mentions, applicants, agencies, reader.labels)
    return ActivityReading(
        activities=tuple(activities),
        cases=tuple(reader.cases),
        structures=tuple(_outside(reader.structures, activities)),
    )


def _outside(structures: list[Structure], activities: Sequence[Activity]) -> list[Structure]:
    """Structures cut to what no activity covers."""
    kept = []
    for item in structures:
        if not any(a.start < item.end and item.start < a.end for a in activities):
            kept.append(item)
    return kept


def _read_block(reader: _Reader, index: int, block: Block, parent: bool) -> None:
    text = reader.text
    at = block.start + len(block.marker)
    if block.marker:
        at = _marker_end(text, block)
        reader.structure(block.start, at, "marker")
    body = text[at : block.end]
    if not body.strip():
        return
    if _place_only(reader, block, body):
        reader.structure(at, block.end, "place")
        return
    if _way_only(reader, block, body):
        reader.structure(at, block.end, "place")
        return
    if _matter_above(reader, block):
        before = len(reader.drafts)
        _read_sentences(reader, index, block, at)
        reader.drafts[before:] = [d for d in reader.drafts[before:] if d.own_subject and _is_office(d)]
        if len(reader.drafts) == before:
            reader.structure(at, block.end, "contents")
        return
    if opening_hours(body):
        reader.structure(at, block.end, "opening_hours")
        return
    longest = 400 if reader.steps_below(index) else 160
    opens = body.rstrip().endswith(":") or (
        block.kind in ("heading", "step")
        and parent
        and len(body) < longest
        and body.rstrip()[-1:] not in ".;"
    )
    if _CASE.match(body) and opens:
        start, end = block.end - len(body.lstrip()), at + len(body.rstrip())
        reader.cases.append(Case(SECTION, start, end, text[start:end]))
    if opens and not _is_sentence(body):
        before = len(reader.drafts)
        _read_sentences(reader, index, block, at)
        if not body.rstrip().endswith(":") and not any(d.subject for d in reader.drafts[before:]):
            del reader.drafts[before:]
        for draft in reader.drafts[before:]:
            draft.heading = True
        if len(reader.drafts) == before:
            reader.structure(at, block.end, "heading")
        return
    _read_sentences(reader, index, block, at)


def _is_sentence(body: str) -> bool:
    return ". " in body.strip() and len(body) > 160


def _marker_end(text: str, block: Block) -> int:
    """Where the marker ends in the text; the block's marker has outer blanks cut off."""
    at = block.start
    for char in block.marker:
        while at < block.end and text[at].isspace() and not char.isspace():
            at += 1
        at += 1
    return min(at, block.end)


def _is_office(draft: Draft) -> bool:
    return bool(
        draft.mention and draft.mention.kind in ("authority", "one_stop", "officer", "decision_maker")
    )


def _place_only(reader: _Reader, block: Block, body: str) -> bool:
    """Whether an item under "nộp hồ sơ đến một trong các cơ quan sau:" only names a place."""
    if block.parent is None:
        return False
    above = reader.outline[block.parent]
    return names_place(body, reader.text[above.start : above.end])


def _way_only(reader: _Reader, block: Block, body: str) -> bool:
    """Whether an item only tells a way of handing in, the act being told in the line above it."""
    if block.parent is None:
        return False
    above = reader.outline[block.parent]
    return names_way(body, reader.text[above.start : above.end]) and any(
        d.block == block.parent and d.verb.startswith(("nộp", "gửi")) for d in reader.drafts
    )


def _behind_items(outline: Sequence[Block], block: Block) -> bool:
    """Whether a block without a mark follows the list that begins right below its line."""
    first = outline[(block.parent or 0) + 1]
    return bool(first.marker) and first.start < block.start


def _matter_above(reader: _Reader, block: Block) -> bool:
    """Whether a list stands under words that open contents, papers or conditions, not acts."""
    parent = block.parent
    if parent is not None and not block.marker and _behind_items(reader.outline, block):
        parent = reader.outline[parent].parent  # A list of contents ends where its items do.
    while parent is not None:
        above = reader.outline[parent]
        words = reader.text[above.start : above.end]
        if lists_matter(words):
            return True
        parent = above.parent
    return False


def _read_sentences(reader: _Reader, index: int, block: Block, at: int) -> None:
    text = reader.text
    bounds = list(sentences(text, at, block.end))
    for number, (start, end) in enumerate(bounds):
        if (
            number == 0
            and end - start < 90
            and len(bounds) > 1
            and text[end - 1] != "."
            and block.kind == "step"
        ):
            reader.structure(start, end, "heading")
            continue
        if _TIME_IS.match(text, start, end):
            reader.structure(start, end, "total_time")
            _attach_time(reader, start, end)
            continue
        if _ONLY_ONCE.match(text, start, end) or _COUNTED.match(text, start, end):
            reader.structure(start, end, "definition")
            continue
        inside = [m for m in reader.mentions if start <= m.start < end]
        heads, labels = predicates(text, start, end, inside)
        for low, high in labels:
            reader.structure(low, high, "heading")
            reader.labels[index] = text[low:high].lower()
        if not heads:
            _read_nominal(reader, index, block, start, end)
            continue
        _read_heads(reader, index, block, (start, end), heads)


def _read_nominal(reader: _Reader, index: int, block: Block, start: int, end: int) -> None:
    """Sentences without a verb that heads an act: one told as a noun, or no act at all."""
    text = reader.text
    match = _NOMINAL.search(text, start, end)
    if match and match["verb"].startswith("nộp") and _WAY.match(text, match.end()):
        match = None  # By which way something is handed in is no act.
    if match:
        subject = match.span("by") if match["by"] else None
        mention = next((m for m in reader.mentions if subject and subject[0] <= m.start < subject[1]), None)
        head = Predicate(
            start,
            match.start("verb"),
            match["verb"],
            False,
            subject,
            mention,
            None,
            0,
        )
        _read_heads(reader, index, block, (start, end), [head])
        return
    if _TOTAL.match(text, start, end):
        reader.structure(start, end, "total_time")
        _attach_time(reader, start, end)
        return
    role = role_of(text[start:end])
    if role:
        reader.structure(start, end, role)


def _attach_time(reader: _Reader, start: int, end: int) -> None:
    """Give the time of a sentence that holds nothing else ("Thời gian sát hạch là 30 phút") to its act."""
    found = [d for d in reader.durations if start <= d.start < end]
    words = reader.text[start:end].lower()
    if not found:
        return
    told = [
        draft
        for draft in reversed(reader.drafts[-6:])
        if draft.duration is None and draft.verb in words and len(draft.verb) > 4
    ]
    # What is done in any case has the time, sooner than what is done in some.
    for draft in sorted(told, key=lambda draft: draft.condition is not None)[:1]:
        draft.duration, draft.runs_from = found[0].duration, found[0].runs_from


def _read_heads(
    reader: _Reader, index: int, block: Block, sentence: tuple[int, int], heads: list[Predicate]
) -> None:
    drafts = []
    for number, head in enumerate(heads):
        end = heads[number + 1].start if number + 1 < len(heads) else sentence[1]
        drafts.append(_draft(reader.text, index, block, sentence, head, end))
    reader.drafts.extend(drafts)
    give_limits(reader.text, reader.durations, drafts, sentence)


def _draft(
    text: str, index: int, block: Block, sentence: tuple[int, int], head: Predicate, end: int
) -> Draft:
    """The clause of a head, up to the next one, as a draft."""
    start, stop = _strip(text, head.start, end)
    subject = text[head.subject[0] : head.subject[1]] if head.subject else None
    mention = head.mention
    if head.subject and (back := _BACK.match(text, head.subject[1])):
        subject = f"{subject} {back[1]}"
    own = bool(head.subject and head.subject[0] >= head.start)
    before = text[max(0, head.subject[0] - 12) : head.subject[0]] if head.subject else ""
    belongs = _BELONGS.search(before) or (mention and actors.is_place(mention) and _AT_PLACE.search(before))
    if belongs or (head.purpose and not own):
        subject = mention = None
    condition = text[head.condition[0] : head.condition[1]] if head.condition else None
    leads = head.condition is not None and head.condition[0] < head.verb_start
    leading = condition.lower() if condition and leads else ""
    inside = head.subject and head.condition and head.condition[0] < head.subject[0] < head.condition[1]
    return Draft(
        start=start,
        end=stop,
        verb=head.verb,
        verb_start=head.verb_start,
        clause=" ".join(text[head.verb_start : stop].lower().split()),
        step=block.step,
        block=index,
        sentence=sentence,
        group=head.group,
        subject=_name_of(
            subject, mention, text[head.subject[1] : head.verb_start] if own and head.subject else ""
        )
        if subject
        else None,
        subject_in_condition=bool(inside),
        mention=mention,
        applicant=bool(subject and actors.is_applicant(actors.clean(subject), mention)),
        asked=bool(head.subject and _ASKED.match(text, head.subject[1], head.verb_start)),
        condition=condition,
        leading=leading,
        purpose=head.purpose,
        assigned=head.assigned,
        negated=head.negated,
        in_condition=head.in_condition,
        refusing=bool(_REFUSING.search(leading)),
        incomplete=bool(_INCOMPLETE.search(leading)),
        own_subject=own,
        weak=head.weak,
        clause_joins=bool(_JOINS.match(text, head.start)),
    )


def _name_of(subject: str, mention: AgencyMention | None, behind: str) -> str:
    """A subject as the text names it; an initialism is written out, a bare noun has its words behind it."""
    name = actors.clean(subject)
    behind = _BEHIND.split(behind, maxsplit=1)[0]
    if name.lower() in _BARE and 1 <= len(behind.split()) <= 9 and not re.search(r"[,;:.(]", behind):
        return actors.clean(f"{name} {behind}")
    return mention.name if mention and name == mention.text and name.isupper() else name


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] in ",;:.-+"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:."):
        end -= 1
    return start, end
