"""`peel lsp` as a process: its exit status, what it writes, and the settings that it finds."""

import json
import subprocess

import pytest

import peel

FLAWED = "Keep the car unchanged. The background should be changed to a beach."


def message(**members):
    body = json.dumps({"jsonrpc": "2.0", **members}).encode()
    return b"Content-Length: %d\r\n\r\n" % len(body) + body


def messages(output):
    """All that was written; fails on anything that is no message."""
    found = []
    while output:
        header, _, output = output.partition(b"\r\n\r\n")
        assert header.startswith(b"Content-Length: ")
        length = int(header[len(b"Content-Length: ") :])
        found.append(json.loads(output[:length]))
        output = output[length:]
    return found


INITIALIZE = message(id=1, method="initialize", params={"capabilities": {}})
SHUTDOWN = message(id=2, method="shutdown")
EXIT = message(method="exit")


@pytest.mark.parametrize(
    "sent, status",
    [
        (INITIALIZE + SHUTDOWN + EXIT, 0),
        (INITIALIZE + EXIT, 1),
        (EXIT, 1),
        (INITIALIZE, 1),
        (b"", 1),
    ],
)
def test_the_exit_status_tells_how_the_client_left(sent, status):
    outcome = subprocess.run([peel.PEEL, "lsp"], input=sent, capture_output=True, timeout=60)
    assert outcome.returncode == status
    assert outcome.stderr == b""
    assert [answer["id"] for answer in messages(outcome.stdout)] == [1, 2][: sent.count(b'"id"')]


def test_what_is_no_message_is_answered_as_such():
    broken = b"Content-Length: 5\r\n\r\n{oops" + b"Content-Length: 2\r\n\r\n[]"
    outcome = subprocess.run(
        [peel.PEEL, "lsp"],
        input=INITIALIZE + broken + SHUTDOWN + EXIT, capture_output=True, timeout=60,
    )
    answers = messages(outcome.stdout)
    assert [answer.get("error", {}).get("code") for answer in answers] == [None, -32700, -32600, None]
    assert outcome.returncode == 0


class Server:
    """A running server, asked one thing after another."""

    def __init__(self, folder, *arguments, environment=None):
        self.process = subprocess.Popen(
            [peel.PEEL, "lsp", *arguments], cwd=folder, env=environment or {},
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )
        self.count = 0
        self.ask("initialize", {"capabilities": {}, "initializationOptions": {"diagnostics": "pull"}})

    def tell(self, method, params):
        self.process.stdin.write(message(method=method, params=params))

    def ask(self, method, params=None):
        self.count += 1
        self.process.stdin.write(message(id=self.count, method=method, params=params))
        self.process.stdin.flush()
        header = b""
        while not header.endswith(b"\r\n\r\n"):
            byte = self.process.stdout.read(1)
            assert byte, "the server is gone"
            header += byte
        answer = json.loads(self.process.stdout.read(int(header.split(b":")[1])))
        assert answer["id"] == self.count
        return answer["result"]

    def open(self, uri, text):
        document = {"uri": uri, "languageId": "prompt", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})

    def codes(self, uri):
        report = self.ask("textDocument/diagnostic", {"textDocument": {"uri": uri}})
        return [item["code"] for item in report["items"]]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.ask("shutdown")
        self.process.stdin.write(EXIT)
        self.process.stdin.close()
        assert self.process.wait(60) == 0
        self.process.stdout.close()


def test_the_settings_of_the_documents_folder_hold_and_are_read_anew(tmp_path):
    inner = tmp_path / "a b" / "prompts"
    inner.mkdir(parents=True)
    settings = tmp_path / "a b" / ".peel.yaml"
    settings.write_text("rules: {passive-instruction: off}\n")
    uri = (inner / "hero.prompt").as_uri()
    other = (tmp_path / "other.prompt").as_uri()
    with Server("/") as server:
        server.open(uri, FLAWED)
        server.open(other, FLAWED)
        server.open("untitled:Untitled-1", FLAWED)
        assert "passive-instruction" not in server.codes(uri)
        assert "passive-instruction" in server.codes(other)
        assert "passive-instruction" in server.codes("untitled:Untitled-1")

        settings.write_text("rules: {pasive-instruction: off}\n")
        server.tell("workspace/didChangeWatchedFiles", {"changes": []})
        assert server.codes(uri) == ["invalid-settings"]
        assert "passive-instruction" in server.codes(other)

        settings.write_text(
            "suppress:\n  - {rule: passive-instruction, path: prompts/*.prompt, reason: known}\n"
        )
        server.tell("textDocument/didSave", {"textDocument": {"uri": other}})
        assert "passive-instruction" not in server.codes(uri)
        (tmp_path / ".peel.yaml").write_text("rules: {missing-preservation: off}\n")
        settings.unlink()
        server.tell("textDocument/didSave", {"textDocument": {"uri": other}})
        assert "passive-instruction" in server.codes(uri)


def test_options_and_the_users_settings_hold_too(tmp_path):
    (tmp_path / "peel").mkdir()
    (tmp_path / "peel/peel.yaml").write_text("rules: {passive-instruction: off}\n")
    uri = (tmp_path / "hero.prompt").as_uri()
    environment = {"XDG_CONFIG_HOME": str(tmp_path)}
    for arguments, is_found in [((), False), (("--isolated",), True)]:
        with Server(tmp_path, *arguments, environment=environment) as server:
            server.open(uri, FLAWED)
            assert ("passive-instruction" in server.codes(uri)) == is_found
    with Server(tmp_path, "--isolated", "--rule", "vague-change") as server:
        server.open(uri, FLAWED + " Make it nicer.")
        assert set(server.codes(uri)) == {"vague-change"}
    with Server(tmp_path, "--rules", "nowhere") as server:
        server.open(uri, FLAWED)
        assert server.codes(uri) == ["unreadable-file"]
