"""Alternatives: cases by heading, by way and by submit, and where each goes on."""

from tests.graph.building import SUBMIT, act, edges, into, procedure_of
from tthc.graph import draw
from tthc.model import END, START


def test_cases_by_way_of_handing_in_stand_side_by_side() -> None:
    graph = draw(
        procedure_of(
            "Bước 1: Chủ cơ sở nộp hồ sơ tại Sở Công Thương.\nBước 2:\n- Trường hợp nộp hồ sơ "
            "trực tiếp, công chức kiểm "
            "tra và cấp giấy hẹn.\n- Trường hợp nộp hồ sơ trực tuyến, công chức kiểm tra trên hệ thống.\n"
            "Bước 3: Sở Công Thương cấp giấy phép.",
            [
                SUBMIT,
                act(
                    "Trường hợp nộp hồ sơ trực tiếp, công chức kiểm tra",
                    "check",
                    "công chức",
                    "one_stop",
                    given=True,
                ),
                act("và cấp giấy hẹn", "receive", "công chức", "one_stop", given=True),
                act(
                    "Trường hợp nộp hồ sơ trực tuyến, công chức kiểm tra trên hệ thống",
                    "check",
                    "công chức",
                    "one_stop",
                    given=True,
                ),
                act("Sở Công Thương cấp giấy phép", "decide", "Sở Công Thương"),
            ],
        )
    )
    assert into(graph, 1) == {(0, "branch")}
    assert into(graph, 3) == {(0, "branch")}
    assert into(graph, 4) == {(2, "sequence"), (3, "sequence")}
    assert [c.activities for c in graph.cases] == [(1, 2), (3,)]


def test_cases_with_a_submit_each_begin_at_the_start() -> None:
    graph = draw(
        procedure_of(
            "Bước 1:\n- Trường hợp cá nhân thì nộp hồ sơ tại Ủy ban nhân dân xã.\n- Trường hợp "
            "tổ chức thì nộp hồ sơ tại "
            "Sở Công Thương.\nBước 2: Cơ quan tiếp nhận kiểm tra hồ sơ; hồ sơ chưa đầy đủ thì "
            "trả lại để bổ sung.",
            [
                act(
                    "Trường hợp cá nhân thì nộp hồ sơ tại Ủy ban nhân dân xã",
                    "submit",
                    "cá nhân",
                    "applicant",
                    to="Ủy ban nhân dân xã",
                    given=True,
                ),
                act(
                    "Trường hợp tổ chức thì nộp hồ sơ tại Sở Công Thương",
                    "submit",
                    "tổ chức",
                    "applicant",
                    to="Sở Công Thương",
                    given=True,
                ),
                act("Cơ quan tiếp nhận kiểm tra hồ sơ", "check", "Cơ quan tiếp nhận", "one_stop"),
                act(
                    "hồ sơ chưa đầy đủ thì trả lại để bổ sung",
                    "request_supplement",
                    "Cơ quan tiếp nhận",
                    "one_stop",
                    given=True,
                ),
            ],
        )
    )
    assert into(graph, 0) == {(START, "branch"), (3, "return")}
    assert into(graph, 1) == {(START, "branch"), (3, "return")}
    assert into(graph, 2) == {(0, "sequence"), (1, "sequence")}


def test_acts_joined_by_or_are_alternatives_without_words() -> None:
    graph = draw(
        procedure_of(
            "Sở Công Thương cấp giấy phép; trao giấy phép hoặc gửi bộ phận một cửa để trao cho chủ cơ sở.",
            [
                act("Sở Công Thương cấp giấy phép", "decide", "Sở Công Thương"),
                act("trao giấy phép", "return_result", "Sở Công Thương"),
                act("gửi bộ phận một cửa", "transfer", "Sở Công Thương", to="bộ phận một cửa"),
                act("để trao cho chủ cơ sở", "return_result", "bộ phận một cửa", "one_stop"),
            ],
        )
    )
    assert into(graph, 1) == {(0, "branch")}
    assert into(graph, 2) == {(0, "branch")}
    assert into(graph, END) == {(1, "sequence"), (3, "sequence")}


def test_a_last_item_that_tells_the_way_over_again_is_an_alternative() -> None:
    graph = draw(
        procedure_of(
            "Bước 1: Chủ cơ sở nộp hồ sơ tại Sở Công Thương.\nBước 2: Sở Công Thương thực "
            "hiện:\n- Thẩm định hồ sơ.\n"
            "- Cấp giấy phép; chuyển giấy phép đến bộ phận một cửa để trao cho chủ cơ sở.\n- "
            "Trường hợp gia hạn thì ghi "
            "gia hạn vào giấy phép; chuyển giấy phép đến bộ phận một cửa để trao cho chủ cơ sở.",
            [
                SUBMIT,
                act("Thẩm định hồ sơ", "appraise", "Sở Công Thương"),
                act("Cấp giấy phép", "decide", "Sở Công Thương"),
                act(
                    "chuyển giấy phép đến bộ phận một cửa", "transfer", "Sở Công Thương", to="bộ phận một cửa"
                ),
                act("để trao cho chủ cơ sở", "return_result", "bộ phận một cửa", "one_stop"),
                act(
                    "Trường hợp gia hạn thì ghi gia hạn vào giấy phép", "decide", "Sở Công Thương", given=True
                ),
                act(
                    "chuyển giấy phép đến bộ phận một cửa",
                    "transfer",
                    "Sở Công Thương",
                    to="bộ phận một cửa",
                    given=True,
                ),
                act("để trao cho chủ cơ sở", "return_result", "bộ phận một cửa", "one_stop", given=True),
            ],
        )
    )
    assert into(graph, 5) == {(0, "branch")}
    assert into(graph, END) == {(4, "sequence"), (7, "sequence")}


def test_a_later_single_case_that_repeats_the_grant_takes_its_place() -> None:
    graph = draw(
        procedure_of(
            "- Sở Công Thương thẩm định hồ sơ.\n- Sở Công Thương cấp giấy phép vận chuyển.\n- "
            "Bộ phận một cửa trao giấy "
            "phép.\nTrường hợp thuê kho thì Sở Công Thương cấp giấy phép vận chuyển cho bên thuê.",
            [
                act("Sở Công Thương thẩm định hồ sơ", "appraise", "Sở Công Thương"),
                act("Sở Công Thương cấp giấy phép vận chuyển", "decide", "Sở Công Thương"),
                act("Bộ phận một cửa trao giấy phép", "return_result", "Bộ phận một cửa", "one_stop"),
                act(
                    "Trường hợp thuê kho thì Sở Công Thương cấp giấy phép vận chuyển cho bên thuê",
                    "decide",
                    "Sở Công Thương",
                    given=True,
                ),
            ],
        )
    )
    assert into(graph, 3) == {(0, "branch")}
    assert (3, 2, "sequence") in edges(graph)
    assert into(graph, END) == {(2, "sequence")}


def test_a_case_that_goes_on_later_starts_where_it_was_told_before() -> None:
    graph = draw(
        procedure_of(
            "Bước 1: Chủ cơ sở nộp hồ sơ tại Sở Công Thương.\n- Đối với hồ sơ điện tử: chủ cơ "
            "sở nộp hồ sơ qua cổng.\n"
            "Bước 2:\n- Đối với hồ sơ giấy: Công chức đóng dấu tiếp nhận.\n- Đối với hồ sơ điện "
            "tử: Hệ thống gửi giấy hẹn.",
            [
                SUBMIT,
                act(
                    "chủ cơ sở nộp hồ sơ qua cổng",
                    "submit",
                    "chủ cơ sở",
                    "applicant",
                    to="Sở Công Thương",
                    given=True,
                ),
                act("Công chức đóng dấu tiếp nhận", "receive", "Công chức", "one_stop", given=True),
                act("Hệ thống gửi giấy hẹn", "receive", "Hệ thống", "one_stop", given=True),
            ],
        )
    )
    assert into(graph, 2) == {(0, "branch")}
    assert into(graph, 3) == {(1, "sequence")}


def test_what_a_house_does_that_has_the_file_in_some_case_goes_on_in_that_case() -> None:
    graph = draw(
        procedure_of(
            "Bước 1: Hạt Kiểm lâm kiểm tra hồ sơ.\n- Chuyển thông tin đến Ủy ban nhân dân xã "
            "đối với trường hợp mất sổ.\n"
            "Bước 2: Ủy ban nhân dân xã niêm yết.\nBước 3: Hạt Kiểm lâm cấp sổ.",
            [
                act("Hạt Kiểm lâm kiểm tra hồ sơ", "check", "Hạt Kiểm lâm"),
                act(
                    "Chuyển thông tin đến Ủy ban nhân dân xã đối với trường hợp mất sổ",
                    "transfer",
                    "Hạt Kiểm lâm",
                    to="Ủy ban nhân dân xã",
                    given=True,
                ),
                act("Ủy ban nhân dân xã niêm yết", "publish", "Ủy ban nhân dân xã", "other_agency"),
                act("Hạt Kiểm lâm cấp sổ", "decide", "Hạt Kiểm lâm"),
            ],
        )
    )
    assert into(graph, 2) == {(1, "sequence")}
    assert into(graph, 3) == {(0, "sequence"), (2, "sequence")}


def test_paragraphs_behind_the_last_of_several_headings_stay_under_it() -> None:
    graph = draw(
        procedure_of(
            "* Trường hợp nộp trực tiếp Trường hợp đổi tên, chủ cơ sở nộp hồ sơ tại Sở Công Thương.\n"
            "Sở Công Thương kiểm tra hồ sơ.\n"
            "* Trường hợp nộp trực tuyến: Người nộp gửi hồ sơ trên Cổng dịch vụ công.\n"
            "Sở Công Thương xem xét hồ sơ.",
            [
                act(
                    "Trường hợp đổi tên, chủ cơ sở nộp hồ sơ tại Sở Công Thương",
                    "submit",
                    "chủ cơ sở",
                    "applicant",
                    to="Sở Công Thương",
                    given=True,
                ),
                act("Sở Công Thương kiểm tra hồ sơ", "check", "Sở Công Thương"),
                act(
                    "Người nộp gửi hồ sơ trên Cổng dịch vụ công",
                    "submit",
                    "Người nộp",
                    "applicant",
                    given=True,
                ),
                act("Sở Công Thương xem xét hồ sơ", "check", "Sở Công Thương"),
            ],
        )
    )
    assert into(graph, 1) == {(0, "sequence")}
    assert into(graph, 2) == {(START, "branch")}
    assert into(graph, 3) == {(2, "sequence")}
    assert into(graph, END) == {(1, "sequence"), (3, "sequence")}


def test_numbers_that_begin_anew_tell_the_way_of_another_case() -> None:
    graph = draw(
        procedure_of(
            "1. Cấp mới\nBước 1: Chủ cơ sở nộp hồ sơ tại Sở Công Thương.\nBước 2: Sở Công "
            "Thương cấp giấy phép.\n"
            "2. Cấp lại\nBước 1: Chủ cơ sở gửi đơn đến Sở Công Thương.\nBước 2: Sở Công "
            "Thương cấp lại giấy phép.",
            [
                SUBMIT,
                act("Sở Công Thương cấp giấy phép", "decide", "Sở Công Thương"),
                act(
                    "Chủ cơ sở gửi đơn đến Sở Công Thương",
                    "submit",
                    "Chủ cơ sở",
                    "applicant",
                    to="Sở Công Thương",
                ),
                act("Sở Công Thương cấp lại giấy phép", "decide", "Sở Công Thương"),
            ],
        )
    )
    assert into(graph, 0) == {(START, "branch")}
    assert into(graph, 2) == {(START, "branch")}
    assert into(graph, END) == {(1, "sequence"), (3, "sequence")}


def test_the_file_sent_to_one_of_two_houses_goes_on_there_only() -> None:
    graph = draw(
        procedure_of(
            "Bước 1: Bộ phận Một cửa cấp giấy hẹn.\n- Chuyển hồ sơ đến Hạt Kiểm lâm đối với "
            "trường hợp rừng trồng.\n"
            "- Chuyển hồ sơ đến Sở Công Thương đối với trường hợp xưởng gỗ.\nBước 2: Hạt "
            "Kiểm lâm xác nhận rừng trồng.\n"
            "Bước 3: Sở Công Thương cấp phép xưởng.",
            [
                act("Bộ phận Một cửa cấp giấy hẹn", "receive", "Bộ phận Một cửa", "one_stop"),
                act(
                    "Chuyển hồ sơ đến Hạt Kiểm lâm đối với trường hợp rừng trồng",
                    "transfer",
                    "Bộ phận Một cửa",
                    "one_stop",
                    to="Hạt Kiểm lâm",
                    given=True,
                ),
                act(
                    "Chuyển hồ sơ đến Sở Công Thương đối với trường hợp xưởng gỗ",
                    "transfer",
                    "Bộ phận Một cửa",
                    "one_stop",
                    to="Sở Công Thương",
                    given=True,
                ),
                act("Hạt Kiểm lâm xác nhận rừng trồng", "decide", "Hạt Kiểm lâm"),
                act("Sở Công Thương cấp phép xưởng", "decide", "Sở Công Thương"),
            ],
        )
    )
    assert into(graph, 1) == {(0, "branch")}
    assert into(graph, 2) == {(0, "branch")}
    assert into(graph, 3) == {(1, "sequence")}
    assert into(graph, 4) == {(2, "sequence")}
