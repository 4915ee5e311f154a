"""Notebooks are stored without output, name their day, and say what they read.

That each runs from its first cell to its last is tested by nbmake, which collects `notebooks/` itself.
"""

import json
import shutil
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

FOLDER = Path(__file__).resolve().parents[1] / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))
each = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def test_the_notebooks_are_there():
    assert [path.stem for path in NOTEBOOKS] == ["corpus-at-a-glance", "one-procedure", "provinces-compared"]


@each
def test_a_notebook_holds_no_output_and_no_trace_of_who_ran_it(path):
    notebook = json.loads(path.read_text(encoding="utf-8"))
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    assert all(cell["outputs"] == [] and cell["execution_count"] is None for cell in code)
    assert all(cell["metadata"] == {} for cell in notebook["cells"])
    assert set(notebook["metadata"]) == {"kernelspec", "language_info"}
    nbformat.validate(nbformat.from_dict(notebook))


@each
def test_a_notebook_pins_the_day_whose_law_counts(path):
    text = path.read_text(encoding="utf-8")
    assert 'AS_OF = \\"2026-11-24\\"' in text
    assert "as_of=AS_OF" in text


def test_provinces_are_compared_on_the_embedded_corpus_where_there_are_no_published_records(tmp_path):
    there = tmp_path / "project" / "notebooks"
    there.mkdir(parents=True)
    copy = Path(shutil.copy(FOLDER / "provinces-compared.ipynb", there))
    notebook = nbformat.read(copy, as_version=4)
    NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(there)}}).execute()
    said = "".join(
        output.get("text", "")
        for cell in notebook.cells
        if cell.cell_type == "code"
        for output in cell.outputs
    )
    assert "Nguồn: bộ thủ tục có sẵn trong chương trình; 2 bản công bố" in said
