"""What every section needs: the programs, the records, and one way to time commands."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from suite import records

ROOT = Path(__file__).resolve().parents[2]
PEERS = ROOT / "Benchmarks/peers"
PROMPT = ROOT / "Benchmarks/prompt.txt"


@dataclass
class Timing:
    """Medians over the rounds; memory is the highest."""

    wall: float  # seconds
    processor: float  # seconds, all threads, user and system
    memory: int  # KiB
    status: int


class Workshop:
    """Builds what is missing below `.build/bench` and times commands there."""

    def __init__(self, peel, count):
        self.peel, self.count = str(Path(peel).resolve()), count
        self.folder = ROOT / ".build/bench"
        self.folder.mkdir(parents=True, exist_ok=True)
        self._build("SpawnTimer.swift", ["swiftc", "-O", "-static-executable"])
        self.records, self.prompts = records.write(self.folder, count)

    def _build(self, source, command, libraries=()):
        """The program that a peer's source builds, made anew where the source is newer."""
        source = PEERS / source
        program = self.folder / source.stem
        if not program.exists() or program.stat().st_mtime < source.stat().st_mtime:
            # The linker's warning about dlopen is harmless: nothing calls it.
            made = subprocess.run(
                [*command, str(source), *libraries, "-o", str(program)],
                capture_output=True, text=True)
            if made.returncode:
                sys.exit(f"cannot build {source}:\n{made.stderr}")
        return str(program)

    @property
    def empty(self):
        return self._build("empty.swift", ["swiftc", "-O", "-static-executable"])

    @property
    def jit_match(self):
        return self._build("jit-match.c", ["clang", "-O2"], ["-lpcre2-8"])

    def tool(self, name):
        """Where a tool of the bench's own Python folder is, or of the system; None for nowhere."""
        own = ROOT / ".build/venv-bench/bin" / name
        if own.exists():
            return str(own)
        found = subprocess.run(["sh", "-c", f"command -v {name}"], capture_output=True, text=True)
        return found.stdout.strip() or None

    def time(self, commands, rounds=1, stdin=PROMPT):
        """The timings of commands that run in turns; each is one text, split at spaces."""
        timer = str(self.folder / "SpawnTimer")
        run = subprocess.run(
            [timer, str(rounds), str(stdin), *commands], capture_output=True, text=True,
            env={"PATH": os.environ["PATH"]})
        if run.returncode:
            sys.exit(f"timing failed: {run.stdout}{run.stderr}")
        timings = []
        for line in run.stdout.splitlines():
            wall, processor, memory, status = (int(part) for part in line.split(" ", 4)[:4])
            if line.split(" ", 5)[4] == self.peel and status not in (0, 1, 65):
                sys.exit(f"peel failed: {line}")
            timings.append(Timing(wall / 1e6, processor / 1e6, memory, status))
        return timings

    def lint(self, options="", file=None, command="lint"):
        """A command line of peel over records, JSON in and out."""
        return f"{self.peel} {command} --format jsonl {options} --input-file {file or self.records}"

    def first_records(self, count):
        """A file of the first records."""
        return self._first(self.records, count)

    def first_prompts(self, count):
        """A file of the first prompts."""
        return self._first(self.prompts, count)

    def repeated(self, file, times):
        """A file that holds another so many times."""
        path, content = self.folder / f"repeated{file.suffix}", file.read_bytes()
        with open(path, "wb") as to:
            for _ in range(times):
                to.write(content)
        return path

    def _first(self, file, count):
        path = self.folder / f"first-{count}{file.suffix}"
        with open(file, "rb") as whole:
            path.write_bytes(b"".join(line for line, _ in zip(whole, range(count))))
        return path
