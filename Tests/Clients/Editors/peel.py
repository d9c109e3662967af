"""The program under test, and what its command line says: the language server has to agree."""

import json
import os
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[3]
PEEL = os.environ.get("PEEL", str(ROOT / ".build/release/peel"))


def command(*arguments, text):
    """What a command line prints for a prompt on stdin."""
    return subprocess.run(
        [PEEL, *arguments, "--isolated"], input=text.encode(), capture_output=True
    ).stdout.decode()


def findings(prompt):
    """The findings on a prompt."""
    answer = command("lint", "--format", "json", "--input-format", "text", text=prompt)
    return json.loads(answer)["lint"]["findings"]


def repaired(prompt, level):
    """The prompt after `lint --fix`, or after all fixes."""
    return command("lint", f"--fix={level}", "--input-format", "text", text=prompt)


def fixed(prompt, finding):
    """The prompt after the fix of one finding, as the command line describes it."""
    text, done, result = prompt.encode(), 0, b""
    for edit in finding["fix"]["edits"]:
        if edit.get("field", "prompt") != "prompt":
            continue
        result += text[done : edit["start"]] + edit["text"].encode()
        done = edit["end"]
    return (result + text[done:]).decode()


def words(prompt, finding):
    """The words of the prompt that a finding points at."""
    found = finding["range"]
    return prompt.encode()[found["start"] : found["end"]].decode()
