"""Clauses read to activities: where one begins, what it does, who does it, for whom, when."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading.step_reading import actions, read
from tthc.model import Duration
from tthc.reading.steps.activities import read_activities
from tthc.reading.steps.outline import read_outline


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Chủ trang trại nộp 01 bộ hồ sơ tại Bộ phận Một cửa của Sở Công Thương.", "submit"),
        ("Bộ phận Một cửa cấp Giấy tiếp nhận hồ sơ và hẹn trả kết quả.", "receive"),
        ("Sở Y tế kiểm tra tính đầy đủ, hợp lệ của hồ sơ.", "check"),
        ("Sở Y tế yêu cầu cơ sở bổ sung hồ sơ bằng văn bản.", "request_supplement"),
        ("Trung tâm Phục vụ hành chính công chuyển hồ sơ đến Sở Y tế.", "transfer"),
        ("Sở Y tế thẩm định hồ sơ.", "appraise"),
        ("Sở Y tế kiểm tra thực tế tại phòng khám.", "inspect"),
        ("Sở Y tế gửi hồ sơ đến Công an tỉnh để lấy ý kiến.", "consult"),
        ("Sở Y tế trình Chủ tịch Ủy ban nhân dân cấp tỉnh xem xét, quyết định.", "propose"),
        ("Giám đốc Sở Y tế cấp giấy phép hoạt động cho phòng khám.", "decide"),
        ("Cơ quan thuế thông báo số tiền thuê đất phải nộp cho người sử dụng đất.", "determine_payment"),
        ("Người sử dụng đất nộp tiền thuê đất vào ngân sách nhà nước.", "pay"),
        ("Ủy ban nhân dân cấp xã niêm yết công khai danh sách tại trụ sở.", "publish"),
        ("Văn phòng đăng ký đất đai cập nhật biến động vào cơ sở dữ liệu đất đai.", "record"),
        ("Sở Y tế thông báo thời gian làm việc cho phòng khám.", "notify"),
        ("Bộ phận Một cửa trả kết quả cho người nộp hồ sơ.", "return_result"),
        ("Người nộp hồ sơ đến nhận kết quả tại Bộ phận Một cửa.", "collect"),
        ("Ủy ban nhân dân cấp xã phân loại hồ sơ theo ba nhóm.", "other"),
    ],
)
def test_each_action_is_told_by_its_verb_and_object(sentence: str, expected: str) -> None:
    assert actions(sentence) == [expected]


def test_an_opinion_is_given_by_the_one_who_was_asked() -> None:
    acts = read(
        "Sở Xây dựng gửi văn bản lấy ý kiến của Công an tỉnh.\n"
        "Trong thời hạn 05 ngày kể từ ngày nhận được văn bản, Công an tỉnh có văn bản trả lời Sở Xây dựng."
    )
    assert [(a.action, a.actor_class) for a in acts] == [
        ("consult", "handling_agency"),
        ("respond", "other_agency"),
    ]
    assert acts[0].receiver == "Công an tỉnh"


def test_verbs_of_one_clause_are_parted_where_their_actions_differ() -> None:
    acts = read("Bộ phận Một cửa kiểm tra thành phần hồ sơ và cấp giấy biên nhận.")
    assert [(a.action, a.actor) for a in acts] == [
        ("check", "Bộ phận Một cửa"),
        ("receive", "Bộ phận Một cửa"),
    ]
    assert acts[1].text == "và cấp giấy biên nhận"


def test_verbs_of_one_action_and_actor_stay_one() -> None:
    assert actions("Hạt kiểm lâm tiếp nhận hồ sơ, vào sổ và hẹn ngày trả kết quả.") == ["receive"]
    assert actions("Chủ tàu chuẩn bị hồ sơ và nộp tại Chi cục Thủy sản.") == ["submit"]
    assert actions("Sở Nội vụ xem xét, phê duyệt điều lệ hội.") == ["decide"]
    assert actions("Phòng Nội vụ hoàn thiện hồ sơ, trình Chủ tịch Ủy ban nhân dân cấp xã ký.") == ["propose"]


def test_what_somebody_else_then_does_is_an_act_of_its_own() -> None:
    acts = read("Sở Tư pháp chuyển thẻ đến Bộ phận Một cửa để trao cho người được cấp.")
    assert [(a.action, a.actor, a.receiver) for a in acts] == [
        ("transfer", "Sở Tư pháp", "Bộ phận Một cửa"),
        ("return_result", "Bộ phận Một cửa", "người được cấp"),
    ]


def test_verbs_inside_conditions_names_and_objects_head_nothing() -> None:
    acts = read(
        "Sau khi tiếp nhận hồ sơ đề nghị cấp giấy phép, cơ quan có thẩm quyền cấp giấy phép có "
        "trách nhiệm thẩm định hồ sơ."
    )
    assert [a.action for a in acts] == ["appraise"]


def test_rights_definitions_opening_hours_and_lists_of_contents_are_no_acts() -> None:
    for text in (
        "Người nộp hồ sơ được lựa chọn nộp bản sao giấy tờ hoặc bản chính.",
        "Văn bản đề nghị phải có các nội dung theo mẫu.",
        "Thời gian tiếp nhận hồ sơ: từ thứ 2 đến thứ 6 hàng tuần.",
        "Hồ sơ gồm:\n- Đơn đề nghị;\n- Bản vẽ.",
    ):
        assert actions(text) == [], text


def test_a_line_above_names_who_acts_in_the_items() -> None:
    acts = read(
        "Bước 2: Văn phòng đăng ký đất đai thực hiện:\n- Kiểm tra hồ sơ.\n- Chuyển hồ sơ đến cơ "
        "quan thuế.\nBước 3: Trả kết quả."
    )
    assert {a.actor for a in acts[:2]} == {"Văn phòng đăng ký đất đai"}
    assert [a.step for a in acts] == ["2", "2", "3"]


def test_this_agency_is_the_one_spoken_of_last() -> None:
    acts = read("Sở Công Thương kiểm tra hồ sơ. Cơ quan này cấp giấy phép cho thương nhân.")
    assert acts[1].actor == "Sở Công Thương"


def test_a_clause_without_subject_takes_the_last_fitting_actor() -> None:
    acts = read(
        "Chủ xe nộp hồ sơ đến Sở Xây dựng. Sở Xây dựng kiểm tra hồ sơ. Trong 02 ngày, cấp phù "
        "hiệu cho chủ xe."
    )
    assert [a.actor for a in acts] == ["Chủ xe", "Sở Xây dựng", "Sở Xây dựng"]


def test_in_a_passive_the_one_who_gets_something_does_not_act() -> None:
    acts = read(
        "Cá nhân nộp hồ sơ đến Phòng Đăng ký kinh doanh.\n"
        "Người nộp hồ sơ sẽ nhận được giấy tiếp nhận hồ sơ.\n"
        "Hồ sơ được chuyển đến Sở Tài chính."
    )
    assert [(a.action, a.actor) for a in acts[1:]] == [
        ("receive", "Phòng Đăng ký kinh doanh"),
        ("transfer", "Phòng Đăng ký kinh doanh"),
    ]
    assert acts[1].receiver == "Người nộp hồ sơ"


def test_an_act_told_as_a_noun_is_read() -> None:
    acts = read(
        "Việc sát hạch được thực hiện thông qua hình thức trực tuyến.\nThời gian sát hạch tối đa là 45 phút."
    )
    assert [(a.action, a.duration) for a in acts] == [("inspect", Duration(0.75, "hour"))]


def test_a_refusal_after_the_content_was_looked_at_is_a_conditional_decision() -> None:
    acts = read(
        "Trong thời hạn 10 ngày kể từ ngày nhận đủ hồ sơ, Sở Du lịch cấp thẻ; trường hợp không "
        "cấp thì trả lời bằng văn bản, nêu rõ lý do."
    )
    assert [(a.action, a.conditional) for a in acts] == [("decide", False), ("decide", True)]
    assert acts[1].condition == "trường hợp không cấp"


def test_a_file_sent_back_for_mending_is_a_request_and_else_a_notice() -> None:
    assert actions("Trường hợp hồ sơ chưa đầy đủ thì trả hồ sơ và hướng dẫn người nộp bổ sung.") == [
        "request_supplement"
    ]
    assert actions("Trường hợp hồ sơ không đúng thẩm quyền, Sở Du lịch từ chối tiếp nhận hồ sơ.") == [
        "notify"
    ]


@pytest.mark.parametrize(
    ("text", "conditional"),
    [
        ("Nếu hồ sơ hợp lệ thì Sở Du lịch cấp thẻ.", True),
        ("Sở Du lịch cấp thẻ nếu hồ sơ hợp lệ.", True),
        ("Sở Du lịch kiểm tra thực tế đối với trường hợp có mái che.", True),
        ("Sở Du lịch cấp thẻ cho hướng dẫn viên.", False),
        ("Sau khi nhận hồ sơ, Sở Du lịch kiểm tra hồ sơ.", False),
    ],
)
def test_what_happens_only_in_some_case_is_conditional(text: str, conditional: bool) -> None:
    assert [a.conditional for a in read(text)] == [conditional]


def test_the_heading_of_a_case_inside_a_step_makes_its_acts_conditional() -> None:
    acts = read("Bước 1: Sở Du lịch xử lý:\n- Đối với khách sạn mới:\n+ Thẩm định hồ sơ.\n+ Cấp biển hiệu.")
    assert [a.conditional for a in acts] == [True, True]


def test_headings_for_alternatives_that_hold_every_act_make_none_conditional() -> None:
    acts = read(
        "* Trường hợp nộp trực tiếp:\nHộ kinh doanh nộp hồ sơ tại xã.\n* Trường hợp nộp qua "
        "mạng:\nHộ kinh doanh gửi hồ sơ đến Ủy ban nhân dân cấp xã."
    )
    assert [a.conditional for a in acts] == [False, False]


def test_a_limit_stands_on_the_first_act_of_its_sentence() -> None:
    acts = read(
        "Trong thời hạn 07 ngày làm việc kể từ ngày nhận đủ hồ sơ, Sở Y tế thẩm định hồ sơ và "
        "trình Ủy ban nhân dân cấp tỉnh."
    )
    assert [a.duration for a in acts] == [Duration(7, "working_day"), None]
    assert acts[0].runs_from == "kể từ ngày nhận đủ hồ sơ"


def test_a_limit_behind_an_act_stands_on_it() -> None:
    acts = read("Sở Y tế kiểm tra hồ sơ; cấp giấy phép trong thời hạn 03 ngày kể từ ngày có kết quả.")
    assert [a.duration for a in acts] == [None, Duration(3, "day")]


def test_a_waiting_period_and_a_validity_are_no_limits() -> None:
    acts = read(
        "Sau thời hạn 30 ngày, Ủy ban nhân dân cấp xã cấp giấy phép có giá trị trong 05 năm cho hộ dân."
    )
    assert [a.duration for a in acts] == [None]


def test_an_officer_a_chairman_and_the_desk_have_classes_of_their_own() -> None:
    acts = read(
        "Công dân nộp hồ sơ tại Bộ phận Một cửa.\n"
        "Công chức tư pháp thẩm tra hồ sơ, trình Chủ tịch Ủy ban nhân dân cấp xã.\n"
        "Chủ tịch Ủy ban nhân dân cấp xã ký giấy xác nhận.\n"
        "Bộ phận Một cửa trả kết quả cho công dân."
    )
    assert [a.actor_class for a in acts] == ["applicant", "officer", "officer", "decision_maker", "one_stop"]


def test_whoever_is_put_the_draft_decides() -> None:
    acts = read(
        "Sở Tài chính thẩm định dự án, trình Ủy ban nhân dân cấp tỉnh.\nỦy ban nhân dân cấp tỉnh "
        "phê duyệt dự án."
    )
    assert [a.actor_class for a in acts] == ["handling_agency", "handling_agency", "decision_maker"]


def test_spans_of_headings_and_markers_are_told_and_cases_listed() -> None:
    text = "Bước 1: Nộp hồ sơ\nChủ tàu nộp hồ sơ.\n- Trường hợp tàu mới:\n+ Chi cục đo tàu."
    reading = read_activities(text, read_outline(text))
    roles = {text[s.start : s.end].strip(): s.role for s in reading.structures}
    assert roles["Nộp hồ sơ"] == "heading"
    assert [c.text for c in reading.cases] == ["Trường hợp tàu mới:"]


def test_an_opinion_asked_by_a_bare_verb_is_consulting() -> None:
    acts = read(
        "Đối với dự án gần biên giới, Cơ quan đăng ký đầu tư lấy ý kiến của Bộ Chỉ huy quân sự cấp tỉnh."
    )
    assert [(a.action, a.receiver, a.conditional) for a in acts] == [
        ("consult", "Bộ Chỉ huy quân sự cấp tỉnh", True)
    ]


def test_the_subject_behind_a_list_of_bodies_is_the_last_one() -> None:
    acts = read(
        "Trong thời hạn 05 ngày kể từ ngày nhận được ý kiến của Bộ Quốc phòng, Bộ Công an và "
        "Ủy ban nhân dân cấp tỉnh, Bộ Xây dựng ban hành văn bản thỏa thuận."
    )
    assert [(a.action, a.actor) for a in acts] == [("decide", "Bộ Xây dựng")]


def test_who_is_charged_with_an_act_does_it_unless_it_is_told_later() -> None:
    text = "Ủy ban nhân dân cấp xã chỉ đạo Phòng Y tế chi trả phụ cấp cho cộng tác viên."
    assert [(a.action, a.receiver) for a in read(text)] == [
        ("transfer", "Phòng Y tế"),
        ("other", None),
    ]
    told = (
        "Chủ tịch Ủy ban nhân dân cấp tỉnh giao Sở Tài chính thẩm định phương án. "
        "Sở Tài chính thẩm định phương án trong thời hạn 10 ngày."
    )
    assert actions(told) == ["transfer", "appraise"]


def test_a_body_is_asked_for_papers_and_gives_them() -> None:
    acts = read("Sở Tư pháp đề nghị Công an tỉnh cung cấp hồ sơ lưu trữ.")
    assert [(a.action, a.actor) for a in acts] == [("consult", "Sở Tư pháp"), ("respond", "Công an tỉnh")]


def test_general_acts_drop_out_where_labelled_items_tell_them() -> None:
    text = (
        "Hạt kiểm lâm tiếp nhận hồ sơ và kiểm tra hồ sơ.\n"
        "- Tiếp nhận hồ sơ: Hạt kiểm lâm cấp giấy biên nhận.\n"
        "- Kiểm tra hồ sơ: Hạt kiểm lâm kiểm tra thành phần hồ sơ."
    )
    assert actions(text) == ["receive", "check"]


def test_an_agency_that_hands_in_first_is_the_applicant() -> None:
    acts = read("Trường Đại học Y gửi hồ sơ đề nghị mở ngành đến Bộ Giáo dục và Đào tạo.")
    assert [(a.action, a.actor_class) for a in acts] == [("submit", "applicant")]


def test_who_has_got_the_file_does_not_hand_one_in() -> None:
    acts = read(
        "Trong 05 ngày kể từ ngày nhận đủ hồ sơ, cơ quan có thẩm quyền có văn bản chấp thuận gửi chủ bến."
    )
    assert [(a.action, a.actor_class) for a in acts] == [("decide", "handling_agency")]
    acts = read("Sở Y tế nhận hồ sơ.\nCơ quan chủ quản gửi 01 bộ hồ sơ đề nghị cấp thẻ đến Sở Y tế.")
    assert (acts[-1].action, acts[-1].actor_class) == ("submit", "applicant")


def test_a_notice_of_fees_sent_to_the_applicant_sets_a_payment() -> None:
    acts = actions("Phòng khám nộp hồ sơ.\nSở Y tế gửi thông báo nộp phí cho tổ chức, cá nhân.")
    assert acts == ["submit", "determine_payment"]


def test_a_heading_run_into_its_sentence_and_a_full_stop_without_space_part_well() -> None:
    acts = read(
        "Nộp hồ sơ TTHC Chủ bến gửi hồ sơ đến Sở Xây dựng.Giải quyết TTHC Sở Xây dựng thẩm định hồ sơ."
    )
    assert [a.action for a in acts] == ["submit", "appraise"]
    assert acts[1].actor == "Sở Xây dựng"


def test_a_time_that_opens_a_list_stands_on_its_first_act() -> None:
    text = (
        "Trong thời hạn 12 ngày làm việc, Sở Y tế thực hiện các công việc sau:\n"
        "- Thẩm định nội dung hồ sơ;\n- Kiểm tra thực tế tại phòng khám."
    )
    assert [a.duration for a in read(text)] == [Duration(12, "working_day"), None]
    waited = "Sau thời hạn 12 ngày, Sở Y tế thực hiện các công việc sau:\n- Thẩm định nội dung hồ sơ."
    assert [a.duration for a in read(waited)] == [None]


def test_a_case_behind_a_plus_that_has_said_all_binds_nothing_behind_it() -> None:
    text = (
        "Bước 2: Sở Công Thương thẩm định hồ sơ:\n"
        "+ Trường hợp hồ sơ đạt yêu cầu, Sở Công Thương lập biên bản thẩm định.\n"
        "+ Trường hợp hồ sơ không đạt, Sở Công Thương trả lời cơ sở bằng văn bản, nêu rõ lý do.\n"
        "- Trong thời hạn 04 ngày, Sở Công Thương cấp giấy phép cho cơ sở."
    )
    assert [(a.action, a.condition) for a in read(text)][-2:] == [
        ("decide", "Trường hợp hồ sơ không đạt"),
        ("decide", None),
    ]


def test_a_sentence_that_only_states_a_time_is_no_act() -> None:
    text = "Thời hạn giải quyết là 15 ngày kể từ ngày Sở Y tế tiếp nhận hồ sơ."
    reading = read_activities(text, read_outline(text))
    assert reading.activities == ()
    assert [s.role for s in reading.structures] == ["total_time"]


SAYS = st.sampled_from(
    [
        "Bước 1: Chủ hộ nộp hồ sơ đến Ủy ban nhân dân cấp xã.\n",
        "- Trường hợp hồ sơ thiếu, Sở Y tế yêu cầu bổ sung;\n",
        "Trong thời hạn 05 ngày, cơ quan thuế xác định tiền thuê đất, ",
        "và gửi cho Kho bạc để theo dõi. ",
        "+ nếu thì (để của ",
        "không cấp ",
        "Thẩm định: ",
        "; \n",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(SAYS | st.text(alphabet="aB .,;:()\n-", max_size=12), max_size=14))
def test_spans_are_in_order_in_range_and_cut_the_text(parts: list[str]) -> None:
    text = "".join(parts)
    reading = read_activities(text, read_outline(text))
    last = 0
    for act in reading.activities:
        assert last <= act.start < act.end <= len(text)
        assert text[act.start : act.end] == act.text
        assert act.sentence[0] <= act.start < act.end <= act.sentence[1]
        last = act.start
    for item in reading.structures:
        assert 0 <= item.start < item.end <= len(text)
        assert not any(a.start < item.end and item.start < a.end for a in reading.activities)


@pytest.mark.parametrize(
    "piece",
    [
        "trường hợp nếu ",
        "kiểm tra, ",
        "Sở Y tế, ",
        "trong thời hạn 05 ngày ",
        "thì ",
        "(",
        "để ",
        "gửi cho Sở Y tế và ",
    ],
)
def test_repeated_words_do_not_run_away(piece: str) -> None:
    begin = time.process_time()
    text = piece * 300
    read_activities(text, read_outline(text))
    assert time.process_time() - begin < 5
