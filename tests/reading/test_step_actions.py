"""What clauses of the steps do, and which clauses are acts: one test for each class of wording."""

import pytest

from tthc.model import Activity
from tthc.reading.steps.activities import read_activities
from tthc.reading.steps.outline import read_outline


def read(text: str) -> tuple[Activity, ...]:
    return read_activities(text, read_outline(text)).activities


def actions(text: str) -> list[str]:
    return [a.action for a in read(text)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Công an cấp xã tra cứu cơ sở dữ liệu về giấy phép lái xe.", ["appraise"]),
        ("Các thành viên Hội đồng thảo luận, bỏ phiếu về hồ sơ của ứng viên.", ["appraise"]),
        ("Trưởng phòng khám phải có nhận xét bằng văn bản về người thực hành.", ["appraise"]),
        ("Sở Y tế làm thủ tục tiếp nhận hồ sơ, hẹn trả kết quả.", ["receive"]),
        ("Văn phòng đăng ký đất đai lập trích lục bản đồ địa chính.", ["inspect"]),
        ("Công an cấp xã lấy xác nhận của Ủy ban nhân dân cấp xã.", ["consult"]),
        ("Phòng Nội vụ hoàn chỉnh hồ sơ trình Chủ tịch Ủy ban nhân dân cấp xã ký.", ["propose"]),
    ],
)
def test_known_verbs_of_the_genre_head_their_acts(sentence: str, expected: list[str]) -> None:
    assert actions(sentence) == expected


def test_naming_the_missing_papers_asks_for_them() -> None:
    text = (
        "Trường hợp hồ sơ không đầy đủ thì Sở Xây dựng có văn bản thông báo cho đơn vị nộp hồ sơ các giấy "
        "tờ còn thiếu."
    )
    assert actions(text) == ["request_supplement"]


def test_names_of_systems_and_of_the_receipt_are_no_acts() -> None:
    assert actions("Hồ sơ được theo dõi trên Hệ thống thông tin giải quyết thủ tục hành chính.") != ["decide"]
    form = "Giấy tiếp nhận hồ sơ và hẹn trả kết quả được lập theo mẫu ban hành kèm theo Thông tư."
    assert actions(form) == []
    silent = "Trường hợp cơ quan được hỏi không trả lời thì được hiểu là thống nhất với nội dung hồ sơ."
    assert actions(silent) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Người sử dụng đất nộp các nghĩa vụ tài chính theo thông báo của cơ quan thuế.", ["pay"]),
        ("Cá nhân phải hoàn thành nghĩa vụ nộp lệ phí cấp giấy phép lái xe.", ["pay"]),
        ("Cán bộ tiếp nhận hồ sơ thu lệ phí.", ["other"]),
        ("Lãnh đạo phòng xem xét, ký nháy kết quả giải quyết.", ["appraise"]),
        ("Trường hợp từ chối nhận hồ sơ, Bộ phận Một cửa phải nêu rõ lý do.", ["notify"]),
        ("Văn phòng luật sư đăng ký hoạt động tại Sở Tư pháp.", ["submit"]),
        ("Cơ quan thuế xác nhận hoàn thành nghĩa vụ tài chính.", ["other"]),
        ("Sở Xây dựng có văn bản thông báo đủ điều kiện được huy động vốn.", ["decide"]),
    ],
)
def test_the_object_of_a_verb_tells_the_act(sentence: str, expected: list[str]) -> None:
    assert actions(sentence) == expected
