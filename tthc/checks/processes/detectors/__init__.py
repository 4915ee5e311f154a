"""Detectors of internal processes that rules name."""

from collections.abc import Mapping

from tthc.checks.processes.context import ProcessDetector
from tthc.checks.processes.detectors.delegation import delegable_decision
from tthc.checks.processes.detectors.flow import (
    consultations_in_sequence,
    department_committee_loop,
    prepared_twice,
    same_unit_consecutive,
)
from tthc.checks.processes.detectors.load import handling_share, signature_layers
from tthc.checks.processes.detectors.sums import (
    phase_sum_differs,
    process_over_published,
    process_sum_differs,
    process_under_published,
)

PROCESS_DETECTORS: Mapping[str, ProcessDetector] = {
    "consultations_in_sequence": consultations_in_sequence,
    "delegable_decision": delegable_decision,
    "department_committee_loop": department_committee_loop,
    "handling_share": handling_share,
    "phase_sum_differs": phase_sum_differs,
    "prepared_twice": prepared_twice,
    "process_over_published": process_over_published,
    "process_sum_differs": process_sum_differs,
    "process_under_published": process_under_published,
    "same_unit_consecutive": same_unit_consecutive,
    "signature_layers": signature_layers,
}
"""Every detector of internal processes by the name under which rules use it."""
