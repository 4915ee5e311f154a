"""No regular expression runs away: four times the text takes about four times as long.

Time is that of the processor and only compared with itself. What does not keep to it yet is named in
KNOWN, a pattern a line with a text that shows it: a search that begins anew at every sign takes the
square of the length. The list may only become shorter.
"""

import re
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest

from tests.patterns import LAYERS, patterns, pumps
from tthc.reading.normal import normalise

KNOWN = Path(__file__).with_name("patterns_known_slow.txt")
FIRST_LOOK, SUSPECT = 1600, 0.0015
SMALL, TIMES = 5000, 4
RATIO = 9.0
REFERENCES = 20
TRIES, LIMIT = 3, 1.0


class _EndlessError(Exception):
    """A search that took more of the processor than any linear one could."""


@contextmanager
def _limited() -> Iterator[None]:
    def stop(*_: object) -> None:
        raise _EndlessError

    if sys.platform == "win32":
        yield
        return
    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, LIMIT)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _cost(pattern: re.Pattern[str], pump: tuple[str, str, str], size: int, regular: bool) -> float:
    before, again, behind = pump
    text = before + again * (size // len(again) + 1) + behind
    if regular:
        text = normalise(text).text
    start = time.process_time()
    for _ in pattern.finditer(text):
        pass
    return time.process_time() - start


@cache
def floor() -> float:
    """Seconds that matter on this machine: what a small quadratic search takes, several times."""
    pattern, text = re.compile("a[^b]*b"), "a" * SMALL
    costs = []
    for _ in range(TRIES):
        start = time.process_time()
        pattern.findall(text)
        costs.append(time.process_time() - start)
    return REFERENCES * min(costs)


def runs_away(pattern: re.Pattern[str], pump: tuple[str, str, str], regular: bool = False) -> bool:
    """Whether four times the text takes far more than four times as long, also when tried again.

    `regular` text is as readers see it: runs of one sign, of blanks or of letters are cut short.
    """
    try:
        for _ in range(TRIES):
            with _limited():
                if _cost(pattern, pump, FIRST_LOOK, regular) < SUSPECT:
                    return False
                large = _cost(pattern, pump, SMALL * TIMES, regular)
                if large < floor() or large <= RATIO * _cost(pattern, pump, SMALL, regular):
                    return False
    except _EndlessError:
        pass
    return True


def known() -> set[str]:
    return {line.split("\t")[0] for line in KNOWN.read_text(encoding="utf-8").splitlines()}


@pytest.mark.parametrize("layer", LAYERS)
def test_no_pattern_runs_away_on_text_made_for_it(layer):
    spared = known()
    chosen = {name: p for name, p in patterns().items() if name.startswith(f"tthc.{layer}.")}
    assert chosen or layer == "graph"
    found = [
        f"{name} on {pump}"
        for name, pattern in chosen.items()
        if name not in spared
        for pump in pumps(pattern)
        if runs_away(pattern, pump, regular=layer not in ("sources", "registry"))
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("made", [r"(?:a+)+b", r"a+a+b", r"\s+$", r"(?:\w+\s*)+:"])
def test_a_pattern_that_runs_away_is_found(made):
    pattern = re.compile(made)
    assert any(runs_away(pattern, pump) for pump in pumps(pattern))


@pytest.mark.parametrize("made", [r"\d{1,4} ngày", r"(?<!\d)\d+(?= ngày)", r"nộp (?:hồ sơ|đơn)"])
def test_a_pattern_that_keeps_to_the_length_is_not_found(made):
    pattern = re.compile(made)
    assert not any(runs_away(pattern, pump) for pump in pumps(pattern))
