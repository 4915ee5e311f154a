"""How fast the command answers: `tthc --help` and `tthc rules`, beside a bare Python start."""

import statistics
import sys

from measure import measure, tthc

RUNS = 7
COMMANDS = {
    "python -c pass": [sys.executable, "-c", "pass"],
    "tthc --help": [tthc(), "--help"],
    "tthc rules": [tthc(), "rules"],
}

if __name__ == "__main__":
    base = 0.0
    for name, command in COMMANDS.items():
        measure(command)
        cpu = statistics.median(measure(command).cpu for _ in range(RUNS))
        base = base or cpu
        print(f"{name:16} {cpu:6.3f} s of processor time, {cpu / base:5.1f} times a bare start")
