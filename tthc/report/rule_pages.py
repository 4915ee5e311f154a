"""Rules for a person: the list, and one told in full."""

import textwrap
from collections.abc import Mapping, Sequence
from datetime import date

from tthc.messages import N_, translate
from tthc.registry.rules import Rule, RuleBasis
from tthc.report.labels import CONFIDENCES, OPERATIONS, label
from tthc.report.phrases import basis_text, date_text

_GROUPS = {
    "papers": N_("Papers"),
    "time": N_("Time limits"),
    "handoffs": N_("Hand-offs between agencies"),
    "online": N_("Online service"),
    "clarity": N_("Clarity"),
    "whole": N_("The procedure as a whole"),
    "process": N_("Internal process"),
}
_SERVES = {
    "necessity": N_("necessity"),
    "reasonableness": N_("reasonableness"),
    "legality": N_("legality"),
    "compliance_cost": N_("compliance cost"),
}
WIDTH = 100
_EXAMPLE = 160
_ABOUT = ("code", "as_of", "note", "procedure_type", "level")


def rule_list(rules: Sequence[Rule], language: str) -> str:
    """All rules by group, a line each."""
    width = max((len(rule.name) for rule in rules), default=0)
    lines: list[str] = []
    for group, heading in _GROUPS.items():
        members = [rule for rule in rules if rule.group == group]
        if members:
            lines += ["", translate(heading, language)]
            lines += [f"  {rule.name:{width}}  {_text(rule.title, language)}" for rule in members]
    lines += ["", translate(N_("One rule in full: tthc rules explain NAME"), language)]
    return "\n".join(lines[1:])


def rule_page(rule: Rule, language: str, width: int = WIDTH) -> str:
    """What a rule looks for, why, what it proposes, by what law, when it is silent, with examples.

    Lines are at most `width` characters long, apart from addresses.
    """

    def said(message: str, **values: object) -> str:
        return translate(message, language, values)

    def listed(items: Sequence[str]) -> list[str]:
        return [_filled(item, width, "  - ", "    ") for item in items]

    parts = [_filled(f"{rule.name} - {_text(rule.title, language)}", width), ""]
    parts += [_filled(part, width) for part in _text(rule.why, language).split("\n") if part.strip()]
    group = said(
        N_("Group: {group}; criterion: {serves}"),
        group=said(_GROUPS[rule.group]),
        serves=said(_SERVES[rule.serves]),
    )
    confidence = said(
        N_("Confidence at most: {confidence}"), confidence=label(CONFIDENCES, rule.confidence, language)
    )
    operation = (
        label(OPERATIONS, rule.cut.operation, language) if rule.cut else said(N_("none, it only points out"))
    )
    parts += ["", group, confidence, said(N_("Proposal: {operation}"), operation=operation)]
    parts += ["", said(N_("Legal basis")) + ":"]
    for basis in rule.legal_basis:
        parts += listed([basis_text(basis.cited(), language) + _in_force(basis, language)])
        if basis.source.startswith("http") or language == "en":
            parts.append(f"    {basis.source}")
    if rule.silent_when:
        parts += ["", said(N_("Silent when")) + ":"]
        parts += listed([_text(reason, language) for reason in rule.silent_when])
    for heading, examples in (
        (N_("Speaks on"), rule.examples_fail),
        (N_("Is silent on"), rule.examples_pass),
    ):
        parts += ["", said(heading) + ":", *listed([_example(example, language) for example in examples])]
    return "\n".join(parts)


def _in_force(basis: RuleBasis, language: str) -> str:
    """The days between which a basis holds, in brackets; "" where they were not read."""
    if basis.valid_from is None:
        return ""
    values = {"start": date_text(basis.valid_from, language)}
    if basis.valid_to is None:
        return " " + translate(N_("(in force from {start})"), language, values)
    values["end"] = date_text(basis.valid_to, language)
    return " " + translate(N_("(in force from {start} to {end})"), language, values)


def _text(texts: Mapping[str, str], language: str) -> str:
    return (texts.get(language) or texts["en"]).strip()


def _filled(text: str, width: int, first: str = "", rest: str = "") -> str:
    """A paragraph in lines; numbers of instruments are never broken."""
    return textwrap.fill(
        text,
        width,
        initial_indent=first,
        subsequent_indent=rest,
        break_on_hyphens=False,
        break_long_words=False,
    )


def _example(example: Mapping[str, str], language: str) -> str:
    """An example on one line, with the procedure and the day that it is told of, where they matter."""
    lines = [
        line.strip(" -*")
        for key, text in example.items()
        if key not in _ABOUT
        for line in text.splitlines()
        if line.strip()
    ]
    told = textwrap.shorten(" / ".join(lines), _EXAMPLE, placeholder=" …")
    if "code" in example:
        told = f"{example['code']}: {told}"
    if "as_of" in example:
        day = date_text(date.fromisoformat(example["as_of"]), language)
        told += " " + translate(N_("(on {day})"), language, {"day": day})
    return told
