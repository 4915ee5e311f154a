"""A workbook that holds decisions and cannot be read is named with what to do, and never overwritten."""

import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.report import samples
from tests.report.workbooks import (
    FINDINGS,
    decide,
    edit,
    make,
    overlapping,
)
from tthc.report import ReportError, write_report
from tthc.report.workbook.writer import WORKBOOK

WHO = {
    "Quyết định": "Đồng ý",
    "Lý do": "Dữ liệu đã có",
    "Người quyết định": "Trần Thị B",
    "Ngày quyết định": datetime(2026, 11, 20),
}


def _damaged(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _encrypted(path: Path) -> None:
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 4096)


def _of_somebody_else(path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "Sổ theo dõi của phòng"
    book.save(path)


def _bomb(path: Path) -> None:
    with (
        zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive,
        archive.open("xl/media/a.bin", "w", force_zip64=True) as member,
    ):
        for _ in range(1100):
            member.write(b"\x00" * 2**20)


def _with_broken_xml(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content[:-40] if name.endswith("sheet2.xml") else content)


def _with_entities(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    lol = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 12))
    bomb = f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY l0 "ha">{lol}]><worksheet><a>&l11;</a></worksheet>'
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, bomb if name.endswith("sheet2.xml") else content)


def _without_column(path: Path) -> None:
    def change(book: Any) -> None:
        for cell in book[FINDINGS][1]:
            if cell.value == "Quyết định":
                cell.value = "QĐ"

    edit(path, change)


def _open_in_excel(path: Path) -> None:
    path.with_name(f"~${path.name}").touch()


def _open_in_libreoffice(path: Path) -> None:
    path.with_name(f".~lock.{path.name}#").touch()


@pytest.mark.parametrize(
    "harm",
    [
        _damaged,
        _encrypted,
        _of_somebody_else,
        _bomb,
        _with_broken_xml,
        _with_entities,
        _without_column,
        _open_in_excel,
        _open_in_libreoffice,
    ],
)
def test_a_workbook_that_cannot_be_read_is_never_overwritten(
    tmp_path: Path, harm: Callable[[Path], None]
) -> None:
    folder = tmp_path / "r"
    write_report([overlapping()], folder, as_of=samples.AS_OF)
    path = folder / WORKBOOK
    decide(path, {2: WHO})
    harm(path)
    before = {p: p.stat().st_mtime_ns for p in folder.rglob("*")}
    with pytest.raises(ReportError) as refused:
        write_report([overlapping()], folder, as_of=samples.AS_OF)
    assert WORKBOOK in str(refused.value)
    assert {p: p.stat().st_mtime_ns for p in folder.rglob("*")} == before
    assert list(tmp_path.iterdir()) == [folder]


def test_a_workbook_that_may_not_be_opened_is_named_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.xlsx"
    make(path)

    def denied(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(zipfile, "ZipFile", denied)
    with pytest.raises(ReportError, match="Close the programs"):
        make(path)
