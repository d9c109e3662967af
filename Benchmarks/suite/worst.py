"""The prompts of 2,000 characters that cost most."""

import json

LENGTH = 2_000
COPIES = 50
# What is repeated to that length: marks, scripts and phrases that many rules begin with.
UNITS = [
    '"', ' "a', "“a ", "'", "`a ", "[", "{argument ", '{"a":', "a", "1", ".", " ", "-", "\n",
    "- Remove the cat\n", "1. a\n", "a, ", "the ", "the cat and ", "remove ", "remove the ",
    "add a cat ", "the cat should ", "the cat should be ", "can you ", "could you please ",
    "do not crop, or ", "Keep the face. Change the sky. ", "keep the hat, remove the cap, ",
    "The sky is changed. ", "Add Kenji Xavier to Zorro. ", "https://a.b/c ", "16:9 ", "a — ",
    "image 2 ", "the same ", "make it better ", "make the ", "change ", "change the a to ",
    "replace the a with ", "keep everything ", "unchanged ", "--ar 16:9 ", "(a:1.3) ", "no text ",
    "in the style of ", "say “a” ", "把背景换成海滩，", "空を青に変えて、", "하늘을 파랗게 바꾸고 ",
    "シャツを白に、", "图1的", "保持", "a\u0301", "👨‍👩‍👧‍👦", "é", "Ω ", "left right ",
]


def _file(shop, number, unit):
    """So many prompts, each with a number of its own behind it."""
    text = (unit * LENGTH)[:LENGTH - 4]
    path = shop.folder / f"worst-{number}.jsonl"
    path.write_text("".join(
        json.dumps({"prompt": f"{text} {copy}", "image_urls": ["https://example.com/a.jpg"]}) + "\n"
        for copy in range(COPIES)))
    return path


def run(shop, verdicts):
    start = shop.time([f"{shop.peel} lint --format json"], 21)[0].processor
    files = [_file(shop, number, unit) for number, unit in enumerate(UNITS)]
    timings = shop.time([shop.lint("--jobs 1", file=file) for file in files])
    costs = sorted(
        ((timing.processor - start) / COPIES * 1e3, unit)
        for timing, unit in zip(timings, UNITS))
    for file in files:
        file.unlink()
    print(f"prompts of {LENGTH:,} characters that repeat a unit ({len(UNITS)} tried), dearest first:")
    for cost, unit in costs[:-6:-1]:
        print(f"  {cost:8.2f} ms  {json.dumps(unit, ensure_ascii=False)}")
    print(f"  {costs[len(costs) // 2][0]:8.2f} ms  the median")
    verdicts.judge("worst prompt of 2,000 characters, ms", costs[-1][0])
