"""Builds the small procedures that rule examples and detector tests speak of."""

from collections.abc import Callable, Mapping

import attrs
import pytest

from tests.reading.processes.tables import LEFT, full, one
from tthc.model import Duration, InternalProcess, Procedure, PublishedTime, Record
from tthc.reading.read import read_record

_QUANTITY = "      Số lượng: Bản chính: 1, Bản sao: 0"
_KEYS = {
    "steps": "trinh_tu_thuc_hien",
    "ways": "cach_thuc_thuc_hien",
    "dossier": "thanh_phan_ho_so",
    "legal_basis": "can_cu_phap_ly",
    "conditions": "yeu_cau_dieu_kien",
    "agencies": "co_quan_thuc_hien",
    "applicants": "doi_tuong_thuc_hien",
}
_DEFAULTS = {
    "ways": "  * Hình thức nộp: DIRECT\n"
    "    Thời hạn giải quyết: 10 WORKING_DAY\n"
    "    Phí, lệ phí: Không có thông tin\n",
    "applicants": "Công dân Việt Nam",
}


def _laid_out(key: str, text: str) -> str:
    """A short example as the portal lays a record out; a text that is laid out already stays."""
    lines = [line for line in text.strip("\n").split("\n") if line.strip()]
    if key == "dossier" and "Số lượng:" not in text:
        return "\n" + "".join(f"    - {line.strip()}\n{_QUANTITY}\n" for line in lines) + "\n"
    if key == "steps" and "Bước" not in text:
        return "\n  * Bước 1:\n" + "".join(f"    {line.strip()}\n" for line in lines) + "\n"
    if key == "legal_basis" and not text.lstrip().startswith("*"):
        return "\n" + "".join(f"  * {line.strip()}\n" for line in lines)
    return f"\n{text}\n" if key in ("dossier", "steps", "ways") else text


def procedure_of(example: Mapping[str, str]) -> Procedure:
    """The procedure that an example describes, read as any published record is."""
    given = {**_DEFAULTS, **example}
    record = Record(
        source="example",
        form="corpus",
        code=given.get("code", "1.000001"),
        name=given.get("name", "Cấp giấy phép"),
        field=given.get("field", "Hoạt động xây dựng"),
        decision_number="",
        level_text="Cấp Tỉnh",
        procedure_type=given.get("procedure_type", ""),
        sections={section: _laid_out(key, given[key]) for key, section in _KEYS.items() if key in given},
    )
    return read_record(record)


@pytest.fixture(scope="session")
def make_procedure() -> Callable[[Mapping[str, str]], Procedure]:
    """`procedure_of`, for tests."""
    return procedure_of


_HEADING = ("Các bước", "Đơn vị thực hiện", "Nội dung công việc", "Thời gian thực hiện")


def process_of(example: Mapping[str, str]) -> InternalProcess:
    """The internal process that an example's table describes, read as any decision's annex is.

    Each line is a row: label, unit, content and time between `|`; a line without is a row of one cell.
    """
    rows = [_HEADING, *(_row(line) for line in example["table"].strip().split("\n"))]
    province = example.get("province", "")
    above = (f"ỦY BAN NHÂN DÂN TỈNH {province.upper()}",) if province else ()
    name = "Thủ tục: " + example.get("name", "Cấp giấy phép hoạt động")
    process = one(*above, name, full(*rows))
    return attrs.evolve(process, province=province, published=_published(example))


def _row(line: str) -> list[str]:
    cells = [cell.strip() for cell in line.split("|")]
    return cells if len(cells) > 1 else [cells[0], *[LEFT] * (len(_HEADING) - 1)]


def _published(example: Mapping[str, str]) -> PublishedTime | None:
    text = example.get("published")
    if text is None:
        return None
    days = Duration(float(text.split()[0]), "working_day")
    return PublishedTime("published", "1.000001", "Cấp giấy phép", days, text, 1.0)
