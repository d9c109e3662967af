"""The highest resident memory for one prompt, a thousand, and a stream of very many."""

from suite import records

# A stream that would take longer than this is made shorter, and the output says so.
LONGEST = 40  # seconds
WHOLE = 1_000_000


def run(shop, verdicts):
    print("highest resident memory of peel lint, all threads:")
    thousand, _ = records.write(shop.folder, 1_000)
    one = shop.time([f"{shop.peel} lint --format json"], 3)[0]
    few = shop.time([shop.lint(file=thousand)], 3)[0]
    count = min(WHOLE, int(LONGEST / few.wall * 1_000) // 1_000 * 1_000)
    stream = shop.repeated(thousand, count // 1_000)
    many = shop.time([f"{shop.peel} lint --format jsonl"], 1, stdin=stream)[0]
    stream.unlink()
    for timing, name in [(one, "one prompt"), (few, "1,000 records"), (many, f"{count:,} records")]:
        print(f"  {timing.memory / 1024:7.1f} MiB  {name}")
    if count < WHOLE:
        print(f"  (a million would take longer than {LONGEST} s)")
    verdicts.judge("batch memory, MiB", many.memory / 1024)
    verdicts.judge("batch memory, growth from 1,000 lines", many.memory / few.memory)
