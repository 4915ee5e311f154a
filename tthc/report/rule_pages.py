"""Rules for a person: the list, and one told in full."""

import textwrap
from collections.abc import Mapping, Sequence

from tthc.messages import N_, translate
from tthc.registry.rules import Rule, RuleBasis
from tthc.report.labels import CONFIDENCES, OPERATIONS, label
from tthc.report.phrases import basis_text

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
_WIDTH = 100


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


def rule_page(rule: Rule, language: str) -> str:
    """What a rule looks for, why, what it proposes, by what law, when it is silent, with examples."""

    def said(message: str, **values: object) -> str:
        return translate(message, language, values)

    parts = [f"{rule.name} - {_text(rule.title, language)}", "", *_paragraphs(_text(rule.why, language))]
    parts += [
        "",
        said(
            N_("Group: {group}; criterion: {serves}"),
            group=said(_GROUPS[rule.group]),
            serves=said(_SERVES[rule.serves]),
        ),
    ]
    parts.append(
        said(N_("Confidence at most: {confidence}"), confidence=label(CONFIDENCES, rule.confidence, language))
    )
    operation = (
        label(OPERATIONS, rule.cut.operation, language) if rule.cut else said(N_("none, it only points out"))
    )
    parts.append(said(N_("Proposal: {operation}"), operation=operation))
    parts += ["", said(N_("Legal basis")) + ":"]
    for basis in rule.legal_basis:
        parts.append(f"  - {basis_text(basis.cited(), language)} [{_days(basis)}]")
        parts.append(f"    {basis.source}")
    if rule.silent_when:
        parts += ["", said(N_("Silent when")) + ":"]
        parts += [f"  - {_text(reason, language)}" for reason in rule.silent_when]
    for heading, examples in (
        (N_("Speaks on"), rule.examples_fail),
        (N_("Is silent on"), rule.examples_pass),
    ):
        parts += ["", said(heading) + ":"]
        parts += [f"  - {_example(example)}" for example in examples]
    return "\n".join(parts)


def _days(basis: RuleBasis) -> str:
    return " - ".join(f"{day:%d/%m/%Y}" if day else "…" for day in (basis.valid_from, basis.valid_to))


def _text(texts: Mapping[str, str], language: str) -> str:
    return (texts.get(language) or texts["en"]).strip()


def _paragraphs(text: str) -> list[str]:
    return [textwrap.fill(paragraph, _WIDTH) for paragraph in text.split("\n") if paragraph.strip()]


def _example(example: Mapping[str, str]) -> str:
    shown = [example[key] for key in ("text", "steps", "ways", "dossier", "conditions") if key in example]
    return textwrap.shorten(" / ".join(" ".join(text.split()) for text in shown), 160, placeholder=" …")
