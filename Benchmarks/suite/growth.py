"""Whether a prompt of a megabyte costs as much a byte as a thousand of a kilobyte."""

import json

from suite import records

SIZES = [1_000, 4_000, 16_000, 64_000, 256_000, 1_000_000]
# Every file holds so many bytes of prompts, in prompts of one size.
TOTAL = 1_000_000


def _texts(size):
    """Prompts of that size, made of others."""
    parts, room = [], 0
    for prompt in records.prompts(TOTAL):
        parts.append(prompt)
        room += len(prompt.encode()) + 1
        if room >= size:
            yield " ".join(parts)
            parts, room = [], 0


def _file(shop, size):
    path = shop.folder / f"growth-{size}.jsonl"
    if not path.exists():
        texts = _texts(size)
        lines = [json.dumps({"prompt": next(texts)}) for _ in range(TOTAL // size)]
        path.write_text("\n".join(lines) + "\n")
    return path


def run(shop, verdicts):
    print(f"{TOTAL // 1_000_000} MB of prompts, one thread, by the length of each:")
    start = shop.time([f"{shop.peel} lint --format json"], 21)[0].processor
    costs = []
    for size in SIZES:
        timing = shop.time([shop.lint("--jobs 1", file=_file(shop, size))])[0]
        costs.append((timing.processor - start) / TOTAL * 1e9)
        print(f"  {size:9,} bytes: {costs[-1]:8.1f} ns a byte")
    verdicts.judge("growth per byte, longest to shortest", costs[-1] / costs[0])
