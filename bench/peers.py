"""Peers to be measured against: a tokenizer over the sections that we read."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

SECTIONS = {
    "trinh_tu_thuc_hien": "Trình tự thực hiện:",
    "cach_thuc_thuc_hien": "Cách thức thực hiện:",
    "thanh_phan_ho_so": "Thành phần hồ sơ:",
    "can_cu_phap_ly": "Căn cứ pháp lý:",
    "yeu_cau_dieu_kien": "Yêu cầu, điều kiện thực hiện:",
}


def texts(folders: list[str]) -> Iterator[str]:
    """The five sections of every record, cut roughly: the peer only needs the same amount of text."""
    for folder in folders:
        for path in sorted(Path(folder).rglob("*")):
            if path.suffix == ".json":
                record = json.loads(path.read_text(encoding="utf-8"))
                yield from (record.get(name) or "" for name in SECTIONS)
            elif path.suffix == ".txt":
                text = path.read_text(encoding="utf-8")
                for heading in SECTIONS.values():
                    start = text.find("\n" + heading)
                    ends = [end for h in _HEADINGS if (end := text.find("\n" + h, start + 1)) > start]
                    yield text[start : min(ends, default=len(text))] if start >= 0 else ""


_HEADINGS = (
    *SECTIONS.values(),
    "Đối tượng thực hiện:",
    "Từ khóa:",
)


def spacy_blank(folders: list[str]) -> None:
    import spacy

    nlp = spacy.blank("xx")
    nlp.max_length = 10**9
    print(sum(len(nlp.make_doc(text)) for text in texts(folders)))


def underthesea(folders: list[str]) -> None:
    from underthesea import word_tokenize

    print(sum(len(word_tokenize(text)) for text in texts(folders)))


if __name__ == "__main__":
    {"spacy": spacy_blank, "underthesea": underthesea}[sys.argv[1]](sys.argv[2:])
