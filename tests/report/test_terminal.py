"""What a person reads at the prompt: figures as stated, findings that are not shown, the tree."""

import io

import attrs

from tests.report.samples import AS_OF, analysis
from tthc.model import Channel, Duration, StatedTime
from tthc.report.terminal.suggestions import console_for, print_procedure, print_suggestions

TABLE = "Trực tiếp: theo mô tả"


def _channel(value: float | None, unit: str | None, *stated: StatedTime, name: str = "in_person") -> Channel:
    return Channel("cach_thuc_thuc_hien", 0, 9, TABLE, name, value, unit, 0, stated_times=stated)  # type: ignore[arg-type]


def _suggested(found, **options):
    stream = io.StringIO()
    print_suggestions(console_for(stream), found, "vi", as_of=AS_OF, **options)
    return stream.getvalue()


def _shown(found, language="vi"):
    stream = io.StringIO()
    print_procedure(console_for(stream), found, language, as_of=AS_OF)
    return stream.getvalue()


def _with_days(days, *channels):
    found = analysis(channels=channels)
    return attrs.evolve(
        found, plan=attrs.evolve(found.plan, before=attrs.evolve(found.plan.before, days=days))
    )


def test_findings_that_are_not_sure_enough_are_counted():
    text = _suggested(analysis(), confidences=("high", "medium"))
    assert "certified-copy (tin cậy cao)" in text
    assert "inspection" not in text
    assert "Còn 1 phát hiện khác" in text


def test_one_fact_at_several_places_is_told_once_with_their_number():
    first = analysis().findings[0]
    again = [attrs.evolve(first, element=f"documents/{n}", start=first.start + n) for n in range(7)]
    text = _suggested(analysis(findings=(*again, *analysis().findings[1:])), show_all=True)
    assert text.count(" ".join(first.message.split()[:4])) == 1
    assert "(7 chỗ)" in text
    assert "inspection" in text


def test_a_procedure_with_uncertain_findings_alone_is_not_told_to_have_nothing():
    found = analysis(findings=analysis().findings[1:])
    text = _suggested(found, confidences=("high", "medium"))
    assert "Không phát hiện" not in text
    assert "Còn 1 phát hiện khác" in text


def test_a_finding_without_a_cut_says_why_and_what_is_protected():
    text = _suggested(analysis(), show_all=True)
    assert "Chưa đề xuất" in text
    assert "Nội dung phải bảo đảm" in text


def test_lines_that_go_into_a_file_have_no_blanks_at_their_ends():
    for text in (_suggested(analysis(), show_all=True), _shown(analysis())):
        assert [line for line in text.splitlines() if line != line.rstrip()] == []


def test_times_by_case_stand_in_the_head_and_under_their_way():
    found = _with_days(
        None,
        _channel(
            None,
            None,
            StatedTime(Duration(5, "working_day"), 0, 1, "đối với tách thửa"),
            StatedTime(Duration(10, "working_day"), 0, 1, "đối với hợp thửa"),
            StatedTime(Duration(10, "day"), 0, 1, "Đối với các xã miền núi", added=True),
        ),
    )
    text = _shown(found)
    assert "từ 5 đến 10 ngày làm việc, tùy trường hợp" in text
    assert "10 ngày làm việc: đối với hợp thửa" in text
    assert "tăng thêm 10 ngày: Đối với các xã miền núi" in text


def test_a_total_in_days_keeps_its_unit():
    text = _shown(_with_days(10.71, _channel(15, "day")))
    assert "15 ngày (khoảng 10,71 ngày làm việc)" in text


def test_ways_that_say_the_same_stand_together():
    text = _shown(_with_days(7, _channel(7, "working_day"), _channel(7, "working_day", name="online")))
    assert "Trực tiếp, Trực tuyến: 7 ngày làm việc" in text


def test_the_tree_shows_who_acts_what_follows_and_what_was_not_understood():
    text = _shown(analysis())
    assert "#3 Yêu cầu bổ sung - Bộ phận Một cửa  → quay lại #1" in text
    assert "Phần chưa phân tích được (1 đoạn)" in text
    assert "02 bộ" in text


def test_the_tree_speaks_english_on_request():
    assert "Not understood (1 passages)" in _shown(analysis(), "en")
