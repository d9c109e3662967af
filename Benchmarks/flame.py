#!/usr/bin/env python3
"""Draws where the time of a batch goes, from samples of perf, as a picture that needs no viewer.

Needs Debian's linux-perf, `swift demangle`, and .build/release/peel.symbols, which make build leaves.
Usage: flame.py OUTPUT.svg [COMMAND]; COMMAND is lint, route or plan (default lint).
"""

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from xml.sax.saxutils import escape

from suite import records
from suite.workshop import ROOT

RECORDS = 2_000
WIDTH, ROW, LEAST = 1_200, 17, 1.5  # pixels; LEAST is the narrowest box that is drawn
DEPTH = 16
# What every stack has in common, up to the last of which it is left out.
PLUMBING = re.compile(
    r"^(static )?(CLI\.(PeelCommand|ReviewCommand|ReviewStream|Reviewer)|SystemCalls\.Parallel)\b|^_start$")
MODULES = {
    "Matching": "#e8743b", "PromptParsing": "#5899da", "Linting": "#19a979", "Routing": "#945ecf",
    "Rewriting": "#ed4a7b", "Reporting": "#13a4b4", "JSONValues": "#bf8f00", "pcre2": "#d9412b",
}


def samples(program, command):
    """Each sampled stack, from main inwards, with its number of samples."""
    folder = ROOT / ".build/bench"
    file, data = records.write(folder, RECORDS)[0], folder / "perf.data"
    subprocess.run(
        ["perf", "record", "--quiet", "-F", "1999", "-e", "cpu-clock", "--call-graph", "dwarf,65528",
         "-o", str(data), program, command, "--format", "jsonl", "--jobs", "1",
         "--input-file", str(file)], stdout=subprocess.DEVNULL, check=False)
    script = subprocess.run(
        ["perf", "script", "-i", str(data), "--no-inline", "-F", "ip,sym"],
        capture_output=True, text=True, check=True)
    names = subprocess.run(
        ["swift", "demangle"], input=script.stdout, capture_output=True, text=True,
        check=True)
    stacks = Counter()
    for block in names.stdout.split("\n\n"):
        frames = [frame(line) for line in reversed(block.strip().splitlines())]
        if frames:
            stacks[tuple(below_plumbing(frames))] += 1
    return stacks


def frame(line):
    """The name of a function, without what the compiler made of it and without its types."""
    name = line.strip().split(" ", 1)[-1]
    name = re.sub(r"^.*specialization <.*> of ", "", name)
    name = re.sub(r"^(closure #\d+ .*? in |partial apply .*?for |merged )+", "", name)
    name = re.sub(r"^\(extension in \w+\):", "", name)
    name = re.sub(r"\((\w+) in _[0-9A-F]+\)", r"\1", name)
    return re.split(r"\(| -> |<", name)[0].strip() or name


def below_plumbing(frames):
    """What lies below the command's plumbing; what a stack ends in without a name is machine code.

    Where perf lost its way further out, frames without a name say nothing and go.
    """
    kept = []
    for place, name in enumerate(frames):
        if name == "[unknown]":
            if place < len(frames) - 1:
                continue
            name = "machine code of a pattern"
        if not kept or kept[-1] != name:
            kept.append(name)
    start = max((at + 1 for at, name in enumerate(kept) if PLUMBING.search(name)), default=0)
    return kept[start:start + DEPTH] or ["the command itself"]


def tree(stacks):
    """Nested counts: name to (samples, children)."""
    root = [0, {}]
    for stack, count in stacks.items():
        node = root
        node[0] += count
        for name in stack:
            node = node[1].setdefault(name, [0, {}])
            node[0] += count
    return root


def colour(name):
    found = (tint for module, tint in MODULES.items() if module.lower() in name.lower())
    return next(found, "#b8b8b8")


def boxes(node, left, depth, scale):
    """The boxes of a node's children, widest first, as SVG; the deepest row that was used."""
    drawn, lowest = [], depth
    for name, child in sorted(node[1].items(), key=lambda item: -item[1][0]):
        width = child[0] * scale
        if width >= LEAST:
            label = escape(name[: int(width / 6.2)]) if width > 24 else ""
            share = child[0] * scale / WIDTH
            drawn.append(
                f'<g><title>{escape(name)}: {share:.1%}</title>'
                f'<rect x="{left:.1f}" y="{depth * ROW + 30}" width="{width:.1f}" height="{ROW - 1}"'
                f' fill="{colour(name)}"/>'
                f'<text x="{left + 3:.1f}" y="{depth * ROW + 42}">{label}</text></g>')
            inner, deepest = boxes(child, left, depth + 1, scale)
            drawn += inner
            lowest = max(lowest, deepest)
        left += width
    return drawn, lowest


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    command = sys.argv[2] if len(sys.argv) > 2 else "lint"
    program = ROOT / ".build/release/peel.symbols"
    if not program.exists():
        sys.exit(f"no {program}; run make build")
    root = tree(samples(str(program), command))
    drawn, depth = boxes(root, 0, 0, WIDTH / max(1, root[0]))
    height = (depth + 1) * ROW + 40
    Path(sys.argv[1]).write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}"'
        ' font-family="monospace" font-size="10">'
        f'<rect width="{WIDTH}" height="{height}" fill="white"/>'
        f'<text x="3" y="18" font-size="13">peel {command}, one thread, {root[0]:,} samples:'
        ' width is time, below is what it calls</text>' + "\n".join(drawn) + "</svg>\n")


if __name__ == "__main__":
    main()
