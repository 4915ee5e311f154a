"""Rules applied to an internal process and its graph give findings."""

from tthc.checks.processes.engine import check_process, process_text

__all__ = ["check_process", "process_text"]
