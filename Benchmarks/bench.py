#!/usr/bin/env python3
"""Measures Peel beside its peers; see Benchmarks/README.md.

Usage: bench.py [--only SECTION[,SECTION…]] [--check] [--peel PATH] [--records N] [--rounds N]
"""

import argparse
import sys
import time

from suite import added_rules, growth, memory, one_shot, stages, throughput, worst
from suite.bounds import Verdicts
from suite.workshop import ROOT, Workshop

SECTIONS = {
    "one-shot": lambda shop, verdicts, options: one_shot.run(shop, verdicts, options.rounds),
    "throughput": lambda shop, verdicts, options: throughput.run(shop, verdicts),
    "memory": lambda shop, verdicts, options: memory.run(shop, verdicts),
    "stages": lambda shop, verdicts, options: stages.run(shop, verdicts),
    "growth": lambda shop, verdicts, options: growth.run(shop, verdicts),
    "added-rules": lambda shop, verdicts, options: added_rules.run(shop, verdicts),
    "worst": lambda shop, verdicts, options: worst.run(shop, verdicts),
}


def options():
    parser = argparse.ArgumentParser(prog="bench.py")
    parser.add_argument("--only", default="", help="some of: " + ", ".join(SECTIONS))
    parser.add_argument("--check", action="store_true", help="status 1 beyond what is claimed")
    parser.add_argument("--peel", default=ROOT / ".build/release/peel")
    parser.add_argument("--records", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=200)
    chosen = parser.parse_args()
    chosen.sections = [name for name in chosen.only.split(",") if name] or list(SECTIONS)
    for name in chosen.sections:
        if name not in SECTIONS:
            parser.error(f"no section {name}; there are {', '.join(SECTIONS)}")
    return chosen


def main():
    chosen, verdicts = options(), Verdicts()
    shop = Workshop(chosen.peel, chosen.records)
    for name in chosen.sections:
        start = time.monotonic()
        SECTIONS[name](shop, verdicts, chosen)
        print(f"  ({time.monotonic() - start:.0f} s)\n", flush=True)
    for broken in verdicts.broken:
        print(f"beyond what is claimed: {broken}", file=sys.stderr)
    return 1 if chosen.check and verdicts.broken else 0


if __name__ == "__main__":
    sys.exit(main())
