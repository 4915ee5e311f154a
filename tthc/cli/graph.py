"""`tthc graph`: step graphs as JSON lines."""

import click

from tthc.cli.lines import lines_command
from tthc.cli.say import Say
from tthc.graph import draw
from tthc.model import Record
from tthc.reading.read import read_record
from tthc.report.objects import graph_object, to_json


def graph_line(record: Record) -> str:
    """The step graph of one record as one line of JSON."""
    procedure = read_record(record)
    return to_json(graph_object(procedure, draw(procedure)))


def command(say: Say) -> click.Command:
    """Build the command in one language."""
    return lines_command(say, "graph", graph_line)
