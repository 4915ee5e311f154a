"""`tthc graph`: step graphs as JSON lines."""

import click

from tthc.cli.lines import lines_command
from tthc.cli.say import Say
from tthc.collection.stream import Readable
from tthc.graph import draw
from tthc.graph.processes.draw import draw_process
from tthc.model import Record
from tthc.reading.read import read_record
from tthc.report.objects import graph_object, to_json
from tthc.report.process_objects import process_graph_object


def graph_line(item: Readable) -> str:
    """The step graph of one record or internal process as one line of JSON."""
    if not isinstance(item, Record):
        return to_json(process_graph_object(item, draw_process(item)))
    procedure = read_record(item)
    return to_json(graph_object(procedure, draw(procedure)))


def command(say: Say) -> click.Command:
    """Build the command in one language."""
    return lines_command(say, "graph", graph_line)
