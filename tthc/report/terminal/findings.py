"""How one finding is laid out at the prompt, be it of a procedure or of an internal process."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tthc.messages import N_, translate
from tthc.model import Finding
from tthc.report.labels import CONFIDENCES, OPERATIONS, STATUSES, label
from tthc.report.phrases import basis_text, lever_text
from tthc.report.shown_text import one_line
from tthc.report.terminal.text import shortened

SHOWN = 5
"""How many findings of one procedure or process are shown unless all are asked for."""
EVERY_CONFIDENCE = ("high", "medium", "low")
_STATUS_STYLE = {"apply_now": "bold green", "propose": "bold yellow", "done": "dim"}


def finding_title(finding: Finding, language: str) -> Text:
    """The status and the message of a finding."""
    status = (f"[{label(STATUSES, finding.status, language)}] ", _STATUS_STYLE[finding.status])
    return Text.assemble(status, one_line(finding.message))


def finding_card(index: int, title: Text, rows: Sequence[tuple[str, str]], language: str) -> RenderableType:
    """A numbered title with the rows below it; a row without a value is left out."""
    heading = Table.grid(padding=(0, 1))
    heading.add_column(no_wrap=True)
    heading.add_column(ratio=1)
    heading.add_row(f"{index}.", title)
    lines = Table.grid(padding=(0, 1))
    lines.add_column(style="dim", no_wrap=True)
    lines.add_column(ratio=1)
    for key, value in rows:
        if value:
            lines.add_row(translate(key, language), Text(one_line(value)))
    return Group(heading, Padding(lines, (0, 0, 1, 3)))


def finding_rows(finding: Finding, place: str, saving: str, language: str) -> list[tuple[str, str]]:
    """What is told of a finding: a key of the catalogue and its value each.

    `place` says where the evidence stands, `saving` what its cut saves.
    """
    confidence = label(CONFIDENCES, finding.confidence, language)
    rows = [
        (N_("Evidence"), f"“{shortened(finding.text)}” ({place})"),
        (N_("Legal basis"), "; ".join(basis_text(basis, language) for basis in finding.legal_basis)),
        (N_("Who can decide"), lever_text(finding, language)),
    ]
    if finding.cut is None:
        rows.append((N_("Why no cut"), finding.why_not or ""))
    elif finding.status != "done":
        rows.append((N_("Proposal"), label(OPERATIONS, finding.cut.operation, language)))
        rows.append((N_("Saving"), saving))
        rows.append((N_("Remark"), finding.effect_reason or ""))
    if finding.protected:
        rows.append((N_("Protected"), translate(N_("yes: only for legal review"), language)))
    rows.append((N_("Rule"), f"{finding.rule} ({confidence[:1].lower()}{confidence[1:]})"))
    return rows
