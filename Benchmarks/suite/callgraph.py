"""Reads what callgrind wrote, and parts the instructions of a run among stages."""

import re
from collections import defaultdict


class CallGraph:
    """Instructions of each function itself, and of each call with all that it calls."""

    def __init__(self, path):
        self.own = defaultdict(int)
        # From callee to caller to instructions.
        self.calls = defaultdict(lambda: defaultdict(int))
        self._read(path)

    def _read(self, path):
        """Callgrind's format, with names and positions uncompressed."""
        function = callee = None
        for line in open(path, encoding="utf-8", errors="replace"):
            line = line.rstrip("\n")
            if line.startswith("fn="):
                function = line[3:]
            elif line.startswith("cfn="):
                callee = line[4:]
            elif line[:1].isdigit() and function is not None:
                cost = int(line.split()[1])
                if callee is not None:
                    self.calls[callee][function] += cost
                    callee = None
                else:
                    self.own[function] += cost

    @property
    def total(self):
        return sum(self.own.values())

    def stages(self, patterns, rest):
        """Instructions by stage. `patterns` are pairs of a stage and an expression for its functions.

        What another function does counts for the stages that call it, each in proportion to what
        its calls cost; a stage inside another counts for itself. `rest` is the stage of what none
        calls.
        """
        expressions = [(stage, re.compile(expression)) for stage, expression in patterns]
        fixed = {}
        for function in set(self.own) | set(self.calls):
            stage = next((s for s, e in expressions if e.search(function)), None)
            if stage is not None:
                fixed[function] = {stage: 1.0}
        shares = self._spread(fixed, rest)
        totals = defaultdict(float)
        for function, cost in self.own.items():
            for stage, share in shares.get(function, {rest: 1.0}).items():
                totals[stage] += cost * share
        return totals

    def _spread(self, fixed, rest):
        """Hands stages down the calls, again and again, because functions call in circles."""
        shares = dict(fixed)
        for _ in range(40):
            new = dict(fixed)
            for function, callers in self.calls.items():
                if function not in fixed:
                    new[function] = self._mixture(callers, shares, rest)
            shares = new
        return shares

    @staticmethod
    def _mixture(callers, shares, rest):
        mixture, whole = defaultdict(float), sum(callers.values()) or 1
        for caller, cost in callers.items():
            for stage, share in shares.get(caller, {rest: 1.0}).items():
                mixture[stage] += share * cost / whole
        return mixture
