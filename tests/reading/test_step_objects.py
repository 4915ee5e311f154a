"""Verbs that tell one act or another by what they govern: one test for each class of wording."""

import pytest

from tests.reading.step_reading import actions, read


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Cơ quan đăng ký kinh doanh chuyển tình trạng pháp lý của hộ sang tình trạng đã giải thể.",
            "record",
        ),
        ("Cơ quan đăng ký kinh doanh chuyển hồ sơ sang Cơ quan thuế.", "transfer"),
        ("Sở Nông nghiệp và Môi trường bàn giao đất trên thực địa.", "other"),
        ("Trung tâm Phục vụ hành chính công bàn giao hồ sơ cho Sở Xây dựng.", "transfer"),
        ("Sở Xây dựng tiếp nhận nhà ở sau khi ký hợp đồng.", "other"),
        ("Giám đốc Trung tâm có trách nhiệm tiếp nhận người thực hành.", "decide"),
    ],
)
def test_what_is_passed_on_or_taken_in_tells_the_act(sentence: str, expected: str) -> None:
    assert actions(sentence) == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Công chức tư pháp - hộ tịch ghi nội dung khai sinh vào Sổ đăng ký khai sinh.", ["record"]),
        ("Công chức tư pháp - hộ tịch ghi vào sổ tiếp nhận hồ sơ.", ["receive"]),
        ("Chuyên viên thụ lý gửi phiếu xin lỗi cho người nộp hồ sơ.", ["notify"]),
        ("Sở Nội vụ hẹn lại ngày trả kết quả cho người nộp hồ sơ.", ["notify"]),
    ],
)
def test_books_and_apologies_are_known(sentence: str, expected: list[str]) -> None:
    assert actions(sentence) == expected


def test_an_answer_about_completeness_is_told_and_no_check() -> None:
    text = "Sở Công Thương kiểm tra và trả lời ngay tính đầy đủ của hồ sơ."
    assert actions(text) == ["check", "notify"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Sở Xây dựng ra văn bản thông báo kết quả thẩm định.", ["decide"]),
        ("Cơ quan kiểm tra ra Thông báo kết quả kiểm tra chất lượng hàng hóa.", ["decide"]),
        ("Sở Xây dựng có văn bản thông báo kết quả thẩm định gửi chủ đầu tư.", ["notify"]),
    ],
)
def test_a_notice_that_holds_the_outcome_decides_where_it_is_issued(
    sentence: str, expected: list[str]
) -> None:
    assert actions(f"Cá nhân nộp hồ sơ tại Bộ phận Một cửa. {sentence}") == ["submit", *expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Cán bộ tiếp nhận hồ sơ yêu cầu nộp phí cho cán bộ thu phí.", ["determine_payment"]),
        ("Người sử dụng đất nộp bổ sung tiền sử dụng đất.", ["pay"]),
        (
            "Cơ quan thuế gửi văn bản thông báo đã hoàn thành việc nộp bổ sung tiền sử dụng đất cho Sở Nông "
            "nghiệp và Môi trường.",
            ["notify"],
        ),
    ],
)
def test_supplements_of_money_are_payments(sentence: str, expected: list[str]) -> None:
    assert actions(f"Cá nhân nộp hồ sơ tại Bộ phận Một cửa. {sentence}") == ["submit", *expected]


def test_who_signs_a_contract_decides_also_as_applicant() -> None:
    assert actions("Người sử dụng đất ký hợp đồng thuê đất với Sở Nông nghiệp và Môi trường.") == ["decide"]


def test_another_authority_answers_by_confirming() -> None:
    text = (
        "Văn phòng đăng ký đất đai kiểm tra hồ sơ, cấp Giấy chứng nhận. Trường hợp giảm diện tích do sạt lở "
        "thì Ủy ban nhân dân cấp xã có trách nhiệm xác nhận bằng văn bản về tình trạng sạt lở."
    )
    assert actions(text) == ["check", "decide", "respond"]


def test_dues_confirmed_as_paid_decide_nothing() -> None:
    text = "Cá nhân nộp hồ sơ. Cơ quan thuế xác nhận hoàn thành việc nộp tiền sử dụng đất."
    assert actions(text) == ["submit", "other"]


def test_an_authority_told_to_send_its_papers_is_asked_for_them() -> None:
    text = (
        "Sở Nông nghiệp và Môi trường kiểm tra hồ sơ. Thông báo cho Văn phòng đăng ký đất đai, Chi nhánh Văn "
        "phòng đăng ký đất đai chuyển hồ sơ cấp Giấy chứng nhận lần đầu."
    )
    assert actions(text) == ["check", "consult", "respond"]


def test_an_opinion_sent_to_an_authority_answers_it() -> None:
    text = (
        "Doanh nghiệp gửi hồ sơ đến Cơ quan đăng ký kinh doanh. Cơ quan đăng ký kinh "
        "doanh chuyển thông tin cho "
        "Cơ quan thuế. Cơ quan thuế gửi ý kiến về việc hoàn thành nghĩa vụ đến Cơ quan đăng ký kinh doanh."
    )
    assert actions(text) == ["submit", "transfer", "respond"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Sở Xây dựng trả kết quả cho Bộ phận Một cửa.", "transfer"),
        ("Sở Xây dựng trả kết quả cho người nộp hồ sơ tại Bộ phận Một cửa.", "return_result"),
        (
            "Trường hợp hồ sơ cần bổ sung thì Sở Xây dựng gửi thông báo tới Trung tâm Phục "
            "vụ hành chính công.",
            "transfer",
        ),
    ],
)
def test_what_goes_to_the_desk_is_passed_on(sentence: str, expected: str) -> None:
    assert actions(f"Cá nhân nộp hồ sơ tại Bộ phận Một cửa. {sentence}") == ["submit", expected]


def test_who_is_told_to_hand_in_a_paper_is_asked_for_it() -> None:
    text = (
        "Sở Tư pháp kiểm tra hồ sơ. Trường hợp không khai thác được thông tin thì hướng "
        "dẫn người yêu cầu nộp "
        "bản sao giấy đăng ký kết hôn."
    )
    assert actions(text) == ["check", "request_supplement"]


def test_a_matter_that_falls_short_is_refused_where_the_file_goes_back() -> None:
    text = (
        "Sở Xây dựng thẩm định hồ sơ. Đối với hồ sơ không đáp ứng đủ điều kiện thì gửi trả lại và "
        "nêu rõ lý do."
    )
    assert actions(text) == ["appraise", "decide"]


def test_papers_shown_when_the_result_is_fetched_belong_to_fetching() -> None:
    text = "Người nhận kết quả xuất trình giấy tờ tùy thân cho cán bộ trả kết quả."
    assert actions(text) == ["collect"]


def test_information_given_out_for_a_fee_is_the_result() -> None:
    text = (
        "Tổ chức, cá nhân nộp hồ sơ. Cơ quan quản lý dữ liệu có trách nhiệm cung cấp đầy "
        "đủ thông tin, dữ liệu "
        "đã được yêu cầu."
    )
    assert actions(text) == ["submit", "return_result"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Cơ quan đăng ký kinh doanh gửi văn bản cho hợp tác xã để yêu cầu sửa đổi, bổ sung hồ sơ.",
            ["request_supplement"],
        ),
        (
            "Cán bộ tiếp nhận hồ sơ thông báo trên Cổng dịch vụ công để người nộp thanh toán trực tuyến.",
            ["determine_payment", "pay"],
        ),
        (
            "Văn phòng đăng ký đất đai ban hành thông báo nộp lại bản gốc Giấy chứng nhận.",
            ["request_supplement"],
        ),
        ("Văn phòng đăng ký đất đai thực hiện thủ tục đăng ký, cấp Giấy chứng nhận.", ["decide"]),
        (
            "Trung tâm Phục vụ hành chính công tiếp nhận hồ sơ chuyển hồ sơ đến Sở Xây dựng.",
            ["transfer"],
        ),
        (
            "Sở Tư pháp hướng dẫn người nộp hồ sơ liên hệ với cơ quan có thẩm quyền điều chỉnh dữ liệu.",
            ["notify"],
        ),
        (
            "Trường hợp không còn đủ điều kiện thuê thì Sở Xây dựng thông báo cho người thuê biết rõ lý do.",
            ["decide"],
        ),
        (
            "Sở Xây dựng gửi quyết định cho đơn vị quản lý và người đang sử dụng nhà ở biết.",
            ["return_result"],
        ),
    ],
)
def test_what_is_sent_tells_the_act_by_its_end(sentence: str, expected: list[str]) -> None:
    assert actions(f"Cá nhân nộp hồ sơ tại Bộ phận Một cửa. {sentence}") == ["submit", *expected]


def test_whoever_was_sent_a_list_to_look_into_answers() -> None:
    text = (
        "Cá nhân nộp hồ sơ. Phòng Quản lý đô thị gửi danh sách đến Sở Xây dựng để rà soát đối tượng đã được "
        "hỗ trợ. Sở Xây dựng có trách nhiệm trả lời bằng văn bản trong thời hạn 10 ngày."
    )
    assert actions(text)[-1] == "respond"


def test_formalities_with_customs_are_no_filing() -> None:
    assert actions("Tổ chức, cá nhân làm thủ tục với cơ quan hải quan để đưa hàng về kho.") == ["other"]


def test_what_was_examined_is_put_to_who_decides_without_a_comma() -> None:
    acts = read(
        "Sở Nông nghiệp và Môi trường thẩm định việc gia hạn sử dụng đất kết hợp trình Chủ tịch Ủy ban nhân "
        "dân cấp tỉnh."
    )
    assert [a.action for a in acts] == ["appraise", "propose"]
    assert acts[1].receiver == "Chủ tịch Ủy ban nhân dân cấp tỉnh"


def test_who_hands_in_may_be_told_of_at_length() -> None:
    text = (
        "Cá nhân, tổ chức đề nghị cấp giấy phép cung cấp dịch vụ an ninh phải gửi hồ sơ đến Cục Hàng không "
        "Việt Nam."
    )
    assert actions(text) == ["submit"]


def test_a_notice_about_a_file_is_no_receipt() -> None:
    text = "Cá nhân nộp hồ sơ. Cơ quan thuế gửi thông báo về việc hồ sơ không đúng thủ tục."
    assert actions(text) == ["submit", "notify"]


def test_reasons_told_of_a_file_not_taken_in_refuse_nothing_more() -> None:
    text = (
        "Cá nhân nộp hồ sơ. Nếu hồ sơ không đủ điều kiện thì cán bộ tiếp nhận từ chối tiếp nhận hồ sơ và gửi "
        "thông báo lý do từ chối giải quyết hồ sơ."
    )
    assert actions(text) == ["submit", "notify"]


def test_who_is_told_to_get_the_result_hands_in_nothing() -> None:
    acts = read(
        "Sở Công Thương cấp giấy phép. Tổ chức, cá nhân sẽ được cơ quan có thẩm quyền gửi kết quả qua "
        "dịch vụ bưu chính."
    )
    assert [a.action for a in acts] == ["decide", "return_result"]
    assert acts[1].receiver == "Tổ chức, cá nhân"


@pytest.mark.parametrize(
    "line",
    [
        "Trường hợp 2: Điều chỉnh dự án trong trường hợp chuyển nhượng.",
        "Áp dụng đối với trường hợp điều chỉnh sau đây.",
        "Thông báo thành lập quỹ đầu tư theo Mẫu 01a.",
    ],
)
def test_names_of_cases_and_papers_tell_no_act(line: str) -> None:
    assert actions(line) == []


def test_an_appointment_slip_ends_where_the_next_act_begins() -> None:
    text = "Cơ quan đăng ký kinh doanh trao giấy hẹn trả kết quả, xem xét tính hợp lệ của hồ sơ."
    assert actions(text) == ["receive", "check"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Sở Y tế hoàn thành thẩm định hồ sơ trong 45 ngày.", ["appraise"]),
        ("Hội đồng nghiệm thu tổ chức nghiệm thu công trình.", ["inspect"]),
        ("Sở Xây dựng kiểm tra điều kiện nghiệm thu công trình.", ["appraise"]),
        ("Sở Tư pháp yêu cầu người yêu cầu đăng ký nộp giấy tờ tương ứng.", ["request_supplement"]),
        ("Cơ quan đăng ký kinh doanh gửi văn bản cho công ty quản lý quỹ.", ["notify"]),
        ("Sở Y tế gửi đến thư điện tử của tổ chức mã số đã cấp.", ["notify"]),
    ],
)
def test_more_objects_that_tell_the_act(sentence: str, expected: list[str]) -> None:
    assert actions(f"Cá nhân nộp hồ sơ tại Bộ phận Một cửa. {sentence}") == ["submit", *expected]


def test_what_is_asked_for_only_tells_who_asks() -> None:
    text = "Tổ chức đề nghị cấp Giấy phép kinh doanh hóa chất, lập 01 bộ hồ sơ gửi Sở Công Thương."
    assert actions(text) == ["submit"]
    text = "Tổ chức, cá nhân đề nghị xác định trước mã số nộp đủ hồ sơ đến cơ quan hải quan."
    assert actions(text) == ["submit"]


def test_what_is_answered_to_an_authority_decides_nothing() -> None:
    text = (
        "Doanh nghiệp nộp hồ sơ. Cơ quan đăng ký kinh doanh chuyển thông tin cho Cơ quan thuế. Cơ quan thuế "
        "trả lời Cơ quan đăng ký kinh doanh trong 01 ngày làm việc."
    )
    assert actions(text) == ["submit", "transfer", "respond"]


def test_an_opinion_sent_in_writing_answers_also_where_the_asking_is_told_again() -> None:
    text = (
        "Cá nhân nộp hồ sơ. Các sở, ngành có liên quan gửi ý kiến bằng văn bản đến Sở Xây dựng "
        "trong thời hạn 10 ngày kể từ ngày nhận được hồ sơ lấy ý kiến."
    )
    assert actions(text) == ["submit", "respond"]


def test_telling_a_taxpayer_of_his_file_fixes_no_payment() -> None:
    text = "Cá nhân nộp hồ sơ. Nếu hồ sơ không đầy đủ thì cơ quan quản lý thuế thông báo cho người nộp thuế."
    assert actions(text) == ["submit", "notify"]


def test_bodies_asked_to_send_somebody_are_consulted() -> None:
    text = (
        "Ngân hàng thương mại nộp hồ sơ. Ngân hàng Nhà nước có văn bản đề nghị các bộ liên quan cử cán bộ dự "
        "Đoàn kiểm tra."
    )
    assert actions(text) == ["submit", "consult"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Người sử dụng đất nộp bổ sung hoặc được hoàn trả tiền sử dụng đất đã nộp theo quy định.", "pay"),
        ("Cơ quan thuế thông báo người sử dụng đất đã hoàn thành việc nộp bổ sung.", "notify"),
        ("Sở Công Thương từ chối hồ sơ và thông báo cho tổ chức đề nghị, nêu rõ lý do.", "notify"),
    ],
)
def test_money_topped_up_and_files_turned_away(sentence: str, expected: str) -> None:
    assert actions(f"Cá nhân nộp hồ sơ tại Bộ phận Một cửa. {sentence}") == ["submit", expected]


def test_the_desk_tells_or_hands_on_what_it_is_sent() -> None:
    text = (
        "Cá nhân nộp hồ sơ. Trường hợp hồ sơ cần bổ sung thì Sở Nội vụ gửi thông báo tới Trung tâm Phục vụ "
        "hành chính công để thông báo cho người nộp hồ sơ."
    )
    assert actions(text)[1] == "transfer"
    assert read(text)[2].actor == "Trung tâm Phục vụ hành chính công"
    text = "Cá nhân nộp hồ sơ. Sở Nội vụ chuyển giấy phép cho cơ quan tiếp nhận hồ sơ để trả."
    assert actions(text) == ["submit", "transfer", "return_result"]
