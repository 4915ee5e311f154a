"""Bodies named in a procedure that no longer exist on the day asked for."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from typing import Any, Literal

import attrs

from tthc.checks.context import Context, Match
from tthc.checks.places import InLanguage, element_at, plain
from tthc.messages import N_
from tthc.model.finding import Confidence, Cut, LegalBasis
from tthc.model.procedure import Procedure
from tthc.reading.normal import NormalText, normalise
from tthc.registry.agencies import Agency, agencies, fold

_MAIN = ("trinh_tu_thuc_hien", "cach_thuc_thuc_hien", "thanh_phan_ho_so", "yeu_cau_dieu_kien")
_OTHER = (
    "co_quan_thuc_hien",
    "co_quan_co_tham_quyen",
    "co_quan_duoc_uy_quyen",
    "co_quan_phoi_hop",
    "ket_qua_xu_ly",
    "dia_chi_tiep_nhan",
)
_DOSSIER = "thanh_phan_ho_so"
_CONDITIONS = "yeu_cau_dieu_kien"
_SHORT = 7

# Patterns are over folded text: lower case, tone marks on the first vowel of oa, oe, uy.
_INSTRUMENT = re.compile(
    r"(?:(?<!\w)(?:luật|pháp lệnh|nghị định|nghị quyết|thông tư(?: liên tịch)?|quyết định|chỉ thị|công văn)"
    r"(?!\w)[^.;\n]{0,40}?\d{1,5}/[^\s,;.]+|ban hành kèm theo"
    r"|(?:ngày|tháng) \d{1,2}[/ .]?[^.;\n]{0,24}\d{4})[^;\n]{0,60}$"
    r"|(?:quy chuẩn|tiêu chuẩn|qcvn|tcvn)(?!\w)[^;\n]{0,140}(?:của|do) $"
    r"|(?:thông tư|nghị định|nghị quyết)[^;\n]{0,120}quản lý(?: nhà nước)? của $"
)
_PAST = re.compile(
    r"trước ngày|trước đây|trước khi|trước thời điểm|(?<!\w)cũ(?!\w)"
    r"|đã (?:được )?(?:cấp|ban hành|phê duyệt|xác nhận|giải quyết)"
    r"|thời điểm trước|sáp nhập|nay là|chuyển tiếp|chuyển từ|kế thừa|tiếp nhận từ|thay thế|hết hiệu lực"
)
# What an instrument is about, by a title longer than the words before a name that are looked at.
_SCOPE = re.compile(r"phạm vi (?:chức năng )?quản lý(?: nhà nước)? của $")
_TITLE = re.compile(r"(?:thông tư|nghị định|nghị quyết|quyết định)(?: số| sửa| của| này|\W)[^.\n]*$")
_LONG_BEFORE = 700
# An office that somebody held, not a body that acts.
_RANK_BEFORE = re.compile(r"(?<!\w)(?:phó|chức vụ|chức danh|nguyên|cựu|cấp|tương đương)(?: từ| là| của)? $")
_RANK_AFTER = re.compile(r"^[^.;\n]{0,80}(?:tương đương|trở lên)(?!\w)")
_OVER = re.compile(r"^[^.;\n]{0,220}trước ngày \d{1,2}/\d{1,2}/20(?:[01]\d|2[0-4])")
_ISSUED = re.compile(r"(?:do|của|được|bởi)\s+(?:các\s+)?$")
# In a dossier or a condition the body behind these words made the paper, or looks at it elsewhere.
_MADE = re.compile(
    r"(?<!\w)(?:do|của|bởi|tại|từ)\s+(?:[^.;\n()]{0,70}(?:,|/| và| hoặc| hay)\s+)?(?:các\s+|cơ quan\s+)?$"
)
# … unless it is yet to be got for this matter.
_TO_GET = re.compile(
    r"(?:đồng ý|chấp thuận|ý kiến|thoả thuận|thỏa thuận|thống nhất|xác nhận|giới thiệu|đề nghị)[^.;\n]{0,70}$"
)
_WITH_PAST_ISSUE = re.compile(r"^[^.;,\n]{0,40}?(?<!\w)(?:cấp|ban hành|phê duyệt|thẩm định|công nhận)(?!\w)")
_ISSUED_AFTER = re.compile(
    r"^[^.;,\n]{0,30}?(?<!\w)(?:cấp|ban hành|phê duyệt|ký|xác nhận|công nhận)(?!\w)"
    r"|^[^.;\n]{0,25}(?<!\w)bầu(?!\w)"
)
_STILL_VALID = re.compile(
    r"^\s*(?:\w+ )?(?:cấp|ban hành|phê duyệt) (?:còn|đang|vẫn) (?:hiệu lực|giá trị|thời hạn)"
)
_OLD_PAPER = re.compile(
    r"(?:giấy (?:chứng nhận|phép|xác nhận|chứng minh)|quyết định|chứng chỉ|thẻ|bằng|sổ|giấy tờ"
    r"|văn bản (?:chấp thuận|phê duyệt))[^.;\n]{0,160}$"
)
_NAMED_PLACE = re.compile(r"(?:trang thông tin|cổng thông tin|website|địa chỉ|http)")
_DISTRICT_MARK = re.compile(
    r"^\W{0,2}(?:cấp huyện|huyện|quận|thị xã|thuộc (?:ủy ban nhân dân|ubnd) (?:cấp )?huyện)"
)
_BEFORE = 170
_DISTRICT_KEY = "ủy ban nhân dân cấp huyện"
_DISTRICT_BODY = re.compile(
    r"(?<!\w)(?:cơ quan|hội đồng|trung tâm|bộ phận|thanh tra|hạt|phòng)"
    r"(?: (?!ủy|cấp|và|hoặc|do|của|thì|có|để|gửi|trình|tại|thuộc)[^\W\d_]+){1,7}? cấp huyện(?!\w)"
)
_STAYS = re.compile(r"y tế|bệnh viện|công an|quân sự|bảo hiểm|đăng ký đất đai")
_ABOVE = re.compile(r"\s+trở lên")


@attrs.frozen
class _Name:
    """One folded name of an ended body; `marked` names count only where a district is named behind them."""

    words: str
    agency: Agency
    marked: bool


@attrs.frozen
class _Named:
    """A place that names an ended body: its words folded, and the body's name."""

    section: str
    start: int
    end: int
    words: str
    agency: str


_BESIDE = 60
_AREAS = ("huyện", "các huyện", "quận", "các quận", "thị xã")
_DISTRICT = "cấp huyện"
_WITH_AREAS = ("Ủy ban nhân dân", "Chủ tịch Ủy ban nhân dân", "UBND", "Chủ tịch UBND")


def _spellings(agency: Agency) -> Iterator[str]:
    """The names of a body as texts spell them: aliases, abbreviations, and districts by their kind."""
    for name in (agency.name, *agency.aliases):
        yield name
        if "phát triển nông thôn" in name.casefold():
            yield re.sub("(?i)phát triển nông thôn", "PTNT", name)
    if agency.name.removesuffix(_DISTRICT).strip() in _WITH_AREAS:
        bodies = [b for b in _WITH_AREAS if b.startswith("Chủ tịch") == agency.name.startswith("Chủ tịch")]
        yield from (f"{body} {area}" for body in bodies for area in (_DISTRICT, *_AREAS))


@cache
def _names(day: date) -> tuple[re.Pattern[str], Mapping[str, _Name]]:
    """What bodies that ended before that day are called, as one pattern and a table."""
    table: dict[str, _Name] = {}
    for agency in agencies().all:
        if agency.valid_to is None or day <= agency.valid_to or not agency.successors:
            continue
        if agency.valid_from and day < agency.valid_from:
            continue
        for name in _spellings(agency):
            abbreviated = " " not in name
            if abbreviated or len(name) < _SHORT:
                continue
            words = " ".join(fold(name).replace("–", "-").replace(" - ", " ").split())
            standing = agencies().find(name)
            if standing is not None and standing.name != agency.name and standing.exists_on(day):
                continue
            marked = agency.level == "district" and words.startswith("phòng")
            table.setdefault(words, _Name(words, agency, marked))
    longest = sorted(table, key=lambda w: (-len(w), w))
    body = "|".join(r"\s*[-–]?\s*".join(map(re.escape, words.split())) for words in longest)
    return re.compile(rf"(?<![\w/.-])(?:{body})(?![\w-])" if body else r"(?!)"), table


def obsolete_authority(context: Context, parameters: Mapping[str, Any]) -> Iterator[Match]:
    """Bodies that ended before the day asked for, each once with all its places in what tells what to do.

    The cells that name agencies count where nothing else names the body. `district`, `of` and
    `otherwise` say which of the rule's legal bases stands for which bodies where the registry names
    none.
    """
    pattern, table = _names(context.as_of)
    procedure = context.procedure
    told: set[str] = set()
    for sections in (_MAIN, _OTHER):
        found: dict[str, list[_Named]] = {}
        for section in sections:
            for named in _ended(procedure, section, pattern, table):
                found.setdefault(_committee(named.agency), []).append(named)
        if sections is _OTHER:
            found = {body: places for body, places in found.items() if body not in told}
        for places in found.values():
            yield _match(context, places, table, parameters)
        told = set(found)


_CHAIRMAN = "Chủ tịch "


def _committee(body: str) -> str:
    """A committee speaks for its chairman: both ended together and have the same successors."""
    rest = body.removeprefix(_CHAIRMAN)
    return rest if agencies().find(rest) is not None else body


def _ended(
    procedure: Procedure, section: str, pattern: re.Pattern[str], table: Mapping[str, _Name]
) -> Iterator[_Named]:
    """The places of a section where ended bodies are named as ones that act, in their order."""
    text = procedure.sections.get(section, "")
    if not text:
        return
    normal = normalise(text)
    folded = fold(normal.text)
    found: list[_Named] = []
    for match in pattern.finditer(folded):
        words = " ".join(match.group().replace("–", " ").replace("-", " ").split())
        name = table.get(words)
        if name is None:
            continue
        if name.marked and not _DISTRICT_MARK.match(folded[match.end() : match.end() + 40]):
            continue
        if _speaks_of_the_past(folded, match.start(), match.end(), section):
            continue
        if _mended(folded, match.start(), match.end(), name.agency, section):
            continue
        span = (normal.back(match.start()), normal.back(match.end()))
        found.append(_Named(section, *span, words, name.agency.name))
    if _DISTRICT_KEY in table:
        found += _district_bodies(folded, normal, section, pattern)
    yield from sorted(found, key=lambda named: named.start)


def _mended(folded: str, start: int, end: int, agency: Agency, section: str) -> bool:
    """Whether the one body that took over is named beside already."""
    successors = _successors(agency)
    if len(successors) != 1:
        return False
    around = folded if section in _OTHER else folded[max(0, start - _BESIDE) : end + _BESIDE]
    others = around.replace(folded[start:end], " ")
    return re.search(rf"(?<!\w){re.escape(fold(successors[0]))}(?!\w)", others) is not None


def _district_bodies(
    folded: str, normal: NormalText, section: str, pattern: re.Pattern[str]
) -> Iterator[_Named]:
    """Bodies of the district level that the registry does not list by name (`hội đồng … cấp huyện`)."""
    if _DISTRICT not in folded:
        return
    for match in _DISTRICT_BODY.finditer(folded):
        if pattern.search(match.group()) or _STAYS.search(match.group()):
            continue
        if _ABOVE.match(folded, match.end()) or _speaks_of_the_past(
            folded, match.start(), match.end(), section
        ):
            continue
        words = " ".join(match.group().split())
        yield _Named(section, normal.back(match.start()), normal.back(match.end()), words, words)


def _speaks_of_the_past(folded: str, start: int, end: int, section: str) -> bool:
    """Names of instruments and forms, papers issued in the body's own time, and bodies called former."""
    low = max(folded.rfind("\n", 0, start) + 1, start - _BEFORE)
    left, right = folded[low:start], folded[end : end + 90].split("\n")[0]
    if _SCOPE.search(left) and _TITLE.search(folded[max(0, start - _LONG_BEFORE) : start]):
        return True
    if _RANK_BEFORE.search(left) and _RANK_AFTER.match(folded[end : end + 120]):
        return True
    if _OVER.match(folded[end : end + 260]):
        return True
    if _INSTRUMENT.search(left) or _PAST.search(left[-70:]) or _PAST.search(right[:60]):
        return True
    if _ISSUED.search(left) and _STILL_VALID.match(right):
        return True
    if section in (_DOSSIER, _CONDITIONS):
        if _MADE.search(left) and (not _TO_GET.search(left) or _WITH_PAST_ISSUE.match(right)):
            return True
        issued = _ISSUED.search(left) and _ISSUED_AFTER.match(right)
        if issued or (_OLD_PAPER.search(left) and (_ISSUED.search(left) or _ISSUED_AFTER.match(right))):
            return True
    return False


_WHICH = N_(
    "The work of this body went to several: which of them handles this procedure is told by the decree that "
    "divides the competences."
)


def _match(
    context: Context, places: Sequence[_Named], table: Mapping[str, _Name], parameters: Mapping[str, Any]
) -> Match:
    first = places[0]
    listed = table.get(first.words)
    agency = (listed or table[_DISTRICT_KEY]).agency
    successors = _successors(agency)
    elements = [element_at(context.procedure, p.section, p.start, p.end) for p in places]
    single = len(successors) == 1
    bases = _bases(context, agency, parameters)
    gone = agency.valid_to + timedelta(days=1) if agency.valid_to else None
    return Match(
        element=elements[0],
        section=first.section,
        start=first.start,
        end=first.end,
        values={
            "name": plain(context.procedure.sections[first.section][first.start : first.end]),
            "successor": " / ".join(successors),
            "gone": f"{gone:%d/%m/%Y}" if gone else "",
            "places": InLanguage(((_PLACES, {"n": len(places)}),) if len(places) > 1 else ()),
        },
        confidence=_confidence(agency) if listed else "medium",
        status="apply_now" if single else "propose",
        variant=None if single else "several",
        cut=Cut("rename_authority", _target(elements), successors[0]) if single else None,
        why_not=None if single else _WHICH,
        legal_basis=bases or None,
    )


_PLACES = N_(" (at {n} places)")


def _target(elements: Sequence[str]) -> str:
    """The element of the first place, with all others of its kind."""
    kind, slash, number = elements[0].partition("/")
    if not number.isdecimal():
        return elements[0]
    numbers = [e.removeprefix(f"{kind}/") for e in elements if e.startswith(f"{kind}/")]
    return kind + slash + "+".join(dict.fromkeys(numbers))


# The registry tells in its note which fields of the work went elsewhere than to the main successor.
_ELSEWHERE = re.compile(r"(?:\bto |\), )((?:Bộ|Sở|Công an) [^;()]+?)(?= \(|;|$)")


def _successors(agency: Agency) -> list[str]:
    """Who took over: all that still stand through later changes, and those that took single fields."""
    head = agencies().find(agency.name.removeprefix(_CHAIRMAN))
    if head is not None and head.name != agency.name:
        return [_CHAIRMAN + name for name in _successors(head)]
    main = [a.name for a in agencies().successors_of(agency)] or list(agency.successors)
    return list(dict.fromkeys([*main, *(name.strip() for name in _ELSEWHERE.findall(agency.note))]))


def _confidence(agency: Agency) -> Confidence:
    return "high" if agency.confidence == "high" else "medium" if agency.confidence == "medium" else "low"


_BASIS = re.compile(r"(\d{1,5}(?:\.\d+)?/(?:\d{4}/)?[A-ZĐ][\w-]*)(?:,\s*(\d{4}-\d{2}-\d{2}))?")
_NOT_READ = "not read"


def _bases(context: Context, agency: Agency, parameters: Mapping[str, Any]) -> tuple[LegalBasis, ...]:
    """The instruments of the change: those that the registry names, with the rule's own for the body.

    One whose text the registry says was not read is cited as remembered.
    """
    basis: Literal["read", "remembered"] = "remembered" if _NOT_READ in agency.note else "read"
    found = [
        LegalBasis(number, date.fromisoformat(day) if day else None, None, basis)
        for number, day in _BASIS.findall(agency.basis)
    ]
    wanted = [parameters["district"]] if agency.level == "district" else []
    if not found:
        wanted += [number for words, number in parameters["of"].items() if words in agency.name]
    if not found and not wanted:
        wanted = [parameters["otherwise"]]
    in_force = context.rule.basis_in_force(context.as_of)
    return tuple([entry.cited() for entry in in_force if entry.number in wanted] + found)
