"""What clauses of the steps do, and which clauses are acts: one test for each class of wording."""

import pytest

from tests.reading.step_reading import actions, read


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


def test_a_second_way_of_sending_is_no_second_act() -> None:
    acts = read("Chủ rừng nộp hồ sơ tại Bộ phận Một cửa của Sở Công Thương hoặc gửi qua dịch vụ bưu chính.")
    assert [a.action for a in acts] == ["submit"]
    assert acts[0].text.endswith("bưu chính")


def test_a_refusal_told_beside_the_decision_is_an_act_of_its_own() -> None:
    text = "Ngân hàng Nhà nước quyết định cấp giấy phép hoặc từ chối bằng văn bản và nêu rõ lý do."
    assert actions(text) == ["decide", "decide"]


def test_a_decision_sent_to_the_parties_is_a_result_returned() -> None:
    text = "Chủ tịch Ủy ban nhân dân cấp xã ban hành quyết định giải quyết và gửi cho các bên tranh chấp."
    assert actions(text) == ["decide", "return_result"]


def test_an_answer_to_an_incomplete_file_asks_to_mend_it() -> None:
    text = (
        "Trường hợp hồ sơ chưa đầy đủ, cơ quan có thẩm quyền trả kết quả bằng văn bản và hướng dẫn chủ đầu "
        "tư hoàn thiện hồ sơ."
    )
    assert actions(text) == ["request_supplement"]


def test_who_has_revoked_may_still_ask_another_to_decide() -> None:
    text = (
        "Sở Tư pháp thu hồi Giấy đăng ký hoạt động, đồng thời báo cáo Chủ tịch Ủy ban nhân dân cấp tỉnh xem "
        "xét, quyết định thu hồi quyết định cho phép thành lập."
    )
    assert actions(text) == ["decide", "propose"]


def test_words_in_brackets_do_not_tell_the_act() -> None:
    text = (
        "Sở Xây dựng ra thông báo kết quả thẩm định kèm theo hồ sơ bản vẽ (trường hợp đủ điều kiện sau khi "
        "chỉnh sửa, hoàn thiện hồ sơ thì ghi rõ trong thông báo)."
    )
    assert "request_supplement" not in actions(text)


def test_checking_a_file_that_is_valid_already_looks_at_its_content() -> None:
    text = (
        "Trong thời hạn 05 ngày kể từ ngày nhận được hồ sơ hợp lệ, đơn vị quản lý vận hành nhà ở có trách "
        "nhiệm kiểm tra."
    )
    assert actions(text) == ["appraise"]


def test_not_taking_a_file_in_is_told_to_the_applicant_and_decides_nothing() -> None:
    text = (
        "Trường hợp hồ sơ không đủ điều kiện thì cán bộ tiếp nhận không tiếp nhận hồ sơ, trả lời bằng văn "
        "bản và nêu rõ lý do."
    )
    assert actions(text) == ["notify"]
    assert actions("Sở Xây dựng gửi văn bản từ chối tiếp nhận thẩm định.") == ["notify"]


def test_an_agency_that_makes_up_a_file_and_sends_it_first_of_all_hands_it_in() -> None:
    text = (
        "Cơ quan nhà nước có tài sản lập 01 bộ hồ sơ đề nghị sử dụng tài sản, gửi cơ quan quản lý cấp trên."
    )
    assert actions(text) == ["submit"]


def test_what_must_be_posted_is_posted() -> None:
    text = "Sở Nội vụ xét hồ sơ. Kết quả xét phải được công bố công khai trên cổng thông tin điện tử."
    assert actions(text) == ["appraise", "publish"]


def test_a_time_let_pass_for_somebody_else_and_an_extension_are_no_limits() -> None:
    waits = read(
        "Trong thời hạn 20 ngày kể từ ngày nhận được yêu cầu bổ sung, nếu người đề nghị không thực hiện việc "
        "bổ sung hồ sơ thì Sở Xây dựng dừng việc thẩm định."
    )
    assert [a.duration for a in waits] == [None]
    longer = read("Sở Công Thương phải thông báo việc kéo dài thời gian thẩm định nhưng không quá 10 ngày.")
    assert [a.duration for a in longer] == [None]


def test_whom_something_is_given_may_stand_before_what_is_given() -> None:
    assert actions("Sở Y tế gửi người nộp hồ sơ giấy tiếp nhận hồ sơ và hẹn trả kết quả.") == ["receive"]
    text = "Nếu hồ sơ chưa hợp lệ, Sở Y tế báo cho doanh nghiệp những nội dung phải sửa đổi, bổ sung."
    assert actions(text) == ["request_supplement"]


def test_a_body_told_to_be_charged_does_what_it_is_charged_with() -> None:
    acts = read("Ủy ban nhân dân cấp xã được ủy quyền kiểm tra hồ sơ và ra quyết định công nhận.")
    assert [a.action for a in acts] == ["check", "decide"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Doanh nghiệp thực hiện thủ tục đăng ký thay đổi với Cơ quan đăng ký kinh doanh.", ["submit"]),
        ("Cơ quan thuế thực hiện thủ tục xác định tiền thuê đất.", ["determine_payment"]),
        ("Phòng Nội vụ duyệt hồ sơ.", ["appraise"]),
        ("Sở Xây dựng ra thông báo kết quả thẩm định.", ["decide"]),
        ("Đoàn đánh giá hoàn thiện báo cáo đánh giá.", ["appraise"]),
        (
            "Ủy ban nhân dân cấp tỉnh ký hợp đồng. Quyết định này được gửi đến Sở Y tế.",
            ["decide", "transfer"],
        ),
    ],
)
def test_formalities_and_papers_are_read_by_what_they_are_for(sentence: str, expected: list[str]) -> None:
    assert actions(sentence) == expected


def test_a_field_of_law_before_a_joining_word_does_not_swallow_the_next_act() -> None:
    text = (
        "Cơ quan xây dựng xác định chi phí hạ tầng theo quy định của pháp luật về xây dựng và chuyển thông "
        "tin đến Sở Tài chính."
    )
    assert actions(text) == ["determine_payment", "transfer"]


def test_what_is_put_up_for_decision_may_be_told_twice() -> None:
    text = (
        "Hạt Kiểm lâm trình Chủ tịch Ủy ban nhân dân cấp xã phê duyệt phương án hoặc phê duyệt điều chỉnh "
        "phương án."
    )
    assert actions(text) == ["propose"]


def test_organisations_told_to_mend_their_file_organise_nothing() -> None:
    text = (
        "Trường hợp hồ sơ chưa đầy đủ, công chức tiếp nhận phải hướng dẫn tổ chức bổ sung, hoàn thiện hồ sơ."
    )
    assert actions(text) == ["request_supplement"]


def test_an_act_behind_a_right_begins_where_the_right_ends() -> None:
    acts = read(
        "Sở Công Thương có thể gia hạn thời gian thẩm định nhưng không quá 10 ngày và phải thông báo bằng "
        "văn bản cho tổ chức đề nghị."
    )
    assert [a.action for a in acts] == ["notify"]
    assert "gia hạn" not in acts[0].text


def test_a_case_inside_a_sentence_parts_its_act_from_the_one_before() -> None:
    acts = read(
        "Chi cục Thủy sản kiểm tra hồ sơ, trường hợp không đủ điều kiện thì trong thời hạn 03 ngày làm việc "
        "kể từ ngày nhận đủ hồ sơ, trả hồ sơ cho chủ tàu và thông báo rõ lý do."
    )
    assert [(a.action, a.conditional) for a in acts] == [("check", False), ("decide", True)]
    assert acts[1].text.startswith("trường hợp")
    asked = "Sở Tài chính lấy ý kiến các sở trong trường hợp cần thiết, xem xét điều kiện và cấp giấy phép."
    assert actions(asked) == ["consult", "appraise", "decide"]


def test_a_written_answer_behind_a_noun_is_an_act_of_its_own() -> None:
    text = (
        "Phòng Nội vụ thẩm định hồ sơ, hoàn thiện báo cáo và có văn bản thông báo kết quả thẩm định gửi hội."
    )
    assert actions(text)[-1] == "notify"


def test_a_body_named_by_its_competence_decides_where_nothing_else_is_told() -> None:
    acts = read("Trường hợp hồ sơ đầy đủ, cơ quan có thẩm quyền cấp giấy phép theo mẫu quy định.")
    assert [(a.action, a.actor) for a in acts] == [("decide", "cơ quan có thẩm quyền")]
    assert actions("Chủ tàu nộp hồ sơ đến cơ quan có thẩm quyền cấp giấy phép.") == ["submit"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Sở Công Thương phải hoàn thành việc thẩm định hồ sơ.", ["appraise"]),
        ("Sở Công Thương hoàn thành việc kiểm tra thực địa.", ["inspect"]),
        ("Bộ phận Một cửa có phiếu hẹn trả kết quả cho người nộp hồ sơ.", ["receive"]),
        ("Sở Công Thương thu hồi giấy chứng nhận đã cấp không đúng quy định.", ["decide"]),
        ("Bộ phận Một cửa kiểm tra tính chính xác, đầy đủ, thống nhất, hợp lệ của hồ sơ.", ["check"]),
        ("Ngân hàng Nhà nước đóng hồ sơ đề nghị đăng ký khoản vay.", ["other"]),
        ("Kho bạc Nhà nước thực hiện thanh toán chi phí cho người làm chứng.", ["other"]),
    ],
)
def test_acts_are_told_from_the_words_around_them(sentence: str, expected: list[str]) -> None:
    assert actions(sentence) == expected


def test_a_file_sent_back_at_the_intake_decides_nothing() -> None:
    text = (
        "Trường hợp hồ sơ không đáp ứng quy định, Bộ phận Một cửa trả lại hồ sơ và thông báo rõ lý do cho "
        "tổ chức."
    )
    assert actions(text) == ["notify"]


def test_who_pays_is_the_applicant_where_nobody_is_named() -> None:
    acts = read(
        "Cơ sở nộp hồ sơ tại Bộ phận Một cửa. Bộ phận Một cửa tiếp nhận hồ sơ. Nộp lệ phí theo quy định."
    )
    assert (acts[-1].action, acts[-1].actor_class) == ("pay", "applicant")


def test_reasons_told_of_a_file_that_falls_short_refuse_nothing_yet() -> None:
    text = "Trường hợp hồ sơ không hợp lệ thì Cục Thú y trả lời bằng văn bản và nêu rõ lý do."
    assert actions(text) == ["notify"]
    refused = "Trường hợp không cấp thì Cục Thú y trả lời bằng văn bản và nêu rõ lý do."
    assert actions(refused) == ["decide"]
    asked = (
        "Trường hợp Hội đồng đề nghị tổ chức bổ sung thông tin, Cục Thú y gửi văn bản yêu cầu không quá "
        "hai lần."
    )
    assert actions(asked) == ["request_supplement"]


def test_how_long_a_file_is_kept_is_no_limit() -> None:
    acts = read("Công an cấp xã lưu trữ hồ sơ trong thời hạn 02 năm kể từ ngày cấp giấy phép.")
    assert [(a.action, a.duration) for a in acts] == [("record", None)]


def test_mending_told_twice_is_asked_for_once() -> None:
    text = (
        "Trường hợp hồ sơ không đầy đủ, Sở Y tế hướng dẫn người nộp hồ sơ làm lại hồ sơ hoặc bổ sung hồ sơ."
    )
    assert actions(text) == ["request_supplement"]


def test_an_act_behind_a_case_told_at_the_end_of_another_goes_on() -> None:
    text = "Sở Tài chính ký hợp đồng đối với trường hợp thuê đất, chuyển hồ sơ đến Văn phòng đăng ký đất đai."
    assert actions(text) == ["decide", "transfer"]


def test_the_way_of_handing_in_and_a_time_of_its_own_are_no_acts() -> None:
    way = "Việc nộp và nhận kết quả hồ sơ được thực hiện trực tuyến tại Cổng dịch vụ công quốc gia."
    assert actions(way) == []
    own = "Thời hạn bổ sung, hoàn thiện hồ sơ là 15 ngày làm việc kể từ ngày nhận được thông báo."
    assert actions(own) == []


def test_how_often_the_file_may_be_sent_back_is_no_act() -> None:
    text = (
        "Việc hướng dẫn, yêu cầu bổ sung hồ sơ chỉ thực hiện một lần, trừ khi tổ chức, cá nhân bổ sung hồ sơ "
        "không đúng hướng dẫn."
    )
    assert actions(text) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Cục Thú y trả cơ sở Phiếu tiếp nhận hồ sơ bổ sung theo mẫu.", ["receive"]),
        ("Sở Công Thương trả cho tổ chức, cá nhân Phiếu tiếp nhận hồ sơ theo mẫu.", ["receive"]),
        ("Công chức hộ tịch gửi lại biểu mẫu Giấy khai sinh cho người yêu cầu qua thư điện tử.", ["notify"]),
        ("Sở Y tế gửi 01 bản Giấy phép đến doanh nghiệp.", ["return_result"]),
        ("Cán bộ thu phí giao biên lai thu tiền cho người nộp hồ sơ.", ["other"]),
        ("Sở Y tế gửi hồ sơ đến Bộ Y tế để cấp cho người đề nghị.", ["transfer", "decide"]),
        ("Sở Y tế gửi hồ sơ cho người đứng đầu cơ quan chuyên môn.", ["transfer"]),
    ],
)
def test_what_goes_to_who_asked_passes_to_no_other_authority(sentence: str, expected: list[str]) -> None:
    text = "Tổ chức nộp hồ sơ. Sở Y tế tiếp nhận hồ sơ. " + sentence
    assert actions(text)[2:] == expected


def test_an_answer_to_who_asked_for_the_procedure_is_no_opinion_given() -> None:
    asked = "Tổ chức nộp hồ sơ đến Sở Y tế. Sở Y tế lấy ý kiến Sở Nội vụ. Sở Nội vụ trả lời bằng văn bản. "
    assert actions(asked + "Sở Y tế có văn bản trả lời người đề nghị.")[1:] == [
        "consult",
        "respond",
        "decide",
    ]
    handed = asked + "Sở Nội vụ gửi kết quả cho đơn vị đề nghị."
    assert actions(handed)[1:] == ["consult", "respond", "return_result"]
