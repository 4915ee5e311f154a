"""`tthc parse` over folders of records against spaCy's rule tokenizer over the same texts.

    python bench/parse.py FOLDER…

Prints the ratio of processor times of the whole commands (to be at most 15), the largest process
(at most 400 MB), how memory grows from an eighth of the records to all, and how much faster two
workers are than one (at least 1.6 times).
"""

import shutil
import sys
import tempfile
from pathlib import Path

from measure import Cost, measure, tthc

MOST_TIMES_SPACY = 15
MOST_MB = 400
LEAST_SPEED_UP = 1.6


def parse(folders: list[str], workers: int, output: Path) -> Cost:
    return measure([tthc(), "parse", *folders, "--format", "jsonl", "--workers", str(workers)], output)


def eighth(folders: list[str], scratch: Path) -> list[str]:
    files = sorted(path for folder in folders for path in Path(folder).rglob("*") if path.is_file())
    for number, path in enumerate(files[::8]):
        shutil.copy(path, scratch / f"{number}-{path.name}")
    return [str(scratch)]


def main(folders: list[str]) -> int:
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        (scratch / "part").mkdir()
        peer = measure([sys.executable, str(Path(__file__).with_name("peers.py")), "spacy", *folders])
        one = parse(folders, 1, scratch / "one.jsonl")
        two = parse(folders, 2, scratch / "two.jsonl")
        part = parse(eighth(folders, scratch / "part"), 1, scratch / "part.jsonl")
        same = (scratch / "one.jsonl").read_bytes() == (scratch / "two.jsonl").read_bytes()
    ratio, speed_up = one.cpu / peer.cpu, one.wall / two.wall
    print(f"spaCy blank tokenizer  {peer.cpu:7.1f} s of processor time")
    print(f"tthc parse             {one.cpu:7.1f} s, {ratio:.1f} times that (at most {MOST_TIMES_SPACY})")
    print(f"largest process        {max(one.peak_mb, two.peak_mb):7.0f} MB (at most {MOST_MB})")
    print(f"an eighth of records   {part.peak_mb:7.0f} MB, all {one.peak_mb:.0f} MB")
    print(f"two workers            {speed_up:7.2f} times as fast as one (at least {LEAST_SPEED_UP})")
    print(f"same bytes from one and two workers: {same}")
    good = ratio <= MOST_TIMES_SPACY and max(one.peak_mb, two.peak_mb) <= MOST_MB and same
    return 0 if good and speed_up >= LEAST_SPEED_UP else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
