"""The commands on a record of the user's own, through files, folders and standard input."""

import csv
import io
import json


def test_parse_prints_one_object_with_the_elements_and_their_places(tthc, record):
    answer = tthc("parse", record)
    assert (answer.code, answer.err) == (0, "")
    (procedure,) = answer.objects
    assert procedure["type"] == "procedure"
    assert procedure["code"] == "1.999001"
    assert procedure["source"].endswith("1.999001.txt")
    assert procedure["legal_refs"] == ["175/2024/NĐ-CP"]
    assert procedure["channels"][0]["fee_vnd"] == 150000
    first = procedure["documents"][0]
    assert first["text"] == "Đơn đề nghị cấp giấy phép xây dựng theo Mẫu số 01"
    for document in procedure["documents"]:
        section = procedure["sections"][document["section"]]
        assert section[document["start"] : document["end"]] == document["text"]


def test_parse_reads_standard_input_and_folders_alike(tthc, record):
    (piped,) = tthc("parse", "-", stdin=record.read_bytes()).objects
    (filed,) = tthc("parse", record.parent).objects
    assert piped.pop("source") == "-"
    filed.pop("source")
    assert piped == filed


def test_output_file_appears_whole(tthc, record, tmp_path):
    target = tmp_path / "out.jsonl"
    assert tthc("parse", record, "-o", target).code == 0
    assert json.loads(target.read_text(encoding="utf-8"))["code"] == "1.999001"
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []


def test_output_that_cannot_be_written_is_told_in_one_line(tthc, record, tmp_path):
    answer = tthc("parse", record, "-o", tmp_path / "missing" / "out.jsonl")
    assert answer.code == 2
    assert "không ghi được" in answer.err


def test_graph_has_edges_from_start_to_end(tthc, record):
    (graph,) = tthc("graph", record).objects
    assert graph["edges"][0][0] == "start"
    assert any(edge[1] == "end" for edge in graph["edges"])


def test_suggest_tells_a_person_what_why_and_who(tthc, record):
    answer = tthc("suggest", record, "--all", "--as-of", "2026-11-24")
    assert answer.code == 0
    for words in ("1.999001", "Trích dẫn", "Căn cứ pháp lý", "Thẩm quyền", "24/11/2026"):
        assert words in answer.out


def test_suggest_gives_machines_the_same_findings_in_every_form(tthc, record):
    lines = tthc("suggest", record, "--format", "jsonl", "--as-of", "2026-11-24").objects
    array = json.loads(tthc("suggest", record, "--format", "json", "--as-of", "2026-11-24").out)
    table = list(
        csv.DictReader(io.StringIO(tthc("suggest", record, "--format", "csv", "--as-of", "2026-11-24").out))
    )
    assert lines == array
    assert [row["rule"] for row in table] == [finding["rule"] for finding in lines]
    assert {"certified-copy", "vague-document"} <= {finding["rule"] for finding in lines}
    assert all(finding["as_of"] == "2026-11-24" for finding in lines)


def test_min_confidence_and_field_restrict(tthc, record):
    every = tthc("suggest", record, "--format", "jsonl").objects
    high = tthc("suggest", record, "--format", "jsonl", "--min-confidence", "high").objects
    assert high == [finding for finding in every if finding["confidence"] == "high"]
    assert tthc("suggest", record, "--format", "jsonl", "--field", "hoat dong xay dung").objects == every
    assert tthc("suggest", record, "--format", "jsonl", "--field", "đất đai").code == 2


def test_an_unknown_code_names_the_nearest_ones(tthc):
    answer = tthc("suggest", "1.115657")
    assert (answer.code, answer.out) == (2, "")
    assert "1.115656" in answer.err


def test_a_code_is_looked_up_where_the_user_says(tthc, record):
    answer = tthc("parse", "1.999001", "--in", record.parent)
    assert [procedure["code"] for procedure in answer.objects] == ["1.999001"]


def test_an_embedded_procedure_is_found_by_code(tthc):
    (procedure,) = tthc("parse", "1.115656").objects
    assert procedure["source"] == "corpus/1.115656.yaml"


def test_one_bad_file_does_not_stop_the_rest(tthc, record):
    (record.parent / "broken.json").write_text('{"ma_thu_tuc": "1.0', encoding="utf-8")
    answer = tthc("parse", record.parent)
    assert answer.code == 1
    assert len(answer.objects) == 1
    assert "broken.json" in answer.err
    assert "Traceback" not in answer.err


def test_show_prints_a_tree_with_actors_and_draws_lanes(tthc, record, tmp_path):
    drawing = tmp_path / "steps.svg"
    answer = tthc("show", record, "--svg", drawing)
    assert answer.code == 0
    assert "Sở Xây dựng" in answer.out
    assert "Bước 2" in answer.out
    assert drawing.read_text(encoding="utf-8").lstrip().startswith("<")


def test_rules_are_listed_and_explained(tthc):
    listed = tthc("rules").out
    for name in (
        "document-on-official-list",
        "certified-copy",
        "copies-excess",
        "vague-document",
        "document-duplicate",
        "channel-time-mismatch",
        "time-unspecified",
        "consultation-without-deadline",
        "handoff-excess",
        "obsolete-authority",
    ):
        assert name in listed
    assert "66.7/2025/NQ-CP" in tthc("rules", "explain", "document-on-official-list").out


def test_a_rule_that_is_none_names_the_nearest(tthc):
    answer = tthc("rules", "explain", "certified-copies")
    assert answer.code == 2
    assert "certified-copy" in answer.err


def test_same_input_gives_the_same_bytes_however_many_workers(tthc, record):
    for number in range(200):
        text = record.read_text(encoding="utf-8").replace("1.999001", f"1.{number:06}")
        (record.parent / f"{number:03}.txt").write_text(text, encoding="utf-8")
    one = tthc("parse", record.parent, "--workers", "1")
    two = tthc("parse", record.parent, "--workers", "2")
    assert one.code == two.code == 0
    assert one.out == two.out
    assert len(one.objects) == 201


def test_procedures_come_in_the_order_of_their_strongest_findings_in_priority_fields(tthc):
    answer = tthc("suggest", "1.012888", "1.009122", "1.115656", "--as-of", "2026-11-24")
    heads = [line.split()[0] for line in answer.out.splitlines() if line[:2] == "1." and line[2:8].isdigit()]
    assert heads == ["1.115656", "1.009122", "1.012888"]
