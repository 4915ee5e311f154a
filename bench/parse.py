"""`tthc parse` over folders of records against tokenizers over the same texts, as whole commands.

    python bench/parse.py FOLDER…

Prints the ratio of processor times to spaCy's rule tokenizer (to be at most 15), the largest process
(at most 400 MB), how memory grows from an eighth of the records to all, and how much faster two
workers are than one (at least 1.6 times). Where underthesea is installed, its word_tokenize runs
over one record in 64 beside tthc on the same records: over all it takes some minutes.
"""

import shutil
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

from measure import Cost, measure, tthc

MOST_TIMES_SPACY = 15
MOST_MB = 400
LEAST_SPEED_UP = 1.6


def parse(folders: list[str], workers: int, output: Path) -> Cost:
    return measure([tthc(), "parse", *folders, "--format", "jsonl", "--workers", str(workers)], output)


def peer(name: str, folders: list[str]) -> Cost:
    return measure([sys.executable, str(Path(__file__).with_name("peers.py")), name, *folders])


def sample(folders: list[str], step: int, scratch: Path) -> list[str]:
    """A folder with one record in `step`."""
    scratch.mkdir()
    files = sorted(path for folder in folders for path in Path(folder).rglob("*") if path.is_file())
    for number, path in enumerate(files[::step]):
        shutil.copy(path, scratch / f"{number}-{path.name}")
    return [str(scratch)]


def against_underthesea(folders: list[str], scratch: Path) -> None:
    if find_spec("underthesea") is None:
        print("underthesea            not installed: pip install tthc[bench]")
        return
    few = sample(folders, 64, scratch / "few")
    words, ours = peer("underthesea", few), parse(few, 1, scratch / "few.jsonl")
    times = words.cpu / ours.cpu
    print(f"underthesea, 1 in 64   {words.cpu:7.1f} s, {times:.1f} times tthc on the same records")


def main(folders: list[str]) -> int:
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        floor = peer("spacy", folders)
        one = parse(folders, 1, scratch / "one.jsonl")
        two = parse(folders, 2, scratch / "two.jsonl")
        part = parse(sample(folders, 8, scratch / "part"), 1, scratch / "part.jsonl")
        same = (scratch / "one.jsonl").read_bytes() == (scratch / "two.jsonl").read_bytes()
        against_underthesea(folders, scratch)
    ratio, speed_up, peak = one.cpu / floor.cpu, one.wall / two.wall, max(one.peak_mb, two.peak_mb)
    print(f"spaCy blank tokenizer  {floor.cpu:7.1f} s of processor time")
    print(f"tthc parse             {one.cpu:7.1f} s, {ratio:.1f} times that (at most {MOST_TIMES_SPACY})")
    print(f"largest process        {peak:7.0f} MB (at most {MOST_MB})")
    print(f"an eighth of records   {part.peak_mb:7.0f} MB, all {one.peak_mb:.0f} MB")
    print(f"two workers            {speed_up:7.2f} times as fast as one (at least {LEAST_SPEED_UP})")
    print(f"same bytes from one and two workers: {same}")
    good = ratio <= MOST_TIMES_SPACY and peak <= MOST_MB and speed_up >= LEAST_SPEED_UP and same
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
