"""Records stream through work in order; one that fails is told and the rest goes on."""

from pathlib import Path

import pytest

from tthc.collection.stream import Known, bodies_of_decisions, process
from tthc.model import Problem, Record, Severity
from tthc.reading.identity import read_identity
from tthc.sources import discover

TEXT = """Chi tiết thủ tục hành chính
Mã thủ tục: {code}
Số quyết định: 1/QĐ-UBND
Tên thủ tục: Thủ tục số {code}
Cấp thực hiện: Cấp Xã
Loại thủ tục: TTHC không được luật giao quy định chi tiết
Lĩnh vực: Hộ tịch
Trình tự thực hiện:
    Người dân nộp hồ sơ tại Ủy ban nhân dân cấp xã.

Cách thức thực hiện:
    Không có thông tin
Thành phần hồ sơ:
    - Tờ khai
      Số lượng: Bản chính: 1, Bản sao: 0

Đối tượng thực hiện: Công dân Việt Nam
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(300):
        path = tmp_path / f"{number:03}.txt"
        path.write_text(TEXT.format(code=f"1.{number:06}"), encoding="utf-8")
    return tmp_path


def code_of(record: Record) -> str:
    return record.code


def code_and_body(record: Record) -> tuple[str, str | None]:
    return record.code, read_identity(record).body


def fails_on_the_seventh(record: Record) -> str:
    if record.code == "1.000007":
        raise ValueError("no seventh")
    return record.code


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_values_come_in_the_order_of_the_files_however_many_workers(folder, workers):
    outcomes = list(process(discover([str(folder)]), code_of, workers))
    assert [o.value for o in outcomes if o.problem is None] == [f"1.{n:06}" for n in range(300)]


@pytest.mark.parametrize("workers", [1, 2])
def test_work_that_fails_on_one_record_is_a_problem_of_that_record(folder, workers):
    outcomes = list(process(discover([str(folder)]), fails_on_the_seventh, workers))
    assert sum(o.value is not None for o in outcomes) == 299
    (problem,) = [o.problem for o in outcomes if o.problem and o.problem.severity is Severity.ERROR]
    assert isinstance(problem, Problem)
    assert problem.record == "1.000007"
    assert "no seventh" in problem.values["error"]


def test_nothing_is_read_ahead_of_need(folder):
    taken = []

    def origins():
        for origin in discover([str(folder)]):
            taken.append(origin)
            yield origin

    first = next(iter(process(origins(), code_of, 1)))
    assert first.value == "1.000000"
    assert len(taken) <= 128


def test_a_record_that_names_no_body_takes_that_of_its_decision(tmp_path):
    texts = {
        "named.txt": TEXT.format(code="1.000001").replace("1/QĐ-UBND", "77/QĐ-UBND")
        + "Địa chỉ tiếp nhận HS: Trung tâm Phục vụ hành chính công tỉnh Lào Cai\n",
        "silent.txt": TEXT.format(code="1.000002").replace("1/QĐ-UBND", "77/QĐ-UBND"),
        "other.txt": TEXT.format(code="1.000003"),
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    bodies = bodies_of_decisions(discover([str(tmp_path)]))
    assert bodies == {"77/QĐ-UBND": "Lào Cai"}
    read = {o.value for o in process(discover([str(tmp_path)]), code_and_body, 1, Known(bodies)) if o.value}
    assert read == {("1.000001", "Lào Cai"), ("1.000002", "Lào Cai"), ("1.000003", None)}
