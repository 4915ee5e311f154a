"""Times of channels and steps, consultation, passings of the file: when the rules speak and when not."""

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from tthc.checks import check
from tthc.cuts import with_effects
from tthc.graph import draw
from tthc.model import Finding, Procedure
from tthc.registry.rules import find_rule

MakeProcedure = Callable[[Mapping[str, str]], Procedure]
AS_OF = date(2026, 11, 24)


def way(name: str, time: str, more: str = "") -> str:
    lines = [f"  * Hình thức nộp: {name}", f"    Thời hạn giải quyết: {time}", "    Phí, lệ phí: 0 VNĐ"]
    return "\n".join([*lines, f"    Mô tả: {more}"] if more else lines) + "\n"


def found(rule: str, procedure: Procedure, as_of: date = AS_OF) -> tuple[Finding, ...]:
    known = find_rule(rule)
    assert known is not None
    graph = draw(procedure)
    findings = check(procedure, graph, as_of=as_of, rules=(known,), strict=True)
    return with_effects(procedure, graph, findings, "vi")


def test_aligning_channels_saves_the_days_of_the_slower_one(make_procedure: MakeProcedure) -> None:
    ways = way("DIRECT", "15 WORKING_DAY") + way("ONLINE", "10 WORKING_DAY")
    (finding,) = found("channel-time-mismatch", make_procedure({"ways": ways}))
    assert finding.effect.days == 5.0
    assert "trực tiếp ghi 15 ngày làm việc" in finding.message


def test_the_time_added_for_hard_communes_is_a_case_of_its_own(make_procedure: MakeProcedure) -> None:
    ways = way("DIRECT", "30 WORKING_DAY") + way("ONLINE", "20 WORKING_DAY")
    assert found("channel-time-mismatch", make_procedure({"ways": ways}))
    assert not found("channel-time-mismatch", make_procedure({"ways": ways, "field": "Đất đai"}))


def test_times_that_the_steps_tell_for_different_acts_are_not_aligned(make_procedure: MakeProcedure) -> None:
    ways = way("DIRECT", "15 WORKING_DAY") + way("ONLINE", "10 WORKING_DAY")
    steps = (
        "  * Bước 1:\n"
        "    Trường hợp cấp mới, trong thời hạn 15 ngày làm việc, Sở Công Thương cấp giấy phép.\n"
        "    Trường hợp cấp lại, trong thời hạn 10 ngày làm việc, Sở Công Thương cấp lại giấy phép.\n"
    )
    (finding,) = found("channel-time-mismatch", make_procedure({"ways": ways, "steps": steps}))
    assert finding.confidence == "medium"
    assert finding.cut is None


def test_a_number_without_unit_is_said_to_lack_one(make_procedure: MakeProcedure) -> None:
    (finding,) = found("time-unspecified", make_procedure({"ways": way("DIRECT", "5 OTHER")}))
    assert "“5”" in finding.message


def test_words_that_set_no_time_are_the_evidence(make_procedure: MakeProcedure) -> None:
    ways = way("DIRECT", "OTHER", "Không quy định thời hạn giải quyết")
    (finding,) = found("time-unspecified", make_procedure({"ways": ways}))
    assert finding.text == "Không quy định thời hạn giải quyết"
    assert finding.confidence == "high"


def test_a_submission_inside_the_limit_of_its_step_has_one(make_procedure: MakeProcedure) -> None:
    steps = (
        "  * Bước 1: Tổ chức nộp hồ sơ tại Sở Xây dựng.\n"
        "  * Bước 2: Trong thời hạn 05 ngày làm việc, Sở Xây dựng kiểm tra hồ sơ.\n"
        "  * Bước 3: Trong thời hạn 20 ngày làm việc, Sở Xây dựng thực hiện các công việc sau:\n"
        "    - Thẩm định hồ sơ.\n    - Trình Chủ tịch Ủy ban nhân dân cấp tỉnh quyết định.\n"
    )
    assert not found("time-unspecified", make_procedure({"steps": steps}))


def test_a_question_only_where_needed_weighs_less(make_procedure: MakeProcedure) -> None:
    asked = "Tổ chức nộp hồ sơ tại Sở Xây dựng.\nSở Xây dựng gửi văn bản lấy ý kiến Sở Tài chính{}."
    (always,) = found("consultation-without-deadline", make_procedure({"steps": asked.format("")}))
    (sometimes,) = found("consultation-without-deadline", make_procedure({"steps": asked.format(" nếu cần")}))
    assert (always.confidence, sometimes.confidence) == ("high", "medium")
    assert always.cut is not None
    assert always.cut.operation == "set_deadline"


FORWARDED = """
Tổ chức nộp hồ sơ tại Trung tâm Phục vụ hành chính công cấp tỉnh.
Trung tâm Phục vụ hành chính công cấp tỉnh chuyển hồ sơ đến Chủ tịch Ủy ban nhân dân cấp tỉnh.
Chủ tịch Ủy ban nhân dân cấp tỉnh giao Sở Xây dựng thẩm định hồ sơ.
Sở Xây dựng thẩm định hồ sơ.
Chủ tịch Ủy ban nhân dân cấp tỉnh ban hành quyết định phê duyệt.
"""


def test_a_decision_maker_who_first_only_assigns_is_a_passing_too_many(make_procedure: MakeProcedure) -> None:
    (finding,) = found("handoff-excess", make_procedure({"steps": FORWARDED}))
    assert finding.text.startswith("Trung tâm Phục vụ hành chính công")
    assert finding.cut is not None
    assert finding.cut.operation == "remove_activity"


def test_the_one_stop_desk_never_only_forwards(make_procedure: MakeProcedure) -> None:
    steps = (
        "Tổ chức nộp hồ sơ tại Trung tâm Phục vụ hành chính công cấp xã.\n"
        "Trung tâm Phục vụ hành chính công cấp xã chuyển hồ sơ đến "
        "Trung tâm Phục vụ hành chính công cấp tỉnh.\n"
        "Trung tâm Phục vụ hành chính công cấp tỉnh chuyển hồ sơ đến Sở Xây dựng.\n"
        "Sở Xây dựng thẩm định hồ sơ và cấp giấy phép.\n"
    )
    assert not found("handoff-excess", make_procedure({"steps": steps}))


def test_a_time_that_may_be_a_slip_is_not_proposed_for_all(make_procedure: MakeProcedure) -> None:
    ways = way("DIRECT", "30 WORKING_DAY") + way("ONLINE", "3 WORKING_DAY")
    (finding,) = found("channel-time-mismatch", make_procedure({"ways": ways}))
    assert finding.confidence == "medium"
    assert finding.cut is None


def test_one_number_in_two_units_is_settled_by_the_instrument(make_procedure: MakeProcedure) -> None:
    ways = way("DIRECT", "20 WORKING_DAY") + way("ONLINE", "20 DAY")
    (finding,) = found("channel-time-mismatch", make_procedure({"ways": ways}))
    assert finding.cut is None
    assert "khác đơn vị" in finding.message


@pytest.mark.parametrize(
    ("direct", "online", "cut"),
    [("15 WORKING_DAY", "10 WORKING_DAY", True), ("10 WORKING_DAY", "15 WORKING_DAY", False)],
)
def test_a_shorter_time_for_all_is_proposed_only_where_the_online_way_is_faster(
    make_procedure: MakeProcedure, direct: str, online: str, cut: bool
) -> None:
    (finding,) = found(
        "channel-time-mismatch", make_procedure({"ways": way("DIRECT", direct) + way("ONLINE", online)})
    )
    assert (finding.cut is not None) is cut
    assert (finding.why_not is None) is cut


def test_times_of_two_levels_are_no_sure_contradiction(make_procedure: MakeProcedure) -> None:
    given = {
        "ways": way("DIRECT", "60 DAY") + way("ONLINE", "45 DAY"),
        "agencies": "Ủy ban nhân dân cấp xã; Sở Xây dựng",
    }
    (finding,) = found("channel-time-mismatch", make_procedure(given))
    assert finding.confidence == "low"
