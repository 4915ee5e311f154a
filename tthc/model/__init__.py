"""Plain frozen data shared by all layers: records, procedures, graphs, findings, cuts."""

from tthc.model.analysis import Analysis
from tthc.model.finding import Cut, Effect, Finding, LegalBasis, Lever, Plan
from tthc.model.graph import END, START, Edge, GraphCase, Measures, Node, StepGraph
from tthc.model.problem import Problem, Severity
from tthc.model.procedure import (
    Activity,
    Block,
    Case,
    Channel,
    Citation,
    Document,
    Duration,
    Note,
    Procedure,
    Result,
    StatedTime,
    Structure,
)
from tthc.model.record import SECTIONS, Record
from tthc.model.text import Span

__all__ = [
    "END",
    "SECTIONS",
    "START",
    "Activity",
    "Analysis",
    "Block",
    "Case",
    "Channel",
    "Citation",
    "Cut",
    "Document",
    "Duration",
    "Edge",
    "Effect",
    "Finding",
    "GraphCase",
    "LegalBasis",
    "Lever",
    "Measures",
    "Node",
    "Note",
    "Plan",
    "Problem",
    "Procedure",
    "Record",
    "Result",
    "Severity",
    "Span",
    "StatedTime",
    "StepGraph",
    "Structure",
]
