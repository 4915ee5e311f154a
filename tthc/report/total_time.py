"""The total time of a procedure in the words in which it is stated."""

from tthc.graph import working_days
from tthc.graph.timing import stated_totals
from tthc.messages import N_, translate
from tthc.model import Analysis, Channel, StatedTime
from tthc.report.labels import duration_text, number_text


def total_text(analysis: Analysis, language: str) -> str:
    """The total time as it is stated, where that is no number of working days.

    A total in days or months keeps its unit (`15 ngày, khoảng 10,71 ngày làm việc`), times by case
    are told as such (`từ 5 đến 10 ngày làm việc, tùy trường hợp`). "" where working days are stated,
    or nothing is.
    """
    days = analysis.plan.before.days
    if days is not None:
        duration = next(
            (d for d in stated_totals(analysis.procedure) if round(working_days(d), 2) == days), None
        )
        if duration is None or duration.unit == "working_day":
            return ""
        values = {
            "stated": duration_text(duration.value, duration.unit, language),
            "n": number_text(days, language),
        }
        return translate(N_("{stated}, about {n} working days"), language, values)
    times = _ordinary(analysis.procedure.channels)
    if not times:
        return ""
    durations = sorted({time.duration for time in times}, key=lambda d: (d.unit, d.value))
    if len(durations) > 1 and len({duration.unit for duration in durations}) == 1:
        least = number_text(durations[0].value, language)
        most = duration_text(durations[-1].value, durations[-1].unit, language)
        return translate(N_("{least} to {most} by case"), language, {"least": least, "most": most})
    texts = [duration_text(duration.value, duration.unit, language) for duration in durations]
    if len(texts) == 1:
        return texts[0]
    return translate(N_("{times} by case"), language, {"times": "; ".join(texts)})


def _ordinary(channels: tuple[Channel, ...]) -> list[StatedTime]:
    return [time for channel in channels for time in channel.stated_times if not time.added]
