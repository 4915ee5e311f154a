"""Who acts in the steps, on whose behalf, to whom, and in which case."""

import pytest

from tests.reading.step_reading import read
from tthc.reading.names.agencies import find_agencies


def parts(text: str) -> list[tuple[str, str | None, str]]:
    return [(a.action, a.actor, a.actor_class) for a in read(text)]


@pytest.mark.parametrize(
    ("taker", "elsewhere", "desk"),
    [
        ("Cán bộ tiếp nhận hồ sơ", "officer", "one_stop"),
        ("Cơ quan tiếp nhận hồ sơ", "handling_agency", "one_stop"),
    ],
)
def test_who_takes_files_in_sits_at_the_desk_only_where_the_steps_tell_of_one(
    taker: str, elsewhere: str, desk: str
) -> None:
    checks = f"{taker} kiểm tra tính đầy đủ của hồ sơ."
    assert [a.actor_class for a in read(checks)] == [elsewhere]
    told = f"Chủ tàu nộp hồ sơ tại Bộ phận Một cửa của tỉnh.\n{checks}"
    assert [a.actor_class for a in read(told)] == ["applicant", desk]


def test_the_short_name_of_intake_and_return_is_the_desk() -> None:
    acts = parts("Bước 1: Cán bộ TN&TKQ kiểm tra hồ sơ của thương binh.")
    assert acts == [("check", "Cán bộ TN&TKQ", "one_stop")]


def test_who_is_competent_to_take_in_and_settle_is_an_officer() -> None:
    acts = read("Người có thẩm quyền tiếp nhận, giải quyết thủ tục hành chính kiểm tra thành phần hồ sơ.")
    assert acts[0].actor == "Người có thẩm quyền tiếp nhận, giải quyết thủ tục hành chính"
    assert acts[0].actor_class == "officer"


def test_a_competent_body_or_person_decides() -> None:
    acts = read("Cơ quan, người có thẩm quyền ra quyết định giao tài sản cho trạm y tế.")
    assert [a.actor_class for a in acts] == ["decision_maker"]


def test_who_stands_for_the_owner_of_public_housing_is_an_authority() -> None:
    acts = read("Đại diện chủ sở hữu nhà ở kiểm tra hồ sơ của người thuê.")
    assert (acts[0].actor, acts[0].actor_class) == ("Đại diện chủ sở hữu nhà ở", "handling_agency")


@pytest.mark.parametrize(
    "name",
    [
        "Khu Quản lý đường bộ",
        "Cục Tổ chức cán bộ",
        "Phòng Quản lý hạ tầng đô thị",
        "phòng Kinh tế",
        "Đại diện chủ sở hữu nhà ở",
    ],
)
def test_long_names_of_bureaus_and_divisions_are_whole(name: str) -> None:
    assert [m.name for m in find_agencies(f"gửi hồ sơ đến {name} để thẩm định.")] == [name]


def test_defence_and_prevention_are_no_divisions() -> None:
    assert not find_agencies("công tác quốc phòng Việt Nam và dự phòng Hà Nội")


def test_who_got_the_file_at_the_end_of_a_step_works_on_it_in_the_next() -> None:
    acts = read(
        "Bước 1: Bộ phận Một cửa chuyển hồ sơ đến phòng Kinh tế.\n"
        "Bước 2: Thẩm định hồ sơ và trình Lãnh đạo Sở Công Thương.\n"
        "Bước 3: Ký duyệt giấy phép."
    )
    assert [a.actor for a in acts][1:] == ["phòng Kinh tế", "phòng Kinh tế", "Lãnh đạo Sở Công Thương"]


def test_the_result_is_not_handed_out_by_whom_the_file_was_put_to() -> None:
    acts = read(
        "Bước 1: Sở Y tế trình Chủ tịch Ủy ban nhân dân cấp tỉnh.\nBước 2: Trả kết quả cho người nộp hồ sơ."
    )
    assert acts[-1].actor == "Sở Y tế"


def test_the_first_line_of_a_step_may_name_who_acts_in_all_of_it() -> None:
    acts = read(
        "Bước 1: Người bị thương nộp đơn đến Công an cấp xã.\n"
        "Bước 2: Cục Tổ chức cán bộ\n"
        "Tiếp nhận hồ sơ do Công an cấp xã gửi đến. Trong thời hạn 07 ngày, thẩm định hồ sơ."
    )
    assert {a.actor for a in acts[1:]} == {"Cục Tổ chức cán bộ"}


def test_who_signs_what_is_put_to_him_decides_also_where_he_takes_the_file_in() -> None:
    acts = read(
        "Bước 1: Chủ rừng nộp hồ sơ đến Hạt Kiểm lâm.\n"
        "Bước 2: Hạt Kiểm lâm thẩm định hồ sơ, trình Chi cục Kiểm lâm xem xét.\n"
        "Bước 3: Chi cục Kiểm lâm tiếp nhận hồ sơ, ban hành quyết định giao rừng."
    )
    assert {a.actor: a.actor_class for a in acts}["Chi cục Kiểm lâm"] == "decision_maker"
    assert {a.actor: a.actor_class for a in acts}["Hạt Kiểm lâm"] == "handling_agency"


def test_a_body_that_hands_in_a_file_asks_in_all_the_steps() -> None:
    acts = read(
        "- Văn phòng giám định Bình Minh thông báo việc tạm ngừng cho khách hàng.\n"
        "- Văn phòng giám định Bình Minh nộp lại giấy đăng ký cho Sở Tư pháp."
    )
    assert {a.actor_class for a in acts} == {"applicant"}


def test_who_answers_a_question_takes_part_also_where_he_decides_elsewhere() -> None:
    acts = read(
        "Sở Y tế gửi văn bản lấy ý kiến của Thường trực Hội đồng nhân dân cấp tỉnh.\n"
        "Trong thời hạn 10 ngày, Thường trực Hội đồng nhân dân cấp tỉnh có ý kiến bằng văn bản."
    )
    assert acts[0].receiver == "Thường trực Hội đồng nhân dân cấp tỉnh"
    assert (acts[1].action, acts[1].actor_class) == ("respond", "other_agency")


@pytest.mark.parametrize(
    ("sentence", "receiver"),
    [
        ("Trường hợp hồ sơ thiếu, Sở Y tế yêu cầu cơ sở bổ sung hồ sơ.", "cơ sở"),
        ("Hồ sơ chưa rõ thì Cục Thú y có văn bản yêu cầu tổ chức giải trình.", "tổ chức"),
        ("Sở Tư pháp kiểm tra đơn.\nSở Tư pháp gửi quyết định cho các bên tranh chấp.", "các bên tranh chấp"),
        ("Chi cục Thủy sản thông báo với các Thương nhân đã đăng ký.", "Thương nhân"),
        ("Bộ phận Một cửa chuyển hồ sơ phòng Kinh tế để xử lý.", "phòng Kinh tế"),
        (
            "Chủ tàu gửi hồ sơ qua dịch vụ bưu chính hoặc nộp trực tiếp đến Chi cục Thủy sản.",
            "Chi cục Thủy sản",
        ),
    ],
)
def test_the_receiver_is_whoever_gets_file_question_or_result(sentence: str, receiver: str) -> None:
    found = read(sentence)[-1].receiver or ""
    assert receiver in found


@pytest.mark.parametrize(
    ("sentence", "conditional"),
    [
        ("Sở Y tế kiểm tra thực tế tại phòng khám (nếu cần thiết).", True),
        ("Cơ quan thuế xác định nghĩa vụ tài chính (nếu có).", True),
        ("Sở Y tế thẩm định hồ sơ, căn cứ ý kiến của Công an tỉnh (nếu có).", False),
        ("Chủ tàu nộp hồ sơ và giấy tờ khác (nếu có).", False),
        ("Sau thời hạn 10 ngày mà chủ tàu không nộp bổ sung, Chi cục Thủy sản trả lại hồ sơ.", True),
        ("Sở Nội vụ ban hành quyết định bổ nhiệm đối với ứng viên có đủ điều kiện.", False),
        ("Sở Xây dựng kiểm tra thực tế đối với nhà có tầng hầm.", True),
        ("Sở Xây dựng tạm dừng thẩm định và thông báo cho chủ đầu tư.", True),
    ],
)
def test_an_act_is_conditional_by_words_that_leave_it_open(sentence: str, conditional: bool) -> None:
    assert read(sentence)[0].conditional is conditional


def test_pointing_back_is_to_the_body_named_last_in_the_sentence() -> None:
    acts = read(
        "Sở Xây dựng kiểm tra hồ sơ. Trường hợp Bộ Công an có nhu cầu khác thì cơ quan này gửi văn bản "
        "cho Sở Xây dựng."
    )
    assert acts[-1].actor == "Bộ Công an"


def test_an_intake_body_that_hands_out_the_result_is_a_desk() -> None:
    acts = read(
        "Cơ quan tiếp nhận hồ sơ kiểm tra hồ sơ. Sở Tư pháp cấp thẻ và gửi thẻ về cơ quan tiếp nhận hồ sơ "
        "để cơ quan này trao cho người được cấp."
    )
    assert (acts[-1].action, acts[-1].actor_class) == ("return_result", "one_stop")


def test_names_of_bodies_reach_to_what_they_look_after() -> None:
    text = "cơ quan quản lý thông tin, dữ liệu có trách nhiệm cung cấp; cơ quan của người có thẩm quyền xét"
    assert [m.name for m in find_agencies(text)] == [
        "cơ quan quản lý thông tin, dữ liệu",
        "cơ quan của người có thẩm quyền",
    ]


def test_who_only_works_out_a_payment_or_confirms_takes_part() -> None:
    acts = read(
        "Bước 1: Chủ rừng nộp hồ sơ đến Hạt Kiểm lâm.\n"
        "Bước 2: Hạt Kiểm lâm thẩm định hồ sơ. Cơ quan xây dựng xác định chi phí hạ tầng phải nộp. "
        "Ủy ban nhân dân cấp xã xác nhận tình trạng rừng."
    )
    classes = {a.actor: a.actor_class for a in acts}
    assert classes["Hạt Kiểm lâm"] == "handling_agency"
    assert classes["Ủy ban nhân dân cấp xã"] == "other_agency"


def test_whoever_hands_in_the_file_asks_also_where_it_is_a_state_body() -> None:
    acts = read("Bước 1: Cơ quan nhà nước có tài sản nộp 01 bộ hồ sơ đến Sở Tài chính.")
    assert [(a.action, a.actor_class) for a in acts] == [("submit", "applicant")]


def test_a_system_does_not_go_on_acting_for_the_officer() -> None:
    acts = read(
        "- Cán bộ tiếp nhận kiểm tra hồ sơ.\n"
        "- Hệ thống tự động gửi mã hồ sơ.\n"
        "- Trường hợp hồ sơ thiếu thì hướng dẫn bổ sung hồ sơ."
    )
    assert acts[-1].actor == "Cán bộ tiếp nhận"


def test_a_decision_that_names_nobody_is_not_the_desks() -> None:
    acts = read(
        "Bước 1: Người dân nộp hồ sơ tại Công an cấp tỉnh.\n"
        "Bước 2: Cán bộ tiếp nhận hồ sơ kiểm tra hồ sơ.\n"
        "Bước 3: Trường hợp không cấp giấy phép thì trả lời bằng văn bản và nêu rõ lý do."
    )
    assert (acts[-1].action, acts[-1].actor) == ("decide", "Công an cấp tỉnh")


def test_the_receiver_may_stand_in_the_list_of_ways_to_hand_in() -> None:
    acts = read(
        "Bước 1: Chủ tàu nộp hồ sơ bằng một trong các hình thức sau:\n"
        "- Trực tuyến trên Cổng dịch vụ công quốc gia.\n"
        "- Trực tiếp tại Chi cục Thủy sản tỉnh."
    )
    assert (acts[0].action, acts[0].receiver) == ("submit", "Chi cục Thủy sản tỉnh")


def test_who_acts_in_one_case_beside_the_main_body_does_not_go_on_acting() -> None:
    acts = read(
        "- Sở Nội vụ kiểm tra hồ sơ; trường hợp có đất rừng thì Hạt Kiểm lâm kiểm tra thực địa.\n"
        "- Hoàn thiện hồ sơ, trình Ủy ban nhân dân tỉnh."
    )
    assert [a.actor for a in acts] == ["Sở Nội vụ", "Hạt Kiểm lâm", "Sở Nội vụ"]


def test_what_something_belongs_to_does_not_act() -> None:
    acts = read(
        "Sở Y tế kiểm tra hồ sơ. Trường hợp không thuộc đối tượng được cấp thẻ thì trả lại hồ sơ. "
        "Khai thác trên môi trường điện tử: Sở Y tế cung cấp tài khoản cho người bệnh."
    )
    assert {a.actor for a in acts} == {"Sở Y tế"}


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        ("Cơ quan lập quy hoạch tiếp thu ý kiến của Hội đồng.", "Cơ quan lập quy hoạch"),
        ("Cơ quan thẩm quyền kiểm tra hồ sơ.", "Cơ quan thẩm quyền"),
        ("Cơ quan ký kết hợp đồng rà soát hồ sơ.", "Cơ quan ký kết hợp đồng"),
        ("VPMC kiểm tra thành phần hồ sơ.", "VPMC"),
    ],
)
def test_bodies_are_named_whole_where_their_names_hold_verbs(sentence: str, actor: str) -> None:
    assert read(sentence)[0].actor == actor


def test_a_desk_that_hands_something_over_is_no_applicant() -> None:
    acts = read("Bước 1: Người dân nộp hồ sơ tại VPMC.\nBước 2: VPMC tiếp nhận hồ sơ, gửi Sở Y tế.")
    assert [a.actor_class for a in acts[1:]] == ["one_stop"] * len(acts[1:])


def test_a_name_ends_before_talking_things_over() -> None:
    text = "Hội đồng xét duyệt trao đổi, thảo luận; cán bộ thu lệ phí thu tiền"
    assert [m.name for m in find_agencies(text)] == ["Hội đồng xét duyệt", "cán bộ thu lệ phí"]


def test_a_system_that_tells_of_a_file_handed_in_is_nobody_who_asks() -> None:
    told = parts(
        "Bước 1: Doanh nghiệp đăng nhập hệ thống và nộp hồ sơ trực tuyến.\n"
        "Bước 2: Hệ thống thông báo nộp hồ sơ thành công.\n"
        "Bước 3: Sở Công Thương kiểm tra hồ sơ.\n"
        "Bước 4: Hệ thống gửi thông báo về thanh toán phí cho doanh nghiệp."
    )
    assert told[-1] == ("notify", "Hệ thống", "handling_agency")


@pytest.mark.parametrize(
    ("sentence", "receiver"),
    [
        (
            "Chủ rừng nộp hồ sơ đến một trong các địa điểm trên địa bàn tỉnh: Bộ phận Một cửa hoặc "
            "Chi cục Kiểm lâm.",
            "Bộ phận Một cửa hoặc Chi cục Kiểm lâm",
        ),
        (
            "Chủ rừng nộp hồ sơ đến một trong các cơ quan sau trên địa bàn tỉnh: Bộ phận Một cửa hoặc "
            "Chi cục Kiểm lâm.",
            "Bộ phận Một cửa hoặc Chi cục Kiểm lâm",
        ),
        ("Sở Y tế chuyển hồ sơ để Thanh tra tỉnh xử lý.", "Thanh tra tỉnh"),
        ("Sở Y tế trả cơ sở Phiếu tiếp nhận hồ sơ.", "cơ sở"),
        ("Sở Y tế trả lời tổ chức về tính hợp lệ của hồ sơ.", "tổ chức"),
        ("Sở Y tế thông báo kết quả để tổ chức được biết.", "tổ chức"),
        ("Cục Hàng không có văn bản đề nghị hãng hàng không hoàn chỉnh hồ sơ.", "hãng hàng không"),
        ("Hồ sơ thiếu thì Sở Y tế hướng dẫn cho người nộp hoàn thiện hồ sơ.", "người nộp"),
        ("Cá nhân nộp hồ sơ mua nhà cho chủ đầu tư dự án.", "chủ đầu tư dự án"),
        ("Chủ rừng nộp hồ sơ Bộ phận Một cửa để chuyển đến Chi cục Kiểm lâm.", "Bộ phận Một cửa"),
        (
            "Sở Nội vụ lấy ý kiến thẩm định của các sở, Ủy ban nhân dân cấp xã về nội dung đề án.",
            "các sở, Ủy ban nhân dân cấp xã",
        ),
        ("Sở Nội vụ lấy ý kiến các Sở: Xây dựng, Y tế.", "các Sở: Xây dựng, Y tế"),
    ],
)
def test_the_receiver_may_stand_behind_a_colon_a_purpose_or_the_bare_verb(
    sentence: str, receiver: str
) -> None:
    assert [a.receiver for a in read(sentence)] == [receiver]


def test_who_is_told_to_get_a_receipt_gets_it_from_the_office() -> None:
    acts = read(
        "Người nộp hồ sơ gửi hồ sơ đến Chi cục Thú y.\n"
        "Sau khi gửi hồ sơ, người nộp hồ sơ sẽ nhận được giấy biên nhận hồ sơ trong tài khoản."
    )
    assert (acts[1].action, acts[1].actor, acts[1].receiver) == (
        "receive",
        "Chi cục Thú y",
        "người nộp hồ sơ",
    )


def test_who_is_asked_may_stand_in_the_purpose_behind_two_ways_of_telling() -> None:
    acts = read(
        "Hồ sơ thiếu thì Sở Y tế hướng dẫn trực tiếp hoặc thông báo qua tin nhắn để cơ sở bổ sung hồ sơ."
    )
    assert [(a.action, a.receiver) for a in acts] == [("request_supplement", "cơ sở")]


def test_cooperatives_and_their_unions_are_one_party() -> None:
    acts = read(
        "Người đại diện nộp hồ sơ tại Phòng Tài chính. "
        "Trường hợp hợp tác xã, liên hiệp hợp tác xã kê khai không thống nhất, Phòng Tài chính gửi văn bản "
        "cho hợp tác xã, liên hiệp hợp tác xã để yêu cầu bổ sung hồ sơ."
    )
    assert (acts[1].actor, acts[1].receiver) == ("Phòng Tài chính", "hợp tác xã, liên hiệp hợp tác xã")


def test_what_money_is_for_does_not_act() -> None:
    acts = read(
        "Cơ quan thuế xác nhận hoàn thành việc nộp tiền để nhà nước bổ sung diện tích rừng và gửi thông báo "
        "cho Chi cục Kiểm lâm."
    )
    assert [a.actor for a in acts] == ["Cơ quan thuế", "Cơ quan thuế"]


def test_verbs_that_share_a_purpose_are_those_of_who_gets_the_file() -> None:
    acts = read(
        "Bước 1: Chi cục Kiểm lâm kiểm tra hồ sơ.\n"
        "Bước 2: Chi cục Kiểm lâm chuyển hồ sơ đến Hạt Kiểm lâm để cập nhật, chỉnh lý cơ sở dữ liệu rừng."
    )
    assert [(a.action, a.actor) for a in acts][-2:] == [
        ("transfer", "Chi cục Kiểm lâm"),
        ("record", "Hạt Kiểm lâm"),
    ]


def test_who_only_decides_what_is_put_to_whoever_is_competent_is_the_decision_maker() -> None:
    acts = read(
        "Bước 1: Sở Y tế kiểm tra hồ sơ, trình cơ quan, người có thẩm quyền xem xét.\n"
        "Bước 2: Ủy ban nhân dân thành phố ban hành quyết định giao tài sản."
    )
    assert [(a.actor, a.actor_class) for a in acts][-1] == ("Ủy ban nhân dân thành phố", "decision_maker")


@pytest.mark.parametrize(
    ("above", "part"),
    [
        ("", "handling_agency"),
        ("Ủy ban nhân dân cấp xã thẩm định hồ sơ và cấp giấy phép.\n", "officer"),
    ],
)
def test_a_division_handles_the_file_where_no_body_above_it_acts(above: str, part: str) -> None:
    acts = read(f"{above}Phòng Kinh tế kiểm tra thực địa và trình Chủ tịch Ủy ban nhân dân cấp xã.")
    assert {a.actor_class for a in acts if a.actor == "Phòng Kinh tế"} == {part}
