"""The commands and what each is for, known without loading them."""

from collections.abc import Mapping
from types import MappingProxyType

from tthc.messages import N_

PURPOSES: Mapping[str, str] = MappingProxyType(
    {
        "suggest": N_(
            "Name what could be cut from procedures: what, why, by what law, who decides, what it saves."
        ),
        "report": N_(
            "Write a site and an Excel workbook with figures, findings, texts and step graphs "
            "(default: embedded corpus)."
        ),
        "stats": N_(
            "Count procedures by field, level, body, scope, kind, online service and cited instrument; "
            "list those between and within agencies."
        ),
        "doctor": N_("Examine the data: how much of it is read, and what is not (default: embedded corpus)."),
        "show": N_("Show a procedure as it was read: dossier, ways, steps and what comes after what."),
        "graph": N_("Draw the step graph of each procedure and print it as one JSON object a line."),
        "parse": N_("Read procedures and print each as one JSON object a line, nothing lost."),
        "rules": N_("List the rules; `tthc rules explain NAME` tells one in full."),
    }
)
