"""Whose part an act is, by what the other steps tell of who acts."""

from tests.reading.step_reading import read


def classes(text: str) -> list[tuple[str, str]]:
    return [(a.action, a.actor_class) for a in read(text)]


def test_a_body_called_by_taking_files_in_handles_the_file_where_it_also_appraises() -> None:
    acts = classes(
        "Chủ hồ chứa nộp hồ sơ tại Bộ phận Một cửa.\n"
        "Cơ quan tiếp nhận kiểm tra hồ sơ.\n"
        "Cơ quan tiếp nhận tổ chức thẩm định hồ sơ và trình cấp có thẩm quyền phê duyệt."
    )
    assert acts[1:] == [
        ("check", "handling_agency"),
        ("appraise", "handling_agency"),
        ("propose", "handling_agency"),
    ]


def test_whoever_only_decides_on_the_report_of_another_is_the_decision_maker() -> None:
    acts = classes(
        "Sở Xây dựng thẩm định hồ sơ của chủ đầu tư.\n"
        "Sau khi nhận được báo cáo thẩm định của Sở Xây dựng, Ủy ban nhân dân cấp tỉnh ban hành quyết định."
    )
    assert acts == [("appraise", "handling_agency"), ("decide", "decision_maker")]


def test_a_council_that_examines_belongs_to_whoever_handles_the_file() -> None:
    acts = classes(
        "Sở Xây dựng đề nghị Hội đồng định giá nhà họp để xác định giá bán.\n"
        "Hội đồng định giá nhà thẩm định giá bán."
    )
    assert acts[-1] == ("appraise", "handling_agency")


def test_whoever_confirms_a_paper_and_sends_the_file_on_handles_it() -> None:
    acts = classes(
        "Cá nhân nộp đơn.\n"
        "Ủy ban nhân dân cấp xã xác nhận đơn và gửi hồ sơ đến Sở Nội vụ.\n"
        "Sở Nội vụ thẩm định, ban hành quyết định."
    )
    assert ("transfer", "handling_agency") in acts
