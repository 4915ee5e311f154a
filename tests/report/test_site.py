"""The static site: what its pages hold and how they come into their folder."""

import json
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import attrs
import pytest

from tests.report import samples
from tthc.model import Analysis, Effect
from tthc.report import ReportError, write_report
from tthc.report.index_rows import index_row
from tthc.report.site.data import script_safe
from tthc.report.site.writer import ascii_slug, page_name, write_site
from tthc.report.totals import once_each, totals
from tthc.report.workbook.writer import WORKBOOK


def site(folder: Path, *analyses: Analysis, language: str = "vi") -> Path:
    write_site(analyses, folder, as_of=samples.AS_OF, language=language, generated_from="mẫu")
    return folder


def page(folder: Path) -> str:
    return next((folder / "procedures").iterdir()).read_text(encoding="utf-8")


def data(folder: Path) -> dict:
    text = (folder / "assets" / "data.js").read_text(encoding="utf-8")
    return json.loads(text.split("window.TTHC=", 1)[1].rstrip(";\n"))


def contents(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()
    }


def test_the_index_gives_the_figures_for_the_whole(tmp_path: Path) -> None:
    html = (site(tmp_path / "r", samples.analysis()) / "index.html").read_text(encoding="utf-8")
    assert "Rà soát, đơn giản hóa thủ tục hành chính" in html
    assert "01/07/2026" in html
    assert "1 thủ tục có vấn đề" in html


def test_a_page_marks_the_evidence_and_links_both_ways(tmp_path: Path) -> None:
    html = page(site(tmp_path / "r", samples.analysis()))
    quote = "Bản sao chứng thực Giấy chứng nhận quyền sử dụng đất"
    assert f'<mark class="propose" id="trich-1">{quote}</mark><a class="ref" href="#vd-1">[1]</a>' in html
    assert 'id="vd-1"' in html
    assert 'href="#trich-1"' in html


def test_a_page_shows_card_drawing_dossier_ways_basis_lever_and_source(tmp_path: Path) -> None:
    html = page(site(tmp_path / "r", samples.analysis()))
    for shown in (
        "<s>1</s>",
        "<svg ",
        "31/2024/QH15",
        "10/2024/TT-BTNMT",
        "63/2010/NĐ-CP, 08/06/2010, Điều 8",
        "7 ngày làm việc",
        "mau/1.000001.txt",
        "01/07/2026",
        "phải bảo đảm theo pháp luật chuyên ngành",
    ):
        assert shown in html


def test_one_finding_at_several_places_is_one_card_with_every_place(tmp_path: Path) -> None:
    first = samples.findings()[0]
    words = samples.document("Đơn đăng ký biến động")
    second = attrs.evolve(first, element="documents/0", start=words.start, end=words.end, text=words.text)
    html = page(site(tmp_path / "r", samples.analysis(findings=(first, second))))
    assert html.count('<article class="finding') == 1
    assert "2 chỗ" in html
    assert all(html.count(f'id="vd-{n}"') == html.count(f'id="trich-{n}"') == 1 for n in (1, 2))


def test_weak_findings_are_folded_away(tmp_path: Path) -> None:
    html = page(site(tmp_path / "r", samples.analysis()))
    folded = html.index("<details><summary>1 vấn đề khác")
    assert html.index('id="vd-1"') < folded < html.index('id="vd-2"')


def test_what_was_not_recognised_is_told_apart_and_counted(tmp_path: Path) -> None:
    html = page(site(tmp_path / "r", samples.analysis()))
    assert '<span class="unread" title="chưa nhận diện được">02 bộ</span>' in html
    assert "5 ký tự chưa nhận diện được" in html


def test_english_is_spoken_on_request(tmp_path: Path) -> None:
    html = page(site(tmp_path / "r", samples.analysis(), language="en"))
    assert "Figures before and after the cuts" in html
    assert "Số liệu" not in html


def test_hostile_text_comes_out_harmless_in_page_and_data(tmp_path: Path) -> None:
    evil = '</script><script>alert(1)</script>\u2028"><img src=x onerror=alert(1)>\x00\ud800' + "x" * 10_000
    bad = samples.finding("documents/0", "thanh_phan_ho_so", 0, 5, evil, message=evil)
    analysis = samples.analysis(
        evil, evil, field=evil, body=evil, source=evil, decision_number=evil, findings=(bad,),
        sections={"trinh_tu_thuc_hien": samples.STEPS, "thanh_phan_ho_so": evil + samples.DOSSIER},
    )  # fmt: skip
    folder = tmp_path / "r"
    write_report([analysis], folder, as_of=samples.AS_OF, generated_from=evil)
    for path in folder.rglob("*"):
        if path.suffix in (".html", ".js"):
            text = path.read_text(encoding="utf-8")
            assert "<script>alert" not in text
            assert "<img" not in text
            assert "\x00" not in text
    assert "\u2028" not in (folder / "assets" / "data.js").read_text(encoding="utf-8")
    assert data(folder)["rows"][0][1].startswith("</script>")


def test_script_data_survives_its_escaping() -> None:
    text = "a</script>\u2028\u2029&b"
    assert json.loads(script_safe(json.dumps(text, ensure_ascii=False))) == text


def test_page_names_are_safe_and_distinct_on_every_file_system() -> None:
    taken: set[str] = set()
    names = [
        page_name(code, "Đăng ký đất đai", taken) for code in ("1.1", "1.1", "../../x", "CON?*", "", "con")
    ]
    assert names[:2] == ["1.1-dang-ky-dat-dai.html", "1.1-dang-ky-dat-dai-2.html"]
    assert all(re.fullmatch(r"[0-9A-Za-z][0-9A-Za-z._-]*", name) for name in names)
    assert len({name.casefold() for name in names}) == len(names)


def test_slugs_have_no_marks() -> None:
    assert ascii_slug("Cấp Giấy phép xây dựng; Đợt 2") == "cap-giay-phep-xay-dung-dot-2"


def test_one_code_of_one_body_counts_once_and_whole_records_win() -> None:
    whole, cut = samples.analysis(), samples.analysis(flags=("recut",), source="khac.json")
    rows = [index_row(cut, "a"), index_row(whole, "b"), index_row(samples.analysis(body="Gia Lai"), "c")]
    assert [row.page for row in once_each(rows)] == ["b", "c"]
    assert totals(rows).procedures == 2
    assert totals(rows).records == 3


def test_a_paper_that_two_findings_would_drop_counts_once() -> None:
    first = attrs.evolve(samples.findings()[0], effect=Effect(documents=1))
    second = attrs.evolve(first, rule="document-duplicate")
    figures = totals([index_row(samples.analysis(findings=(first, second)), "a")])
    assert [group.documents for group in figures.rules] in ([1, 0], [0, 1])


def test_the_folder_at_hand_can_be_written_into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = tmp_path / "day"
    here.mkdir()
    monkeypatch.chdir(here)
    write_report([samples.analysis()], Path(), as_of=samples.AS_OF)
    assert (here / "index.html").is_file()
    assert [p.name for p in tmp_path.iterdir()] == ["day"]


def test_what_is_done_already_is_told_beside_the_count_it_is_in(tmp_path: Path) -> None:
    found = samples.findings()[0]
    analysis = samples.analysis(findings=(found, attrs.evolve(found, status="done"), found))
    figures = totals([index_row(analysis, "x")])
    assert [(g.findings, g.done) for g in (*figures.levers, *figures.rules, *figures.fields)] == [(3, 1)] * 3
    html = (site(tmp_path / "r", analysis) / "index.html").read_text(encoding="utf-8")
    assert html.count('<small class="of">1 đã thực hiện</small>') == 3


def test_a_list_with_two_records_of_a_procedure_counts_records(tmp_path: Path) -> None:
    one = samples.analysis()
    assert data(site(tmp_path / "r", one))["words"]["count"] == "{shown} trong {all} thủ tục"
    other = attrs.evolve(one, procedure=attrs.evolve(one.procedure, source="mau/b.txt"))
    assert data(site(tmp_path / "s", one, other))["words"]["count"] == "{shown} trong {all} bản ghi"


def test_low_confidence_does_not_count_in_the_figures() -> None:
    figures = totals([index_row(samples.analysis(), "a")])
    assert (figures.findings, figures.low) == (1, 1)


def test_a_second_run_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_report(
            [samples.analysis(), samples.analysis("2.2")],
            tmp_path / name,
            as_of=samples.AS_OF,
            generated_from="m",
        )
    assert contents(tmp_path / "a") == contents(tmp_path / "b")


def test_an_earlier_report_is_replaced_and_other_files_stay(tmp_path: Path) -> None:
    folder = tmp_path / "r"
    folder.mkdir()
    (folder / "ghi-chu.txt").write_text("của tôi", encoding="utf-8")
    write_report([samples.analysis("1.1"), samples.analysis("2.2")], folder, as_of=samples.AS_OF)
    (folder / "procedures" / "nhan-xet.txt").write_text("của tôi", encoding="utf-8")
    write_report([samples.analysis("3.3")], folder, as_of=samples.AS_OF)
    assert sorted(p.name[:3] for p in (folder / "procedures").iterdir()) == ["3.3", "nha"]
    assert sorted(p.name for p in folder.iterdir()) == [
        "assets",
        "ghi-chu.txt",
        "index.html",
        "procedures",
        WORKBOOK,
    ]
    assert list(tmp_path.iterdir()) == [folder]


def _breaks_off() -> Iterator[Analysis]:
    yield samples.analysis()
    raise KeyboardInterrupt


@pytest.mark.parametrize("earlier", [False, True])
def test_a_run_that_breaks_off_leaves_nothing_half_written(tmp_path: Path, earlier: bool) -> None:
    folder = tmp_path / "r"
    if earlier:
        write_report([samples.analysis("9.9")], folder, as_of=samples.AS_OF)
    before = contents(tmp_path)
    with pytest.raises(KeyboardInterrupt):
        write_report(_breaks_off(), folder, as_of=samples.AS_OF)
    assert contents(tmp_path) == before
    assert folder.exists() == earlier


def test_what_a_killed_run_left_is_cleared(tmp_path: Path) -> None:
    left = tmp_path / ".r.partial" / "procedures"
    left.mkdir(parents=True)
    (left / "x.html").touch()
    write_report([samples.analysis()], tmp_path / "r", as_of=samples.AS_OF)
    assert [p.name for p in tmp_path.iterdir()] == ["r"]


def test_a_folder_whose_parent_takes_no_files_is_filled_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "r"
    folder.mkdir()
    monkeypatch.setattr(os, "access", lambda path, _mode: Path(path) != tmp_path)
    monkeypatch.setattr(Path, "rename", _only_within(folder, Path.rename))
    write_report([samples.analysis()], folder, as_of=samples.AS_OF)
    assert sorted(p.name for p in folder.iterdir()) == ["assets", "index.html", "procedures", WORKBOOK]


def _only_within(folder: Path, rename: Callable[[Path, Path], Path]) -> Callable[[Path, Path], Path]:
    def moved(source: Path, target: Path) -> Path:
        assert folder in source.parents
        return rename(source, target)

    return moved


def test_nothing_is_written_for_nothing(tmp_path: Path) -> None:
    assert write_report([], tmp_path / "r", as_of=samples.AS_OF) == 0
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_named_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "tep").write_text("", encoding="utf-8")
    for place in (tmp_path / "tep", tmp_path / "tep" / "r"):
        with pytest.raises(ReportError) as refused:
            write_report([samples.analysis()], place, as_of=samples.AS_OF)
        assert "tep" in refused.value.values["path"]


def test_files_that_are_no_report_are_not_overwritten(tmp_path: Path) -> None:
    mine = tmp_path / "r" / "index.html"
    mine.parent.mkdir()
    mine.write_text("<p>trang của tôi</p>", encoding="utf-8")
    with pytest.raises(ReportError):
        write_report([samples.analysis()], mine.parent, as_of=samples.AS_OF)
    assert mine.read_text(encoding="utf-8") == "<p>trang của tôi</p>"
