#!/usr/bin/env python3
"""Mutation testing of the model: changes the program in hundreds of small ways and counts the changes that no test notices.

    python3 eng/mutation.py [--seed 2026] [--one-in 5] [Model Statistics Polling Forecasts]

Of each namespace one window of eight lines in five is drawn by the seed, so that each line has the same chance, and every mutant
inside them is tried against the tests named in eng/mutation.json, which run in seconds. First a mutant that must die is planted: a runner that tests nothing calls
everything alive or dead. The runner keeps its process, in which a static value is made once: mutants of such values that live are planted in the source by
themselves and tried again in a process of their own. The table and the survivors go to eng/mutation.md. Strings are left alone: what is said is held by the golden
files. A namespace takes ten minutes or more on two processors, three of them to build the program with all its mutants; each
may be run by itself, and the table holds those that were run with the seed and part.
"""
import argparse, collections, glob, json, math, os, random, subprocess, sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
TESTS = os.path.join(ROOT, "tests", "Copeland.Tests")
WINDOW = 8
Z = 1.96
NAMESPACES = ["Model", "Statistics", "Polling", "Forecasts"]


def code(line):
    text = line.strip()
    return len(text) > 3 and not text.startswith(("//", "using ", "namespace ", "["))


def windows(namespace, one_in, seed):
    """One window in so many of a namespace's code, as Stryker's patterns: path{first character..last}."""
    places = []
    for path in sorted(glob.glob(os.path.join(ROOT, "src", "Copeland", namespace, "**", "*.cs"), recursive=True)):
        with open(path, encoding="utf-8") as file:
            lines = file.read().splitlines(keepends=True)
        starts = [0]
        for line in lines:
            starts.append(starts[-1] + len(line))
        for first in range(0, len(lines), WINDOW):
            last = min(first + WINDOW, len(lines))
            if any(code(line) for line in lines[first:last]):
                places.append(f"{os.path.relpath(path, os.path.join(ROOT, 'src', 'Copeland'))}{{{starts[first]}..{starts[last]}}}")
    random.Random(f"{seed} {namespace}").shuffle(places)
    return places[:math.ceil(len(places) / one_in)], len(places)


def stryker(patterns, tests, output):
    """Runs Stryker over some patterns against some tests; the mutants of the report that were tried."""
    config = {"stryker-config": {
        "project": "Copeland.csproj", "test-runner": "mtp", "coverage-analysis": "off", "configuration": "Release", "concurrency": 2,
        "mutate": ["**/" + pattern for pattern in patterns], "ignore-mutations": ["string", "regex"], "reporters": ["json"], "additional-timeout": 60000}}
    path = os.path.join(output, "stryker-config.json")
    os.makedirs(output, exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        json.dump(config, file, indent=2)
    environment = dict(os.environ, MutationTests=";".join(tests), RunAnalyzers="false", TreatWarningsAsErrors="false", EnforceCodeStyleInBuild="false")
    subprocess.run(["dotnet", "tool", "run", "dotnet-stryker", "--", "-f", path, "-O", output, "--skip-version-check"], cwd=TESTS, env=environment, check=True)
    return tried(output)


def report(output):
    return os.path.join(output, "reports", "mutation-report.json")


def tried(output):
    """The mutants of a run that were tried."""
    with open(report(output), encoding="utf-8") as file:
        files = json.load(file)["files"]
    mutants = []
    for name, entry in files.items():
        for mutant in entry["mutants"]:
            if mutant["status"] in ("Killed", "Survived", "Timeout", "NoCoverage"):
                line = entry["source"].splitlines()[mutant["location"]["start"]["line"] - 1].strip()
                mutants.append({"path": name, "file": os.path.basename(name), "line": mutant["location"]["start"]["line"], "status": mutant["status"],
                              "static": mutant.get("static", False), "place": mutant["location"], "replacement": mutant.get("replacement", ""),
                              "mutator": mutant["mutatorName"], "to": " ".join(mutant.get("replacement", "").split()), "source": line})
    return mutants


def planted_alone(mutant, tests):
    """What becomes of a mutant that stands in the source: the tests die of it ("Killed") or not ("Survived"), or the compiler refuses it ("CompileError")."""
    path = mutant["path"] if os.path.isabs(mutant["path"]) else os.path.join(ROOT, "src", "Copeland", mutant["path"])
    with open(path, encoding="utf-8-sig", newline="") as file:
        text = file.read()
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    start, end = (starts[mutant["place"][side]["line"] - 1] + mutant["place"][side]["column"] - 1 for side in ("start", "end"))
    environment = dict(os.environ, MutationTests=";".join(tests), RunAnalyzers="false", TreatWarningsAsErrors="false", EnforceCodeStyleInBuild="false")
    try:
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(text[:start] + mutant["replacement"] + text[end:])
        if subprocess.run(["dotnet", "build", TESTS, "-c", "Release", "-v", "q", "--no-restore"], env=environment, stdout=subprocess.DEVNULL).returncode != 0:
            return "CompileError"
        program = os.path.join(TESTS, "bin", "Release", "net10.0", "Copeland.Tests.dll")
        died = subprocess.run(["dotnet", program], env=environment, cwd=TESTS, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode != 0
        return "Killed" if died else "Survived"
    finally:
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(text)


def again(output, tests):
    """Tries a namespace's static survivors by themselves; what becomes of them is kept beside the report."""
    alone = [[mutant["path"], mutant["place"], mutant["replacement"], planted_alone(mutant, tests)] for mutant in tried(output)
             if mutant["static"] and mutant["status"] == "Survived"]
    with open(os.path.join(output, "alone.json"), "w", encoding="utf-8") as file:
        json.dump(alone, file)


def judged(output):
    """The mutants of a run with what became of those tried by themselves; what the compiler refuses is no mutant."""
    alone = os.path.join(output, "alone.json")
    mutants = tried(output)
    for path, place, replacement, status in json.load(open(alone, encoding="utf-8")) if os.path.exists(alone) else []:
        for mutant in mutants:
            if [mutant["path"], mutant["place"], mutant["replacement"]] == [path, place, replacement]:
                mutant["status"] = status
    return [mutant for mutant in mutants if mutant["status"] != "CompileError"]


def wilson(part, whole):
    if whole == 0:
        return 0.0, 1.0
    share, spread = part / whole, Z * Z / whole
    centre, half = share + spread / 2, Z * math.sqrt(share * (1 - share) / whole + spread / (4 * whole))
    return (centre - half) / (1 + spread), (centre + half) / (1 + spread)


def row(name, mutants):
    count = collections.Counter(mutant["status"] for mutant in mutants)
    found, whole = count["Killed"] + count["Timeout"], len(mutants)
    low, high = wilson(found, whole)
    return (f"| {name} | {whole} | {count['Killed']} | {count['Timeout']} | {count['Survived']} | {count['NoCoverage']} | "
            f"{100 * found / max(1, whole):.0f}% ({100 * low:.0f}–{100 * high:.0f}%) |\n")


def main():
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("namespaces", nargs="*", default=NAMESPACES)
    asked.add_argument("--seed", type=int, default=2026)
    asked.add_argument("--one-in", type=int, default=5, help="one window of eight lines in so many is tried")
    asked.add_argument("--output", default=os.path.join(ROOT, "output", "mutation"))
    asked = asked.parse_args()
    with open(os.path.join(ROOT, "eng", "mutation.json"), encoding="utf-8") as file:
        selections = json.load(file)
    subprocess.run(["dotnet", "tool", "restore"], cwd=ROOT, check=True)
    output = os.path.join(asked.output, f"{asked.seed}-{asked.one_in}")
    planted = os.path.join(output, "planted")
    planted = tried(planted) if os.path.exists(report(planted)) else stryker(["Statistics/LogOdds.cs"], selections["Statistics"], planted)
    if not any(mutant["status"] == "Killed" for mutant in planted):
        sys.exit("Mutants of the log odds all live: this runner tests nothing.")
    for namespace in asked.namespaces:
        stryker(windows(namespace, asked.one_in, asked.seed)[0], selections[namespace], os.path.join(output, namespace))
        again(os.path.join(output, namespace), selections[namespace])
    table, survivors, everything = "", "", []
    for namespace in NAMESPACES:
        if not os.path.exists(report(os.path.join(output, namespace))):
            continue
        (patterns, of), mutants = windows(namespace, asked.one_in, asked.seed), judged(os.path.join(output, namespace))
        everything += mutants
        table += row(f"{namespace} ({len(patterns)} of {of} windows)", mutants)
        for mutant in sorted((mutant for mutant in mutants if mutant["status"] != "Killed"), key=lambda mutant: (mutant["file"], mutant["line"])):
            survivors += f"| {namespace}/{mutant['file']}:{mutant['line']} | {mutant['status']} | {mutant['mutator']} | `{mutant['to'][:90]}` | `{mutant['source'][:110]}` |\n".replace("||", "\\|\\|")
    with open(os.path.join(ROOT, "eng", "mutation.md"), "w", encoding="utf-8") as file:
        file.write(f"# Mutation testing\n\n`python3 eng/mutation.py --seed {asked.seed} --one-in {asked.one_in}`, Stryker.NET; the last run. Found means killed or timed out, with Wilson's 95% interval,\n"
                   "which takes mutants as drawn one by one (they come in windows of eight lines, so it is a little too narrow).\n\n"
                   "| namespace | mutants | killed | timed out | survived | uncovered | found |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n" + table + row("all", everything)
                   + "\n| not killed | status | mutator | becomes | line |\n| --- | --- | --- | --- | --- |\n" + survivors)
    print(table + row("all", everything))


if __name__ == "__main__":
    main()
