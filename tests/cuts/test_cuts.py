"""Cuts on a copy, and what they save."""

from datetime import date

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.graph.building import act, procedure_of
from tthc.cuts import apply, plan, with_effects
from tthc.graph import draw, measure
from tthc.model import Channel, Cut, Document, Finding, Lever, Procedure
from tthc.model.finding import Operation, Status

DOSSIER = "thanh_phan_ho_so"


def document(
    name: str,
    originals: int | None = 1,
    copies: int | None = 0,
    *,
    certified: bool = False,
    conditional: bool = False,
    alternative: bool = False,
) -> Document:
    return Document(
        DOSSIER, 0, len(name), name, "license", originals, copies, certified, conditional, False, 0,
        alternative=alternative,
    )  # fmt: skip


def finding(
    operation: Operation,
    target: str,
    value: float | str | None = None,
    *,
    status: Status = "propose",
    protected: bool = False,
    span: tuple[int, int] = (2, 9),
) -> Finding:
    return Finding(
        source="x", code="1.000001", rule="r", kind=None, element=target, section=DOSSIER,
        start=span[0], end=span[1], text="", message="", confidence="high",
        protected=protected, status=status, as_of=date(2026, 1, 1),
        legal_basis=(), lever=Lever("unknown"), cut=Cut(operation, target, value),
    )  # fmt: skip


def example(*, timed: bool = True, total: float | None = None) -> Procedure:
    """Ten days on the longest path, four beside it."""
    steps = (
        "Bước 1: Chủ rừng nộp hồ sơ đến Hạt Kiểm lâm.\nBước 2: Hạt Kiểm lâm thẩm định hồ sơ "
        "trong 06 ngày làm việc.\n"
        "Bước 3: Hạt Kiểm lâm trình Chi cục Kiểm lâm.\nBước 4: Chi cục Kiểm lâm cấp giấy phép "
        "trong 04 ngày làm việc, "
        "đồng thời đăng tải giấy phép trong 01 ngày làm việc.\nBước 5: Bộ phận một cửa trao "
        "giấy phép trong ngày làm việc."
    )

    def days(number: float) -> float | None:
        return number if timed else None

    return attrs.evolve(
        procedure_of(
            steps,
            [
                act(
                    "Chủ rừng nộp hồ sơ đến Hạt Kiểm lâm",
                    "submit",
                    "Chủ rừng",
                    "applicant",
                    to="Hạt Kiểm lâm",
                ),
                act(
                    "Hạt Kiểm lâm thẩm định hồ sơ trong 06 ngày làm việc",
                    "appraise",
                    "Hạt Kiểm lâm",
                    days=days(6),
                ),
                act(
                    "Hạt Kiểm lâm trình Chi cục Kiểm lâm",
                    "propose",
                    "Hạt Kiểm lâm",
                    to="Chi cục Kiểm lâm",
                    days=days(0.5),
                ),
                act(
                    "Chi cục Kiểm lâm cấp giấy phép trong 04 ngày làm việc",
                    "decide",
                    "Chi cục Kiểm lâm",
                    "decision_maker",
                    days=days(4),
                ),
                act(
                    "đồng thời đăng tải giấy phép trong 01 ngày làm việc",
                    "publish",
                    "Chi cục Kiểm lâm",
                    "decision_maker",
                    days=days(1),
                ),
                act(
                    "Bộ phận một cửa trao giấy phép trong ngày làm việc",
                    "return_result",
                    "Bộ phận một cửa",
                    "one_stop",
                    days=days(1),
                ),
            ],
            total,
        ),
        documents=(
            document("Đơn đề nghị"),
            document("Bản sao căn cước", 0, 1, certified=True),
            document("Giấy phép hoặc giấy xác nhận", alternative=True),
            document("Văn bản ủy quyền nếu có", conditional=True),
            document("Bản kê", None, None),
            document("Sơ đồ", 2, 3),
        ),
    )


def effect_of(procedure: Procedure, one: Finding) -> Finding:
    return with_effects(procedure, draw(procedure), [one], "en")[0]


def test_a_paper_replaced_by_a_lookup_is_no_longer_counted() -> None:
    procedure = example()
    found = effect_of(procedure, finding("replace_by_lookup", "documents/1"))
    assert (found.effect.documents, found.effect.copies, found.effect.certified_copies) == (1, 1, 1)
    assert (found.effect.originals, found.effect.days, found.effect.handoffs, found.effect.trips) == (
        0,
        0.0,
        0,
        0,
    )
    assert found.effect.cost_vnd_dossier is None
    assert found.effect_reason is None
    assert len(procedure.documents) == 6


def test_one_of_several_alternatives_saves_no_paper_on_its_own() -> None:
    found = effect_of(example(), finding("replace_by_lookup", "documents/2"))
    assert found.effect.documents is None
    assert found.effect.days == 0.0
    assert found.effect_reason is not None
    assert "one of several" in found.effect_reason


def test_one_cut_on_several_papers_counts_each_once() -> None:
    procedure = example()
    found = effect_of(procedure, finding("replace_by_lookup", "documents/0+1"))
    assert found.effect.documents == 2
    assert found.effect_reason is not None
    assert "2 places" in found.effect_reason
    copy = apply(
        procedure, [Cut("reduce_copies", "documents/1+5", 1), Cut("reduce_copies", "documents/5", 1)]
    )
    assert [d.copies for d in copy.documents][5] == 1


def test_a_conditional_paper_counts_and_says_so() -> None:
    found = effect_of(example(), finding("remove_document", "documents/3"))
    assert found.effect.documents == 1
    assert found.effect_reason is not None


def test_quantities_that_a_row_does_not_state_stay_unknown() -> None:
    found = effect_of(example(), finding("remove_document", "documents/4"))
    assert (found.effect.documents, found.effect.originals, found.effect.copies) == (1, None, None)
    assert found.effect_reason is not None


def test_copies_are_reduced_to_what_is_asked() -> None:
    found = effect_of(example(), finding("reduce_copies", "documents/5", 1))
    assert (found.effect.documents, found.effect.originals, found.effect.copies) == (0, 1, 2)


def test_a_plain_copy_saves_the_certification_and_no_paper() -> None:
    found = effect_of(example(), finding("accept_plain_copy", "documents/1"))
    assert (found.effect.documents, found.effect.certified_copies) == (0, 1)


def test_what_lies_off_the_longest_path_saves_no_time() -> None:
    procedure = example()
    assert draw(procedure).longest_path_days == 11.5
    found = effect_of(procedure, finding("remove_activity", "activities/4"))
    assert (found.effect.days, found.effect.hours, found.effect.activities) == (0.0, 0.0, 1)


def test_time_saved_on_the_longest_path_is_the_difference_of_two_graphs() -> None:
    found = effect_of(example(), finding("reduce_time", "activities/1", 4))
    assert (found.effect.days, found.effect.hours) == (2.0, 16.0)


def test_unknown_times_leave_the_saving_unknown_with_a_reason() -> None:
    found = effect_of(example(timed=False), finding("remove_activity", "activities/2"))
    assert found.effect.days is None
    assert found.effect.hours is None
    assert found.effect.activities == 1
    assert found.effect_reason is not None
    assert "5 steps" in found.effect_reason


def test_a_new_deadline_is_not_said_to_save_time() -> None:
    found = effect_of(example(timed=False), finding("set_deadline", "activities/1", 5))
    assert found.effect.days is None
    assert found.effect_reason is not None


def test_a_pass_between_two_houses_goes_with_the_act() -> None:
    procedure = example()
    graph = draw(procedure)
    found = effect_of(procedure, finding("remove_activity", "activities/3"))
    assert found.effect.activities == 1
    assert len(graph.handoffs) == 2
    assert found.effect.handoffs is not None


def test_acts_put_side_by_side_save_the_shorter_of_them() -> None:
    found = effect_of(example(), finding("make_parallel", "activities/2"))
    assert found.effect.days == 0.5
    assert found.effect.activities == 0


def test_aligned_channels_save_on_the_stated_total() -> None:
    slow = example(total=15)
    fast = Channel("cach_thuc_thuc_hien", 0, 0, "", "post", 10, "working_day", 0)
    procedure = attrs.evolve(slow, channels=(*slow.channels, fast))
    found = effect_of(procedure, finding("align_channels", "channels/0", 10))
    assert found.effect.days == 5.0
    assert measure(apply(procedure, [Cut("align_channels", "channels/0", 10)]), draw(procedure)).days == 10


def test_a_paper_named_in_a_note_cannot_be_counted() -> None:
    found = effect_of(example(), finding("replace_by_lookup", "notes/0"))
    assert (found.effect.documents, found.effect.copies, found.effect.days) == (None, None, 0.0)
    assert found.effect_reason is not None


def test_a_new_name_changes_no_figure() -> None:
    procedure = example(timed=False)
    found = effect_of(procedure, finding("rename_authority", "activities/1", "Bộ phận một cửa"))
    assert (found.effect.handoffs, found.effect.trips, found.effect.days) == (0, 0, 0.0)
    assert found.effect_reason is None


def test_what_is_done_saves_nothing_further() -> None:
    found = effect_of(example(), finding("replace_by_lookup", "documents/1", status="done"))
    assert found.effect.documents == 0
    assert found.effect_reason is None


def test_a_protected_act_is_not_removed() -> None:
    procedure = example()
    one = finding("remove_activity", "activities/1", protected=True)
    assert effect_of(procedure, one).effect.days is None
    whole = plan(procedure, draw(procedure), [one], "en")
    assert whole.after.activities == whole.before.activities


def test_overlapping_cuts_are_counted_once_in_a_plan() -> None:
    procedure = example()
    graph = draw(procedure)
    findings = [
        finding("replace_by_lookup", "documents/1"),
        finding("accept_plain_copy", "documents/1"),
        finding("remove_document", "documents/1"),
        finding("reduce_time", "activities/1", 3),
        finding("reduce_time", "activities/1", 4),
        finding("replace_by_lookup", "documents/0", status="done"),
    ]
    whole = plan(procedure, graph, findings, "en")
    assert (whole.effect.documents, whole.effect.certified_copies, whole.effect.days) == (1, 1, 3.0)
    assert (whole.before.documents, whole.after.documents) == (6, 5)
    assert whole.before.days == 11.5
    assert whole.after.days == 8.5


def test_a_cut_of_low_confidence_stays_out_of_a_plan() -> None:
    procedure = example()
    weak = attrs.evolve(finding("remove_document", "documents/1"), confidence="low")
    whole = plan(procedure, draw(procedure), [weak], "en")
    assert whole.after == whole.before
    assert whole.effect.documents == 0


def test_a_finding_without_a_cut_is_left_as_it_is() -> None:
    procedure = example()
    bare = attrs.evolve(finding("remove_document", "documents/0"), cut=None)
    assert with_effects(procedure, draw(procedure), [bare], "en") == (bare,)
    whole = plan(procedure, draw(procedure), [bare], "en")
    assert whole.before == whole.after


def test_targets_that_fit_nothing_change_nothing() -> None:
    procedure = example()
    odd = [
        Cut("remove_document", "documents/99"),
        Cut("remove_activity", "documents/0"),
        Cut("reduce_time", "x"),
    ]
    assert apply(procedure, odd) == procedure


_CUTS = st.builds(
    Cut,
    st.sampled_from(
        ["remove_document", "replace_by_lookup", "accept_plain_copy", "reduce_copies", "merge_documents",
         "name_document", "remove_activity", "merge_activities", "make_parallel",
        "set_deadline", "reduce_time",
         "align_channels", "rename_authority"]
    ),
    st.builds("{}/{}".format, st.sampled_from(["documents", "activities", "channels"]), st.integers(0, 7)),
    st.sampled_from([None, 0, 1, 3, "activities/0", "Sở Xây dựng"]),
)  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(st.lists(_CUTS, max_size=6), _CUTS)
def test_one_cut_more_never_adds_papers_or_acts(cuts: list[Cut], more: Cut) -> None:
    procedure = example(total=12)
    fewer, most = apply(procedure, cuts), apply(procedure, [*cuts, more])
    one, two = measure(fewer, draw(fewer)), measure(most, draw(most))
    assert two.documents <= one.documents
    assert two.activities <= one.activities
    assert two.certified_copies <= one.certified_copies
    assert (two.originals or 0) <= (one.originals or 0)
    assert apply(procedure, [more, *reversed(cuts)]) == most or any(
        c.operation == "rename_authority" for c in cuts
    )


@settings(max_examples=60, deadline=None)
@given(st.lists(_CUTS, max_size=6))
def test_a_plan_saves_no_less_than_nothing(cuts: list[Cut]) -> None:
    procedure = example()
    findings = [attrs.evolve(finding("name_document", "documents/0"), cut=cut) for cut in cuts]
    effect = plan(procedure, draw(procedure), findings, "en").effect
    assert all(value is None or value >= 0 for value in attrs.astuple(effect))


def test_a_dropped_act_saves_its_own_time_where_the_times_told_add_up_to_the_total() -> None:
    acts = [
        act("Bộ phận một cửa chuyển hồ sơ đến Chủ tịch", "transfer", "Bộ phận một cửa", "one_stop"),
        act("Chủ tịch giao Phòng Kinh tế trong 03 ngày làm việc", "transfer", "Chủ tịch", days=3.0),
        act("Phòng Kinh tế thẩm định trong 05 ngày làm việc", "appraise", "Phòng Kinh tế", days=5.0),
    ]
    text = (
        "Bộ phận một cửa chuyển hồ sơ đến Chủ tịch.\nChủ tịch giao Phòng Kinh tế trong 03 ngày làm việc.\n"
        "Phòng Kinh tế thẩm định trong 05 ngày làm việc."
    )
    for total, saved in ((8.0, 3.0), (10.0, None)):
        procedure = attrs.evolve(
            procedure_of(text, acts),
            channels=(Channel("cach_thuc_thuc_hien", 0, 1, "x", "in_person", total, "working_day", None),),
        )
        (filled,) = with_effects(
            procedure, draw(procedure), [finding("remove_activity", "activities/1")], "en"
        )
        assert filled.effect.days == saved
        assert ("At most the 3 working days" in (filled.effect_reason or "")) == (saved is not None)
