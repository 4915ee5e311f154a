"""Where a step sends a file back to."""

import re

from tthc.reading.processes.words import nfc, tidy_label

_BACK = re.compile(
    r"(?:chuyển|trả|quay|gửi|thực hiện)(?:\s+hồ\s+sơ)?\s+(?:trở\s+)?(?:lại|về)(?:\s+(?:hồ\s+sơ|cho|từ"
    r"|theo|tại)){0,2}\s+"
    r"(?P<label>bước\s*\d{1,2}|b\s?\d{1,2})\b",
    re.IGNORECASE,
)


def returns_to(text: str) -> str | None:
    """The label of the step that a refused file goes back to ("Chuyển lại bước 3"), None for none."""
    found = _BACK.search(nfc(text))
    if not found:
        return None
    label = tidy_label(found["label"])
    return label[0].upper() + label[1:]
