"""Times whole processes in turn, from start to exit: wall clock, processor time and peak resident memory, medians of all rounds.

    python3 processes.py [--rounds R] [NAME=COMMAND ...]

Without any, the commands that a user waits for. Build the solution in Release first; run this from the repository's root.
"""

import argparse
import os
import statistics
import subprocess
import tempfile
import time

CLI = "dotnet src/Copeland.Cli/bin/Release/net10.0/Copeland.Cli.dll"
RUN = CLI + " run scenarios/copeland-2017.json --quiet --output {folder}"
DEFAULT = {
    "version": CLI + " --version",
    "run, no charts": RUN + " --charts none",
    "run, no charts, 1,000,000 draws": RUN + " --charts none --draws 1000000",
    "run, PNG charts and report": RUN + " --charts png",
    "run, PNG and SVG charts and report": RUN + " --charts png,svg",
    "explain": CLI + " explain scenarios/copeland-2017.json --output {folder}",
    "sensitivity": CLI + " sensitivity scenarios/copeland-2017.json --output {folder}",
    "sweep, 101 by 101": CLI + " sweep scenarios/copeland-2017.json --x seat.leavePct=50..70:101"
    " --y national.averagePct.Lab=20..35:101 --output {folder}",
    "explore": CLI + " explore scenarios/copeland-2017.json --quiet --output {folder}",
    "explore, eleven candidates": CLI + " explore scenarios/rochdale-2024.json --quiet --output {folder}",
    "explore, polls of the seat": CLI + " explore scenarios/rochester-and-strood-2014.json --quiet --output {folder}",
    "outlook": CLI + " outlook --as-of 2026-08-15 --quiet --charts png --output {folder}",
    "backtest": CLI + " backtest --output {folder}",
}


def measure(command):
    start = time.monotonic()
    process = subprocess.Popen(command.split(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"exit code {process.returncode}: {command}")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("program", nargs="*", metavar="NAME=COMMAND")
    options = parser.parse_args()
    programs = dict(program.split("=", 1) for program in options.program) or DEFAULT
    with tempfile.TemporaryDirectory() as folder:
        rounds = [{name: measure(command.format(folder=folder)) for name, command in programs.items()} for _ in range(options.rounds)]
    print("| | wall clock, s | processor, s | memory, MiB |\n| --- | --- | --- | --- |")
    for name in programs:
        wall, cpu, memory = (statistics.median(values) for values in zip(*(each[name] for each in rounds)))
        print(f"| {name} | {wall:.2f} | {cpu:.2f} | {memory:.0f} |")


if __name__ == "__main__":
    main()
