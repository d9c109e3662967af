"""Drives the real `peel mcp` with the clients that agents use, and checks every raw line.

Usage: test_mcp.py PEEL, where peel-net lies beside PEEL. Nothing leaves this machine.
"""

import asyncio
import json
import os
import pathlib
import queue
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest

import jsonschema
from fastmcp import Client as FastClient
from fastmcp.client.transports import StdioTransport
from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client

PEEL = os.path.abspath(sys.argv[1])
SCHEMAS = {
    version: json.loads((pathlib.Path(__file__).parent / f"schemas/mcp-{version}.json").read_text())
    for version in ("2025-11-25", "2026-07-28")
}
RESULTS = {
    "initialize": {"2025-11-25": "InitializeResult"},
    "ping": {"2025-11-25": "EmptyResult"},
    "server/discover": {"2026-07-28": "DiscoverResult"},
    **{
        method: dict.fromkeys(SCHEMAS, name)
        for method, name in {
            "tools/list": "ListToolsResult",
            "tools/call": "CallToolResult",
            "resources/list": "ListResourcesResult",
            "resources/templates/list": "ListResourceTemplatesResult",
            "resources/read": "ReadResourceResult",
            "prompts/list": "ListPromptsResult",
            "prompts/get": "GetPromptResult",
            "completion/complete": "CompleteResult",
        }.items()
    },
}
ENVELOPE = {
    "io.modelcontextprotocol/protocolVersion": "2026-07-28",
    "io.modelcontextprotocol/clientCapabilities": {},
}
EDIT = {
    "id": "sample",
    "prompt": "The wall behind the chair should be painted green.",
    "image_urls": ["https://example.com/chair.jpg"],
}
TOOLS = [
    "lint_prompt", "rewrite_prompt", "route_prompt", "plan_request", "run_request", "get_result",
    "cancel_request", "explain_rule",
]
PATIENCE = 20


def validator(version, name):
    document = {**SCHEMAS[version], "$ref": f"#/$defs/{name}"}
    return jsonschema.Draft202012Validator(document)


def check_lines(asked, said):
    """Holds every line against both schemas, and what tools say against their own."""
    methods = {line["id"]: line for line in asked if "id" in line and "method" in line}
    outputs = {}
    for line in said:
        method = methods.get(line.get("id"), {}).get("method")
        for version in SCHEMAS:
            validator(version, "JSONRPCMessage").validate(line)
            if line.get("method") == "notifications/progress":
                validator(version, "ProgressNotification").validate(line)
            elif "method" in line:
                raise AssertionError(f"unasked: {line}")
            if "result" in line and version in RESULTS[method]:
                validator(version, RESULTS[method][version]).validate(line["result"])
        if method == "tools/list" and "result" in line:
            for tool in line["result"]["tools"]:
                for key in ("inputSchema", "outputSchema"):
                    jsonschema.Draft202012Validator.check_schema(tool[key])
                outputs[tool["name"]] = tool["outputSchema"]
    for line in said:
        request = methods.get(line.get("id"), {})
        if request.get("method") == "tools/call" and "result" in line:
            content = line["result"]["structuredContent"]
            jsonschema.validate(content, outputs[request["params"]["name"]])
            assert json.loads(line["result"]["content"][0]["text"]) == content


class Folder(unittest.TestCase):
    """A test with a folder of its own, and an environment that leads nowhere else."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": self.folder, "XDG_STATE_HOME": self.folder + "/state",
        }

    def pictures(self):
        return sorted(p for p in os.listdir(self.folder + "/out") if not p.endswith(".json"))


class RecordedClients(Folder):
    """The clients of PyPI against `peel mcp --sandbox`, with both directions recorded."""

    def server(self):
        asked, said = self.folder + "/asked", self.folder + "/said"
        script = f'tee {asked} | "$0" mcp --sandbox --output-dir {self.folder}/out | tee {said}'
        return ["-c", script, PEEL]

    def check_record(self):
        lines = [
            [json.loads(line) for line in pathlib.Path(self.folder, name).read_bytes().splitlines()]
            for name in ("asked", "said")
        ]
        self.assertGreater(len(lines[1]), len(TOOLS))
        check_lines(*lines)

    async def call_every_tool(self, call):
        """`call` gives structured content and whether it is an error."""
        for name in ("lint_prompt", "rewrite_prompt", "route_prompt", "plan_request"):
            content, is_error = await call(name, EDIT)
            self.assertFalse(is_error, content)
            self.assertEqual(content["id"], "sample")
        content, is_error = await call("run_request", EDIT)
        self.assertFalse(is_error, content)
        self.assertEqual(content["execution"]["state"], "completed")
        self.assertEqual(len(self.pictures()), 1)
        content, is_error = await call("get_result", {"id": content["execution"]["request_id"]})
        self.assertFalse(is_error, content)
        content, is_error = await call("run_request", {**EDIT, "no_wait": True})
        self.assertFalse(is_error, content)
        content, is_error = await call("cancel_request", {"id": content["execution"]["request_id"]})
        self.assertIn("execution", content)
        content, is_error = await call("explain_rule", {"name": "score"})
        self.assertFalse(is_error, content)
        content, is_error = await call("lint_prompt", {"prompt": "A kite", "colour": "red"})
        self.assertTrue(is_error)
        self.assertEqual(content["error"]["code"], "unknown-field")

    def test_mcp_in_its_three_modes(self):
        for mode in ("auto", "legacy", "2026-07-28"):
            with self.subTest(mode):
                self.setUp()
                asyncio.run(asyncio.wait_for(self.talk(mode), PATIENCE * 3))
                self.check_record()

    async def talk(self, mode):
        server = StdioServerParameters(
            command="bash", args=self.server(), env=self.environment, cwd=self.folder)
        heard = []

        async def note(progress, total, message):
            heard.append((progress, message))

        async with Client(stdio_client(server), mode=mode) as client:
            tools = (await client.list_tools()).tools
            self.assertEqual([tool.name for tool in tools], TOOLS)

            async def call(name, arguments):
                answer = await client.call_tool(name, arguments, progress_callback=note)
                return answer.structured_content, answer.is_error

            await self.call_every_tool(call)
            self.assertGreater(len(heard), 2)
            resources = (await client.list_resources()).resources
            self.assertGreater(len(resources), 20)
            for resource in (resources[0], resources[-1]):
                contents = (await client.read_resource(str(resource.uri))).contents
                self.assertTrue(json.loads(contents[0].text)["ok"])
            self.assertEqual(len((await client.list_resource_templates()).resource_templates), 2)
            prompts = (await client.list_prompts()).prompts
            answer = await client.get_prompt(prompts[0].name, {"prompt": "a kite"})
            self.assertIn("a kite", answer.messages[0].content.text)

    def test_fastmcp(self):
        asyncio.run(asyncio.wait_for(self.talk_fast(), PATIENCE * 3))
        self.check_record()

    async def talk_fast(self):
        transport = StdioTransport(
            command="bash", args=self.server(), env=self.environment, cwd=self.folder,
            keep_alive=False)
        async with FastClient(transport) as client:
            self.assertEqual([tool.name for tool in await client.list_tools()], TOOLS)

            async def call(name, arguments):
                answer = await client.call_tool(name, arguments, raise_on_error=False)
                return answer.structured_content, answer.is_error

            await self.call_every_tool(call)
            self.assertGreater(len(await client.list_resources()), 20)
            self.assertEqual(len(await client.list_prompts()), 3)


class Raw:
    """A client that says what it is told to, and sees each line as it comes."""

    def __init__(self, test, *options, **environment):
        self.process = subprocess.Popen(
            [PEEL, "mcp", *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, cwd=test.folder, env={**test.environment, **environment})
        test.addCleanup(self.leave)
        self.asked, self.said, self.lines = [], [], queue.Queue()
        self.reader = threading.Thread(target=self.read)
        self.reader.start()

    def read(self):
        for line in self.process.stdout:
            self.lines.put(json.loads(line))
        self.lines.put(None)

    def say(self, line):
        self.asked.append(line)
        self.process.stdin.write(json.dumps(line).encode() + b"\n")
        self.process.stdin.flush()

    def ask(self, number, method, meta=None, **parameters):
        parameters["_meta"] = {**ENVELOPE, **(meta or {})}
        self.say({"jsonrpc": "2.0", "id": number, "method": method, "params": parameters})

    def call(self, number, tool, arguments, meta=None):
        self.ask(number, "tools/call", meta, name=tool, arguments=arguments)

    def hear(self, wanted):
        """The next line of which `wanted` holds."""
        while True:
            line = self.lines.get(timeout=PATIENCE)
            if line is None:
                raise AssertionError("the server left")
            self.said.append(line)
            if wanted(line):
                return line

    def answer(self, number):
        return self.hear(lambda line: line.get("id") == number)

    def children(self):
        """The processes that it has started."""
        found = []
        for task in pathlib.Path(f"/proc/{self.process.pid}/task").iterdir():
            found += [int(child) for child in (task / "children").read_text().split()]
        return found

    def end(self):
        """Closes the input; gives the status and all that was still said."""
        self.process.stdin.close()
        return self.rest()

    def rest(self):
        status = self.process.wait(timeout=PATIENCE)
        self.reader.join()
        rest = []
        while (line := self.lines.get(timeout=PATIENCE)) is not None:
            rest.append(line)
        self.said += rest
        check_lines(self.asked, self.said)
        return status, rest

    def leave(self):
        self.process.kill()
        self.process.wait()
        self.reader.join()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            stream.close()


class RawLines(Folder):
    """What no client shows: single lines, signals, and the end of input."""

    def slow_sandbox(self):
        """A stand-in for the API whose jobs stay queued; gives the environment that leads there."""
        sandbox = subprocess.Popen(
            [PEEL, "sandbox", "--format", "json", "--queue-polls", "1000000"],
            stdout=subprocess.PIPE, env=self.environment, cwd=self.folder)

        def stop():
            sandbox.terminate()
            sandbox.wait()
            sandbox.stdout.close()

        self.addCleanup(stop)
        facts = json.loads(sandbox.stdout.readline())
        return {"RUNCOMFY_MODEL_API_BASE": facts["base"], "RUNCOMFY_TOKEN": facts["token"]}

    def running(self, *options):
        """A server with a run under way whose job is queued, and the sandbox's environment."""
        environment = self.slow_sandbox()
        server = Raw(self, "--allow-spend", "--output-dir", "out", *options, **environment)
        server.ask(0, "tools/list")
        server.answer(0)
        server.call(1, "run_request", EDIT, {"progressToken": "p"})
        server.hear(lambda line: "in_queue" in line.get("params", {}).get("message", ""))
        return server

    def request_id(self, server):
        messages = [line["params"]["message"] for line in server.said if "params" in line]
        return next(text.split()[1] for text in messages if text.endswith(" accepted"))

    def test_refuses_to_spend_whatever_the_environment_says(self):
        server = Raw(self, PEEL_SPEND="allow")
        server.ask(0, "tools/list")
        server.answer(0)
        server.call(1, "run_request", EDIT)
        content = server.answer(1)["result"]["structuredContent"]
        self.assertEqual(content["error"]["code"], "spend-consent-required")
        self.assertEqual(content["error"]["exit_code"], 77)
        server.call(2, "get_result", {"id": "x"})
        content = server.answer(2)["result"]["structuredContent"]
        self.assertEqual(content["error"]["code"], "missing-token")
        self.assertEqual(server.end(), (0, []))
        self.assertEqual(server.process.stderr.read(), b"")

    def test_a_limit_holds_for_each_request(self):
        environment = self.slow_sandbox()
        server = Raw(self, "--allow-spend", "--max-cost", "0.0001", **environment)
        server.ask(0, "tools/list")
        server.answer(0)
        server.call(1, "run_request", EDIT)
        error = server.answer(1)["result"]["structuredContent"]["error"]
        self.assertIn(error["code"], ("cost-limit", "spend-consent-required"))
        self.assertEqual(server.end(), (0, []))

    def test_cancelling_withdraws_the_request_and_is_not_answered(self):
        server = self.running()
        server.call(2, "lint_prompt", EDIT)
        self.assertFalse(server.answer(2)["result"]["isError"])
        server.say({
            "jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": 1}})
        deadline = time.monotonic() + PATIENCE
        while server.children() and time.monotonic() < deadline:
            time.sleep(0.02)
        server.call(3, "get_result", {"id": self.request_id(server)})
        content = server.answer(3)["result"]["structuredContent"]
        self.assertEqual(content["error"]["code"], "job-cancelled")
        self.assertEqual(server.end(), (0, []))
        self.assertNotIn(1, [line.get("id") for line in server.said])
        progress = [line["params"]["progress"] for line in server.said if "params" in line]
        self.assertEqual(progress, sorted(set(progress)))

    def test_the_end_of_input_withdraws_the_request_and_ends_all(self):
        server = self.running()
        children = server.children()
        self.assertEqual(len(children), 1)
        status, rest = server.end()
        self.assertEqual(status, 0)
        error = rest[-1]["result"]["structuredContent"]["error"]
        self.assertEqual(error["code"], "interrupted")
        self.assertFalse(os.path.exists(f"/proc/{children[0]}"))

    def test_a_signal_withdraws_the_request_and_ends_all(self):
        server = self.running()
        children = server.children()
        server.process.send_signal(signal.SIGTERM)
        status, rest = server.rest()
        self.assertEqual(status, 130)
        self.assertEqual(rest[-1]["id"], 1)
        self.assertFalse(os.path.exists(f"/proc/{children[0]}"))

    def test_the_sandbox_ends_with_a_server_that_is_killed(self):
        server = Raw(self, "--sandbox", "--output-dir", "out")
        server.call(1, "run_request", EDIT)
        self.assertFalse(server.answer(1)["result"]["isError"])
        children = server.children()
        self.assertEqual(len(children), 1)
        server.process.kill()
        server.process.wait()
        state = pathlib.Path(f"/proc/{children[0]}/stat")
        deadline = time.monotonic() + PATIENCE
        while state.exists() and " Z " not in state.read_text():
            self.assertLess(time.monotonic(), deadline, "the sandbox lives on")
            time.sleep(0.02)

    def test_errors_of_the_protocol(self):
        server = Raw(self)
        server.process.stdin.write(b"{oops\n[]\n\n")
        for number, (method, code) in enumerate([("no/such", -32601), ("ping", -32601)]):
            server.ask(number, method)
            self.assertEqual(server.answer(number)["error"]["code"], code)
        self.assertEqual(
            [line["error"]["code"] for line in server.said[:2]], [-32700, -32600])
        server.call(5, "no_such_tool", {})
        self.assertEqual(server.answer(5)["error"]["code"], -32602)
        server.say({"jsonrpc": "2.0", "id": 6, "method": "tools/list", "params": {}})
        self.assertEqual(server.answer(6)["error"]["code"], -32602)
        server.ask(7, "tools/list", {"io.modelcontextprotocol/protocolVersion": "2030-01-01"})
        error = server.answer(7)["error"]
        validator("2026-07-28", "UnsupportedProtocolVersionError").validate(server.said[-1])
        self.assertEqual(error["data"]["requested"], "2030-01-01")
        self.assertEqual(server.end(), (0, []))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1] + sys.argv[2:])
