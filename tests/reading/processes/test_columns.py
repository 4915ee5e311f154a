"""Columns told by their headings, in any order, with and without marks."""

import pytest

from tthc.reading.processes.columns import read_columns


@pytest.mark.parametrize(
    ("headings", "roles"),
    [
        (
            ["TT", "Trình tự", "Trách nhiệm", "Thời gian", "Biểu mẫu/Kết quả"],
            ("label", "content", "unit", "time", "output"),
        ),
        (
            ["Tên bước", "Đơn vị/người thực hiện", "Nội dung công việc", "Thời hạn giải quyết"],
            ("label", "unit", "content", "time"),
        ),
        (["THU TU", "NOI DUNG", "BO PHAN XU LY", "THOI GIAN"], ("label", "content", "unit", "time")),
        (
            ["Bước", "Công việc", "Người thực hiện", "Thời gian", "Thời gian vùng miền núi, hải đảo"],
            ("label", "content", "unit", "time", "second_time"),
        ),
        (
            ["CÁC BƯỚC", "TRÌNH TỰ", "ĐƠN VỊ", "THỜI GIAN", "Phí, lệ phí", "Ghi chú"],
            ("label", "content", "unit", "time", "other", "other"),
        ),
        (["STT", "Các bước thực hiện", "Chức danh", "Số ngày"], ("label", "content", "unit", "time")),
        (["TT", "Nội dung", "Phân công nhiệm vụ"], ("label", "content", "unit")),
    ],
)
def test_headings_of_step_tables(headings: list[str], roles: tuple[str, ...]) -> None:
    columns = read_columns(headings)
    assert columns is not None and columns.roles == roles


@pytest.mark.parametrize(
    "headings",
    [
        ["TT", "Mã TTHC", "Tên thủ tục hành chính", "Thời hạn giải quyết", "Cơ quan thực hiện"],
        ["STT", "Tên hồ sơ", "Bản chính", "Số lượng"],
        ["Trách nhiệm", "Bộ phận tiếp nhận", "Cơ quan giải quyết"],
        ["Bước 2", "Phân công thụ lý", "Lãnh đạo phòng", "0,5 ngày"],
    ],
)
def test_other_tables_are_none(headings: list[str]) -> None:
    assert read_columns(headings) is None
