#!/usr/bin/env python3
"""Holds the instructions that a prompt takes to those recorded in Benchmarks/counts.json.

Instructions depend on the program alone: two runs differ by less than one in 100,000, whatever else
the machine does. What remains is the kind of processor, by which the C library chooses its routines.

Usage: count.py [--record] [--peel PATH]
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from suite import records
from suite.workshop import PROMPT, ROOT

GOLDEN = ROOT / "Benchmarks/counts.json"
# More than this over what is recorded is a failure, in parts of one.
TOLERANCE = 0.05
# A prompt's cost in a batch is the difference of two batches, by their difference in length.
FEW, MANY = 50, 250
COMMANDS = {
    "lint": ["lint"], "rewrite": ["lint", "--fix=all"], "route": ["route"], "plan": ["plan"],
}


def instructions(peel, arguments):
    """How many instructions one run takes, without address or hash randomness."""
    run = subprocess.run(
        ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null",
         str(peel), *arguments],
        env={"SWIFT_DETERMINISTIC_HASHING": "1", "PATH": os.environ["PATH"]},
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    found = re.search(r"I +refs: +([\d,]+)", run.stderr)
    if not found or run.returncode not in (0, 1, 65):
        sys.exit(f"no count of peel {' '.join(arguments)}:\n{run.stderr}")
    return int(found[1].replace(",", ""))


def counts(peel, folder):
    """Instructions by what was counted."""
    batches = []
    for count in (FEW, MANY):
        batches.append(records.write(folder, count)[0])
    found = {}
    for name, command in COMMANDS.items():
        alone = [*command, "--format", "json", PROMPT.read_text()]
        found[f"{name}, one prompt from start to end"] = instructions(peel, alone)
        few, many = (
            instructions(peel, [*command, "--format", "jsonl", "--jobs", "1", "--input-file", str(batch)])
            for batch in batches)
        found[f"{name}, a prompt of a batch"] = (many - few) // (MANY - FEW)
    return found


def compared(found, golden):
    """Prints each count beside the one recorded; the names of those that grew too much."""
    grown = []
    for name, count in found.items():
        change = count / golden[name] - 1 if name in golden else 0
        print(f"{count:12,}  {change:+7.1%}  {name}")
        if name not in golden or change > TOLERANCE:
            grown.append(name)
        elif change < -TOLERANCE:
            print("              fewer than recorded: make count RECORD=1 keeps it so")
    return grown


def main():
    parser = argparse.ArgumentParser(prog="count.py")
    parser.add_argument("--record", action="store_true", help="write Benchmarks/counts.json anew")
    parser.add_argument("--peel", type=Path, default=ROOT / ".build/release/peel")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found = counts(chosen.peel.resolve(), Path(folder))
    if chosen.record:
        GOLDEN.write_text(json.dumps(found, indent=2) + "\n")
    grown = compared(found, json.loads(GOLDEN.read_text()))
    for name in grown:
        print(f"more instructions than recorded: {name}; find out why, or make count RECORD=1",
              file=sys.stderr)
    return 1 if grown else 0


if __name__ == "__main__":
    sys.exit(main())
