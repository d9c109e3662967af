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
    ("proselint", "{prompts}", 500),
]


# A command that would take longer than this for all records, on one thread, gets the first ones.
LONGEST = 40  # seconds
SAMPLE = 1_000


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
        one, many, some = _timings(shop, command)
        note = "" if some == count else f", the first {some:,} records"
        _line(shop, one, some, f"peel {command}, one thread{note}")
        _line(shop, many, some, f"peel {command}, {cores} threads{note}")
        each = one.processor / some
        if command == "lint":
            verdicts.judge("lint × 40 JIT patterns", each / (alone.processor / count))
            if cores > 1:
                verdicts.judge("two threads, times faster", 2 * one.wall / many.wall / cores)
        else:
            verdicts.judge(f"{command}, µs", each * 1e6)
    _peers(shop)


def _timings(shop, command):
    """On one thread and on all, and over how many records."""
    sample = shop.time([shop.lint("--jobs 1", shop.first_records(SAMPLE), command)])[0]
    count = min(shop.count, int(LONGEST / sample.wall) * SAMPLE)
    file = shop.records if count == shop.count else shop.first_records(count)
    one = shop.time([shop.lint("--jobs 1", file, command)])[0]
    many = shop.time([shop.lint("", file, command)])[0]
    return one, many, count


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
