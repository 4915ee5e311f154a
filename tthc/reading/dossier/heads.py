"""Where the paper's name begins in a clause, behind what conditions it and who must hand it in."""

from tthc.reading.dossier import phrases as say
from tthc.reading.dossier.words import paper_at

_HEADING = 160
_NEAR, _FAR = 30, 250
_COPIES = (" bản sao ", " bản chính ", " bản chụp ")


def find_head(lowered: str, start: int, end: int, first: bool) -> tuple[int | None, bool]:
    """Where the paper's name begins, and whether a condition with a duty stands before it.

    `first` says that the row names nothing before.
    """
    if opens_condition(lowered, start):
        return (None if say.COMPARES.search(lowered, start, end) else needed_paper(lowered, start, end)), True
    if say.OPERATION.match(lowered, start) and lowered.find("mẫu", start, end) < 0:
        return _behind_colon(lowered, start, end), True
    if say.NOTE_OPENING.match(lowered, start):
        after_all = say.DUTY_AFTER_ALL.search(lowered, start, end)
        return (needed_paper(lowered, start, end), True) if after_all else (None, False)
    head = paper_at(lowered, start, end)
    if head is not None:
        held = _held(lowered, head, end)
        stated = held is None and say.STATEMENT.match(lowered, head, end)
        return (None if stated else held or head), False
    colon = lowered.find(":", start, min(end, start + 80))
    if colon > 0 and (named := paper_at(lowered, colon + 1, end)) is not None:
        return named, False
    needed = needed_paper(lowered, start, end)
    if needed is None:
        return None, False
    asks = say.THEN.search(lowered, start, needed) or (first and say.DUTY.search(lowered, start, needed))
    return (needed, True) if asks else (None, False)


def _reach(lowered: str, begin: int) -> int:
    """How far from the duty the paper may stand; shapes that are accepted take their room."""
    return _FAR if lowered.startswith(_COPIES, begin) else 60


def _held(lowered: str, head: int, end: int) -> int | None:
    """The paper that the dossier as a whole must hold (`hồ sơ đăng ký phải kèm theo …`)."""
    whole = say.MUST_COME_WITH.match(lowered, head, end)
    if whole is None:
        return None
    named = paper_at(lowered, whole.end(), end)
    if named is None or named - whole.end() > _NEAR or say.REFERENCE_THEN.match(lowered, named, end):
        return None
    return named


def _behind_colon(lowered: str, start: int, end: int) -> int | None:
    """The paper that a heading names behind its own colon (`Thay đổi tên: Quyết định …`)."""
    colon = lowered.find(":", start, min(end, start + _HEADING))
    return paper_at(lowered, colon + 1, end) if colon > 0 else None


def opens_condition(lowered: str, start: int) -> bool:
    """Whether words of condition open the clause."""
    return say.CONDITION_LEAD.match(lowered, start + (lowered[start] == "(")) is not None


def needed_paper(lowered: str, start: int, end: int) -> int | None:
    """The paper that a sentence of condition and duty asks for (`trường hợp … thì phải nộp …`)."""
    then = say.THEN.search(lowered, start, end)
    if then:
        needs, reference, begin = say.NEED_THEN, say.REFERENCE_THEN, then.end()
    else:
        needs, reference, begin = say.NEED, say.REFERENCE, min(end, start + 4)
    if then and say.MUST_HOLD.search(lowered, begin, end):
        return paper_at(lowered, begin, end)
    exception = lowered.find("trừ trường hợp", begin, end)
    colon = lowered.find(":", start, end)
    named = paper_at(lowered, colon + 1, end) if colon > 0 and not then else None
    besides = lowered.startswith("ngoài", colon + 2)
    for need in needs.finditer(lowered, begin, exception if exception > 0 else end):
        if named is not None and need.start() > colon and not besides:
            return named
        if say.NEGATED.search(lowered, max(start, need.start() - 26), need.start()):
            continue
        head = paper_at(lowered, need.end(), min(end, need.end() + _FAR))
        if (
            head is None
            or head - need.end() >= _reach(lowered, need.end())
            or say.SET_COUNTED.search(lowered, need.end(), head)
        ):
            continue
        points_back = reference.match(lowered, head, end)
        if not points_back or ("thêm" in need.group() and points_back.group().endswith(" đó")):
            return head
    return named
