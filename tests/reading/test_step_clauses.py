"""Which words of a step tell acts and which do not: duties, purposes, told conditions, fixed pairs."""

import pytest

from tests.reading.step_reading import read


def acts(text: str) -> list[tuple[str, str | None]]:
    return [(a.action, a.actor) for a in read(text)]


def test_looking_data_up_in_a_database_is_an_act() -> None:
    text = "Sở Tư pháp khai thác, sử dụng thông tin trên cơ sở dữ liệu hộ tịch để thay thế giấy khai sinh."
    assert acts(text) == [("appraise", "Sở Tư pháp")]


def test_a_purpose_by_which_somebody_pays_is_an_act_of_its_own() -> None:
    text = (
        "Chi cục Thủy sản thông báo trên Cổng dịch vụ công để người đề nghị cấp phép thanh toán trực tuyến "
        "và nhận biên lai điện tử."
    )
    first, second = acts(text)
    assert first[1] == "Chi cục Thủy sản"
    assert second == ("pay", "người đề nghị cấp phép")


def test_what_is_asked_by_the_notice_is_asked_by_who_sends_it() -> None:
    text = (
        "Trường hợp hồ sơ chưa đúng, Sở Y tế gửi thông báo trên môi trường điện tử cho phòng khám "
        "để yêu cầu sửa đổi, bổ sung hồ sơ."
    )
    assert acts(text) == [("request_supplement", "Sở Y tế")]


def test_a_name_told_twice_begins_a_clause_of_its_own() -> None:
    text = "Công chức một cửa yêu cầu nộp phí cho cán bộ thu phí, cán bộ thu phí thu tiền."
    assert [a.actor for a in read(text)] == ["Công chức một cửa", "cán bộ thu phí"]


def test_a_case_behind_an_act_ends_where_information_is_sent_on() -> None:
    text = (
        "Sở Tài chính tổ chức việc xác định giá đất đối với trường hợp phải nộp tiền sử dụng đất "
        "và chuyển thông tin theo Mẫu số 10 đến cơ quan thuế."
    )
    first, second = read(text)
    assert (first.action, first.receiver) == ("determine_payment", None)
    assert (second.action, second.receiver) == ("transfer", "cơ quan thuế")


def test_a_duty_ends_the_time_told_behind_its_subject() -> None:
    text = (
        "Doanh nghiệp sau khi được cấp giấy chứng nhận cho doanh nghiệp phải thông báo công khai trên trang "
        "thông tin điện tử và phải nộp phí."
    )
    assert acts(text) == [("publish", "Doanh nghiệp"), ("pay", "Doanh nghiệp")]


def test_a_title_before_a_colon_is_no_act_where_a_subject_begins_behind_it() -> None:
    text = "Công bố thông tin doanh nghiệp: Doanh nghiệp gửi thông báo đến Sở Tài chính."
    assert acts(text) == [("submit", "Doanh nghiệp")]


def test_a_case_before_a_colon_is_the_condition_of_what_follows() -> None:
    text = (
        "Trường hợp hồ sơ không hợp lệ, cần bổ sung, chỉnh sửa: Sở Y tế hướng dẫn để cơ sở hoàn thiện hồ sơ."
    )
    (act,) = read(text)
    assert (act.action, act.actor, act.conditional) == ("request_supplement", "Sở Y tế", True)


def test_a_refusal_before_thi_is_only_a_condition() -> None:
    assert not read("Quá hạn này, trại giống không nộp bản giải trình thì đơn đã nộp hết giá trị.")


def test_a_duty_behind_a_right_is_an_act() -> None:
    text = "Người đề nghị có thể đăng ký nhận kết quả qua bưu chính và phải thanh toán phí chuyển phát."
    assert [a.action for a in read(text)] == ["pay"]


def test_formalities_that_must_be_gone_through_are_an_act() -> None:
    text = "Trước khi giải thể, doanh nghiệp phải thực hiện thủ tục đóng mã số thuế tại cơ quan thuế."
    assert [a.actor for a in read(text)] == ["doanh nghiệp"]


def test_what_somebody_else_does_with_a_paper_ends_no_time() -> None:
    text = (
        "Trong thời hạn 03 ngày kể từ ngày nhận được nghị quyết của hợp tác xã, liên hiệp hợp tác xã do "
        "người đại diện gửi đến, Phòng Kinh tế đăng tải nghị quyết trên Cổng thông tin."
    )
    assert acts(text) == [("publish", "Phòng Kinh tế")]


def test_cooperatives_and_their_unions_are_named_in_one_breath() -> None:
    text = (
        "Trường hợp tên hợp tác xã, liên hiệp hợp tác xã yêu cầu đăng ký không đúng quy định, Phòng Kinh tế "
        "thông báo cho người nộp hồ sơ."
    )
    assert [a.actor for a in read(text)] == ["Phòng Kinh tế"]


@pytest.mark.parametrize(
    "way",
    ["hoặc gửi qua đường bưu chính", "hoặc gửi trực tiếp cho người được cử"],
)
def test_a_second_way_of_getting_the_result_is_no_act(way: str) -> None:
    text = f"Căn cứ ngày hẹn, tổ chức nhận giấy chứng nhận trên cổng dịch vụ công {way}."
    assert [a.action for a in read(text)] == ["collect"]


def test_the_name_of_a_decision_holds_no_act_of_its_own() -> None:
    text = "Ủy ban nhân dân tỉnh ban hành quyết định chấp thuận chủ trương đầu tư đồng thời giao chủ đầu tư."
    assert [a.action for a in read(text)] == ["decide"]


def test_words_for_dwellings_are_part_of_who_acts() -> None:
    text = "Trước ngày hết hạn hợp đồng 30 ngày, người đang thuê nhà ở nộp hồ sơ đến Sở Xây dựng."
    assert [a.action for a in read(text)] == ["submit"]


def test_ways_of_handing_in_listed_below_the_act_are_none() -> None:
    text = (
        "Chủ dự án gửi 01 bộ hồ sơ theo một trong các hình thức sau:\n"
        "- Trực tiếp hoặc gửi qua bưu chính đến Bộ phận Một cửa của Sở Công Thương.\n"
        "- Nộp trực tuyến trên cổng dịch vụ công."
    )
    (act,) = read(text)
    assert (act.action, act.actor) == ("submit", "Chủ dự án")
    assert act.text.startswith("Chủ dự án gửi")


def test_an_item_that_ends_with_a_time_in_brackets_is_a_title() -> None:
    text = (
        "* Thẩm định, phê duyệt (17 ngày làm việc)\n"
        "Ngay sau khi tiếp nhận hồ sơ, Ủy ban nhân dân cấp xã xin ý kiến của các cơ quan."
    )
    assert [a.action for a in read(text)] == ["consult"]


def test_a_long_title_above_the_first_step_is_no_act() -> None:
    text = (
        "  * a) Thu hồi giấy phép đã cấp không đúng quy định của pháp luật về khai thác thủy sản do cơ sở "
        "phát hiện trong quá trình hoạt động và cấp lại giấy phép sau khi thu hồi\n"
        "    Bước 1: Cơ sở nộp hồ sơ đến Chi cục Thủy sản."
    )
    assert [a.action for a in read(text)] == ["submit"]


def test_several_bodies_that_are_told_to_send_papers_act_together() -> None:
    text = (
        "Phòng Kinh tế thông báo cho Văn phòng đăng ký đất đai, Chi nhánh Văn phòng đăng ký đất đai "
        "chuyển hồ sơ cấp giấy lần đầu."
    )
    first, second = read(text)
    assert (first.action, second.action) == ("consult", "respond")
    assert second.actor == first.receiver == "Văn phòng đăng ký đất đai, Chi nhánh Văn phòng đăng ký đất đai"


def test_a_council_acts_where_its_name_runs_over_its_only_verb() -> None:
    text = "- Thành lập Hội đồng xét duyệt giao rừng.\n- Hội đồng xét duyệt cá nhân theo thứ tự ưu tiên."
    assert acts(text) == [("appraise", "Hội đồng")]


def test_an_authority_is_named_with_its_sector() -> None:
    text = "Cơ quan có chức năng quản lý về xây dựng kiểm tra bản vẽ của công trình."
    assert [a.actor for a in read(text)] == ["Cơ quan có chức năng quản lý về xây dựng"]


def test_looking_into_a_file_and_putting_it_forward_in_one_breath_is_one_act() -> None:
    assert acts("Sở Tư pháp xem xét, trình Ủy ban nhân dân tỉnh quyết định.") == [("propose", "Sở Tư pháp")]


def test_a_line_that_opens_acts_lists_no_places() -> None:
    text = (
        "Sau khi nhận được nghị quyết do chủ sở hữu gửi đến, cơ quan đăng ký kinh doanh thực hiện như sau:\n"
        "+ Đăng tải nghị quyết trên cổng thông tin."
    )
    assert [a.action for a in read(text)] == ["publish"]


def test_an_authority_acts_behind_the_receipt_of_the_file_without_a_comma() -> None:
    text = "Trong thời hạn 02 ngày kể từ ngày nhận được hồ sơ Sở Y tế kiểm tra hồ sơ."
    assert acts(text) == [("check", "Sở Y tế")]


def test_a_list_of_contents_ends_where_its_items_do() -> None:
    text = (
        "Nội dung công bố bao gồm các thông tin sau đây:\n"
        "- Ngành, nghề kinh doanh;\n"
        "- Danh sách cổ đông.\n"
        "Thông tin công bố được đăng tải trên cổng thông tin của tỉnh."
    )
    assert [a.action for a in read(text)] == ["publish"]


def test_what_describes_somebody_before_thi_is_no_act() -> None:
    text = "Doanh nghiệp thay đổi người đại diện thì phải gửi hồ sơ đến Sở Tư pháp."
    assert acts(text) == [("submit", "Doanh nghiệp")]


def test_handing_several_papers_to_several_bodies_is_one_act() -> None:
    text = (
        "Trung tâm trọng tài nộp lại giấy phép cho Bộ Tư pháp, nộp lại giấy đăng ký hoạt động cho Sở Tư pháp "
        "và nộp lại con dấu cho Công an tỉnh."
    )
    assert [a.action for a in read(text)] == ["submit"]


def test_issuing_a_receipt_goes_on_with_the_check_of_the_file() -> None:
    text = (
        "Bộ phận Một cửa kiểm tra tính đầy đủ của những mục mà chủ tàu kê khai và cấp Phiếu tiếp nhận hồ sơ."
    )
    assert [a.action for a in read(text)] == ["check", "receive"]


def test_a_general_act_with_its_receiver_stands_beside_papers_handed_in_by_case() -> None:
    text = (
        "Bước 1: Người sử dụng đất nộp hồ sơ đến Trung tâm Phục vụ hành chính công\n"
        "- Đối với trường hợp xác nhận thay đổi thì người sử dụng đất nộp bản gốc giấy chứng nhận."
    )
    assert [a.action for a in read(text)] == ["submit", "submit"]


def test_the_time_of_a_notice_belongs_to_what_is_done_in_any_case() -> None:
    text = (
        "Doanh nghiệp công khai nội dung đăng ký trên cổng thông tin.\n"
        "Trường hợp thay đổi, doanh nghiệp công khai phần thay đổi.\n"
        "Thời hạn công khai thông tin là 30 ngày."
    )
    assert [a.duration is not None for a in read(text)] == [True, False]


def test_who_decides_to_approve_acts() -> None:
    text = "Trong thời hạn 05 ngày, Bộ Y tế quyết định phê duyệt kết quả thử nghiệm."
    assert acts(text) == [("decide", "Bộ Y tế")]


def test_a_decision_that_is_posted_is_a_paper() -> None:
    text = "Quyết định sáp nhập trường được công bố công khai trên các phương tiện thông tin đại chúng."
    assert [a.action for a in read(text)] == ["publish"]


def test_ministries_and_branches_may_act() -> None:
    text = "Trong thời hạn 07 ngày kể từ ngày được Bộ Xây dựng hỏi, các bộ ngành có ý kiến bằng văn bản."
    assert acts(text) == [("respond", "bộ ngành")]


def test_a_refusal_behind_a_comma_goes_on_with_its_subject() -> None:
    text = "Cán bộ tiếp nhận hồ sơ nộp qua bưu chính, không tiếp nhận và thông báo lý do cho tổ chức."
    assert "notify" in [a.action for a in read(text)]


def test_whoever_is_competent_decides_where_nothing_else_is_told_of_him() -> None:
    text = "Trường hợp hồ sơ đầy đủ, cơ quan có thẩm quyền quyết định gia hạn giấy phép theo mẫu."
    assert acts(text) == [("decide", "cơ quan có thẩm quyền")]


def test_a_right_told_of_a_time_leaves_the_act_before_it() -> None:
    text = (
        "Chi cục Thủy sản có trách nhiệm kiểm tra hồ sơ; xác nhận thời hạn được tiếp tục "
        "thuê mặt nước vào giấy phép."
    )
    assert [a.action for a in read(text)][-1] == "decide"
