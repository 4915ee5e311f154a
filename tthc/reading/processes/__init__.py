"""Reading of step tables: from the tables of a file to the processes by which offices handle procedures."""

from tthc.reading.processes.read import ProcessReading, read_processes

__all__ = ["ProcessReading", "read_processes"]
