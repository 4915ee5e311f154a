"""`tthc parse`: records as JSON lines."""

import click

from tthc.cli.lines import lines_command
from tthc.cli.say import Say
from tthc.collection.stream import Readable
from tthc.model import Record
from tthc.reading.read import read_record
from tthc.report.objects import procedure_object, to_json
from tthc.report.process_objects import internal_process


def parse_line(item: Readable) -> str:
    """One record or internal process as one line of JSON."""
    if isinstance(item, Record):
        return to_json(procedure_object(read_record(item)))
    return to_json(internal_process(item))


def command(say: Say) -> click.Command:
    """Build the command in one language."""
    return lines_command(say, "parse", parse_line)
