"""Cutting a portal page anew, where the crawler cut it inside a sentence.

The crawler kept the page as one run of text and cut it wherever a section's title stands, also
where a sentence names the section. On the page itself a title stands between two cells: no blank
before it, and behind it a table, a value or a heading, never the rest of a sentence.
"""

import re
from collections.abc import Mapping

_CODE = "Mã thủ tục"
_STEPS = re.compile("Trình Tự Thực Hiện")
_WAYS = re.compile("Cách Thức Thực Hiện(?=Hình thức nộp|Không có thông tin)")
_LEGAL = re.compile("Căn cứ pháp lý(?=Tên văn bản pháp lý|Không có thông tin)")
_DOSSIER = re.compile("Thành phần hồ sơ")
_AGENCY = re.compile("Cơ quan thực hiện")
_CONDITIONS = re.compile("Yêu cầu, điều kiện thực hiện")
_RESULT = re.compile("Kết quả xử lý")

_TITLES = (
    ("doi_tuong_thuc_hien", re.compile("Đối tượng thực hiện")),
    ("co_quan_co_tham_quyen", re.compile("Cơ quan có thẩm quyền")),
    ("dia_chi_tiep_nhan", re.compile("Địa chỉ tiếp nhận HS")),
    ("co_quan_duoc_uy_quyen", re.compile("Cơ quan được ủy quyền")),
    ("co_quan_phoi_hop", re.compile("Cơ quan phối hợp")),
    ("thu_tuc_lien_quan", re.compile("Thủ tục hành chính liên quan")),
    ("trinh_tu_thuc_hien", _STEPS),
    ("cach_thuc_thuc_hien", _WAYS),
    ("thanh_phan_ho_so", _DOSSIER),
    ("can_cu_phap_ly", _LEGAL),
    ("co_quan_thuc_hien", _AGENCY),
    ("yeu_cau_dieu_kien", _CONDITIONS),
    ("ket_qua_xu_ly", _RESULT),
)

_NEEDED = ("trinh_tu_thuc_hien", "cach_thuc_thuc_hien", "thanh_phan_ho_so", "can_cu_phap_ly")
_BELOW = "Từ khóa"
_WIDGETS = "Chọn cơ quan thực hiện"
_PAGE_CODE = re.compile(r"Mã thủ tục(\S{1,40}?)Số quyết định")
_INSIDE = frozenset(" \t\u00a0(\"'“‘[/")
_GOES_ON = frozenset(":;,.)]”’")


def cut_page(page: str) -> dict[str, str]:
    """The sections of a page's run of text; those whose title the page does not have are absent."""
    places: list[tuple[str, int, int]] = []
    position = max(page.find(_CODE), 0)
    for name, title in _TITLES:
        found = _next_title(page, title, position)
        if found is not None:
            places.append((name, *found))
            position = found[1]
    ends = [*(begin for _, begin, _ in places), len(page)][1:]
    return {name: page[behind:end].strip() for (name, _, behind), end in zip(places, ends, strict=True)}


def recut_sections(published: Mapping[str, str], page: str) -> tuple[dict[str, str], bool]:
    """The published sections, replaced by those of the page where these differ; and whether any did.

    The page is trusted only where it has all that a page has from the steps to the legal basis.
    Where the crawler left out nothing but what stands below the result, its text is kept.
    """
    cut = cut_page(page)
    sections = dict(published)
    if not all(name in cut for name in _NEEDED):
        return sections, False
    differing = {
        name: text
        for name, text in cut.items()
        if not _same(published.get(name, ""), text) and not (name not in published and not text)
    }
    sections.update(differing)
    return sections, bool(differing)


def page_code(page: str) -> str | None:
    """The code that the page itself shows, None where it shows none."""
    match = _PAGE_CODE.search(page)
    return match.group(1) if match else None


def _same(published: str, cut: str) -> bool:
    published = published.strip()
    return published == cut or (
        bool(published) and cut.startswith((published + _BELOW, published + _WIDGETS))
    )


def _next_title(page: str, title: re.Pattern[str], position: int) -> tuple[int, int] | None:
    """The place of the title: the first of those that look least like the words of a sentence."""
    places = [(match.start(), match.end()) for match in title.finditer(page, position)]
    if not places:
        return None
    return min(places, key=lambda place: (_in_sentence(page, *place), place))


def _in_sentence(page: str, start: int, end: int) -> int:
    """How much the words at this place look like a sentence's: 0 not, 1 by what precedes, 2 or 3.

    What follows tells more than what precedes: a cell may end in a blank, but no cell begins with
    a blank and a small letter or with the mark that goes on with a sentence.
    """
    rest = page[end : end + 40]
    follows = rest[:1] in _GOES_ON or (rest[:1].isspace() and rest.lstrip()[:1].islower())
    return (page[start - 1] in _INSIDE) + 2 * follows
