"""Fees that nobody can tell: no amount, or none and a reference beside it."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from tthc.checks.context import Context, Match
from tthc.checks.lever import publisher
from tthc.checks.places import label, plain
from tthc.messages import N_
from tthc.model.procedure import Channel
from tthc.reading.normal import normalise

WAYS = "cach_thuc_thuc_hien"

_PLACEHOLDER = re.compile(r"^\W*(?P<amount>[01])\s*(?:vnđ|đồng|việt nam đồng)\b[\s,;:]*")
_FREE = re.compile(r"^\W*miễn phí\b[\s,;:]*")
_NONE_DUE = re.compile(
    r"không (?:thu|có|(?:được )?quy định|phải)|chưa quy định|(?<!\w)miễn(?: thu)? (?:phí|lệ phí)"
)
_REFERS = re.compile(
    r"theo (?:(?:quy|qui) định|luật|pháp luật|văn bản|nghị quyết|quyết định|thông tư|mức thu|biểu)"
    r"|chi tiết tại"
    r"|(?:quy|qui) định (?:tại|của)|do [^.;()]{3,60} (?:quy|qui|quyết) định"
    r"|^(?:hội đồng nhân dân|hđnd|ủy ban|uỷ ban|bộ) [^.;()]{0,40}(?:quy|qui) định"
)
_WAIVES = re.compile(r"(?<!\w)(?:miễn|giảm)(?!\w)")
"""What it refers to may be the exemption itself."""
_ATTACHED = re.compile(r"(?:biểu|bảng|văn bản|phụ lục|tệp|file)[^.;()]{0,30} kèm theo|chi tiết tại biểu")
_COUNCIL = re.compile(r"hội đồng nhân dân|hđnd|ủy ban nhân dân|uỷ ban nhân dân|ubnd|địa phương")
_NUMBER = re.compile(r"\d+/\d{4}/[\w-]+|\d+/[a-zđ][\w-]*|\d{1,2}/\d{1,2}/\d{4}|năm \d{4}|khoản \d+|điều \d+")
_AMOUNT = re.compile(
    r"(?<![\d/.,])\d{1,3}(?:[.,]\d{3})+(?![\d/])|(?<![\d/])\d{4,}(?![\d/])"
    r"|\d+(?:[.,]\d+)?\s*(?:%|usd|đô la|nghìn|ngàn|triệu|đồng|vnđ|đ(?!\w))"
)
_INNER = re.compile(r"^[\s(:\-–+]+|[\s).;]+$")

_ASK_INSTRUMENT = N_(
    "Which fee is due is for the instrument on fees to say; the text gives none to put there."
)


def fee_unclear(context: Context, _: Mapping[str, Any]) -> Iterator[Match]:
    """Fee cells that name no amount but refer elsewhere; one finding a procedure, at the first of them.

    Silent where any way states an amount or says in words that nothing is due. Where a ministry refers
    to what each province sets it has no amount to state: low confidence, and a word to the provinces.
    """
    procedure = context.procedure
    ways = plain(procedure.sections.get(WAYS, "")).casefold()
    if _amount_in(_PLACEHOLDER_ANYWHERE.sub(" ", ways)):
        return
    for index, channel in enumerate(procedure.channels):
        told = _unclear(plain(channel.fee_text))
        if told is None:
            continue
        variant, amount, words = told
        start, end = _cell(channel)
        lever = publisher(procedure)
        local = _COUNCIL.search(words.casefold()) is not None
        elsewhere = local and lever.name == "ministry"
        unsure = (variant == "free" and not local) or _WAIVES.search(words.casefold()) is not None
        yield Match(
            element=f"channels/{index}",
            section=channel.section,
            start=start,
            end=end,
            values={"fee": label(words, 110), "amount": amount},
            confidence="low" if unsure or elsewhere else "medium",
            variant="local" if elsewhere else variant,
            why_not=_ASK_INSTRUMENT,
            lever=lever,
        )
        return


_PLACEHOLDER_ANYWHERE = re.compile(r"(?<![\d.,])[01]\s*(?:vnđ|đồng|việt nam đồng)")


def _amount_in(folded: str) -> bool:
    return _AMOUNT.search(_NUMBER.sub(" ", folded)) is not None


def _unclear(text: str) -> tuple[str | None, str, str] | None:
    """The variant, the placeholder amount and the words that refer elsewhere; None where a fee is clear."""
    for part in text.split(" | "):
        folded = part.casefold()
        placeholder, free = _PLACEHOLDER.match(folded), _FREE.match(folded)
        head = placeholder or free
        words = _INNER.sub("", part[head.end() :]) if head else part.strip(" .;:-–")
        lower = words.casefold()
        if not _REFERS.search(lower) and not _ATTACHED.search(lower):
            continue
        if _NONE_DUE.search(lower):
            continue
        if placeholder:
            return "zero", placeholder["amount"], words
        if free:
            return "free", "", words
        return ("attached" if _ATTACHED.search(lower) else None), "", words
    return None


def _cell(channel: Channel) -> tuple[int, int]:
    """The fee column of a row where it can be found in the row, else the row."""
    words, normal = plain(channel.fee_text).split(), normalise(channel.text)
    found = re.search(r"\s+".join(map(re.escape, words)), normal.text) if words else None
    if found is None:
        return channel.start, channel.end
    return channel.start + normal.back(found.start()), channel.start + normal.back(found.end())
