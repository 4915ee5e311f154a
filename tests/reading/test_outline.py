"""The outline of a section: blocks in order, their kinds, levels and Bước."""

import time

from hypothesis import given
from hypothesis import strategies as st

from tthc.reading.steps.outline import read_outline


def blocks(text: str) -> list[tuple[str, int, str | None, str]]:
    return [(b.kind, b.level, b.step, text[b.start : b.end]) for b in read_outline(text)]


def test_steps_hold_their_items_and_paragraphs() -> None:
    text = (
        "    Bước 1: Chủ rừng nộp hồ sơ.\n"
        "    Bước 2: Hạt kiểm lâm thực hiện:\n"
        "    - Kiểm tra hồ sơ.\n"
        "    Trường hợp hồ sơ thiếu thì trả lại.\n"
        "    - Ghi sổ."
    )
    outline = read_outline(text)
    assert [(b.kind, b.level, b.step) for b in outline] == [
        ("step", 0, "1"),
        ("step", 0, "2"),
        ("item", 1, "2"),
        ("paragraph", 1, "2"),
        ("item", 1, "2"),
    ]
    assert [b.parent for b in outline] == [None, None, 1, 1, 1]


def test_items_of_another_mark_stand_under_the_item_that_opens_them() -> None:
    text = (
        "Bước 3: Chi cục thực hiện:\n- Đối với tàu gỗ thì làm như sau:\n+ Đo tàu.\n+ Cấp sổ.\n- "
        "Đối với tàu sắt:\n+ Lập phiếu."
    )
    levels = [(b.kind, b.level, b.marker) for b in read_outline(text)]
    assert levels == [
        ("step", 0, "Bước 3:"),
        ("heading", 1, "-"),
        ("item", 2, "+"),
        ("item", 2, "+"),
        ("heading", 1, "-"),
        ("item", 2, "+"),
    ]


def test_a_sentence_broken_between_lines_is_one_block() -> None:
    text = (
        " + Phòng Văn hóa xem xét hồ sơ của câu lạc bộ rồi trình Ủy ban nhân dân cấp\n"
        "xã trong thời hạn ba ngày kể từ ngày nhận đủ giấy tờ mà câu lạc bộ đã gửi cho\n"
        "phòng;\n"
        " + Ủy ban nhân dân cấp xã ký quyết định và trao cho người đại diện của câu lạc\n"
        "bộ."
    )
    assert [b.marker for b in read_outline(text)] == ["+", "+"]
    assert blocks(text)[0][3].endswith("phòng;")


def test_steps_in_the_middle_of_a_line_are_parted() -> None:
    text = "- Bước 1: Hộ dân nộp đơn. - Bước 2: Trạm thú y kiểm tra đàn lợn. - Bước 3: Trạm cấp giấy."
    assert [b.step for b in read_outline(text)] == ["1", "2", "3"]


def test_a_step_that_is_only_mentioned_opens_nothing() -> None:
    text = (
        "Tổ xét duyệt làm theo hai lượt: bước 1 xét hộ nghèo; bước 2 xét hộ cận nghèo.\nThực "
        "hiện lại theo\nBước 2 nêu trên."
    )
    assert all(b.step is None for b in read_outline(text))


def test_step_numbers_with_parts_letters_and_roman_figures_are_read() -> None:
    text = "Bước 1. Nộp đơn\na) Bước 2: Xét đơn.\nBước 3.1: Họp.\nBƯỚC IV: Trả lời."
    assert [b.step for b in read_outline(text)] == ["1", "2", "3.1", "4"]


def test_a_title_of_the_portal_begins_anew_without_step() -> None:
    text = (
        "  * Trường hợp nộp tại bộ phận một cửa\n    Bước 1: Nộp đơn.\n  * Trường hợp nộp qua "
        "mạng\n    Khai tờ khai.\n"
    )
    assert [(b.kind, b.step, b.level) for b in read_outline(text)] == [
        ("heading", None, 0),
        ("step", "1", 1),
        ("heading", None, 0),
        ("paragraph", None, 1),
    ]


def test_a_case_that_tells_its_first_act_holds_what_follows_like_the_case_before_it() -> None:
    text = (
        "Bước 2: Xử lý:\n"
        "*) Trường hợp đất trồng lúa:\n"
        "- Gửi phiếu đến cơ quan thuế.\n"
        "*) Trường hợp đất ở, Ủy ban nhân dân xã chuyển hồ sơ lên tỉnh.\n"
        "- Cấp giấy."
    )
    outline = read_outline(text)
    assert outline[4].parent == 3


@given(st.text(alphabet="aĐ .;:\n-+*)(1Bước", max_size=200))
def test_every_character_that_is_no_blank_lies_in_one_block_in_order(text: str) -> None:
    at = 0
    for block in read_outline(text):
        assert at <= block.start < block.end <= len(text)
        assert not text[at : block.start].strip()
        at = block.end
    leftover = text[at:].strip()
    assert not leftover


def test_long_runs_of_marks_take_time_in_proportion() -> None:
    def seconds(size: int) -> float:
        text = "- " * size + "+" * size + "Bước 1" * size
        begin = time.process_time()
        read_outline(text)
        return time.process_time() - begin

    seconds(100)
    assert seconds(8000) < 60 * max(seconds(500), 0.001)
