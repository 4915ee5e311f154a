"""The procedure after its plan."""

import attrs

from tests.cuts.test_cuts import document, example, finding
from tthc.cuts import after_plan, plan
from tthc.graph import draw, measure


def test_what_stands_after_the_plan_has_the_figures_that_the_plan_gives() -> None:
    procedure = attrs.evolve(example(), documents=(document("Đơn"), document("Giấy xác nhận cư trú")))
    graph = draw(procedure)
    findings = (finding("replace_by_lookup", "documents/1"), finding("remove_activity", "activities/1"))
    after = after_plan(procedure, graph, findings)
    figures = plan(procedure, graph, findings, "vi").after
    assert measure(after.procedure, after.graph).documents == figures.documents == 1
    assert len(after.procedure.activities) == figures.activities
    assert after.redrawn


def test_each_paper_and_act_is_found_again_after_the_cuts() -> None:
    procedure = attrs.evolve(example(), documents=(document("Đơn", copies=3), document("Giấy xác nhận")))
    findings = (
        finding("remove_document", "documents/1"),
        finding("reduce_copies", "documents/0", 1),
        finding("remove_activity", "activities/1"),
    )
    after = after_plan(procedure, draw(procedure), findings)
    kept = after.document(0)
    assert kept is not None
    assert kept.copies == 1
    assert after.document(1) is None
    assert after.activity(1) is None
    moved = after.activity(2)
    assert moved is not None
    assert moved.text == procedure.activities[2].text


def test_what_is_done_or_of_low_confidence_changes_nothing() -> None:
    procedure = attrs.evolve(example(), documents=(document("Đơn"), document("Giấy xác nhận")))
    graph = draw(procedure)
    weak = attrs.evolve(finding("remove_document", "documents/0"), confidence="low")
    after = after_plan(procedure, graph, (weak, finding("remove_document", "documents/1", status="done")))
    assert after.procedure.documents == procedure.documents
    assert after.graph is graph
    assert not after.redrawn
