"""Acts that name their moment, work side by side, waiting and suspending."""

from tests.graph.building import SUBMIT, act, edges, into, procedure_of
from tthc.graph import draw
from tthc.model import END, START


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


def test_a_fee_paid_when_handing_in_stands_after_the_submit_and_nobody_waits_for_it() -> None:
    graph = draw(
        procedure_of(
            "Bước 1: Chủ cơ sở nộp hồ sơ tại Sở Công Thương.\nBước 2: Sở Công Thương thẩm định hồ sơ. "
            "Chủ cơ sở nộp phí thẩm định tại thời điểm nộp hồ sơ.\nBước 3: Sở Công Thương cấp giấy phép.",
            [
                SUBMIT,
                act("Sở Công Thương thẩm định hồ sơ", "appraise", "Sở Công Thương"),
                act("Chủ cơ sở nộp phí thẩm định tại thời điểm nộp hồ sơ", "pay", "Chủ cơ sở", "applicant"),
                act("Sở Công Thương cấp giấy phép", "decide", "Sở Công Thương"),
            ],
        )
    )
    assert edges(graph) == {
        (START, 0, "sequence"),
        (0, 1, "sequence"),
        (0, 2, "sequence"),
        (2, END, "sequence"),
        (1, 3, "sequence"),
        (3, END, "sequence"),
    }
