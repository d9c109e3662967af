"""One prompt, from start to end, beside an empty program and the tools people use."""

import os

from suite.workshop import PEERS, PROMPT

# The two with patterns get those of peers/patterns.txt, the others go by rules of their own. The
# last number parts the rounds: slow tools get fewer.
PEER_COMMANDS = [
    ("pcre2grep", "-c -f {patterns}", 1),
    ("rg", "-c --no-unicode -f {patterns} -", 1),
    ("typos", "{prompt}", 1),
    ("codespell", "{prompt}", 4),
    ("promptlint", "{prompt}", 4),
    ("proselint", "{prompt}", 4),
]


def _line(timing, empty, name):
    print(f"  {timing.wall * 1000:8.2f} ms {timing.wall / empty.wall:8.2f} × empty"
          f" {timing.memory / 1024:6.1f} MiB  {name}")


def run(shop, verdicts, rounds):
    print(f"one prompt of {PROMPT.stat().st_size} bytes, median of {rounds} or fewer:")
    base = [shop.empty, "cat", f"{shop.peel} lint --format json"]
    empty, cat, peel = shop.time(base, rounds)
    _line(empty, empty, "an empty Swift program, fully static")
    _line(cat, empty, "cat")
    _line(peel, empty, "peel lint, JSON out")
    _peers(shop, verdicts, rounds, empty, peel)
    verdicts.judge("one-shot × empty program", peel.wall / empty.wall)
    verdicts.judge("one-shot memory, MiB", peel.memory / 1024)
    verdicts.judge("executable, MB", os.path.getsize(shop.peel) / 1e6)


def _peers(shop, verdicts, rounds, empty, peel):
    """Slow tools get fewer rounds; one that is not installed is said, not failed."""
    for name, arguments, share in PEER_COMMANDS:
        path = shop.tool(name)
        if path is None:
            print(f"  {'-':>8}                                   {name}: not installed")
            continue
        command = f"{path} " + arguments.format(patterns=PEERS / "patterns.txt", prompt=PROMPT)
        timing = shop.time([command], max(11, rounds // (share * 4)))[0]
        note = "" if timing.status < 2 else f" (status {timing.status})"
        _line(timing, empty, name + note)
        if name == "proselint":
            verdicts.judge(
                "one-shot: times faster than proselint", timing.wall / peel.wall)
