"""What is said at the prompt about decisions carried along from an earlier workbook."""

from collections.abc import Iterator
from datetime import date

from tthc.messages import N_, translate
from tthc.report.phrases import date_text
from tthc.report.shown_text import one_line, shorten
from tthc.report.workbook.decisions import Carried, Decision
from tthc.report.workbook.decisions_reader import LOST_SHEET

MOST_LINES = 20
_CARRIED = N_("{count} decisions of the earlier workbook were carried along.")
_LOST = N_("{count} decisions fit no finding any more; they stand on the sheet “{sheet}”:")
_UNKNOWN = N_("{count} decisions are in words that cannot be counted; they stand as they were typed:")
_MORE = N_("{count} more")


def carried_lines(carried: Carried, language: str) -> Iterator[str]:
    """Lines that tell how many decisions were carried, and each that was not, with what was written."""
    if carried.by_finding:
        yield translate(_CARRIED, language, {"count": len(carried.by_finding)})
    sheet = translate(LOST_SHEET, language)
    for key, decisions in ((_LOST, carried.lost), (_UNKNOWN, carried.unknown_words)):
        if not decisions:
            continue
        yield translate(key, language, {"count": len(decisions), "sheet": sheet})
        for decision in decisions[:MOST_LINES]:
            yield "  - " + _line(decision, language)
        if len(decisions) > MOST_LINES:
            yield "  - " + translate(_MORE, language, {"count": len(decisions) - MOST_LINES})


def _line(decision: Decision, language: str) -> str:
    day = date_text(decision.day, language) if isinstance(decision.day, date) else decision.day
    what = ": ".join(filter(None, (decision.code, shorten(decision.message or decision.text, 120))))
    said = ", ".join(filter(None, (decision.reason, decision.person, day)))
    word = f"“{decision.word}”" if decision.word else "–"
    return one_line(f"{what} → {word}" + (f" ({shorten(said, 300)})" if said else ""))
