"""Under what condition each act happens: by its own words or by the case headings above it."""

import re
from collections.abc import Container, Sequence

from tthc.model import Block
from tthc.reading.steps.drafts import Draft

_CASE = re.compile(
    r"\s*(?:(?:Trong trường hợp|Trường hợp|Đối với|Nếu|Khi có|Riêng)\b|"
    r"Hồ sơ (?:không |chưa |đã )?(?:đạt|hợp lệ|đầy đủ|đủ|đáp ứng|đúng)\b[^:.;]{0,60}:)",
    re.IGNORECASE,
)
# "Hồ sơ không đạt yêu cầu:" is a case by its colon.
_FILE_IS = re.compile(
    r"\s*(Hồ sơ (?:không |chưa |đã )?(?:đạt|hợp lệ|đầy đủ|đủ|đáp ứng|đúng)\b[^:.;,]{0,60}):", re.I
)
# A heading for one way to hand in, on paper or through the network.
_WAY = re.compile(
    r"\s*(?:Đối với )?trường hợp (?P<way>[^:.;,\n]{3,90}?)"
    r"(?::|\n|\Z|\s(?=(?-i:Người|Tổ chức|Cá nhân|Doanh nghiệp|Trường hợp)\b))",
    re.I,
)
_HANDS_IN = r"(?:[\w,]+ ){0,5}?(?:đăng ký|nộp|gửi|tiếp nhận|thực hiện)\b.*\b"
_ON_PAPER = re.compile(_HANDS_IN + r"(?:trực tiếp|bản giấy|bưu (?:chính|điện))")
_ONLINE = re.compile(_HANDS_IN + r"(?:trực tuyến|qua mạng|môi trường (?:điện tử|mạng)|cổng dịch vụ)")
_REGARDING = re.compile(r"đối với\b", re.IGNORECASE)
# "đối với ứng viên có đủ điều kiện" says whom the act is about, "đối với nhà có tầng hầm" when it is done.
_BEARER = re.compile(
    r"đối với (?:các |những )?(?:tổ chức|cá nhân|người|ứng viên|doanh nghiệp|đối tượng|hộ)\b"
)
_HAVING = re.compile(r"\bcó\b")
_RESTRICTS = re.compile(r"\b(?:trường hợp|thuộc|chưa|không|khi|nếu)\b")
_IF_ANY = re.compile(
    r"\(\s*((?:nếu|khi|trong trường hợp)\s+(?:có|cần|xét thấy cần)(?:\s+thiết)?)\s*\)\s*\Z", re.I
)
_IN_CASE = re.compile(
    r"\(\s*((?:(?:áp dụng )?đối với|trong) (?:các )?trường hợp [^()]{3,160}?)\s*\)\s*\Z", re.I
)
_WANTS = re.compile(r"\b(?:muốn|có nhu cầu|có yêu cầu|có nguyện vọng)\b")
_OPENS_CASE = re.compile(r"\s*(?:trong |đối với |các )?(?:trường hợp|nếu|đối với|khi|sau khi)\b", re.I)
_MAY = re.compile(r"\bcó thể\b")
_SPLIT = re.compile(r"[:;]|\bnếu\b")
# A bracket behind grounds and enclosures says that these may be missing, not the act.
_GROUNDS = re.compile(
    r"\b(?:căn cứ|kèm theo|trên cơ sở|đính kèm|gồm|cùng|trong đó|nêu rõ|ghi rõ)\b[^;]*\Z", re.I
)
# Of several things handed on the bracket leaves open the last ("giấy chứng nhận và hợp đồng (nếu có)").
_LAST_THING = re.compile(r"\bvà\s[^,;()]{3,60}\Z")
_HANDED = frozenset({"return_result", "transfer", "propose", "decide", "submit"})
_LAPSED = re.compile(r"\bmà\s[^.;]{3,160}?\b(?:không|chưa)\s[^.;,]*")
# What is done when it is needed, or in listed cases, is left open too.
_IF_NEEDED = re.compile(
    r"\s*(khi (?:xét thấy )?cần(?: thiết)?)\s*,|(?<!\w)(khi (?:xét thấy )?cần thiết)\s*\Z|"
    r"(?<!\w)(?<!một )(?<!\d )(trong (?:các|những) trường hợp)\b",
    re.I,
)


def conditions(text: str, outline: Sequence[Block], drafts: list[Draft]) -> list[str | None]:
    """The words that make each act conditional: its own, its block's or those of a heading above."""
    result: list[str | None] = []
    top: list[str | None] = []
    carried: dict[int, str] = {}
    opened: dict[tuple[int, int], str] = {}
    telling = {draft.block for draft in drafts}
    either_way = _both_ways(text, outline)
    for number, draft in enumerate(drafts):
        own = _own(text, draft)
        if own is None and draft.sentence in opened:
            own = opened[draft.sentence] if not draft.clause_joins else None
        if own and draft.leading and text.startswith(own, draft.sentence[0]):
            opened[draft.sentence] = own
        if own and draft.leading and _ends_with_colon(text, draft, own):
            carried[draft.block] = own
        own = own or carried.get(draft.block)
        last = drafts[number - 1] if number else None
        both = draft.purpose and draft.derived and own and not draft.leading
        if own and last and (both or _either(text, last, draft)) and result[-1] is None:
            result[-1] = " ".join(own.split())
        inside, outside = _heading_conditions(text, outline, draft.block, telling)
        if either_way and draft.step is None:
            own, inside, outside = (None if _is_way(words) else words for words in (own, inside, outside))
        result.append(" ".join((own or inside or "").split()).rstrip(",;:. ") or None)
        top.append(outside)
    if not (top and all(top)):
        result = [own or outside for own, outside in zip(result, top, strict=True)]
    return result


def _both_ways(text: str, outline: Sequence[Block]) -> bool:
    """Whether headings above all Bước tell both ways to hand in, so that they leave nobody out."""
    found = (_WAY.match(text, b.start + len(b.marker), b.end) for b in outline if b.step is None)
    ways = [match["way"].lower() for match in found if match]
    return any(_ONLINE.match(way) for way in ways) and any(
        _ON_PAPER.match(way) and not _ONLINE.match(way) for way in ways
    )


def _is_way(words: str | None) -> bool:
    match = _WAY.match(words) if words else None
    return bool(match and (_ON_PAPER.match(match["way"].lower()) or _ONLINE.match(match["way"].lower())))


def _own(text: str, draft: Draft) -> str | None:
    """The words of its own clause that make an act conditional."""
    own = draft.condition
    if own and draft.applicant and draft.action == "submit" and _wishes(own):
        own = None
    if own and not _restricts(own, bool(draft.leading)) and not _parts_receivers(text, draft, own):
        own = None
    if own is None and (label := _FILE_IS.match(text, draft.sentence[0], draft.verb_start)):
        own = label[1]
    own = own or _if_any(text, draft) or _if_needed(text, draft) or _refusal(text, draft)
    return own or _may(text, draft)


def _may(text: str, draft: Draft) -> str | None:
    """What an authority may do happens in some case only."""
    may = None if draft.applicant else _MAY.search(text, draft.start, draft.verb_start)
    return may[0] if may else None


def _wishes(condition: str) -> bool:
    """Whether the words before "thì" only say that somebody wants it ("tổ chức có nhu cầu … thì nộp")."""
    return bool(_WANTS.search(condition)) and not _OPENS_CASE.match(condition)


def _parts_receivers(text: str, draft: Draft, own: str) -> bool:
    """Whether the words say which files go to the receiver before them ("nộp tại Sở Y tế đối với thuốc")."""
    at = text.find(own, draft.verb_start, draft.sentence[1])
    named = " ".join(text[draft.verb_start : at].split()).rstrip(" (").lower()
    return (
        draft.action == "submit" and bool(draft.receiver) and named.endswith((draft.receiver or "").lower())
    )


def _either(text: str, last: Draft, draft: Draft) -> bool:
    """Whether a bracket at the end leaves both of two alternatives open ("kiểm tra hoặc hỏi (nếu cần)")."""
    joined = text.startswith(("hoặc ", "và/hoặc "), draft.start)
    at = text.rfind("(", draft.start, draft.end)
    return joined and last.sentence == draft.sentence and at >= 0 and bool(_IF_ANY.match(text, at, draft.end))


def _if_needed(text: str, draft: Draft) -> str | None:
    match = _IF_NEEDED.match(text, draft.start, draft.end) or _IF_NEEDED.search(
        text, draft.verb_start, draft.end
    )
    return next(group for group in match.groups() if group) if match else None


def _refusal(text: str, draft: Draft) -> str | None:
    """What is refused is refused in some case only."""
    refuses = draft.verb.startswith("từ chối") or (draft.negated and draft.action in ("decide", "notify"))
    if not refuses or draft.applicant:
        return None
    at = max(text.rfind(word, draft.start, draft.verb_start) for word in ("không ", "chưa "))
    start = at if draft.negated and at >= 0 else draft.verb_start
    return text[start : draft.verb_start + len(draft.verb)]


def _if_any(text: str, draft: Draft) -> str | None:
    """What leaves open whether an act happens: a bracket at its end, or what somebody fails to do."""
    at = -1 if draft.applicant else text.rfind("(", draft.start, draft.end)
    match = _IF_ANY.match(text, at, draft.end) if at >= 0 else None
    last = draft.action in _HANDED and _LAST_THING.search(text, draft.verb_start, at)
    if match and not last and not _GROUNDS.search(text[draft.start : at]):
        return match[1]
    case = _IN_CASE.match(text, at, draft.end) if at >= 0 else None
    if case and not _SPLIT.search(text, draft.verb_start, at):
        return case[1]
    if draft.verb.startswith(("tạm dừng", "tạm ngừng")):
        # Nobody suspends as a rule.
        return text[draft.verb_start : draft.verb_start + len(draft.verb)]
    lapsed = _LAPSED.search(text, draft.sentence[0], draft.verb_start)
    return lapsed[0] if lapsed else None


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
    words = condition.lower()
    if not _REGARDING.match(condition) or _RESTRICTS.search(words, 8):
        return True
    return bool(_HAVING.search(words)) and not _BEARER.match(words)


def _heading_conditions(
    text: str, outline: Sequence[Block], block: int, telling: Container[int]
) -> tuple[str | None, str | None]:
    """The nearest case heading above a block: one inside its Bước, one above all Bước.

    `telling` are the blocks that tell acts; one that has said all behind a plus, or before a star, is no
    heading of what follows.
    """
    inside = outside = None
    below, at = outline[block], outline[block].parent
    while at is not None:
        above = outline[at]
        words = text[above.start + len(above.marker) : above.end]
        ends = at in telling and words.rstrip()[-1:] in (".", ";")
        said = ends and (above.marker.startswith("+") or below.marker.startswith("*"))
        if _CASE.match(words) and above.kind != "paragraph" and not said:
            heading = " ".join(words.split())[:300]
            if (above.step is None and above.level == 0) or above.kind == "step":
                outside = heading
            else:
                inside = inside or heading
        below, at = above, above.parent
    return inside, outside
