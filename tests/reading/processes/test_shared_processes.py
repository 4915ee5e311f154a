"""The processes of the decisions at hand: as many as they hold, and no false sums."""

from pathlib import Path

import pytest

from tthc.reading.processes import ProcessReading, read_processes
from tthc.sources.office import read_office_file

# Processes and rows of each file; a row without label, or under one that is merged, counts too.
COUNTS = {
    "bac-ninh-2025-1490-dau-thau.md": (3, 50),
    "bac-ninh-2025-1582-dau-tu.md": (6, 68),
    "cao-bang-2025-1948-khi-tuong-thuy-van.md": (9, 68),
    "cao-bang-2025-2022-bao-tro-xa-hoi.md": (21, 174),
    "cao-bang-2025-2028-cong-chuc.md": (17, 111),
    "cao-bang-2025-2031-van-hoa.md": (4, 29),
    "dong-nai-2025-2776-khoa-hoc-cong-nghe.md": (15, 73),
    "dong-nai-2025-2811-bao-chi.md": (2, 12),
    "ha-noi-2025-1594-ton-giao.md": (2, 34),
    "ha-tinh-2025-2904-bao-chi.md": (2, 14),
    "ha-tinh-2025-2916-khoang-san.md": (2, 22),
    "ha-tinh-2025-3004-thiet-bi-y-te.md": (4, 8),
    "ha-tinh-2025-3005-giam-dinh.md": (2, 16),
    "lang-son-2025-2487-khoa-hoc-cong-nghe.md": (8, 97),
    "lao-cai-2026-hoa-chat-hhnh.docx": (3, 33),
    "nghe-an-2025-3760-giao-duc.md": (5, 35),
    "nghe-an-2025-3854-chinh-sach.md": (2, 30),
    "nghe-an-2025-3857-tai-chinh-dat-dai.md": (1, 7),
    "quang-ninh-2026-295-dat-dai-cap-tinh-ocr.docx": (72, 753),
    "quang-ninh-2026-295-dat-dai-cap-tinh.docx": (72, 753),
    "quang-ninh-2026-295-dat-dai-cap-xa-ocr.docx": (26, 317),
    "quang-ninh-2026-295-dat-dai-cap-xa.docx": (26, 317),
    "quang-ninh-2026-295-quyet-dinh.docx": (0, 0),
    "son-la-2025-2929-chinh-sach.md": (6, 40),
    "son-la-2025-2969-bao-chi.md": (2, 18),
    "vinh-long-2025-2682-cai-nghien.md": (1, 6),
}
# Errors of the decisions themselves: stated hours and those that the steps add up to.
WRONG = {
    "cao-bang-2025-2028-cong-chuc.md": [(84, 76)],
    "dong-nai-2025-2776-khoa-hoc-cong-nghe.md": [(216, 120), (424, 408)],
    "son-la-2025-2969-bao-chi.md": [(24, 28)],
}


def _reading(folder: Path, name: str) -> ProcessReading:
    return read_processes(read_office_file(name, (folder / "internal-process" / name).read_bytes()))


@pytest.mark.parametrize("name", COUNTS)
def test_counts_and_sums(shared_data: Path, name: str) -> None:
    """Processes and rows of a file, and those of which the sum is wrong."""
    found = _reading(shared_data, name).processes
    assert (len(found), sum(len(process.steps) for process in found)) == COUNTS[name]
    wrong = [process.sum_check for process in found if process.sum_check.equal is False]
    assert [(check.stated_hours, check.sum_hours) for check in wrong] == WRONG.get(name, [])


@pytest.mark.parametrize("level", ["tinh", "xa"])
def test_recognised_copies_read_like_the_clean_file(shared_data: Path, level: str) -> None:
    """Labels and both times are the same step by step."""
    name = f"quang-ninh-2026-295-dat-dai-cap-{level}"
    clean, copy = (_reading(shared_data, f"{name}{end}.docx").processes for end in ("", "-ocr"))
    wanted = [(s.label, s.duration, s.second_duration) for process in clean for s in process.steps]
    assert wanted == [(s.label, s.duration, s.second_duration) for process in copy for s in process.steps]
