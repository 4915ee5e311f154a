"""Acts between authorities: what is put, sent, asked and answered, and by whom."""

import pytest

from tests.reading.step_reading import actions, read
from tthc.model import Duration

FILED = "Cá nhân nộp hồ sơ tại Sở Y tế. "


def acts(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(a.action, a.actor, a.receiver) for a in read(text)]


def test_what_is_put_behind_a_purpose_is_an_act_of_its_own() -> None:
    text = (
        "Sở Xây dựng gửi hồ sơ đến các sở có liên quan để lấy ý kiến và trình Chủ tịch Ủy ban nhân dân cấp "
        "tỉnh thành lập tổ chuyên gia trong thời hạn 07 ngày kể từ ngày nhận đủ hồ sơ."
    )
    _, first, second = read(FILED + text)
    assert (first.action, second.action) == ("consult", "propose")
    assert (first.duration, second.duration) == (Duration(7, "day"), None)


def test_who_is_sent_the_file_puts_it_further() -> None:
    text = (
        "Sở Y tế thẩm định hồ sơ, gửi Sở Tài chính để tổng hợp, trình Chủ tịch Ủy ban nhân dân cấp tỉnh phê "
        "duyệt."
    )
    assert acts(text)[1:] == [
        ("transfer", "Sở Y tế", "Sở Tài chính"),
        ("propose", "Sở Tài chính", "Chủ tịch Ủy ban nhân dân cấp tỉnh"),
    ]
    bare = "Ban Quản lý khu kinh tế gửi Sở Tài chính thẩm định, trình Ủy ban nhân dân cấp tỉnh."
    assert [(action, actor) for action, actor, _ in acts(FILED + bare)][1:] == [
        ("transfer", "Ban Quản lý khu kinh tế"),
        ("appraise", "Sở Tài chính"),
        ("propose", "Sở Tài chính"),
    ]


def test_a_limit_of_whoever_is_charged_stays_with_him() -> None:
    text = "Bộ Quốc phòng giao Cục Quân y thẩm định hồ sơ trong thời gian 20 ngày kể từ ngày nhận được hồ sơ."
    assert [a.duration for a in read(text)] == [None, Duration(20, "day")]


def test_one_thing_put_with_its_papers_is_one_act() -> None:
    text = "Sở Nội vụ lập tờ trình, dự thảo quyết định trình Chủ tịch Ủy ban nhân dân cấp tỉnh."
    assert [(action, to) for action, _, to in acts(text)] == [
        ("propose", "Chủ tịch Ủy ban nhân dân cấp tỉnh")
    ]


def test_verbs_without_a_word_between_are_acts_of_their_own() -> None:
    text = "Phòng Kinh tế tổng hợp danh sách gửi Sở Công Thương trước ngày 15 hàng tháng."
    assert actions(FILED + text)[1:] == ["appraise", "transfer"]
    assert actions("Sở Tư pháp hoàn thành thẩm định, trình Chủ tịch Ủy ban nhân dân cấp tỉnh.") == ["propose"]


def test_information_for_another_authority_is_passed_on() -> None:
    assert actions(FILED + "Phòng Kinh tế gửi thông tin cho Cơ quan thuế.")[1:] == ["transfer"]
    assert actions(FILED + "Phòng Kinh tế gửi thông tin cho người nộp hồ sơ.")[1:] == ["notify"]


def test_what_is_sent_so_that_somebody_follows_it_asks_for_nothing() -> None:
    text = "Chủ đầu tư phải gửi bảng giá thuê nhà đến Sở Xây dựng để theo dõi."
    assert actions(text) == ["notify"]


def test_a_notice_of_dues_is_none_of_the_refusal_before_it() -> None:
    text = (
        "Đối với trường hợp thửa đất không thuộc diện được miễn thì Phòng Kinh tế gửi Phiếu chuyển thông tin "
        "đến cơ quan thuế để cơ quan thuế xác định và thông báo thu nghĩa vụ tài chính."
    )
    assert actions(FILED + text)[1:] == ["transfer", "determine_payment"]


def test_who_may_be_let_off_is_looked_into_and_an_amount_is_worked_out() -> None:
    assert actions("Ủy ban nhân dân cấp xã xác định điều kiện được miễn tiền thuê đất.") == ["appraise"]
    assert actions("Sở Xây dựng xác định giá bán nhà ở cũ.") == ["determine_payment"]


def test_a_paper_confirmed_before_it_goes_on_is_no_decision() -> None:
    text = "Ủy ban nhân dân cấp xã xác nhận bản khai và gửi đầy đủ giấy tờ đến Sở Nội vụ."
    assert actions(text) == ["appraise", "transfer"]
    assert actions("Ủy ban nhân dân cấp xã xác nhận bản khai của người đề nghị.") == ["decide"]


def test_what_goes_to_where_the_file_was_handed_in_is_passed_on() -> None:
    text = "Phòng Kinh tế ban hành Thông báo xác nhận kết quả đăng ký đất đai và chuyển đến nơi nộp hồ sơ."
    assert actions(text) == ["decide", "transfer"]


@pytest.mark.parametrize(
    "told",
    [
        "thông báo bằng văn bản để người nộp hồ sơ hoàn chỉnh hồ sơ",
        "thông báo cho đơn vị đề nghị để hoàn chỉnh",
        "trả lời bằng văn bản để cơ sở bổ sung giấy tờ",
    ],
)
def test_told_so_that_the_file_is_mended_asks_for_it(told: str) -> None:
    text = f"Trường hợp hồ sơ không đủ điều kiện phê duyệt, Sở Công Thương {told}."
    assert actions(text) == ["request_supplement"]
    assert actions("Tòa án thông báo để người phản đối nộp đơn khởi kiện.") == ["notify"]


def test_the_refusal_beside_a_decision_is_a_second_conditional_one() -> None:
    first, second = read("Bộ Y tế cấp hoặc từ chối cấp giấy phép nhập khẩu thuốc trong thời hạn 10 ngày.")
    assert (first.action, first.conditional) == ("decide", False)
    assert (second.action, second.conditional) == ("decide", True)
    assert len(read("Bộ Y tế xem xét việc cấp hoặc từ chối cấp giấy phép nhập khẩu thuốc.")) == 1


def test_surveying_as_a_trade_is_no_survey() -> None:
    text = "Hội đồng xét cấp chứng chỉ hành nghề đo đạc và bản đồ tổ chức đánh giá hồ sơ của cá nhân."
    assert actions(text) == ["appraise"]


def test_completing_something_is_an_act_behind_any_object() -> None:
    text = "Sở Y tế kiểm tra thông tin về chứng chỉ đã cấp, hoàn thành việc gia hạn chứng chỉ hành nghề."
    assert actions(text) == ["appraise", "decide"]


def test_opinions_of_people_are_looked_into() -> None:
    text = "Ủy ban nhân dân cấp xã xem xét giải quyết các ý kiến phản ánh về nội dung đã công khai."
    assert actions(text) == ["appraise"]


def test_a_file_sent_to_ask_for_a_change_asks_nobody_to_mend_it() -> None:
    text = "Cơ quan báo chí trung ương gửi 01 bộ hồ sơ về Bộ Y tế đề nghị sửa đổi, bổ sung giấy phép."
    assert actions(text) == ["submit"]


def test_an_account_given_is_the_result_and_one_told_of_a_receipt() -> None:
    assert actions("Cục Đăng kiểm Việt Nam cấp tài khoản cho cơ sở.") == ["decide"]


def test_words_that_point_below_tell_no_act() -> None:
    assert actions("Sở Xây dựng thẩm định hồ sơ và xử lý như sau:\n- Hồ sơ đạt thì cấp giấy phép.")[:1] == [
        "appraise"
    ]


def test_dues_are_paid_by_whatever_verb() -> None:
    assert actions("Người đề nghị phải trả phí dịch vụ chuyển phát.") == ["pay"]
