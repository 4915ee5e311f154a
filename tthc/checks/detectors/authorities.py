"""Bodies named in a procedure that no longer exist on the day asked for."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any, Literal

import attrs

from tthc.checks.context import Context, Match
from tthc.checks.places import element_at, plain
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
_ISSUED = re.compile(r"(?:do|của|được|bởi)\s+(?:các\s+)?$")
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
    """Bodies that ended before the day asked for, once each for every section that tells what to do.

    `district`, `of` and `otherwise` say which of the rule's legal bases stands for which bodies where
    the registry names none.
    """
    pattern, table = _names(context.as_of)
    procedure = context.procedure
    found_in_main: set[str] = set()
    for sections in (_MAIN, _OTHER):
        for section in sections:
            for agency, places in _ended(procedure, section, pattern, table).items():
                if sections is _OTHER and agency in found_in_main:
                    continue
                found_in_main.add(agency)
                yield _match(context, section, places, table, parameters)


def _ended(
    procedure: Procedure, section: str, pattern: re.Pattern[str], table: Mapping[str, _Name]
) -> dict[str, list[tuple[int, int, str]]]:
    """The places of a section where each ended body is named as one that acts, by the body's name."""
    text = procedure.sections.get(section, "")
    if not text:
        return {}
    normal = normalise(text)
    folded = fold(normal.text)
    found: dict[str, list[tuple[int, int, str]]] = {}
    for match in pattern.finditer(folded):
        words = " ".join(match.group().replace("–", " ").replace("-", " ").split())
        name = table.get(words)
        if name is None:
            continue
        if name.marked and not _DISTRICT_MARK.match(folded[match.end() : match.end() + 40]):
            continue
        if _speaks_of_the_past(folded, match.start(), match.end(), section):
            continue
        place = (normal.back(match.start()), normal.back(match.end()), words)
        found.setdefault(name.agency.name, []).append(place)
    for place in _district_bodies(folded, normal, section, pattern) if _DISTRICT_KEY in table else ():
        found.setdefault(place[2], []).append(place)
    return found


def _district_bodies(
    folded: str, normal: NormalText, section: str, pattern: re.Pattern[str]
) -> Iterator[tuple[int, int, str]]:
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
        yield normal.back(match.start()), normal.back(match.end()), " ".join(match.group().split())


def _speaks_of_the_past(folded: str, start: int, end: int, section: str) -> bool:
    """Names of instruments and forms, papers issued in the body's own time, and bodies called former."""
    low = max(folded.rfind("\n", 0, start) + 1, start - _BEFORE)
    left, right = folded[low:start], folded[end : end + 90].split("\n")[0]
    if _INSTRUMENT.search(left) or _PAST.search(left[-70:]) or _PAST.search(right[:60]):
        return True
    if _ISSUED.search(left) and _STILL_VALID.match(right):
        return True
    if section in (_DOSSIER, _CONDITIONS):
        issued = _ISSUED.search(left) and _ISSUED_AFTER.match(right)
        if issued or (_OLD_PAPER.search(left) and (_ISSUED.search(left) or _ISSUED_AFTER.match(right))):
            return True
    return False


_WHICH = N_(
    "The work of this body went to several: which of them handles this procedure is told by the decree that "
    "divides the competences."
)


def _match(
    context: Context,
    section: str,
    places: list[tuple[int, int, str]],
    table: Mapping[str, _Name],
    parameters: Mapping[str, Any],
) -> Match:
    start, end, words = places[0]
    listed = table.get(words)
    agency = (listed or table[_DISTRICT_KEY]).agency
    successors = _successors(agency)
    element = element_at(context.procedure, section, start, end)
    single = len(successors) == 1
    bases = _bases(context, agency, parameters)
    ended = agency.valid_to
    return Match(
        element=element,
        section=section,
        start=start,
        end=end,
        values={
            "name": plain(context.procedure.sections[section][start:end]),
            "successor": " / ".join(successors),
            "ended": f"{ended:%d/%m/%Y}" if ended else "",
            "places": len(places),
        },
        confidence=_confidence(agency) if listed else "medium",
        status="apply_now" if single else "propose",
        variant=None if single else "several",
        cut=Cut("rename_authority", element, successors[0]) if single else None,
        why_not=None if single else _WHICH,
        legal_basis=bases or None,
    )


# The registry tells in its note which fields of the work went elsewhere than to the main successor.
_ELSEWHERE = re.compile(r"(?:\bto |\), )((?:Bộ|Sở|Công an) [^;()]+?)(?= \(|;|$)")


def _successors(agency: Agency) -> list[str]:
    """Who took over: all that still stand through later changes, and those that took single fields."""
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
