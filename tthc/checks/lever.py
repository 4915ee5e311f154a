"""Who can decide a change: who issued the provision that sets the element found.

The nearest provision counts, never the highest rank cited: the form that the element is to be
written on; the province's own instrument on the procedure, where there is one; what the element's
own words rest on; what the rest of its section rests on; and the table of legal bases last. Under
a province's own rules the decrees that an element cites only say what is meant. Laws cited beside
an element define what it is; they seldom set it, so they count only where nothing else does.
Instruments on fees, on who is competent, on penalties and on forms say nothing of papers and times.
"""

import re
from collections.abc import Iterable, Iterator

from tthc.checks.protection import element_of
from tthc.model.finding import Lever, LeverName, Status
from tthc.model.procedure import Activity, Channel, Procedure
from tthc.reading.citations import find_instrument_numbers
from tthc.registry.instruments import instruments, issuer_lever

_FORM = re.compile(
    r"(?:[Mm]ẫu|[Bb]iểu|[Pp]hụ lục|MẪU)[^.;\n]{0,60}?(?:ban hành )?(?:kèm )?theo[^.;\n]{0,40}?$"
)
_SETS = re.compile(r"(?:theo|quy định tại|tại|căn cứ)[^.;\n]{0,60}?$")
_PROCEDURAL = re.compile(r"trình tự|thủ tục|hồ sơ|quy trình|một cửa")
_DELEGATES = re.compile(r"phân cấp|ủy quyền|uỷ quyền|phân quyền|chức năng, nhiệm vụ|giá đất|bảng giá")
_FEES = re.compile(r"phí(?!\w)")
_FEE_TITLE = re.compile(
    r"(?:mức thu|chế độ thu|thu, nộp|thu nộp)[^;]{0,60}phí(?!\w)"
    r"|(?:^|về |định )(?:các )?(?:khoản )?(?:lệ )?phí(?!\w)"
)
_SIDE_TITLE = re.compile(
    r"phân định thẩm quyền|phân cấp|phân quyền|uỷ quyền|ủy quyền|một cửa|chức năng, nhiệm vụ|xử phạt"
)
_FORM_TITLE = re.compile(r"biểu mẫu|mẫu (?:văn bản|đơn|giấy|biểu|hồ sơ)")
_IN_PROVINCE = re.compile(r"trên địa bàn (?:tỉnh|thành phố)|của (?:uỷ|ủy) ban nhân dân (?:tỉnh|thành phố)")
_MINISTRY = re.compile(r"(?:Bộ|Ngân hàng Nhà nước|Thanh tra Chính phủ|Văn phòng Chính phủ)(?!\w)")
_LOCAL_KIND = "LOCAL_REGULATION"
_LOCAL: tuple[LeverName, ...] = ("committee", "council", "chairman", "department")
_LAW: LeverName = "national_assembly"
_BACK = 110
_FORTH = 170
_BODY = ("trinh_tu_thuc_hien", "thanh_phan_ho_so", "yeu_cau_dieu_kien")


def find_lever(
    procedure: Procedure, element: str, section: str, start: int, end: int, status: Status
) -> Lever:
    """The lever for the passage at `start` to `end` of a section, with the instrument where known.

    What a resolution in force already orders needs nobody's decision: `apply_now`.
    """
    if status != "propose":
        return Lever("apply_now")
    text = procedure.sections.get(section, "")
    item = element_of(procedure, element)
    low, high = (item.start, item.end) if item is not None and item.section == section else (start, end)
    named = list(_named(text, min(low, start), max(high, end)))
    form = _setting(named, _FORM)
    if form is not None:
        return _whole(form, procedure)
    if isinstance(item, Channel):
        evidence = text[start:end]
        if _FEES.search(evidence) and not (item.time_text and item.time_text in evidence):
            fees = _from_table(procedure, ("council",))
            if fees is not None:
                return fees
        named = [(number, before) for number, before in named if not _on_fees(procedure, text, number)]
    local = _local(procedure, process=isinstance(item, Activity | Channel))
    if local is not None:
        return local
    own = _setting(named, _SETS)
    if own is not None:
        return _whole(own, procedure)
    return (
        _from_section(text)
        or _from_records(procedure)
        or _from_body(procedure)
        or _law_alone(procedure)
        or Lever("unknown")
    )


def publisher(procedure: Procedure) -> Lever:
    """Who published the record and can publish it anew: the chairman of the province, or the ministry.

    Điều 13 Nghị định 63/2010/NĐ-CP. The instrument is the decision of publication, where one is named.
    """
    number = procedure.decision_number.strip() or None
    if procedure.body is None:
        by_number = issuer_lever(number) if number else "unknown"
        return Lever("chairman" if by_number in _LOCAL else "unknown", number)
    name: LeverName = "ministry" if _MINISTRY.match(procedure.body) else "chairman"
    return Lever(name, number)


def _title(procedure: Procedure, number: str) -> str:
    """What an instrument is about, in lower case: as the record names it and as the registry does."""
    names = [c.name for c in procedure.citations if c.number == number]
    known = instruments().get(number)
    return " / ".join([*names, known.title if known else ""]).lower()


def _on_fees(procedure: Procedure, text: str, number: str) -> bool:
    """Whether an instrument sets fees, by its title or by the words that follow it in the text."""
    at = text.find(number)
    after = text[at : at + _FORTH].lower() if at >= 0 else ""
    return bool(_FEE_TITLE.search(_title(procedure, number)) or _FEE_TITLE.search(after))


def _setting(named: list[tuple[str, str]], pattern: re.Pattern[str]) -> Lever | None:
    """The first instrument whose words before it tell that the passage rests on it."""
    for number, before in named:
        if pattern.search(before):
            return Lever(issuer_lever(number), number)
    return None


def _whole(lever: Lever, procedure: Procedure) -> Lever:
    """The lever with its instrument's number as the record's table has it, where a text cuts it off."""
    number = lever.instrument
    if number is None or number in procedure.legal_refs:
        return lever
    longer = [ref for ref in procedure.legal_refs if ref.startswith(number)]
    return Lever(lever.name, longer[0]) if len(longer) == 1 else lever


def _named(text: str, start: int, end: int) -> Iterator[tuple[str, str]]:
    """Instruments below a law that a passage names, each with the words before it."""
    passage = text[start:end]
    for found in find_instrument_numbers(passage):
        if issuer_lever(found.number) not in ("unknown", _LAW):
            yield found.number, passage[max(0, found.start - _BACK) : found.start]


def _local(procedure: Procedure, *, process: bool) -> Lever | None:
    """The province's own instrument on procedures, where the record rests on one.

    An administrative decision of the chairman counts for times and processes (`process`) only.
    """
    cited = [(c.number, c.name) for c in procedure.citations if c.number]
    for number, name in cited:
        lever = "committee" if _cut_off_local(number, name) else issuer_lever(number)
        procedural = _PROCEDURAL.search(name.lower()) and not _DELEGATES.search(name.lower())
        if lever in ("committee", "council") and procedural and not _FEE_TITLE.search(name.lower()):
            return Lever(lever, number)
        if lever == "chairman" and procedural and process:
            return Lever(lever, number)
    dossier = procedure.sections.get("thanh_phan_ho_so", "")
    for number, before in _named(dossier, 0, len(dossier)):
        if issuer_lever(number) in ("committee", "council") and _FORM.search(before):
            return _whole(Lever(issuer_lever(number), number), procedure)
    if procedure.procedure_type == _LOCAL_KIND:
        own = _from_table(procedure, _LOCAL)
        # Between agencies the kind of procedure is filled in alike for all, so it tells nothing.
        return own or (Lever("unknown") if procedure.scope == "public" else None)
    return None


def _cut_off_local(number: str, name: str) -> bool:
    """Whether a number that breaks off behind QĐ is a province's, as its name says."""
    return number.endswith("/QĐ") and bool(_IN_PROVINCE.search(name.lower()))


def _from_table(procedure: Procedure, levers: Iterable[LeverName]) -> Lever | None:
    """The one instrument of the record's table that such an authority issued; no guess among several."""
    wanted = set(levers)
    numbers = [n for n in procedure.legal_refs if issuer_lever(n) in wanted]
    if not numbers:
        return None
    names = {issuer_lever(n) for n in numbers}
    return Lever(names.pop(), numbers[0] if len(numbers) == 1 else None) if len(names) == 1 else None


def _from_section(text: str) -> Lever | None:
    """What the rest of the section rests on, where all of it rests on one authority's instruments."""
    numbers = list(
        dict.fromkeys(number for number, before in _named(text, 0, len(text)) if _FORM.search(before))
    )
    return _agreed(numbers)


def _from_records(procedure: Procedure) -> Lever | None:
    """What the table of legal bases says: the authority that issued all that is below a law in it.

    Instruments that set fees, forms or penalties or share out competences say nothing of an element.
    """
    return _agreed([n for n in _telling(procedure) if issuer_lever(n) != _LAW])


def _from_body(procedure: Procedure) -> Lever | None:
    """What steps, dossier and conditions rest on, where the table names nothing below a law."""
    if any(issuer_lever(number) != _LAW for number in _telling(procedure)):
        return None
    numbers: dict[str, None] = {}
    for section in _BODY:
        text = procedure.sections.get(section, "")
        for number, before in _named(text, 0, len(text)):
            if _SETS.search(before) and not _SIDE_TITLE.search(_title(procedure, number)):
                numbers[number] = None
    return _agreed(list(numbers))


def _law_alone(procedure: Procedure) -> Lever | None:
    """The law, where the record rests on laws only."""
    numbers = _telling(procedure)
    return _agreed(numbers) if all(issuer_lever(number) == _LAW for number in numbers) else None


def _telling(procedure: Procedure) -> list[str]:
    """Numbers of the table whose instrument may set papers, steps and times, each once."""
    found = []
    for number in procedure.legal_refs:
        title = _title(procedure, number)
        forms = _FORM_TITLE.search(title) and not _PROCEDURAL.search(_FORM_TITLE.sub("", title))
        about_else = forms or _FEE_TITLE.search(title) or _SIDE_TITLE.search(title)
        if not about_else and issuer_lever(number) != "unknown":
            found.append(number)
    return found


def _agreed(numbers: list[str]) -> Lever | None:
    names = {issuer_lever(number) for number in numbers}
    if len(names) != 1:
        return None
    return Lever(names.pop(), numbers[0] if len(numbers) == 1 else None)
