"""Acts joined in order of telling: sequence, requests and refusals, gates, options."""

from tests.graph.building import SUBMIT, act, edges, into, procedure_of
from tthc.graph import draw
from tthc.model import END, START


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
