"""What is to be found in the embedded procedures, and what is not."""

from datetime import date

import pytest

from tthc.checks import check
from tthc.graph import draw
from tthc.reading.read import read_record
from tthc.sources import embedded_record

AS_OF = date(2026, 11, 24)
CLEAN = ("1.009665", "1.013061", "1.014042")
"""Procedures that ask for the application and the paper in question only, with equal times."""


@pytest.mark.parametrize("code", CLEAN)
def test_nothing_is_found_where_nothing_is_to_find(code: str) -> None:
    record = embedded_record(code)
    assert record is not None
    procedure = read_record(record)
    found = check(procedure, draw(procedure), as_of=AS_OF)
    assert [(finding.rule, finding.text) for finding in found] == []
