"""Times of steps against totals, times added in hard communes, and dues that nobody limits."""

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from tthc.checks import check
from tthc.graph import draw
from tthc.model import Finding, Procedure
from tthc.registry.rules import find_rule

MakeProcedure = Callable[[Mapping[str, str]], Procedure]
AS_OF = date(2026, 11, 24)


def found(rule: str, procedure: Procedure) -> tuple[Finding, ...]:
    known = find_rule(rule)
    assert known is not None
    return check(procedure, draw(procedure), as_of=AS_OF, rules=(known,), strict=True)


def way(time: str, note: str = "") -> str:
    return (
        f"  * Hình thức nộp: DIRECT\n    Thời hạn giải quyết: {time}\n    Phí, lệ phí: Không có thông tin\n"
        f"    Mô tả: {note}\n"
    )


def steps(*sentences: str) -> str:
    return "".join(f"  * Bước {n}:\n    {text}\n" for n, text in enumerate(sentences, 1))


@pytest.mark.parametrize(
    ("usual", "whole"),
    [
        ("3 WORKING_DAY", "thành khoảng 10 ngày làm việc"),
        ("5 WORKING_DAY", "thành khoảng 12 ngày làm việc"),
        ("8 WORKING_DAY", None),
    ],
)
def test_only_an_addition_that_doubles_the_time_is_told_in_working_days(
    make_procedure: MakeProcedure, usual: str, whole: str | None
) -> None:
    note = "Xã miền núi, biên giới thì thời gian thực hiện được tăng thêm 10 ngày."
    findings = found("added-time", make_procedure({"ways": way(usual, note), "field": "Đất đai"}))
    assert len(findings) == (whole is not None)
    assert all(whole and whole in f.message for f in findings)
    assert all("10 ngày (khoảng 7 ngày làm việc)" in f.message for f in findings)


def test_an_addition_of_the_same_unit_needs_no_conversion(make_procedure: MakeProcedure) -> None:
    note = "Xã miền núi thì thời gian thực hiện được tăng thêm 10 ngày làm việc."
    (finding,) = found("added-time", make_procedure({"ways": way("4 WORKING_DAY", note), "field": "Đất đai"}))
    assert "cộng thêm 10 ngày làm việc, thành 14 ngày làm việc." in finding.message


@pytest.mark.parametrize(
    ("step", "on_site"),
    [
        ("Văn phòng đăng ký đất đai kiểm tra hồ sơ và cập nhật cơ sở dữ liệu đất đai.", False),
        ("Văn phòng đăng ký đất đai xác minh thực địa khi cần thiết.", True),
    ],
)
def test_time_for_the_way_is_kept_where_the_steps_go_on_site(
    make_procedure: MakeProcedure, step: str, on_site: bool
) -> None:
    text = steps("Người sử dụng đất nộp hồ sơ tại Trung tâm Phục vụ hành chính công.", step)
    (finding,) = found("added-time", make_procedure({"ways": way("3 WORKING_DAY", HARD), "steps": text}))
    assert ("Trình tự không có bước đi thực địa" in finding.message) == (not on_site)
    assert ("chỉ cộng thêm cho việc đi thực địa" in finding.message) == on_site


HARD = "Xã miền núi thì thời gian thực hiện được tăng thêm 10 ngày."


def test_each_case_is_held_against_the_addition_that_stands_behind_it(make_procedure: MakeProcedure) -> None:
    cases = ("- Không quá 08 ngày làm việc khi tách thửa.", "- Không quá 04 ngày làm việc khi đổi tên.")
    note = "\n".join(f"{case} {HARD}" for case in cases)
    procedure = make_procedure({"ways": way("Theo mô tả OTHER", note), "field": "Đất đai"})
    (finding,) = found("added-time", procedure)
    assert finding.message.startswith(
        "Thời hạn 8 ngày làm việc (tách thửa) và 4 ngày làm việc (đổi tên); xã miền núi, vùng khó khăn đều"
        " được cộng thêm 10 ngày (khoảng 7 ngày làm việc), thành khoảng 15 ngày làm việc và 11 ngày làm việc."
    )
    ways = procedure.sections[finding.section]
    assert ways[: finding.start].rstrip().endswith("đổi tên.")


def test_without_work_on_site_the_saving_is_the_addition_itself(make_procedure: MakeProcedure) -> None:
    (finding,) = found("added-time", make_procedure({"ways": way("3 WORKING_DAY", HARD), "field": "Đất đai"}))
    assert "bỏ phần cộng thêm (giảm 10 ngày ở xã miền núi, vùng khó khăn)" in finding.message
    assert "thực địa" not in (finding.why_not or "")


def test_cases_told_in_a_list_are_named_by_the_first(make_procedure: MakeProcedure) -> None:
    note = (
        "a) Không quá 05 ngày làm việc đối với các trường hợp sau:\n+ Giấy chứng nhận đã cấp bị nhòe, rách.\n"
        f"{HARD}\nb) Không quá 10 ngày làm việc đối với trường hợp cấp cho nhiều thửa đất.\n{HARD}"
    )
    ways = way("Theo mô tả OTHER", note)
    (finding,) = found("added-time", make_procedure({"ways": ways, "field": "Đất đai"}))
    assert "5 ngày làm việc (Giấy chứng nhận đã cấp bị nhòe, rách…) và 10 ngày" in finding.message
    assert "(cấp cho nhiều thửa đất)" in finding.message


def test_parts_of_a_total_are_no_ordinary_time(make_procedure: MakeProcedure) -> None:
    note = (
        f"Không quá 15 ngày làm việc, trong đó tại Sở 12 ngày làm việc, ký ban hành 03 ngày làm việc. {HARD}"
    )
    assert not found(
        "added-time", make_procedure({"ways": way("Theo mô tả OTHER", note), "field": "Đất đai"})
    )


def test_steps_told_in_the_row_are_parts_of_its_total(make_procedure: MakeProcedure) -> None:
    parts = ("Thẩm định không quá 10 ngày làm việc.", "Ký không quá 03 ngày làm việc.")
    note = "\n".join(f"- {part}" for part in (*parts, HARD))
    assert not found("added-time", make_procedure({"ways": way("30 WORKING_DAY", note), "field": "Đất đai"}))


def test_the_row_of_the_hard_communes_itself_is_no_ordinary_time(make_procedure: MakeProcedure) -> None:
    ways = way("13 WORKING_DAY", "Xã miền núi thì thời gian thực hiện được tăng thêm 13 ngày làm việc")
    assert not found("added-time", make_procedure({"ways": ways, "field": "Đất đai"}))


@pytest.mark.parametrize(
    ("total", "step", "speaks"),
    [
        ("7 WORKING_DAY", "15 ngày làm việc", True),
        ("10 DAY", "10 ngày làm việc", True),
        ("7 WORKING_DAY", "10 ngày", False),
        ("15 WORKING_DAY", "15 ngày làm việc", False),
        ("20 WORKING_DAY", "15 ngày làm việc", False),
    ],
)
def test_an_act_on_the_whole_file_fits_into_the_total(
    make_procedure: MakeProcedure, total: str, step: str, speaks: bool
) -> None:
    text = steps(
        "Tổ chức nộp hồ sơ tại Trung tâm Phục vụ hành chính công cấp tỉnh.",
        f"Trong thời hạn {step} kể từ ngày nhận đủ hồ sơ hợp lệ, Sở Công Thương cấp giấy phép.",
    )
    findings = found("times-contradict", make_procedure({"ways": way(total), "steps": text}))
    assert bool(findings) == speaks


def test_a_time_that_is_left_out_of_the_total_is_no_contradiction(make_procedure: MakeProcedure) -> None:
    text = steps(
        "Người sử dụng đất nộp hồ sơ tại Trung tâm Phục vụ hành chính công.",
        "Ủy ban nhân dân cấp xã niêm yết công khai tại trụ sở trong thời gian 30 ngày.",
    )
    plain = make_procedure({"ways": way("10 WORKING_DAY"), "steps": text})
    told = make_procedure(
        {
            "ways": way("10 WORKING_DAY", "Thời gian niêm yết không tính vào thời hạn giải quyết"),
            "steps": text,
        }
    )
    assert len(found("times-contradict", plain)) == 1
    assert not found("times-contradict", told)


WAITS = (
    "Văn phòng đăng ký đất đai thông báo cho bên chuyển quyền.",
    "Sau thời hạn 30 ngày, kể từ ngày thông báo hoặc đăng tin lần đầu mà không có tranh chấp thì Văn phòng"
    " đăng ký đất đai cấp Giấy chứng nhận.",
)


@pytest.mark.parametrize(
    ("total", "added", "confidence", "words"),
    [
        ("8 WORKING_DAY", "", "medium", "Phải chờ 30 ngày sau khi thông báo hoặc đăng tin"),
        ("8 WORKING_DAY", HARD, "medium", "kể cả khi được cộng thêm"),
        (
            "8 WORKING_DAY",
            "Xã miền núi thì thời gian thực hiện không quá 13 ngày làm việc.",
            "medium",
            "công bố (8 ngày làm việc), kể cả khi được cộng thêm",
        ),
        ("15 WORKING_DAY", HARD, "low", "Ở xã không được cộng thêm thời gian"),
        ("20 WORKING_DAY", "", None, ""),
    ],
)
def test_a_wait_has_to_be_clearly_longer_than_the_total(
    make_procedure: MakeProcedure, total: str, added: str, confidence: str | None, words: str
) -> None:
    procedure = make_procedure({"ways": way(total, added), "steps": steps(*WAITS), "field": "Đất đai"})
    findings = found("times-contradict", procedure)
    assert [f.confidence for f in findings] == ([confidence] if confidence else [])
    assert all(words in f.message for f in findings)


def test_what_follows_a_posting_for_the_same_applicant_is_added_to_it(make_procedure: MakeProcedure) -> None:
    text = steps(
        "Người sử dụng đất nộp hồ sơ tại Trung tâm Phục vụ hành chính công.",
        "Ủy ban nhân dân cấp xã niêm yết công khai tại trụ sở trong thời gian 15 ngày. Lập biên bản trong"
        " thời hạn không quá 05 ngày kể từ ngày kết thúc niêm yết.",
    )
    (finding,) = found("times-contradict", make_procedure({"ways": way("10 WORKING_DAY"), "steps": text}))
    assert "đã mất 20 ngày" in finding.message
    assert finding.text.endswith("kết thúc niêm yết")


@pytest.mark.parametrize(
    "posting",
    [
        "Doanh nghiệp sau khi được cấp giấy phép phải thông báo công khai trên trang thông tin trong"
        " thời gian 30 ngày.",
        "Trong thời hạn 30 ngày, Sở Công Thương niêm yết công khai kết quả.",
    ],
)
def test_what_applicants_publish_and_limits_by_when_to_post_are_no_posting_time(
    make_procedure: MakeProcedure, posting: str
) -> None:
    text = steps("Doanh nghiệp nộp hồ sơ tại Trung tâm Phục vụ hành chính công.", posting)
    assert not found("times-contradict", make_procedure({"ways": way("3 WORKING_DAY"), "steps": text}))


def test_numbers_that_add_up_only_without_their_units_are_told(make_procedure: MakeProcedure) -> None:
    text = steps(
        "Tổ chức nộp hồ sơ tại Trung tâm Phục vụ hành chính công cấp xã.",
        "Trong thời hạn 03 ngày làm việc, Ủy ban nhân dân cấp xã giao cơ quan chuyên môn thẩm định hồ sơ.",
        "Trong thời hạn 15 ngày, Phòng Kinh tế có văn bản thẩm định.",
        "Trong thời hạn 05 ngày làm việc, Ủy ban nhân dân cấp xã ban hành văn bản chấp thuận.",
    )
    (finding,) = found("times-contradict", make_procedure({"ways": way("23 WORKING_DAY"), "steps": text}))
    assert "15 ngày" in finding.text


@pytest.mark.parametrize(
    ("tax", "speaks"),
    [
        ("Cơ quan thuế xác định nghĩa vụ tài chính và gửi thông báo nộp tiền.", True),
        ("Trong thời hạn 05 ngày làm việc, cơ quan thuế xác định nghĩa vụ tài chính.", False),
    ],
)
def test_the_tax_office_needs_a_limit(make_procedure: MakeProcedure, tax: str, speaks: bool) -> None:
    text = steps(
        "Người sử dụng đất nộp hồ sơ tại Trung tâm Phục vụ hành chính công.",
        tax,
        "Văn phòng đăng ký đất đai cấp Giấy chứng nhận.",
    )
    findings = found("payment-time-missing", make_procedure({"steps": text, "field": "Đất đai"}))
    assert bool(findings) == speaks
    assert all(f.cut and f.cut.operation == "set_deadline" for f in findings)


@pytest.mark.parametrize(
    "note",
    [
        "Không bao gồm thời gian cơ quan thuế xác định nghĩa vụ tài chính",
        "Thời gian này không bao gồm thời gian của cơ quan sau đây: a) Cơ quan định giá; b) Cơ quan thuế",
    ],
)
def test_dues_left_out_of_the_total_and_without_a_limit_are_told_so(
    make_procedure: MakeProcedure, note: str
) -> None:
    ways = way("10 WORKING_DAY", note)
    text = steps(
        "Người sử dụng đất nộp hồ sơ tại Trung tâm Phục vụ hành chính công.",
        "Cơ quan thuế xác định nghĩa vụ tài chính và gửi thông báo nộp tiền.",
    )
    (finding,) = found("payment-time-missing", make_procedure({"ways": ways, "steps": text}))
    assert "không có hạn riêng" in finding.message
    assert finding.confidence == "low"


TAX = steps(
    "Người sử dụng đất nộp hồ sơ tại Trung tâm Phục vụ hành chính công.",
    "Sở Nông nghiệp và Môi trường kiểm tra hồ sơ.",
    "Cơ quan tài chính xác định số tiền phải nộp. Cơ quan thuế xác định nghĩa vụ tài chính và gửi thông báo.",
)


def test_a_total_that_is_shared_out_leaves_no_time_for_the_tax_office(make_procedure: MakeProcedure) -> None:
    note = (
        "Không quá 15 ngày làm việc. Trong đó:\n- Thời gian thực hiện tại Sở Nông nghiệp và Môi trường: 12"
        f" ngày làm việc;\n- Thời gian Ủy ban nhân dân tỉnh ban hành quyết định: 03 ngày làm việc.\n{HARD}"
    )
    ways = way("Theo mô tả OTHER", note)
    (finding,) = found("payment-time-missing", make_procedure({"ways": ways, "steps": TAX}))
    assert finding.message.startswith(
        "15 ngày làm việc đã chia hết cho Sở Nông nghiệp và Môi trường, Ủy ban nhân dân tỉnh, chưa gồm"
    )
    assert "các việc của cơ quan tài chính ở cùng bước cũng không có thời hạn" in finding.message
    assert "dẫn thời hạn cơ quan thuế ra thông báo theo quy định" in finding.message


def test_totals_of_several_cases_are_all_told(make_procedure: MakeProcedure) -> None:
    cases = (
        "- Không quá 08 ngày làm việc khi đăng ký lần đầu.",
        "- Không quá 05 ngày làm việc khi thay đổi.",
    )
    ways = way("Theo mô tả OTHER", "\n".join(f"{case} {HARD}" for case in cases))
    (finding,) = found("payment-time-missing", make_procedure({"ways": ways, "steps": TAX}))
    assert "5 hoặc 8 ngày làm việc tùy trường hợp" in finding.message


def test_the_whole_time_of_hard_communes_is_no_case_of_its_own(make_procedure: MakeProcedure) -> None:
    note = (
        "Không quá 08 ngày làm việc.\nĐối với xã miền núi thì thời gian thực hiện không quá 18 ngày làm việc."
    )
    ways = way("8 WORKING_DAY", note)
    (finding,) = found("payment-time-missing", make_procedure({"ways": ways, "steps": TAX}))
    assert "thời hạn công bố (8 ngày làm việc) có gồm" in finding.message
