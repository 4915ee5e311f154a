"""The template environment of the site: escaping, words, numbers and dates in one language."""

from functools import cache
from typing import TYPE_CHECKING, Any

from tthc.messages import translate
from tthc.report import labels
from tthc.report.fee_text import fee_text
from tthc.report.phrases import basis_text, date_text, lever_text, saved_text
from tthc.report.rule_titles import rule_title
from tthc.report.shown_text import clean, shorten
from tthc.report.site.page_words import PAGE_WORDS
from tthc.report.site.words import WORDS

if TYPE_CHECKING:
    from jinja2 import Environment


@cache
def environment(language: str) -> "Environment":
    """Templates that escape what they print and say everything in the language."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    env = Environment(
        loader=PackageLoader("tthc.report", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_harmless,
    )

    def say(key: str, **values: object) -> str:
        if key not in WORDS and key not in PAGE_WORDS:
            raise KeyError(key)
        return translate(key, language, values or None)

    def number(value: float | None, places: int = 2) -> str:
        return "" if value is None else labels.number_text(value, language, places)

    def name(table: str, code: str) -> str:
        return labels.label(getattr(labels, table), code, language)

    env.globals.update(_=say, language=language, name=name)
    env.filters.update(
        n=number,
        day=lambda day: date_text(day, language),
        basis=lambda basis: basis_text(basis, language),
        lever=lambda finding: lever_text(finding, language),
        saved=lambda effect: saved_text(effect, language),
        rule_title=lambda rule: rule_title(rule, language),
        duration=lambda d: labels.duration_text(d.value, d.unit, language),
        short=shorten,
        fee=lambda channel: fee_text(channel, language),
    )
    return env


def _harmless(value: Any) -> Any:
    """Text without characters that a page may not hold; None prints as nothing."""
    if value is None:
        return ""
    return clean(value) if type(value) is str else value
