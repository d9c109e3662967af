"""Where the instructions of a batch go, by kind of work."""

import json
import subprocess
import sys

from suite import records
from suite.callgraph import CallGraph

# In this order: the first expression that fits a function's mangled name has it.
STAGES = [
    ("read", r"InputReader|ByteSource|UnitReader|StandardStreams"),
    ("JSON in", r"JSONValue.*[pP]arsing|json_load|RecordReader|RecordInput"),
    ("mask", r"MaskFinder"),
    ("compile patterns", r"^(?=.*MatchProgram).*(compil|restored|machineCode)|jit_compile|serialize"),
    ("gate", r"TextGate"),
    ("match", r"12MatchProgram|^pcre2_match|^\$s8Matching7PatternC"),
    ("segment", r"^\$s13PromptParsing"),
    ("rewrite", r"^\$s9Rewriting"),
    ("route", r"^\$s7Routing"),
    ("judge", r"^\$s7Linting"),
    ("write", r"^\$s9Reporting|ResultWriter|Renderer|Presentation"),
]
OTHER = "start and else"
RECORDS = 200
TITLE = "instructions a prompt, in thousands, over {} records, one thread:"


def _graph(shop, program, command, file):
    out = shop.folder / "callgrind.out"
    run = subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", "--compress-strings=no",
         "--compress-pos=no", program, command, "--format", "jsonl", "--jobs", "1",
         "--input-file", str(file)],
        env={"SWIFT_DETERMINISTIC_HASHING": "1"},
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    if run.returncode not in (0, 1, 65):
        sys.exit(f"callgrind failed:\n{run.stderr}")
    return CallGraph(out)


def measured(shop):
    """For each command and stage the instructions a prompt; None where there are no symbols."""
    program = shop.peel + ".symbols"
    try:
        open(program, "rb").close()
    except FileNotFoundError:
        return None
    file = records.write(shop.folder, RECORDS)[0]
    table = {}
    for command in ("lint", "route", "plan"):
        graph = _graph(shop, program, command, file)
        stages = graph.stages(STAGES, OTHER)
        table[command] = {stage: cost / RECORDS for stage, cost in stages.items()}
    return table


def run(shop, verdicts):
    table = measured(shop)
    if table is None:
        print(f"no {shop.peel}.symbols, which make build leaves: no stages")
        return
    print(TITLE.format(RECORDS))
    print("  " + " " * 17 + "".join(f"{command:>17}" for command in table))
    for stage in [stage for stage, _ in STAGES] + [OTHER]:
        cells = ""
        for costs in table.values():
            cost, whole = costs.get(stage, 0), sum(costs.values())
            cells += f"{cost / 1e3:9,.0f} {cost / whole:6.1%} "
        print(f"  {stage:17}{cells}")
    (shop.folder / "stages.json").write_text(json.dumps(table, indent=2))
