"""Scores the reading, the graphs and the official list against what careful readers found (`make accuracy`).

    python -m tests.accuracy [--errors] [--all] [--record]

Beside each figure stands the last recorded one, then what is read otherwise in a fixed sample of
published records (--all: every element, else the first ones). Nothing is written but by --record,
which records figures and reading anew. Needs `../shared/gold` and `../shared/data`.
"""

import argparse
import sys
from collections import Counter

from tests.accuracy import baseline, figures, official_list, reading
from tests.accuracy.figures import DATA, GOLD, SETS, Scored

FIRST = 60


def print_figures(show: bool) -> dict[str, Scored]:
    """Print the table of each set beside the recorded one, and the groups that lost too much."""
    before = baseline.recorded()
    results = {}
    for which, title in SETS.items():
        # What was held out shows figures only: to look at its errors would spend it.
        results[which] = result = figures.scored(which, show and which != "held out")
        print(f"\n{title}")
        print("\n".join([*result.errors, *baseline.table(result.figures, before["figures"].get(which, {}))]))
        for loss in baseline.losses(before, which, result):
            print(f"LOST {loss}")
    return results


def print_changes(every: bool) -> list[reading.Element]:
    """Print what is read otherwise in the sample than was recorded."""
    now = reading.read_sample(reading.sample_sources())
    if not reading.FILE.is_file():
        return now
    changes = reading.compare(reading.recorded()[1], now)
    lines = changes.lines()
    print(
        f"\nA fixed sample of {reading.SIZE} published records: {len(now)} elements, against those recorded"
    )
    counts = {
        "new": Counter(e.kind for e in changes.new),
        "gone": Counter(e.kind for e in changes.gone),
        "changed": Counter(e.kind for e, _ in changes.changed),
    }
    for kind in reading.KINDS:
        told = ", ".join(f"{counted[kind]} {what}" for what, counted in counts.items() if counted[kind])
        print(f"{kind:28} {told or 'as recorded'}")
    shown = lines if every else lines[:FIRST]
    print("\n".join(shown))
    if len(shown) < len(lines):
        print(f"and {len(lines) - len(shown)} more (--all prints every one)")
    return now


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--errors", action="store_true", help="print what was missed, invented or misread")
    parser.add_argument("--all", action="store_true", help="print every element that is read otherwise")
    parser.add_argument("--record", action="store_true", help="record figures and reading anew")
    chosen = parser.parse_args(arguments)
    if not GOLD.is_dir() or not DATA.is_dir():
        print("skipped: needs ../shared/gold and ../shared/data")
        return 0
    results = print_figures(chosen.errors)
    now = print_changes(chosen.all)
    if chosen.record:
        baseline.record(results)
        reading.record(reading.sample_sources(), now)
        print("\nrecorded anew")
    print("\nThe official list")
    official_list.main()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
