"""Names of papers and acts as messages quote them."""

import pytest

from tthc.checks.places import act_name, label


@pytest.mark.parametrize(
    ("words", "limit", "short"),
    [
        (
            "Thông báo cho Văn phòng Đăng ký đất đai chuyển hồ sơ để xác định lại thông tin quy định tại"
            " điểm d khoản 2 Điều 39 của Nghị định",
            100,
            "Thông báo cho Văn phòng Đăng ký đất đai chuyển hồ sơ để xác định lại thông tin…",
        ),
        (
            "Văn bản chấp thuận gia hạn thời hạn sở hữu nhà ở của cơ quan có thẩm quyền đối với tổ chức"
            " nước ngoài",
            64,
            "Văn bản chấp thuận gia hạn thời hạn sở hữu nhà ở…",
        ),
        (
            "Chứng từ về việc hoàn thành nghĩa vụ tài chính của bên chuyển nhượng và bên nhận chuyển"
            " nhượng dự án",
            90,
            "Chứng từ về việc hoàn thành nghĩa vụ tài chính của bên chuyển nhượng…",
        ),
        (
            "Quyết định xử phạt vi phạm hành chính đối với trường hợp có vi phạm hành chính về đất đai",
            70,
            "Quyết định xử phạt vi phạm hành chính…",
        ),
        (
            "Ý kiến của Sở Nông nghiệp và Môi trường",
            90,
            "Ý kiến của Sở Nông nghiệp và Môi trường",
        ),
    ],
)
def test_a_quotation_ends_where_a_phrase_ends(words: str, limit: int, short: str) -> None:
    assert label(words, limit) == short
    assert len(label(words, limit)) <= limit + 1


def test_a_long_act_ends_where_a_phrase_ends() -> None:
    act = "Gửi phiếu chuyển thông tin để xác định nghĩa vụ tài chính về đất đai đến cơ quan thuế, " * 3
    assert act_name(act).endswith("Gửi phiếu chuyển thông tin…")
