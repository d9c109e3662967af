"""Many records, JSON in and out, beside patterns alone and the tools people use."""

import os

from suite.workshop import PEERS

# Tools of others over the prompts alone, one a line; the slow ones see the first lines only.
PEER_COMMANDS = [
    ("pcre2grep", "-o -f {patterns} {prompts}", None),
    ("rg", "-o --no-unicode -j 1 -f {patterns} {prompts}", None),
    ("typos", "{prompts}", None),
    ("codespell", "{prompts}", None),
    # proselint stops at 1,000 findings a file.
    ("proselint", "{prompts}", 2_000),
]


def _line(shop, timing, count, name, note=""):
    size = shop.prompts.stat().st_size / shop.count * count
    print(f"  {count / timing.wall:9,.0f} prompts/s {size / timing.wall / 1e6:8.2f} MB/s"
          f" {timing.processor / count * 1e6:9.1f} µs of processor a prompt  {name}{note}")


def run(shop, verdicts):
    count, cores = shop.count, len(os.sched_getaffinity(0))
    print(f"{count:,} records of {shop.records.stat().st_size / count:.0f} bytes on average:")
    alone = shop.time([f"{shop.jit_match} {PEERS / 'patterns.txt'} {shop.prompts}"], 3)[0]
    _line(shop, alone, count, "40 PCRE2-JIT patterns alone, one thread")
    for command in ("lint", "route", "plan"):
        one = shop.time([shop.lint("--jobs 1", command=command)])[0]
        many = shop.time([shop.lint(command=command)])[0]
        _line(shop, one, count, f"peel {command}, one thread")
        _line(shop, many, count, f"peel {command}, {cores} threads")
        each = one.processor / count * 1e6
        if command == "lint":
            verdicts.judge("lint × 40 JIT patterns", one.processor / alone.processor)
            if cores > 1:
                verdicts.judge("two threads, times faster", 2 * one.wall / many.wall / cores)
        else:
            verdicts.judge(f"{command}, µs", each)
    _peers(shop)


def _peers(shop):
    for name, arguments, most in PEER_COMMANDS:
        path = shop.tool(name)
        if path is None:
            print(f"  {'-':>9} {name}: not installed")
            continue
        prompts, count = shop.prompts, shop.count
        if most is not None and most < count:
            prompts, count = shop.first_prompts(most), most
        command = f"{path} " + arguments.format(patterns=PEERS / "patterns.txt", prompts=prompts)
        timing = shop.time([command])[0]
        _line(shop, timing, count, name, "" if timing.status < 2 else f" (status {timing.status})")
