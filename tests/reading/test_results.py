"""Results with codes, without, and what the page leaves behind them."""

from tthc.reading.results import read_results


def read(text):
    results, structures = read_results(text, "portal_json")
    return [(r.text, r.code) for r in results], [s.role for s in structures]


def test_results_end_at_their_codes_and_the_page_is_set_apart():
    text = (
        "Giấy phép khai thácMã: KQ.G10.001147Văn bản từ chốiMã: KQ.G10.000002"
        "Từ khóaKhông có thông tinMô tảKhông có thông tinChọn cơ quan thực hiệnTỉnh/ Thành phốNộp hồ sơ"
    )
    results, roles = read(text)
    assert results == [
        ("Giấy phép khai thácMã: KQ.G10.001147", "KQ.G10.001147"),
        ("Văn bản từ chốiMã: KQ.G10.000002", "KQ.G10.000002"),
    ]
    assert roles == ["keywords", "description", "page_chrome"]


def test_codes_of_other_makes_are_codes():
    results, _ = read("Quyết định hành chínhMã: 000.00.00.G11-KQ1711Từ khóaKhông có thông tin")
    assert [code for _, code in results] == ["000.00.00.G11-KQ1711"]


def test_a_line_of_results_is_divided_before_a_new_kind_of_paper():
    results, roles = read(
        "Giấy phép hoạt động của Sở Văn hóa, Thể thao và Du lịch, Văn bản từ chối, nêu rõ lý do"
    )
    assert [text for text, _ in results] == [
        "Giấy phép hoạt động của Sở Văn hóa, Thể thao và Du lịch",
        "Văn bản từ chối, nêu rõ lý do",
    ]
    assert roles == []


def test_no_information_is_no_result():
    assert read("Không có thông tin") == ([], [])
    assert read("") == ([], [])
