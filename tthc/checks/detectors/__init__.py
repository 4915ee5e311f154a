"""Detectors that rules name."""

from collections.abc import Mapping

from tthc.checks.context import Detector
from tthc.checks.detectors.additions import added_time
from tthc.checks.detectors.authorities import obsolete_authority
from tthc.checks.detectors.dues import payment_time_missing
from tthc.checks.detectors.duplicates import document_duplicate
from tthc.checks.detectors.fees import fee_unclear
from tthc.checks.detectors.handoffs import consultation_without_deadline, handoff_excess
from tthc.checks.detectors.held_papers import document_from_same_authority, payment_proof
from tthc.checks.detectors.in_database import document_in_database
from tthc.checks.detectors.official_list import document_on_official_list
from tthc.checks.detectors.online import originals_again
from tthc.checks.detectors.papers import certified_copy, copies_excess
from tthc.checks.detectors.references import unnamed_instrument
from tthc.checks.detectors.time import channel_time_mismatch, time_unspecified
from tthc.checks.detectors.totals import times_contradict
from tthc.checks.detectors.vague import vague_document

DETECTORS: Mapping[str, Detector] = {
    "added_time": added_time,
    "certified_copy": certified_copy,
    "channel_time_mismatch": channel_time_mismatch,
    "consultation_without_deadline": consultation_without_deadline,
    "copies_excess": copies_excess,
    "document_duplicate": document_duplicate,
    "document_from_same_authority": document_from_same_authority,
    "document_in_database": document_in_database,
    "document_on_official_list": document_on_official_list,
    "fee_unclear": fee_unclear,
    "handoff_excess": handoff_excess,
    "obsolete_authority": obsolete_authority,
    "originals_again": originals_again,
    "payment_proof": payment_proof,
    "payment_time_missing": payment_time_missing,
    "time_unspecified": time_unspecified,
    "times_contradict": times_contradict,
    "unnamed_instrument": unnamed_instrument,
    "vague_document": vague_document,
}
"""Every detector by the name under which rules use it."""
