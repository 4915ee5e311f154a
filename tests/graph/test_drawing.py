"""The rules by which acts are joined, each on a small process."""

from tests.graph.building import act, procedure_of
from tthc.graph import draw
from tthc.model import END, START, StepGraph


def edges(graph: StepGraph) -> set[tuple[object, object, str]]:
    return {(e.source, e.target, e.kind) for e in graph.edges}


def into(graph: StepGraph, node: object) -> set[tuple[object, str]]:
    return {(e.source, e.kind) for e in graph.edges if e.target == node}


SUBMIT = act(
    "Chủ cơ sở nộp hồ sơ tại Sở Công Thương", "submit", "Chủ cơ sở", "applicant", to="Sở Công Thương"
)


def test_acts_follow_one_another_in_order_of_telling() -> None:
    graph = draw(
        procedure_of(
            "Bước 1: Chủ cơ sở nộp hồ sơ tại Sở Công Thương.\nBước 2: Sở Công Thương thẩm định hồ sơ, "
            "trình Chủ tịch Ủy ban nhân dân tỉnh.\nBước 3: Chủ tịch Ủy ban nhân dân tỉnh ký giấy phép.",
            [
                SUBMIT,
                act("Sở Công Thương thẩm định hồ sơ", "appraise", "Sở Công Thương"),
                act(
                    "trình Chủ tịch Ủy ban nhân dân tỉnh",
                    "propose",
                    "Sở Công Thương",
                    to="Chủ tịch UBND tỉnh",
                ),
                act(
                    "Chủ tịch Ủy ban nhân dân tỉnh ký giấy phép",
                    "decide",
                    "Chủ tịch UBND tỉnh",
                    "decision_maker",
                ),
            ],
        )
    )
    assert edges(graph) == {
        (START, 0, "sequence"),
        (0, 1, "sequence"),
        (1, 2, "sequence"),
        (2, 3, "sequence"),
        (3, END, "sequence"),
    }


def test_a_process_without_acts_leads_from_start_to_end() -> None:
    assert edges(draw(procedure_of("", []))) == {(START, END, "sequence")}


def test_a_request_to_add_branches_from_the_check_and_returns_to_the_submit() -> None:
    graph = draw(
        procedure_of(
            "Bước 1: Chủ cơ sở nộp hồ sơ tại Sở Công Thương.\nBước 2: Công chức kiểm tra hồ sơ "
            "và cấp giấy hẹn.\n"
            "Nếu hồ sơ còn thiếu thì hướng dẫn chủ cơ sở bổ sung.\nBước 3: Sở Công Thương cấp giấy phép.",
            [
                SUBMIT,
                act("Công chức kiểm tra hồ sơ", "check", "Công chức", "one_stop"),
                act("và cấp giấy hẹn", "receive", "Công chức", "one_stop"),
                act(
                    "Nếu hồ sơ còn thiếu thì hướng dẫn chủ cơ sở bổ sung",
                    "request_supplement",
                    "Công chức",
                    "one_stop",
                    given=True,
                ),
                act("Sở Công Thương cấp giấy phép", "decide", "Sở Công Thương"),
            ],
        )
    )
    assert into(graph, 3) == {(1, "branch")}
    assert (3, 0, "return") in edges(graph)
    assert (3, END, "sequence") not in edges(graph)
    assert into(graph, 4) == {(2, "sequence")}


def test_a_second_request_follows_the_first_and_the_refusal_the_second() -> None:
    graph = draw(
        procedure_of(
            "- Chủ cơ sở nộp hồ sơ tại Sở Công Thương.\n- Sở Công Thương thẩm định hồ sơ; "
            "trường hợp hồ sơ chưa đúng "
            "thì yêu cầu hoàn thiện.\n- Trường hợp hồ sơ bổ sung vẫn chưa đúng thì yêu cầu hoàn "
            "thiện lần hai.\n"
            "- Trường hợp sau lần hai vẫn không đáp ứng thì thông báo không cấp giấy phép.\n- "
            "Sở Công Thương cấp giấy phép.",
            [
                SUBMIT,
                act("Sở Công Thương thẩm định hồ sơ", "appraise", "Sở Công Thương"),
                act(
                    "trường hợp hồ sơ chưa đúng thì yêu cầu hoàn thiện",
                    "request_supplement",
                    "Sở Công Thương",
                    given=True,
                ),
                act(
                    "Trường hợp hồ sơ bổ sung vẫn chưa đúng thì yêu cầu hoàn thiện lần hai",
                    "request_supplement",
                    "Sở Công Thương",
                    given=True,
                ),
                act(
                    "Trường hợp sau lần hai vẫn không đáp ứng thì thông báo không cấp giấy phép",
                    "decide",
                    "Sở Công Thương",
                    given=True,
                ),
                act("Sở Công Thương cấp giấy phép", "decide", "Sở Công Thương"),
            ],
        )
    )
    assert into(graph, 3) == {(2, "branch")}
    assert into(graph, 4) == {(3, "branch")}
    assert {(2, 0, "return"), (3, 0, "return"), (4, END, "sequence")} <= edges(graph)
    assert into(graph, 5) == {(1, "sequence")}


def test_a_refusal_told_after_the_grant_branches_from_the_appraisal_and_ends() -> None:
    graph = draw(
        procedure_of(
            "- Chủ cơ sở nộp hồ sơ tại Sở Công Thương.\n- Sở Công Thương thẩm định hồ sơ.\n- Sở "
            "Công Thương cấp giấy "
            "phép. Trường hợp không đủ điều kiện thì trả lời bằng văn bản và nêu rõ lý do.",
            [
                SUBMIT,
                act("Sở Công Thương thẩm định hồ sơ", "appraise", "Sở Công Thương"),
                act("Sở Công Thương cấp giấy phép", "decide", "Sở Công Thương"),
                act(
                    "Trường hợp không đủ điều kiện thì trả lời bằng văn bản và nêu rõ lý do",
                    "decide",
                    "Sở Công Thương",
                    given=True,
                ),
            ],
        )
    )
    assert into(graph, 3) == {(1, "branch")}
    assert into(graph, END) == {(2, "sequence"), (3, "sequence")}
    condition = next(e.condition for e in graph.edges if e.target == 3)
    assert condition == "Trường hợp không đủ điều kiện"


def test_a_gate_cannot_be_gone_round() -> None:
    graph = draw(
        procedure_of(
            "- Chủ cơ sở nộp hồ sơ tại Sở Công Thương.\n- Nếu hồ sơ hợp lệ thì công chức tiếp nhận.\n"
            "- Sở Công Thương cấp giấy phép.",
            [
                SUBMIT,
                act(
                    "Nếu hồ sơ hợp lệ thì công chức tiếp nhận", "receive", "Công chức", "one_stop", given=True
                ),
                act("Sở Công Thương cấp giấy phép", "decide", "Sở Công Thương"),
            ],
        )
    )
    assert into(graph, 1) == {(0, "branch")}
    assert into(graph, 2) == {(1, "sequence")}


def test_what_the_next_act_hands_on_is_a_gate() -> None:
    graph = draw(
        procedure_of(
            "- Chủ cơ sở nộp hồ sơ tại Sở Công Thương.\n- Sở Công Thương cấp giấy phép đối với "
            "trường hợp di dời; "
            "trao giấy phép cho chủ cơ sở.",
            [
                SUBMIT,
                act(
                    "Sở Công Thương cấp giấy phép đối với trường hợp di dời",
                    "decide",
                    "Sở Công Thương",
                    given=True,
                ),
                act("trao giấy phép cho chủ cơ sở", "return_result", "Sở Công Thương"),
            ],
        )
    )
    assert into(graph, 2) == {(1, "sequence")}


def test_options_in_a_row_can_each_be_skipped() -> None:
    graph = draw(
        procedure_of(
            "- Chủ cơ sở nộp hồ sơ tại Sở Công Thương.\n- Đối với kho ngầm thì đo kiểm tại chỗ.\n"
            "- Đối với kho nổi thì lấy mẫu.\n- Sở Công Thương cấp giấy phép.",
            [
                SUBMIT,
                act("Đối với kho ngầm thì đo kiểm tại chỗ", "inspect", "Sở Công Thương", given=True),
                act("Đối với kho nổi thì lấy mẫu", "inspect", "Sở Công Thương", given=True),
                act("Sở Công Thương cấp giấy phép", "decide", "Sở Công Thương"),
            ],
        )
    )
    assert into(graph, 2) == {(0, "branch"), (1, "branch")}
    assert into(graph, 3) == {(0, "sequence"), (1, "sequence"), (2, "sequence")}


def test_an_option_takes_along_the_act_of_its_receiver() -> None:
    graph = draw(
        procedure_of(
            "- Chủ cơ sở nộp hồ sơ tại Sở Công Thương.\n- Gửi phiếu thông tin đến cơ quan thuế "
            "để tính lệ phí đối với "
            "trường hợp phải nộp.\n- Sở Công Thương cấp giấy phép.",
            [
                SUBMIT,
                act(
                    "Gửi phiếu thông tin đến cơ quan thuế",
                    "transfer",
                    "Sở Công Thương",
                    to="cơ quan thuế",
                    given=True,
                ),
                act(
                    "để tính lệ phí đối với trường hợp phải nộp",
                    "determine_payment",
                    "cơ quan thuế",
                    "other_agency",
                    given=True,
                ),
                act("Sở Công Thương cấp giấy phép", "decide", "Sở Công Thương"),
            ],
        )
    )
    assert into(graph, 1) == {(0, "branch")}
    assert into(graph, 2) == {(1, "sequence")}
    assert into(graph, 3) == {(0, "sequence"), (2, "sequence")}


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


def test_work_told_as_simultaneous_starts_together() -> None:
    graph = draw(
        procedure_of(
            "- Sở Công Thương thẩm định hồ sơ.\n- Sở Công Thương cấp giấy phép, đồng thời đăng "
            "tải trên trang điện tử "
            "và gửi về Bộ Công Thương để theo dõi.\n- Chủ cơ sở nhận giấy phép.",
            [
                act("Sở Công Thương thẩm định hồ sơ", "appraise", "Sở Công Thương"),
                act("Sở Công Thương cấp giấy phép", "decide", "Sở Công Thương"),
                act("đồng thời đăng tải trên trang điện tử", "publish", "Sở Công Thương"),
                act("và gửi về Bộ Công Thương để theo dõi", "notify", "Sở Công Thương", to="Bộ Công Thương"),
                act("Chủ cơ sở nhận giấy phép", "collect", "Chủ cơ sở", "applicant"),
            ],
        )
    )
    assert {(0, n, "parallel") for n in (1, 2, 3)} <= edges(graph)
    assert into(graph, 4) == {(1, "sequence"), (2, "sequence"), (3, "sequence")}
    assert graph.parallel_groups == ((1, 2, 3),)


def test_nobody_waits_for_what_the_receiver_of_a_transfer_is_to_hand_out() -> None:
    graph = draw(
        procedure_of(
            "- Sở Công Thương chuyển giấy phép đến bộ phận một cửa để trao cho chủ cơ sở.\n- Sở "
            "Công Thương lưu hồ sơ.",
            [
                act(
                    "Sở Công Thương chuyển giấy phép đến bộ phận một cửa",
                    "transfer",
                    "Sở Công Thương",
                    to="bộ phận một cửa",
                ),
                act("để trao cho chủ cơ sở", "return_result", "bộ phận một cửa", "one_stop"),
                act("Sở Công Thương lưu hồ sơ", "record", "Sở Công Thương"),
            ],
        )
    )
    assert into(graph, 2) == {(0, "sequence")}
    assert into(graph, END) == {(1, "sequence"), (2, "sequence")}


def test_what_is_handed_in_when_fetching_the_result_stands_after_the_result() -> None:
    graph = draw(
        procedure_of(
            "Bước 1: Chủ cơ sở nộp hồ sơ tại Sở Công Thương.\nTrường hợp nộp bản chụp thì khi "
            "nhận kết quả phải nộp bản "
            "chính.\nBước 2: Sở Công Thương cấp giấy phép.\nBước 3: Bộ phận một cửa trao giấy phép.",
            [
                SUBMIT,
                act(
                    "Trường hợp nộp bản chụp thì khi nhận kết quả phải nộp bản chính",
                    "submit",
                    "Chủ cơ sở",
                    "applicant",
                    given=True,
                ),
                act("Sở Công Thương cấp giấy phép", "decide", "Sở Công Thương"),
                act("Bộ phận một cửa trao giấy phép", "return_result", "Bộ phận một cửa", "one_stop"),
            ],
        )
    )
    assert into(graph, 1) == {(3, "branch")}
    assert into(graph, 2) == {(0, "sequence")}


def test_an_act_told_to_precede_another_is_put_before_it() -> None:
    graph = draw(
        procedure_of(
            "- Sở Công Thương thẩm định hồ sơ.\n- Ủy ban nhân dân tỉnh phê duyệt kế hoạch vận "
            "chuyển.\n- Trường hợp có "
            "vốn vay thì Ủy ban nhân dân tỉnh lấy ý kiến ngân hàng trước khi phê duyệt kế hoạch vận chuyển.",
            [
                act("Sở Công Thương thẩm định hồ sơ", "appraise", "Sở Công Thương"),
                act("Ủy ban nhân dân tỉnh phê duyệt kế hoạch vận chuyển", "decide", "Ủy ban nhân dân tỉnh"),
                act(
                    "Trường hợp có vốn vay thì Ủy ban nhân dân tỉnh lấy ý kiến ngân hàng trước "
                    "khi phê duyệt kế hoạch "
                    "vận chuyển",
                    "consult",
                    "Ủy ban nhân dân tỉnh",
                    given=True,
                ),
            ],
        )
    )
    assert into(graph, 2) == {(0, "branch")}
    assert into(graph, 1) == {(0, "sequence"), (2, "sequence")}


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


def test_a_waiting_period_without_objection_is_a_gate_and_an_objection_ends() -> None:
    graph = draw(
        procedure_of(
            "- Ủy ban nhân dân xã niêm yết danh sách.\n- Trường hợp có đơn khiếu nại thì "
            "hướng dẫn người dân đến cơ quan "
            "thẩm quyền.\n- Sau thời hạn 15 ngày kể từ ngày niêm yết mà không có đơn khiếu "
            "nại thì thực hiện:\n"
            "+ Lập hồ sơ.\n+ Cấp sổ.",
            [
                act("Ủy ban nhân dân xã niêm yết danh sách", "publish", "Ủy ban nhân dân xã"),
                act(
                    "Trường hợp có đơn khiếu nại thì hướng dẫn người dân đến cơ quan thẩm quyền",
                    "notify",
                    "Ủy ban nhân dân xã",
                    given=True,
                ),
                act("Lập hồ sơ", "other", "Ủy ban nhân dân xã", given=True),
                act("Cấp sổ", "decide", "Ủy ban nhân dân xã", given=True),
            ],
        )
    )
    assert into(graph, 1) == {(0, "branch")}
    assert into(graph, 2) == {(0, "branch")}
    assert into(graph, END) == {(1, "sequence"), (3, "sequence")}


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


def test_suspending_comes_back_like_a_request() -> None:
    graph = draw(
        procedure_of(
            "- Chủ cơ sở nộp hồ sơ tại Sở Công Thương.\n- Sở Công Thương thẩm định hồ sơ.\n- "
            "Sở Công Thương tạm dừng thẩm "
            "định và thông báo các lỗi cho chủ cơ sở.\n- Sở Công Thương cấp giấy phép.",
            [
                SUBMIT,
                act("Sở Công Thương thẩm định hồ sơ", "appraise", "Sở Công Thương"),
                act("Sở Công Thương tạm dừng thẩm định", "other", "Sở Công Thương"),
                act("và thông báo các lỗi cho chủ cơ sở", "notify", "Sở Công Thương", to="chủ cơ sở"),
                act("Sở Công Thương cấp giấy phép", "decide", "Sở Công Thương"),
            ],
        )
    )
    assert into(graph, 2) == {(1, "branch")}
    assert {(2, 3, "sequence"), (3, 0, "return")} <= edges(graph)
    assert into(graph, 4) == {(1, "sequence")}


def test_what_a_business_suspends_does_not_suspend_the_work_on_its_file() -> None:
    graph = draw(
        procedure_of(
            "- Chủ cơ sở nộp hồ sơ tại Sở Công Thương.\n- Sở Công Thương xem xét hồ sơ và cấp giấy xác nhận "
            "tạm ngừng kinh doanh.\n- Chủ cơ sở nhận kết quả.",
            [
                SUBMIT,
                act("Sở Công Thương xem xét hồ sơ", "check", "Sở Công Thương"),
                act("và cấp giấy xác nhận tạm ngừng kinh doanh", "decide", "Sở Công Thương"),
                act("Chủ cơ sở nhận kết quả", "collect", "Chủ cơ sở", "applicant"),
            ],
        )
    )
    assert edges(graph) == {
        (START, 0, "sequence"),
        (0, 1, "sequence"),
        (1, 2, "sequence"),
        (2, 3, "sequence"),
        (3, END, "sequence"),
    }


def test_refusal_follows_all_who_examine_where_some_do_so_in_some_case_only() -> None:
    graph = draw(
        procedure_of(
            "- Chủ cơ sở nộp hồ sơ tại Sở Công Thương.\n- Sở Công Thương thẩm định hồ sơ; nếu cần thiết thì "
            "kiểm tra tại cơ sở.\n- Nếu đủ cơ sở để cấp phép, Sở Công Thương cấp giấy phép.\n- Nếu không có "
            "cơ sở để cấp phép, Sở Công Thương thông báo lý do.",
            [
                SUBMIT,
                act("Sở Công Thương thẩm định hồ sơ", "appraise", "Sở Công Thương"),
                act("nếu cần thiết thì kiểm tra tại cơ sở", "inspect", "Sở Công Thương", given=True),
                act(
                    "Nếu đủ cơ sở để cấp phép, Sở Công Thương cấp giấy phép",
                    "decide",
                    "Sở Công Thương",
                    given=True,
                ),
                act(
                    "Nếu không có cơ sở để cấp phép, Sở Công Thương thông báo lý do",
                    "notify",
                    "Sở Công Thương",
                    given=True,
                ),
            ],
        )
    )
    assert into(graph, 3) == {(1, "branch"), (2, "branch")}
    assert into(graph, 4) == {(1, "branch"), (2, "branch")}
    assert into(graph, END) == {(3, "sequence"), (4, "sequence")}


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
