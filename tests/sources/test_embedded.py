"""The embedded procedures are read from the package, and a file of that form from anywhere."""

import subprocess
import sys
from pathlib import Path

from tthc.model import SECTIONS, Record
from tthc.sources import (
    Origin,
    embedded_codes,
    embedded_facts,
    embedded_record,
    embedded_records,
    read_origin,
)
from tthc.sources.corpus import load_corpus_file

CORPUS_FILE = """text:
  code: "1.009999"
  name: Cấp giấy phép đặt biển chỉ dẫn
  field: Hoạt động xây dựng
  decision_number: 12/QĐ-UBND
  level_text: Cấp Tỉnh
  procedure_type: TTHC được luật giao quy định chi tiết
  trinh_tu_thuc_hien: |2
      * Bước 1: Nộp hồ sơ
        Người đề nghị nộp hồ sơ.
  thanh_phan_ho_so: |2
        - Đơn đề nghị
  co_quan_thuc_hien: Sở Xây dựng
facts:
  documents: [Đơn đề nghị]
"""


def test_a_corpus_file_is_read_like_a_published_record():
    (record,) = read_origin(Origin("a.yaml", content=CORPUS_FILE.encode()))
    assert isinstance(record, Record)
    assert (record.source, record.form, record.code, record.flags) == ("a.yaml", "corpus", "1.009999", ())
    assert record.sections["trinh_tu_thuc_hien"] == "  * Bước 1: Nộp hồ sơ\n    Người đề nghị nộp hồ sơ."
    assert list(record.sections) == [name for name in SECTIONS if name in record.sections]


def test_facts_stand_beside_the_text():
    assert load_corpus_file(CORPUS_FILE)["facts"] == {"documents": ["Đơn đề nghị"]}


def test_a_code_that_is_not_embedded_gives_nothing():
    assert embedded_record("9.999999") is None
    assert embedded_facts("../../secret") is None


def test_embedded_procedures_come_by_code_and_name_their_file():
    found = list(embedded_records())
    assert [record.code for record in found] == sorted(embedded_codes())
    assert all(record.source == f"corpus/{record.code}.yaml" for record in found)
    assert all(record == embedded_record(record.code) for record in found)
    assert all(embedded_facts(record.code) for record in found)


def test_the_data_are_found_in_a_source_tree_that_is_not_installed(tmp_path):
    """As when Python is started where the source lies and the installed package lies elsewhere."""
    root = Path(__file__).resolve().parents[2]
    for name in ("tthc", "rules", "corpus"):
        (tmp_path / name).symlink_to(root / name, target_is_directory=True)
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "sys.meta_path = [f for f in sys.meta_path if 'editable' not in repr(f)]\n"
        "sys.path.insert(0, sys.argv[1])\n"
        "import tthc.data\n"
        "tthc.data.__path__ = []\n"
        "from tthc.sources.embedded import embedded_codes\n"
        "from tthc.registry.tables import read_table\n"
        "print(len(embedded_codes()) > 0, len(read_table('agencies')) > 0)\n"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", script, str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert done.stdout.split() == ["True", "True"], done.stderr
