"""Scores the reading, the graphs and the official list against what careful readers found (`make accuracy`).

Needs `../shared/gold` and `../shared/data`; the scoring scripts stand beside the gold.
"""

import json
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

from tests.accuracy import official_list
from tthc.cli.graph import graph_line
from tthc.cli.parse import parse_line
from tthc.cuts.analyse import Wanted, analyse
from tthc.model import Record
from tthc.report.tables import rows
from tthc.sources import Origin, discover, read_origin

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
AS_OF = date(2026, 11, 24)


def gold_records(gold: Path, data: Path) -> list[Record]:
    """The published records that the gold was annotated from."""
    sources = [json.loads(path.read_text(encoding="utf-8"))["source"] for path in sorted(gold.glob("*.json"))]
    origins = discover([str(data / source) for source in sources])
    found = (item for origin in origins if isinstance(origin, Origin) for item in read_origin(origin))
    return [item for item in found if isinstance(item, Record)]


def main(errors: bool) -> int:
    gold, data = SHARED / "gold", SHARED / "data"
    if not gold.is_dir() or not data.is_dir():
        print("skipped: needs ../shared/gold and ../shared/data")
        return 0
    records = gold_records(gold / "dev", data)
    wanted = Wanted(AS_OF, "vi")
    more = ["--errors"] if errors else []
    with tempfile.TemporaryDirectory() as name:
        parsed, graphs, findings = (Path(name, f) for f in ("parsed.jsonl", "graphs.jsonl", "findings.jsonl"))
        parsed.write_text("".join(parse_line(record) + "\n" for record in records), encoding="utf-8")
        graphs.write_text("".join(graph_line(record) + "\n" for record in records), encoding="utf-8")
        analyses = (analyse(record, wanted) for record in records)
        lines = [row.text for a in analyses if a is not None for row in rows(a, "jsonl")]
        findings.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
        for command in (
            [str(gold / "score.py"), str(parsed), "--findings", str(findings), *more],
            [str(gold / "score_graph.py"), str(graphs), *more],
        ):
            subprocess.run([sys.executable, *command], check=True)
    official_list.main()
    return 0


if __name__ == "__main__":
    sys.exit(main("--errors" in sys.argv))
