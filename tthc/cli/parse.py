"""`tthc parse`: records as JSON lines."""

import click

from tthc.cli.lines import lines_command
from tthc.cli.say import Say
from tthc.model import Record
from tthc.reading.read import read_record
from tthc.report.objects import procedure_object, to_json


def parse_line(record: Record) -> str:
    """One record as one line of JSON."""
    return to_json(procedure_object(read_record(record)))


def command(say: Say) -> click.Command:
    """Build the command in one language."""
    return lines_command(say, "parse", parse_line)
