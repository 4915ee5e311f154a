"""Step graphs: drawing them and measuring them."""

from tthc.graph.build import draw
from tthc.graph.measures import measure
from tthc.graph.network import as_networkx
from tthc.graph.working_time import working_days

__all__ = ["as_networkx", "draw", "measure", "working_days"]
