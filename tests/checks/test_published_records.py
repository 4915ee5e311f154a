"""All rules over a fixed sample of published records: nothing fails, every finding is sourced."""

from datetime import date
from pathlib import Path

from tthc.checks import check
from tthc.checks.protection import element_of
from tthc.graph import draw
from tthc.model import Finding, Procedure, Record
from tthc.reading.read import read_record
from tthc.sources import Origin, discover, read_origin

AS_OF = date(2026, 11, 24)
EVERY = 60


def sample(folder: Path) -> list[Procedure]:
    files = sorted([*folder.glob("portal-json/*/*.json"), *folder.glob("portal-text/*.txt")])
    origins = [o for o in discover([str(f) for f in files[::EVERY]]) if isinstance(o, Origin)]
    return [read_record(r) for o in origins for r in read_origin(o) if isinstance(r, Record)]


def assert_sourced(finding: Finding, procedure: Procedure) -> None:
    section = procedure.sections[finding.section]
    assert 0 <= finding.start < finding.end <= len(section)
    assert finding.text == section[finding.start : finding.end]
    assert finding.text.strip()
    assert finding.legal_basis
    assert "{" not in finding.message
    kind, _, index = finding.element.partition("/")
    if kind in ("activities", "documents", "channels"):
        assert element_of(procedure, finding.element) is not None
    assert index
    if finding.cut is None:
        assert finding.why_not
    if all(basis.basis == "remembered" for basis in finding.legal_basis):
        assert finding.confidence != "high"


def test_every_finding_in_published_records_is_sourced(shared_data: Path) -> None:
    number = 0
    for procedure in sample(shared_data):
        graph = draw(procedure)
        for finding in check(procedure, graph, as_of=AS_OF, strict=True):
            number += 1
            assert_sourced(finding, procedure)
    assert number > 50
