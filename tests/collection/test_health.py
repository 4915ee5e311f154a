"""Records are examined: what covers them, what their elements lack, and what was not read."""

import io
import pickle
from collections.abc import Iterator

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cli.conftest import RECORD
from tthc.collection.health import Health, RecordHealth, Share, health, record_health
from tthc.collection.leftovers import AGENCY, GOES_ON, leftovers, pattern_of
from tthc.collection.troubles import Troubles
from tthc.model import Activity, Block, Document, Duration, Problem, Procedure, Record, Severity, Structure
from tthc.reading.read import read_record
from tthc.sources import Origin, discover, read_origin

STEPS = "trinh_tu_thuc_hien"
WISH = "Mong bà con cô bác gần xa thông cảm cho."


def read(text: str) -> Procedure:
    origins = discover(["-"], io.BytesIO(text.encode("utf-8")))
    records = [r for origin in origins if isinstance(origin, Origin) for r in read_origin(origin)]
    (record,) = (record for record in records if isinstance(record, Record))
    return read_record(record)


def procedure(steps: str, unread: list[str], **changes: object) -> Procedure:
    """A procedure whose steps have these places unread."""
    gaps = (Structure(STEPS, steps.index(text), steps.index(text) + len(text), "unread") for text in unread)
    made = Procedure(
        source="a.txt", form="portal_text", code="1.999001", name="", field="", level="province",
        scope="public", body="Huế", decision_number="", procedure_type="", flags=(),
        sections={STEPS: steps, "thanh_phan_ho_so": "Đơn"}, unread=tuple(gaps),
    )  # fmt: skip
    return attrs.evolve(made, **changes)


def act(start: int, end: int, **changes: object) -> Activity:
    made = Activity(STEPS, start, end, "", None, "check", "Sở Xây dựng", "handling_agency", None, False, None)
    return attrs.evolve(made, **changes)


def states(found: Health) -> dict[str, int]:
    return {state.name: state.records for state in found.states if state.records}


# ── coverage ──


def test_every_character_of_a_section_is_content_frame_or_unread() -> None:
    for coverage in record_health(read(RECORD)).sections.values():
        assert coverage.elements + coverage.structures + coverage.unread == coverage.characters


def test_text_under_two_elements_counts_once() -> None:
    one = procedure("Sở Xây dựng kiểm tra và cấp phép.", [], activities=(act(0, 20), act(12, 32)))
    coverage = record_health(one).sections[STEPS]
    assert (coverage.elements, coverage.structures, coverage.unread) == (32, 1, 0)


def test_a_section_with_text_left_over_was_not_read_whole() -> None:
    coverage = record_health(procedure(f"Kiểm tra. {WISH}", [WISH])).sections[STEPS]
    assert (coverage.sections, coverage.whole, coverage.unread) == (1, 0, len(WISH))


def test_sections_without_text_do_not_count() -> None:
    one = procedure("Kiểm tra.", [], sections={STEPS: "Kiểm tra.", "mo_ta": " \n"})
    assert set(record_health(one).sections) == {STEPS}


# ── traits ──


def test_acts_are_asked_for_actor_kind_of_actor_and_time() -> None:
    acts = (
        act(0, 5, duration=Duration(5, "working_day")),
        act(5, 9, actor=None, actor_class="unknown"),
        act(9, 12, actor="Chủ đầu tư", actor_class="applicant"),
    )
    shares = record_health(procedure("Kiểm tra hồ sơ.", [], activities=acts)).shares
    assert shares["activities_with_actor"] == Share(2, 3)
    assert shares["activities_with_actor_class"] == Share(2, 3)
    assert shares["activities_with_time"] == Share(1, 3)
    assert shares["authority_activities_with_time"] == Share(1, 1)


def test_a_numbered_step_has_a_time_where_an_act_under_it_has() -> None:
    outline = (
        Block(0, 2, "step", 0, None, "1"),
        Block(2, 4, "paragraph", 1, 0, "1"),
        Block(4, 6, "step", 0, None, "2"),
        Block(6, 8, "item", 1, 2, "2"),
    )
    acts = (act(2, 4, block=1), act(6, 8, block=3, duration=Duration(1, "day")))
    one = procedure("Bước một, bước hai.", [], outline=outline, activities=acts)
    assert record_health(one).shares["steps_with_time"] == Share(1, 2)


def test_a_paper_has_a_quantity_where_originals_or_copies_are_stated() -> None:
    paper = Document("thanh_phan_ho_so", 0, 3, "Đơn", "form", None, None, False, False, False, 0)
    papers = (paper, attrs.evolve(paper, originals=1), attrs.evolve(paper, copies=0))
    one = procedure("Kiểm tra.", [], documents=papers)
    assert record_health(one).shares["documents_with_quantity"] == Share(2, 3)


# ── states ──


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"sections": {STEPS: "Không có thông tin", "thanh_phan_ho_so": ""}}, {"no_steps", "no_dossier"}),
        ({}, {"steps_not_read", "dossier_not_read"}),
        ({"body": None, "flags": ("odd_code",)},
         {"steps_not_read", "dossier_not_read", "unknown_body", "odd_code"}),
        ({"flags": ("test_record", "other_page", "recut")},
         {"steps_not_read", "dossier_not_read", "test_record", "other_page", "recut"}),
    ],
)  # fmt: skip
def test_a_record_worth_a_look_says_why(changes: dict, expected: set[str]) -> None:
    found = set(record_health(procedure("Kiểm tra.", [], **changes)).states)
    assert found == expected | {"no_ways"}


@pytest.mark.parametrize(
    "text", ["", "--", " Không có thông tin thành phần hồ sơ.\n", "Không", "KHÔNG CÓ THÔNG TIN", "Không có"]
)
def test_a_dossier_that_says_nothing_is_none(text: str) -> None:
    one = procedure("Kiểm tra.", [], sections={STEPS: "Kiểm tra.", "thanh_phan_ho_so": text})
    assert "no_dossier" in record_health(one).states
    told = attrs.evolve(
        one, sections={STEPS: "Kiểm tra.", "thanh_phan_ho_so": text + " Không quá 02 tờ khai"}
    )
    assert "dossier_not_read" in record_health(told).states


def test_a_record_that_was_read_well_is_in_no_state() -> None:
    assert set(record_health(read(RECORD)).states) <= {"unknown_body"}


# ── patterns ──


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("- Sở Xây dựng niêm yết 05 ngày.", "b) Ủy ban nhân dân cấp xã niêm yết 15 ngày."),
        ("TRƯỜNG HỢP HOÀ GIẢI không thành", "Trường hợp hòa giải không thành"),
        ("Bước 2: Người đọc để ý", "(3) người đọc  để ý"),
        ("Lưu ý: giữ giấy hẹn", "+ Lưu ý - giữ giấy hẹn"),
    ],
)
def test_pieces_of_one_kind_share_a_pattern(one: str, other: str) -> None:
    assert pattern_of(one) == pattern_of(other) != ""


def test_a_pattern_names_no_agency_and_no_figure() -> None:
    assert pattern_of("Sở Tài chính cùng Sở Y tế họp 03 lần") == f"{AGENCY} cùng {AGENCY} họp 0"


def test_lines_and_sentences_are_pieces_of_their_own() -> None:
    text = "Bà con lưu ý. Trời mưa thì hoãn;\n  - Nắng thì làm, TP. biển cũng vậy.\n***\n"
    pieces = [text[p.start : p.end] for p in leftovers(procedure(text, [text]))]
    assert pieces == ["Bà con lưu ý.", "Trời mưa thì hoãn;", "- Nắng thì làm, TP. biển cũng vậy."]


def test_a_piece_says_that_it_goes_on_with_what_was_read() -> None:
    text = "Sở Xây dựng kiểm tra hồ sơ cho thật kỹ càng. Sau đó nghỉ."
    tail, after = leftovers(procedure(text, ["cho thật kỹ càng.", "Sau đó nghỉ."]))
    assert tail.pattern == f"{GOES_ON} cho thật kỹ càng"
    assert after.pattern == "sau đó nghỉ"


@given(st.text(alphabet="aAđ0. ;:()\n-–iv\u0301\u00a0\u200b", max_size=300))
def test_any_text_gives_short_patterns_and_pieces_in_their_places(text: str) -> None:
    assert len(pattern_of(text).split()) <= 6
    if text:
        reached = 0
        for piece in leftovers(procedure(text, [text])):
            assert reached <= piece.start < piece.end <= len(text)
            assert text[piece.start : piece.end].startswith(piece.text[:10])
            reached = piece.end


# ── many ──


def many(texts: list[str]) -> Iterator[RecordHealth]:
    for number, text in enumerate(texts):
        yield record_health(procedure(text, [text], code=f"1.{number:06}", source=f"{number}.txt"))


def test_frequent_patterns_come_first_with_the_first_record_as_example() -> None:
    found = health(many(["Nghỉ trưa.", "Mở cửa 8 giờ.", "Mở cửa 9 giờ.\nMở cửa 10 giờ."]))
    assert [(p.pattern, p.pieces, p.records) for p in found.patterns] == [
        ("mở cửa 0 giờ", 3, 2),
        ("nghỉ trưa", 1, 1),
    ]
    assert found.patterns[0].seen.code == "1.000001"
    assert found.pieces == {STEPS: 4}


def test_patterns_beyond_the_cap_are_counted_together() -> None:
    found = health(many(["Nghỉ trưa.", "Mở cửa.", "Đóng cửa.", "Nghỉ trưa."]), most_patterns=2)
    assert [p.pattern for p in found.patterns] == ["nghỉ trưa", "mở cửa"]
    assert (found.pieces_beyond, found.pieces[STEPS]) == (1, 4)


def test_sums_are_those_of_the_records_and_examples_are_bounded() -> None:
    found = health(many(["Nghỉ trưa."] * 250))
    assert found.records == 250
    assert found.sections[STEPS].unread == 250 * len("Nghỉ trưa.")
    assert states(found)["steps_not_read"] == 250
    assert {len(state.examples) for state in found.states} == {0, 100}


def test_what_a_record_tells_crosses_to_another_process() -> None:
    told = record_health(read(RECORD))
    assert pickle.loads(pickle.dumps(told)) == told


def test_problems_are_counted_by_kind_errors_first() -> None:
    troubles = Troubles()
    for number in range(150):
        troubles.add(Problem(Severity.WARNING, f"{number}.txt", "the dossier is empty", ""))
    troubles.add(Problem(Severity.ERROR, "x.json", "not valid JSON at line {line}, column {column}", ""))
    kinds = troubles.kinds()
    assert [(k.severity, k.problems, len(k.examples)) for k in kinds] == [
        ("error", 1, 1),
        ("warning", 150, 100),
    ]
