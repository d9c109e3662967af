"""Debian's Neovim with `peel lsp`, for real: open, type, look, apply a fix, save."""

import json
import os
import pathlib
import subprocess

import pytest

import peel

HERE = pathlib.Path(__file__).parent
TYPED = " Make it nicer."
PROMPT = "🐕 Keep the café\u0301 dog unchanged.\r\n🌅 The background should be changed to a beach."
FIX = "Write it as a command"
# A file's name, what stands before and behind the prompt, how it spells the prompt, and the keys
# that move to the prompt's end.
FILES = {
    "hero.prompt": ("", "\r\n", lambda prompt: prompt, "normal! GA"),
    "notes.md": ("# 💡\n\n> ```prompt\n> ", "\n> ```\n",
                 lambda prompt: prompt.replace("\n", "\n> "), "normal! 5GA"),
    "batch.json": ('[{"id": "🐞", "prompt": "', '", "seed": 7}]\n',
                   lambda prompt: json.dumps(prompt)[1:-1], 'normal! gg/", "seed\ri'),
}


def neovim(folder, file, typing):
    result = folder / "result.json"
    (folder / "bin").mkdir()
    (folder / "bin/peel").symlink_to(peel.PEEL)
    outcome = subprocess.run(
        ["nvim", "--headless", "--clean", "-n", "-c", f"luafile {HERE / 'neovim.lua'}"],
        env={
            **os.environ, "PATH": f"{folder / 'bin'}:{os.environ['PATH']}",
            "PEEL_TEST_SETTINGS": str(peel.ROOT / "docs/editors/neovim.lua"),
            "PEEL_TEST_FILE": str(file), "PEEL_TEST_FIX": FIX,
            "PEEL_TEST_RESULT": str(result), "PEEL_TEST_TYPING": typing,
            "XDG_CONFIG_HOME": str(folder), "XDG_CACHE_HOME": str(folder),
            "XDG_DATA_HOME": str(folder), "HOME": str(folder),
        },
        capture_output=True, timeout=120, stdin=subprocess.DEVNULL,
    )
    assert result.exists(), outcome.stderr.decode()
    seen = json.loads(result.read_text())
    assert "error" not in seen, seen
    return seen


@pytest.mark.parametrize("name", FILES)
def test_open_type_look_fix_save(tmp_path, name):
    before, behind, spelled, move = FILES[name]
    prompt = PROMPT if name != "notes.md" else PROMPT.replace("\r\n", "\n")
    file = tmp_path / name
    file.write_bytes((before + spelled(prompt) + behind).encode())
    seen = neovim(tmp_path, file, f"{move}{TYPED}")

    for shown, text in [(seen["opened"], prompt), (seen["typed"], prompt + TYPED)]:
        expected = [f for f in peel.findings(text) if f["field"] == "prompt"]
        own = [d for d in shown if d["code"] != "invalid-parameter"]
        assert [d["code"] for d in own] == [f["rule"] for f in expected]
        for diagnostic, finding in zip(own, expected):
            # In a buffer lines end in LF, whatever they end in on disk.
            words = spelled(peel.words(text, finding)).replace("\r\n", "\n")
            assert diagnostic["text"] == words

    assert seen["applied"] == FIX
    finding = next(
        f for f in peel.findings(prompt + TYPED) if f.get("fix", {}).get("title") == FIX
    )
    fixed = peel.fixed(prompt + TYPED, finding)
    assert file.read_bytes().decode() == before + spelled(fixed) + behind
    assert fixed != prompt + TYPED
    assert "passive-instruction" not in seen["hover"]
    assert seen["hover"].count("Understood as: ") == 1
    assert seen["published"] == sorted(seen["published"])
