"""Plain frozen data shared by all layers: records, procedures, graphs, findings, cuts."""

from tthc.model.analysis import Analysis
from tthc.model.finding import Cut, Effect, Finding, LegalBasis, Lever, Plan
from tthc.model.graph import END, START, Edge, GraphCase, Measures, Node, StepGraph
from tthc.model.office_file import Cell, LaidOut, OfficeFile, Paragraph, Table
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
from tthc.model.process import InternalProcess, Phase, ProcessStep, SumCheck, TablePlace, UnreadTable
from tthc.model.process_analysis import ProcessAnalysis, ProcessMeasures, ProcessPlan
from tthc.model.process_graph import ProcessGraph, StepUnit
from tthc.model.published import PublishedTime
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
    "Cell",
    "Channel",
    "Citation",
    "Cut",
    "Document",
    "Duration",
    "Edge",
    "Effect",
    "Finding",
    "GraphCase",
    "InternalProcess",
    "LaidOut",
    "LegalBasis",
    "Lever",
    "Measures",
    "Node",
    "Note",
    "OfficeFile",
    "Paragraph",
    "Phase",
    "Plan",
    "Problem",
    "Procedure",
    "ProcessAnalysis",
    "ProcessGraph",
    "ProcessMeasures",
    "ProcessPlan",
    "ProcessStep",
    "PublishedTime",
    "Record",
    "Result",
    "Severity",
    "Span",
    "StatedTime",
    "StepGraph",
    "StepUnit",
    "Structure",
    "SumCheck",
    "Table",
    "TablePlace",
    "UnreadTable",
]
