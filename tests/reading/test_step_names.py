"""Names of who acts that hold verbs of their own."""

import pytest

from tests.reading.step_reading import read


@pytest.mark.parametrize(
    ("sentence", "action", "actor"),
    [
        (
            "Cơ quan có thẩm quyền công nhận thành lập hội đồng tư vấn.",
            "appraise",
            "Cơ quan có thẩm quyền công nhận",
        ),
        ("Cơ quan có thẩm quyền công nhận nghề truyền thống.", "decide", "Cơ quan có thẩm quyền"),
        (
            "Người đề nghị gia hạn tạm trú thanh toán trực tuyến.",
            "pay",
            "Người đề nghị gia hạn tạm trú",
        ),
        (
            "Đơn vị được giao quản lý vận hành nhà ở thực hiện ký hợp đồng thuê nhà ở với người thuê.",
            "decide",
            "Đơn vị được giao quản lý vận hành nhà ở",
        ),
        (
            "Cơ quan cấp Giấy chứng nhận đăng ký đầu tư ra nước ngoài xem xét cấp lại Giấy chứng nhận.",
            "decide",
            "Cơ quan cấp Giấy chứng nhận đăng ký đầu tư ra nước ngoài",
        ),
        ("Người đề nghị thẩm định nhận lại hồ sơ tại Bộ phận Một cửa.", "collect", "Người đề nghị thẩm định"),
        (
            "Tổ chức, cá nhân nhập khẩu thực hiện đăng ký kiểm tra tại cơ quan kiểm tra.",
            "submit",
            "Tổ chức, cá nhân nhập khẩu",
        ),
        (
            "Cán bộ được giao phụ trách tiếp nhận hồ sơ kiểm tra tính đầy đủ của hồ sơ.",
            "check",
            "Cán bộ được giao phụ trách tiếp nhận hồ sơ",
        ),
        (
            "Công an cấp xã nơi được bố trí điểm tiếp nhận kiểm tra thành phần hồ sơ.",
            "check",
            "Công an cấp xã",
        ),
        (
            "Cơ quan được Bộ trưởng Bộ Y tế giao giải quyết thủ tục hành chính thẩm định hồ sơ.",
            "appraise",
            "Cơ quan được Bộ trưởng Bộ Y tế giao giải quyết thủ tục hành chính",
        ),
        ("Tổ chức thử nghiệm nộp 01 bộ hồ sơ đăng ký.", "submit", "Tổ chức thử nghiệm"),
        ("Cơ quan báo chí gửi hồ sơ về Sở Văn hóa.", "submit", "Cơ quan báo chí"),
        (
            "Người có thẩm quyền ký giấy đề nghị đăng ký doanh nghiệp nộp văn bản dừng thủ tục.",
            "submit",
            "Người có thẩm quyền ký giấy đề nghị đăng ký doanh nghiệp",
        ),
    ],
)
def test_a_verb_that_tells_who_is_meant_heads_no_act(sentence: str, action: str, actor: str) -> None:
    (act,) = read(sentence)
    assert act.action == action
    assert (act.actor or "").startswith(actor)


def test_an_officer_who_takes_in_files_handed_in_by_post_hands_in_none() -> None:
    text = (
        "Cán bộ tiếp nhận hồ sơ nộp qua đường bưu chính phải thông báo bằng văn bản thời "
        "gian trả kết quả cho "
        "doanh nghiệp đề nghị."
    )
    (act,) = read(text)
    assert (act.action, act.actor_class) == ("receive", "officer")
