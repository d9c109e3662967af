"""The bounds of the project's goal, and those that the suite holds Peel to today."""

from dataclasses import dataclass


@dataclass
class Bound:
    """`goal` is what the project wants; `claim` is what `CHECK=1` fails beyond; None: nothing."""

    goal: float
    claim: float | None = None
    # Whether more is better.
    is_floor: bool = False

    def holds(self, value, limit):
        return value >= limit if self.is_floor else value <= limit


# A claim leaves room over what was measured, because shared machines vary by half.
BOUNDS = {
    "one-shot × empty program": Bound(1.6, 8.0),
    "one-shot: times faster than proselint": Bound(90, 10, is_floor=True),
    "one-shot memory, MiB": Bound(8, 16),
    "executable, MB": Bound(12, 20),
    "lint × 40 JIT patterns": Bound(0.4, 20),
    "two threads, times faster": Bound(1.9, 1.5, is_floor=True),
    "batch memory, MiB": Bound(16, 64),
    "batch memory, growth from 1,000 lines": Bound(1.1, 2.5),
    "growth per byte, longest to shortest": Bound(1.1, 1.5),
    "added rule, percent": Bound(0.5, 2.0),
    "worst prompt of 2,000 characters, ms": Bound(0.5, 10),
    "route, µs": Bound(15, 200),
    "plan, µs": Bound(60, 1500),
}


class Verdicts:
    """Prints each figure with its bound and remembers those that break a claim."""

    def __init__(self):
        self.broken = []

    def judge(self, name, value):
        bound = BOUNDS[name]
        sign = "≥" if bound.is_floor else "≤"
        met = "met" if bound.holds(value, bound.goal) else "not met"
        print(f"    {name}: {value:.2f}, goal {sign} {bound.goal:g}: {met}")
        if bound.claim is not None and not bound.holds(value, bound.claim):
            self.broken.append(f"{name}: {value:.2f}, claimed {sign} {bound.claim:g}")
