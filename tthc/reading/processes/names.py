"""Names and codes of the procedures that step tables belong to: from paragraphs above them and from rows."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from tthc.reading.processes.grid import Line
from tthc.reading.processes.times import UnitHint
from tthc.reading.processes.totals import Total, case_totals, is_total, line_total
from tthc.reading.processes.words import CODE, clean, nfc, numbering, plain

_CODED = re.compile(
    r"\s{0,9}[-–—,;.]?\s{0,9}[(\[]?\s{0,9}(?:(?:Mã|mã|MÃ)\s{0,9}(?:số|TTHC|thủ\s{1,9}tục(?:\s{1,9}hành\s{1,9}chính)?|hồ\s{1,9}sơ|\s)*:?\s{0,9})?[(\[]?\s{0,9}"
    r"\d\.\d{6}(?:\.[A-Z]?\d{2})?(?:\s{0,9},[^)\]]{0,60})?\s{0,9}[)\]]{0,4}"
)
_LEAD = re.compile(
    r"(?:Quy\s+trình|QUY\s+TRÌNH)(?:\s+(?:nội\s+bộ|điện\s+tử|liên\s+thông|trong|giải\s+quyết|thực\s+hiện|xử\s+lý|nhóm|hồ\s+sơ|TTHC"
    r"|thủ\s+tục\s+hành\s+chính))*\s*:\s*"
)
_QUOTED = re.compile(r"^[“\"«](?P<name>[^”\"»]+)[”\"»]\s*\.?$")
_STARTS = re.compile(
    r"(?:Quy\s*trình\s*số|PHỤ LỤC|Phụ lục|\(Kèm|\(Ban hành|Trường hợp|Đối với|Thời (?:gian|hạn) (?:giải"
    r"|thực|xử)|Tổng (?:số )?(?:thời|cộng)"
    r"|[-+•]\s|[IVX]{1,5}\s?[.)]|[A-HĐ]\s?[.)]|[a-hđ]\s?[.)]|\d{1,2}(?:\.\d{1,2})*\s?[.)]|\d{1,2}(?:\.\d{1,2})+\s)"
)
_INNER = re.compile(
    r"(?<=[\s.;:,”)])(?=(?:Quy trình số|PHỤ LỤC|\(Kèm theo|Trường hợp|Tổng (?:số )?thời gian|- (?:Thời"
    r"|Tổng|Trường)|[IVX]{1,4}\. "
    r"|[a-h]\) |[a-h]\. (?:Thời|Lưu|Trình|Quy)|(?!\d\.\d{6})\d{1,2}\.(?:\d{1,2}\.?){0,4} ?[A-ZĐ]))"
)
_PART = re.compile(
    r"(?:cac )?(?:co so phap ly|can cu|thanh phan|so luong|cach thuc|phi\b|le phi|bieu mau|mau don|mau to"
    r"|ten mau|luu do|so do|luu y"
    r"|doi tuong|co quan (?:thuc|co|giai|phoi|duoc|tiep|chu)|ket qua (?:giai|thuc|cua)|yeu cau|dieu kien"
    r"|dia diem|trach nhiem|muc do"
    r"|noi dung quy trinh|noi dung$|ky hieu|ho so luu|thoi (?:gian|han)|dieu \d|muc dich|pham vi|tai lieu"
    r"|thuat ngu"
    r"|trinh tu (?:thuc hien|giai quyet|xu ly|cac buoc)(?: thu tuc.*| tthc)?$|cach thuc thuc hien"
    r"|quy trinh(?: noi bo| dien tu| xu ly| giai quyet| thuc hien| cu the| cong viec| tthc| ho so"
    r"| thu tuc hanh chinh)*$)"
)
_CASE = re.compile(r"(?:doi voi|truong hop|neu)\b")
_SECTION = re.compile(
    r"(?:phu luc|phan [ivx0-9]+\b|linh vuc|quy trinh so|chuong|muc [ivx0-9]+\b|nhom (?:thu tuc|tthc))"
)
_LONE_NUMBER = re.compile(r"\s*(?:[-+•]|[(]?(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[A-HĐa-hđ])[.)]?)\s*")
_MOST_LINES = 400
_LONGEST_TITLE = 1500


def logical_lines(text: str) -> list[str]:
    """The paragraphs of a text, lines that were only wrapped put together, marks of bold type taken away.

    A text without line breaks is cut where numbering, a case or a total begins.
    """
    lines: list[str] = []
    for piece in nfc(text).split("\n"):
        words = clean(piece)
        if words and (not lines or _STARTS.match(words)):
            lines.append(words)
        elif words:
            lines[-1] += f" {words}"
    return [part for line in lines for part in _parts(line)]


def _parts(line: str) -> list[str]:
    """A line cut where numbering, a case or a total begins inside; numbering stays with its words."""
    parts: list[str] = []
    for piece in _INNER.split(line):
        if parts and _LONE_NUMBER.fullmatch(parts[-1]):
            parts[-1] += piece
        else:
            parts.append(piece)
    return [part.strip() for part in parts if part.strip()]


def _texts(lines: Sequence[Line]) -> list[tuple[str, bool]]:
    """The paragraphs of lines, a code or a time put to the words it was parted from; which were listed."""
    done: list[tuple[str, bool]] = []
    for line in lines:
        for text in logical_lines(line.text):
            if done and (CODE.fullmatch(text) or _lacks_time(done[-1][0], text)):
                done[-1] = (f"{done[-1][0]} {text}", done[-1][1])
            else:
                done.append((text, line.listed))
    return done


def _lacks_time(text: str, following: str) -> bool:
    """Whether a total's words end before its time, which the following line begins with."""
    if not is_total(numbering(text)[2]) or line_total(text, UnitHint()) or numbering(following)[0]:
        return False
    return len(text) < 160 and line_total(f"{text} {following}", UnitHint()) is not None


def code_in(text: str) -> str | None:
    """The codes of procedures in a text without the suffix of a province, several joined; None for none."""
    codes = dict.fromkeys(found[1] for found in CODE.finditer(text))
    return "; ".join(codes) or None


def tidy_name(text: str) -> str:
    """The name in a title: without "Quy trình nội bộ giải quyết TTHC:", quotation marks and code."""
    name = _LEAD.sub("", _CODED.sub(" ", nfc(clean(text))), count=1)
    name = re.sub(r"\s+([.,;:])", r"\1", re.sub(r"\s*\[\d+\]", "", name))
    name = re.sub(r"\(\s*(?:Mã|mã)[^)]*\)?", "", name).strip(" ,;–—-_")
    quoted = _QUOTED.match(name)
    return " ".join((quoted["name"] if quoted else name).split())


@attrs.frozen
class Heading:
    """What stands above a step table.

    `name` and `code` are those of its procedure, "" and None where none is told; `titles` the lines they
    were taken from, outermost first; `totals` the times stated there, `cases` those told case by case.
    """

    name: str = ""
    code: str | None = None
    titles: tuple[str, ...] = ()
    totals: tuple[Total, ...] = ()
    cases: tuple[tuple[str, Total], ...] = ()


def read_heading(lines: Sequence[Line], before: Heading | None, hint: UnitHint) -> Heading:
    """The heading of a step table from the lines since the one before, whose title may hold for it too."""
    texts = _texts(lines[-_MOST_LINES:])
    places = _title_places(texts)
    titles = [texts[place][0] for place in places]
    first = places[0] if places else 0
    near = [text for text, _ in texts[first:]]
    above = [
        text for text, _ in texts[max(0, first - 3) : first] if numbering(text)[0] in ("roman", "capital")
    ]
    totals = [total for text in above + near if _tells_total(text) and (total := line_total(text, hint))]
    cases = [case for text in near for case in case_totals(text)]
    if not titles:
        if before is None:
            return Heading(totals=tuple(totals), cases=tuple(cases))
        return attrs.evolve(before, totals=tuple(totals), cases=tuple(cases) or before.cases)
    titles = _parents(titles, before) + titles
    return Heading(_name(titles), code_in(" ".join(titles)), tuple(titles), tuple(totals), tuple(cases))


def _tells_total(text: str) -> bool:
    words = plain(numbering(text)[2])
    return len(text) < 600 and (
        is_total(text)
        or re.search(r"thoi (?:gian|giai|han) (?:giai quyet|thuc hien|xu ly)", words) is not None
    )


def _title_places(texts: Sequence[tuple[str, bool]]) -> list[int]:
    """Where the lines stand that name the procedure, and its case, of the table below them.

    From the table upwards: cases and numbered titles, up to the first that has a code or is of the first
    level and stands alone; parts of a procedure ("2. Thành phần hồ sơ") and plain text are passed over.
    """
    coded = max(
        (i for i, (text, listed) in enumerate(texts) if not listed and _has_coded_name(text)), default=-1
    )
    places: list[int] = []
    for place in range(len(texts) - 1, -1, -1):
        text, listed = texts[place]
        kind, number, rest = numbering(text)
        words = plain(rest)
        if listed or not words or _is_aside(text, words):
            if places and not (_is_aside(text, words) or listed):
                break
            continue
        if _SECTION.match(words) or (rest.isupper() and len(rest) > 12):
            if places:
                break
            continue
        is_case = _CASE.match(words) is not None and len(text) < _LONGEST_TITLE
        is_title = kind != "" or _has_coded_name(text) or words.startswith("thu tuc ")
        below_is_sub = bool(places) and _is_sub(*numbering(texts[places[-1]][0])[:2])
        may_stand = place >= coded or below_is_sub
        shadowed = place > coded >= 0 and not _is_sub(kind, number)
        if is_case or (is_title and may_stand and not shadowed):
            places.append(place)
            if not is_case and not _is_sub(kind, number) and (place == coded or below_is_sub):
                break
        elif (is_title or places) and places and not _all_cases(texts, places):
            break
    return places[::-1]


def _all_cases(texts: Sequence[tuple[str, bool]], places: Iterable[int]) -> bool:
    return all(_CASE.match(plain(numbering(texts[place][0])[2])) for place in places)


def _is_sub(kind: str, number: str) -> bool:
    """Whether numbering is that of a case or a member of a group: "a)", "1.2."."""
    return kind == "small" or (kind == "figures" and "." in number)


def _has_coded_name(text: str) -> bool:
    return (
        CODE.search(text) is not None
        and len(plain(_CODED.sub(" ", text)).split()) >= 3
        and len(text) < _LONGEST_TITLE
    )


def _is_aside(text: str, words: str) -> bool:
    """Whether a line is a part of a procedure, a time, or the note on the decision, and no title."""
    bullet = text.lstrip()[:1] in "-+•*" and not _CASE.match(words)
    return (
        bullet
        or is_total(text)
        or _PART.match(words) is not None
        or words.startswith(("kem theo", "ban hanh kem"))
    )


def _parents(titles: Sequence[str], before: Heading | None) -> list[str]:
    """The titles of the heading before under which a lone case stands ("b) …", "1.2. …")."""
    if before is None or not before.titles or any(_has_coded_name(title) for title in titles):
        return []
    kind, number, rest = numbering(titles[0])
    if _is_sub(kind, number):
        kept = []
        for title in before.titles:
            above, own, _ = numbering(title)
            if kind == "small" and above == "small":
                break
            if kind == "figures" and above == "figures" and not number.startswith(f"{own.rstrip('.')}."):
                break
            kept.append(title)
        return kept
    if not kind and _CASE.match(plain(rest)):
        return [title for title in before.titles if not _CASE.match(plain(numbering(title)[2]))]
    return []


def _name(titles: Sequence[str]) -> str:
    """One name from the titles; where several are counted, their numbers stay."""
    heads = [title for title in titles if not _CASE.match(plain(numbering(title)[2]))]
    several = len([title for title in heads if numbering(title)[0] == "figures"]) > 1
    nested = len(heads) == 2 and _is_sub(*numbering(heads[1])[:2]) and not plain(heads[0]).endswith("gom")
    parts = []
    for title in titles:
        kind, _, rest = numbering(title)
        keep = several and not nested and kind == "figures" and title in heads
        if keep and not tidy_name(rest):
            continue
        parts.append(tidy_name(title if keep or (not kind and title[:1] in "-+") else rest))
    return " ".join(part for part in parts if part)


def listed_codes(lines: Iterable[Line]) -> Mapping[str, str]:
    """Codes by the plain form of the name beside them, from the lists of procedures in a decision."""
    found: dict[str, str] = {}
    for code, name in _neighbours(lines):
        found.setdefault(plain(name), code)
    return found


def _neighbours(lines: Iterable[Line]) -> Iterator[tuple[str, str]]:
    """Codes that stand alone in a cell, with the longest words of the same row."""
    rows: dict[tuple[int | None, int | None], list[str]] = {}
    for line in lines:
        if line.listed:
            rows.setdefault((line.place.table, line.place.row), []).append(clean(line.text))
    for cells in rows.values():
        codes = [cell for cell in cells if len(cell) <= 20 and CODE.search(cell)]
        names = [numbering(cell)[2] for cell in cells if not CODE.search(cell) and len(cell) > 15]
        if len(codes) == 1 and names and (code := code_in(codes[0])):
            yield code, re.sub(r"^\d{1,3}\s+", "", names[0])
