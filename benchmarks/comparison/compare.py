"""Runs programs in turn, many times over, and compares the time they use: the machine may be busy or clock itself up and down, but
what alternates meets the same weather.

    python3 compare.py [--kinds k1,k2] [--draws N] [--rounds R] [--clock cpu|wall] [NAME=COMMAND ...]

{copeland}, {kind} and {draws} of a command are filled in. Each must print one line of JSON with "cpu" and "wall" (seconds) a run.
Without any, the programs of this folder are run: build them first (see README.md).
"""

import argparse
import json
import os
import statistics
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
COPELAND = os.path.join(HERE, "..", "Copeland.Benchmarks", "bin", "Release", "net10.0", "Copeland.Benchmarks")
PYTHON = sys.executable + " "
DEFAULT = {
    "Copeland": COPELAND + " kernel {kind} {draws} 1 1",
    "NumPy, as usual": PYTHON + os.path.join(HERE, "reference_numpy.py") + " {kind} {slow} 1 usual",
    "NumPy, tuned": PYTHON + os.path.join(HERE, "reference_numpy.py") + " {kind} {slow} 1 tuned",
    "MathNet": COPELAND + " mathnet {kind} {slow} 1",
    "C++": os.path.join(HERE, "reference") + " {kind} {draws} 1",
    "Copeland, AVX2": "env DOTNET_EnableAVX512=0 " + COPELAND + " kernel {kind} {draws} 1 1",
    "Copeland, SSE": "env DOTNET_EnableAVX2=0 " + COPELAND + " kernel {kind} {slow} 1 1",
    "Copeland, no vectors": "env DOTNET_EnableHWIntrinsic=0 " + COPELAND + " kernel {kind} {slow} 1 1",
}


def nanoseconds(command, kind, draws, clock):
    line = command.format(copeland=COPELAND, kind=kind, draws=draws, slow=max(draws // 10, min(draws, 10_000)))
    output = subprocess.run(line.split(), capture_output=True, text=True, check=True).stdout
    result = json.loads(output.splitlines()[-1])
    return 1e9 * result[clock] / result["n"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--kinds", default="k1,k2")
    parser.add_argument("--draws", type=int, default=10_000_000)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--clock", choices=["cpu", "wall"], default="cpu")
    parser.add_argument("program", nargs="*", metavar="NAME=COMMAND")
    options = parser.parse_args()
    programs = dict(program.split("=", 1) for program in options.program) or DEFAULT
    for kind in options.kinds.split(","):
        times = {name: [] for name in programs}
        for _ in range(options.rounds):
            for name, command in programs.items():
                times[name].append(nanoseconds(command, kind, options.draws, options.clock))
        base = times[next(iter(programs))]
        print(f"{kind}: ns a draw, median of {options.rounds} (least, most); ratio to {next(iter(programs))}, median of pairs")
        for name, values in times.items():
            ratios = [value / other for value, other in zip(values, base)]
            print(f"  {name:24s} {statistics.median(values):8.1f} ({min(values):.1f}, {max(values):.1f})  {statistics.median(ratios):6.2f}")


if __name__ == "__main__":
    main()
