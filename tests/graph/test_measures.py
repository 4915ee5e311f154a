"""Hand-offs, touchpoints, visits and times."""

import attrs
import pytest

from tests.graph.building import act, procedure_of
from tthc.graph import draw, measure, working_days
from tthc.graph.authorities import one_house, same_authority
from tthc.graph.timing import stated_total
from tthc.model import Activity, Channel, Duration, StatedTime
from tthc.model.procedure import Action, ActorClass, Unit


@pytest.mark.parametrize(
    ("value", "unit", "days"),
    [
        (3, "working_day", 3.0),
        (7, "day", 5.0),
        (4, "hour", 0.5),
        (1, "month", 150 / 7),
        (1, "year", 1825 / 7),
    ],
)
def test_times_are_counted_in_working_days(value: float, unit: Unit, days: float) -> None:
    assert working_days(Duration(value, unit)) == pytest.approx(days)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ủy ban nhân dân cấp xã nơi có đất", "Ủy ban nhân dân cấp xã", True),
        ("Chủ tịch UBND tỉnh", "Ủy ban nhân dân cấp tỉnh", True),
        ("Giám đốc Sở Công Thương", "Sở Công Thương", True),
        ("Sở Công Thương", "Sở Tư pháp", False),
        ("Chi nhánh Văn phòng đăng ký đất đai", "Văn phòng đăng ký đất đai", True),
        ("", "Sở Tư pháp", False),
    ],
)
def test_a_house_is_known_under_its_longer_and_shorter_name(one: str, other: str, same: bool) -> None:
    assert same_authority(one, other) is same


def _by(actor: str | None, actor_class: ActorClass, action: Action = "appraise") -> Activity:
    return Activity("trinh_tu_thuc_hien", 0, 0, "", None, action, actor, actor_class, None, False, None)


def test_officers_councils_and_desks_belong_to_their_house() -> None:
    assert one_house(_by("Bộ phận Một cửa", "one_stop"), _by("Trung tâm Phục vụ hành chính công", "one_stop"))
    assert one_house(_by("chuyên viên", "officer"), _by("Sở Công Thương", "handling_agency"))
    assert one_house(_by("Hội đồng thẩm định", "handling_agency"), _by("Bộ Công Thương", "decision_maker"))
    assert not one_house(_by("Sở Công Thương", "handling_agency"), _by("Sở Tư pháp", "other_agency"))
    assert not one_house(_by("Bộ phận Một cửa", "one_stop"), _by("Sở Công Thương", "handling_agency"))


def test_two_handling_houses_are_told_apart_only_where_the_file_is_sent() -> None:
    second = _by("Chi cục Kiểm lâm", "handling_agency")
    assert one_house(_by("Hạt Kiểm lâm", "handling_agency", "check"), second)
    assert not one_house(_by("Hạt Kiểm lâm", "handling_agency", "transfer"), second)


def test_a_skipped_transfer_is_one_passing() -> None:
    graph = draw(
        procedure_of(
            "Bước 1: Chủ hộ nộp hồ sơ.\nBước 2: Cơ quan tiếp nhận cấp giấy hẹn. Trường hợp "
            "Bộ phận Một cửa tiếp nhận "
            "thì chuyển hồ sơ đến Hạt Kiểm lâm.\nBước 3: Hạt Kiểm lâm thẩm định.",
            [
                act("Chủ hộ nộp hồ sơ", "submit", "Chủ hộ", "applicant"),
                act("Cơ quan tiếp nhận cấp giấy hẹn", "receive", "Cơ quan tiếp nhận", "one_stop"),
                act(
                    "Trường hợp Bộ phận Một cửa tiếp nhận thì chuyển hồ sơ đến Hạt Kiểm lâm",
                    "transfer",
                    "Bộ phận Một cửa",
                    "one_stop",
                    to="Hạt Kiểm lâm",
                    given=True,
                ),
                act("Hạt Kiểm lâm thẩm định", "appraise", "Hạt Kiểm lâm"),
            ],
        )
    )
    assert {(e.source, e.target) for e in graph.edges if e.target == 3} == {(1, 3), (2, 3)}
    assert graph.handoffs == ((2, 3),)


def test_touchpoints_and_visits_of_a_process_with_a_test_and_a_result_handed_out() -> None:
    graph = draw(
        procedure_of(
            "Cá nhân nộp hồ sơ. Sở Công Thương kiểm tra hồ sơ. Nếu hồ sơ chưa đủ thì yêu cầu "
            "bổ sung. Sở Công Thương "
            "tổ chức sát hạch. Cơ quan thuế xác định lệ phí. Bộ phận Một cửa trao chứng chỉ cho cá nhân.",
            [
                act("Cá nhân nộp hồ sơ", "submit", "Cá nhân", "applicant"),
                act("Sở Công Thương kiểm tra hồ sơ", "check", "Sở Công Thương"),
                act(
                    "Nếu hồ sơ chưa đủ thì yêu cầu bổ sung",
                    "request_supplement",
                    "Sở Công Thương",
                    given=True,
                ),
                act("Sở Công Thương tổ chức sát hạch", "inspect", "Sở Công Thương"),
                act("Cơ quan thuế xác định lệ phí", "determine_payment", "Cơ quan thuế", "other_agency"),
                act(
                    "Bộ phận Một cửa trao chứng chỉ cho cá nhân",
                    "return_result",
                    "Bộ phận Một cửa",
                    "one_stop",
                ),
            ],
        )
    )
    assert graph.touchpoints == (0, 2, 3, 4, 5)
    assert graph.trips == 3


def test_no_visit_is_counted_where_nothing_tells_how_the_result_comes() -> None:
    steps = "Cá nhân nộp hồ sơ. Sở Công Thương trả kết quả qua Cổng dịch vụ công."
    acts = [
        act("Cá nhân nộp hồ sơ", "submit", "Cá nhân", "applicant"),
        act("Sở Công Thương trả kết quả qua Cổng dịch vụ công", "return_result", "Sở Công Thương"),
    ]
    assert draw(procedure_of(steps, acts)).trips is None
    assert draw(procedure_of(steps, acts)).touchpoints == (0,)


def test_a_limit_on_the_file_runs_from_the_submit_and_covers_the_acts_between() -> None:
    graph = draw(
        procedure_of(
            "- Cá nhân nộp hồ sơ cho Sở Công Thương.\n- Sở Công Thương gửi hồ sơ lấy ý kiến "
            "Sở Tư pháp.\n- Trong 07 ngày "
            "kể từ ngày nhận được hồ sơ, Sở Tư pháp trả lời.\n- Trong 15 ngày làm việc kể từ "
            "ngày nhận đủ hồ sơ hợp lệ, "
            "Sở Công Thương cấp phép.\n- Sở Công Thương đăng tải giấy phép trong 07 ngày kể "
            "từ ngày cấp phép.",
            [
                act(
                    "Cá nhân nộp hồ sơ cho Sở Công Thương",
                    "submit",
                    "Cá nhân",
                    "applicant",
                    to="Sở Công Thương",
                ),
                act(
                    "Sở Công Thương gửi hồ sơ lấy ý kiến Sở Tư pháp",
                    "consult",
                    "Sở Công Thương",
                    to="Sở Tư pháp",
                ),
                act(
                    "Trong 07 ngày kể từ ngày nhận được hồ sơ, Sở Tư pháp trả lời",
                    "respond",
                    "Sở Tư pháp",
                    "other_agency",
                    days=7,
                    unit="day",
                ),
                act(
                    "Trong 15 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ, Sở Công Thương cấp phép",
                    "decide",
                    "Sở Công Thương",
                    days=15,
                ),
                act(
                    "Sở Công Thương đăng tải giấy phép trong 07 ngày kể từ ngày cấp phép",
                    "publish",
                    "Sở Công Thương",
                    days=7,
                    unit="day",
                ),
            ],
            total=25,
        )
    )
    assert graph.anchors == ((3, 0),)
    assert graph.longest_path_days == 20.0
    assert graph.unknown == 0
    assert graph.upper_bound_days is None


def test_a_limit_on_the_file_of_another_house_runs_from_the_act_before() -> None:
    graph = draw(
        procedure_of(
            "Cá nhân nộp hồ sơ. Sở Công Thương thẩm định trong 10 ngày làm việc. Sở Công "
            "Thương trình Ủy ban nhân dân "
            "tỉnh. Ủy ban nhân dân tỉnh cấp phép trong 03 ngày làm việc kể từ ngày nhận được "
            "hồ sơ trình của Sở.",
            [
                act("Cá nhân nộp hồ sơ", "submit", "Cá nhân", "applicant"),
                act("Sở Công Thương thẩm định trong 10 ngày làm việc", "appraise", "Sở Công Thương", days=10),
                act("Sở Công Thương trình Ủy ban nhân dân tỉnh", "propose", "Sở Công Thương", to="UBND tỉnh"),
                act(
                    "Ủy ban nhân dân tỉnh cấp phép trong 03 ngày làm việc kể từ ngày nhận "
                    "được hồ sơ trình của Sở",
                    "decide",
                    "Ủy ban nhân dân tỉnh",
                    "decision_maker",
                    days=3,
                ),
            ],
            total=15,
        )
    )
    assert graph.anchors == ()
    assert graph.longest_path_days == 13.0
    assert (graph.unknown, graph.upper_bound_days) == (1, 15.0)


def test_a_limit_covers_the_acts_of_its_sentence_by_the_same_house() -> None:
    graph = draw(
        procedure_of(
            "Trong 05 ngày làm việc, Sở Công Thương thẩm định hồ sơ, cập nhật dữ liệu và cấp "
            "phép. Sở Công Thương lưu hồ sơ.",
            [
                act(
                    "Trong 05 ngày làm việc, Sở Công Thương thẩm định hồ sơ",
                    "appraise",
                    "Sở Công Thương",
                    days=5,
                ),
                act("cập nhật dữ liệu", "record", "Sở Công Thương"),
                act("và cấp phép", "decide", "Sở Công Thương"),
                act("Sở Công Thương lưu hồ sơ", "record", "Sở Công Thương"),
            ],
        )
    )
    assert graph.unknown == 1


def test_acts_without_times_give_no_figure_and_the_channels_the_total() -> None:
    procedure = procedure_of(
        "Cá nhân nộp hồ sơ. Sở Công Thương cấp phép.",
        [
            act("Cá nhân nộp hồ sơ", "submit", "Cá nhân", "applicant", days=10),
            act("Sở Công Thương cấp phép", "decide", "Sở Công Thương"),
        ],
        total=12,
    )
    graph = draw(procedure)
    assert (graph.longest_path_days, graph.upper_bound_days, graph.unknown) == (None, 12.0, 1)
    figures = measure(procedure, graph)
    assert (figures.days, figures.activities, figures.documents, figures.originals) == (12.0, 2, 0, None)


def _time(days: float, condition: str | None = None, *, added: bool = False) -> StatedTime:
    return StatedTime(Duration(days, "working_day"), 0, 0, condition, added)


@pytest.mark.parametrize(
    ("times", "total"),
    [
        ((_time(15), _time(10, "xã miền núi", added=True)), 15.0),
        ((_time(20, "trường hợp thu hồi"), _time(20)), 20.0),
        ((_time(5), _time(10)), None),
        ((_time(10, "trường hợp tặng cho"),), None),
        ((_time(10, added=True),), None),
        ((), None),
    ],
)
def test_a_total_told_in_the_description_counts_where_it_is_the_same_for_all(
    times: tuple[StatedTime, ...], total: float | None
) -> None:
    way = Channel("cach_thuc_thuc_hien", 0, 0, "", "online", None, None, None, stated_times=times)
    procedure = attrs.evolve(procedure_of("", []), channels=(way, way))
    assert stated_total(procedure) == total
    tabled = attrs.evolve(way, value=3, unit="working_day")
    assert stated_total(attrs.evolve(procedure, channels=(way, tabled))) == 3.0
