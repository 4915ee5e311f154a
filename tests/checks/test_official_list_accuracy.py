"""The rule on the official list against the pairs that were read one by one, where they are at hand."""

import importlib.util
from pathlib import Path
from typing import Any


def _script() -> Any:
    path = Path(__file__).parents[1] / "accuracy" / "official_list.py"
    spec = importlib.util.spec_from_file_location("official_list_accuracy", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_pairs_read_one_by_one_are_found(shared_data: Path) -> None:
    figures = _script().measure(shared_data)
    assert figures.named[0] >= 0.95 * figures.named[1] > 0
    assert figures.absent[0] <= 0.05 * figures.absent[1]
    assert figures.broader_high[0] == 0
    assert figures.done[0] >= 0.9 * figures.done[1]
