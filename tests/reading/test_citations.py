"""Numbers of legal instruments, also where a crawler ran words together, and the table of legal bases."""

import pytest

from tthc.reading.citations import find_instrument_numbers, read_citations


def numbers(text):
    return [found.number for found in find_instrument_numbers(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nghị định số 175/2024/NĐ-CP của Chính phủ", ["175/2024/NĐ-CP"]),
        ("Luật số 31/2024/QH15 và Luật số 43/2024/QH15", ["31/2024/QH15", "43/2024/QH15"]),
        ("Nghị quyết số 66.7/2025/NQ-CP", ["66.7/2025/NQ-CP"]),
        ("Quyết định số 2304/QĐ-BNNMT ngày 01/7/2025", ["2304/QĐ-BNNMT"]),
        ("Quyết định số 22/2025/QĐ-TTg", ["22/2025/QĐ-TTg"]),
        ("191/2005/TTLT/BQP-BLĐTBXH-BTC", ["191/2005/TTLT/BQP-BLĐTBXH-BTC"]),
        ("165/2024/NĐ- CP", ["165/2024/NĐ-CP"]),
        ("ngày 16/6/2025.09/2026/TT-BNNMT", ["09/2026/TT-BNNMT"]),
        ("Luật Khiếu nại năm 201102/2011/QH13Quy định", ["02/2011/QH13"]),
        ("số 27/2023/QH1527/2023/QH15", ["27/2023/QH15", "27/2023/QH15"]),
        ("68/2013/TT-BCALuật Khiếu nại", ["68/2013/TT-BCA"]),
        ("47/2026/QĐ-UBNDQUYẾT ĐỊNH phân cấp", ["47/2026/QĐ-UBND"]),
        ("118/2025/NĐ-CPsửa đổi", ["118/2025/NĐ-CP"]),
        ("118/2025/NĐ-CQuy định", ["118/2025/NĐ-C"]),
        ("ngày 12/3/2025, thửa đất số 15/2", []),
    ],
)
def test_numbers_are_found_also_where_words_run_together(text, expected):
    assert numbers(text) == expected


def test_listed_rows_take_the_number_column_first():
    text = (
        "  * Luật Đất đai số 31/2024/QH15, sửa đổi bởi Luật số 43/2024/QH15 (31/2024/QH15)\n"
        "  * Quy định về đo đạc (Thông tư số 10/2025/TT-BNNMT)\n"
        "  * Luật số 58/2024/QH15 về đầu tư công (Luật số 58)\n"
        "  * Luật Hàng hải (Luật Hàng hải)\n"
        "  * Quy định về khen thưởng (85/2025/QĐ-UBND (thành phố Huế))"
    )
    citations, _ = read_citations(text, "portal_text")
    assert [citation.number for citation in citations] == [
        "31/2024/QH15",
        "10/2025/TT-BNNMT",
        "58/2024/QH15",
        None,
        "85/2025/QĐ-UBND",
    ]
    assert citations[1].name == "Quy định về đo đạc"


def test_rows_that_ran_together_end_at_their_number_columns():
    text = (
        "Tên văn bản pháp lýMã văn bảnLuật Nhà ở số 27/2023/QH1527/2023/QH15"
        "86/2024/TT-BTC86/2024/TT-BTCNghị định 101/2024/NĐ-CPNghị định 101/2024/NĐ-CP"
        "Luật số 58/2024/QH15 về đầu tư côngLuật số 58Quy định chi tiết về đất đai102/2024/NĐ-CP"
    )
    citations, structures = read_citations(text, "portal_json")
    assert list(dict.fromkeys(citation.number for citation in citations)) == [
        "27/2023/QH15",
        "86/2024/TT-BTC",
        "101/2024/NĐ-CP",
        "58/2024/QH15",
        "102/2024/NĐ-CP",
    ]
    assert [structure.role for structure in structures] == ["column_titles"]


def test_every_row_says_where_it_stands():
    text = "  * Luật Đấu thầu số 22/2023/QH15 (22/2023/QH15)\n  * Nghị định về hợp đồng (37/2015/NĐ-CP)\n"
    citations, _ = read_citations(text, "portal_text")
    assert [text[c.start : c.end][-1] for c in citations] == [")", ")"]


def test_an_empty_section_cites_nothing():
    assert read_citations("", "portal_json") == ((), ())
    for text in ("Không có thông tin", "  Không có thông tin căn cứ pháp lý.\n"):
        citations, structures = read_citations(text, "portal_text")
        assert citations == ()
        assert [(s.role, text[s.start : s.end]) for s in structures] == [("no_information", text.strip())]
