"""Scores the reading, the graphs and the official list against what careful readers found (`make accuracy`).

Needs `../shared/gold` and `../shared/data`; the scoring scripts stand beside the gold.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from tests.accuracy import official_list
from tests.accuracy.annotations import annotations, write_gold
from tthc.cli.graph import graph_line
from tthc.cli.parse import parse_line
from tthc.cuts.analyse import Wanted, analyse
from tthc.model import Record
from tthc.report.tables import rows
from tthc.sources import Origin, discover, read_origin

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
GOLD, DATA = SHARED / "gold", SHARED / "data"
AS_OF = date(2026, 11, 24)


def published(sources: Iterable[str]) -> list[Record]:
    """The published records of these sources, in their order."""
    origins = discover([str(DATA / source) for source in sources])
    found = (item for origin in origins if isinstance(origin, Origin) for item in read_origin(origin))
    return [item for item in found if isinstance(item, Record)]


def score(script: str, *arguments: object) -> None:
    subprocess.run([sys.executable, str(GOLD / script), *map(str, arguments)], check=True)


def write_lines(path: Path, lines: Iterable[str]) -> Path:
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def score_gold(folder: Path, more: list[str]) -> None:
    """Reading, findings and graphs on the annotated procedures of `../shared/gold`."""
    files = sorted((GOLD / "dev").glob("*.json"))
    records = published(json.loads(path.read_text(encoding="utf-8"))["source"] for path in files)
    wanted = Wanted(AS_OF, "vi")
    analyses = [a for record in records if (a := analyse(record, wanted)) is not None]
    parsed = write_lines(folder / "parsed.jsonl", map(parse_line, records))
    findings = write_lines(folder / "findings.jsonl", (r.text for a in analyses for r in rows(a, "jsonl")))
    graphs = write_lines(folder / "graphs.jsonl", map(graph_line, records))
    print("\nThe annotated procedures of ../shared/gold")
    score("score.py", parsed, "--findings", findings, *more)
    score("score_graph.py", graphs, *more)


def score_annotations(folder: Path, held_out: bool, more: list[str]) -> None:
    """Reading on the further annotations, those looked at while writing the readers or those held out."""
    chosen = [annotation for annotation in annotations() if annotation["held_out"] is held_out]
    records = published(annotation["source"] for annotation in chosen)
    gold, raw = folder / f"gold-{held_out}", folder / f"raw-{held_out}"
    for annotation, record in zip(chosen, records, strict=True):
        write_gold(annotation, record, gold, raw)
    parsed = write_lines(folder / f"parsed-{held_out}.jsonl", map(parse_line, records))
    looked_at = "held out" if held_out else "looked at while the readers were written"
    print(f"\n{len(chosen)} further procedures, {looked_at}")
    score("score.py", parsed, "--gold", gold, "--raw", raw, *more)


def main(more: list[str]) -> int:
    if not GOLD.is_dir() or not DATA.is_dir():
        print("skipped: needs ../shared/gold and ../shared/data")
        return 0
    with tempfile.TemporaryDirectory() as name:
        score_gold(Path(name), more)
        score_annotations(Path(name), held_out=False, more=more)
        # What was held out shows figures only: to look at its errors would spend it.
        score_annotations(Path(name), held_out=True, more=[])
    print("\nThe official list")
    official_list.main()
    return 0


if __name__ == "__main__":
    sys.exit(main(["--errors"] if "--errors" in sys.argv else []))
