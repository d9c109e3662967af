"""`peel lsp` as editors use it: pytest-lsp with the profiles of Neovim, VS Code and Emacs."""

import asyncio
import json

import pytest
import pytest_lsp
from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities

import peel
import texts

PROMPT = (
    "🐕 Hello there, cafe\u0301!\r\n"
    "🌅 The background should be changed to a beach --ar 16:9.\r\n"
    "Make it nicer."
)
LITERAL = json.dumps(PROMPT)
WORDY = json.dumps(PROMPT, ensure_ascii=False)
# A file, and how to read the prompt out of it.
FILES = {
    "hero.prompt": (PROMPT + "\r\n", lambda file: file.removesuffix("\r\n")),
    "hero.prompt.md": (PROMPT, lambda file: file),
    "notes.md": (
        "# Ideas 💡\r\n\r\n- one:\r\n\r\n  ```prompt\r\n  "
        + PROMPT.replace("\r\n", "\r\n  ")
        + "\r\n  ```\r\n",
        lambda file: file.split("```prompt\r\n  ")[1].split("\r\n  ```")[0].replace("\r\n  ", "\r\n"),
    ),
    "batch.json": (
        '{"list": [{"id": "🐞", "prompt": ' + LITERAL + "},\n {}]}",
        lambda file: json.loads(file)["list"][0]["prompt"],
    ),
    "batch.jsonl": (
        '[]\n{"id": "é", "prompt": ' + WORDY + "}\n",
        lambda file: json.loads(file.split("\n")[1])["prompt"],
    ),
}
PROFILES = ["neovim@v0.7", "neovim", "visual-studio-code", "emacs"]


@pytest_lsp.fixture(
    params=PROFILES, config=ClientServerConfig(server_command=[peel.PEEL, "lsp", "--isolated"])
)
async def client(request, lsp_client: LanguageClient):
    params = types.InitializeParams(
        capabilities=client_capabilities(request.param),
        # Both ways, to hold one against the other.
        initialization_options={"diagnostics": "both"},
    )
    lsp_client.published = collected(lsp_client, types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    lsp_client.initialized_result = await lsp_client.initialize_session(params)
    yield
    await lsp_client.shutdown_session()


def collected(client, method):
    """All notifications of a kind: who waits for one at a time misses the second of two at once."""
    queue = asyncio.Queue()

    def note(params):
        queue.put_nowait(params)
        client.protocol.wait_for_notification(method, note)

    client.protocol.wait_for_notification(method, note)
    return queue


def encoding(client):
    return client.initialized_result.capabilities.position_encoding


def open_document(client, uri, content, language="", version=1):
    client.text_document_did_open(
        types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, language, version, content))
    )


async def pushed(client, version):
    """The diagnostics of that version; none of an older one may come after it."""
    while True:
        params = await client.published.get()
        assert params.version <= version
        if params.version == version:
            return params.diagnostics


async def actions(client, uri, kind):
    everywhere = types.Range(types.Position(0, 0), types.Position(10_000, 0))
    return await client.text_document_code_action_async(
        types.CodeActionParams(
            types.TextDocumentIdentifier(uri),
            everywhere,
            types.CodeActionContext(diagnostics=[], only=[kind]),
        )
    )


@pytest.mark.parametrize("name", FILES)
async def test_diagnostics_stand_in_the_right_columns(client, name):
    content, _ = FILES[name]
    open_document(client, f"file:///w/{name}", content)
    diagnostics = await pushed(client, 1)
    expected = [f for f in peel.findings(PROMPT) if f["field"] == "prompt"]
    own = [d for d in diagnostics if d.code != "invalid-parameter"]
    assert [d.code for d in own] == [f["rule"] for f in expected]
    for diagnostic, finding in zip(own, expected):
        assert diagnostic.source == "peel"
        assert diagnostic.message == finding["message"]
        place = texts.part(content, diagnostic.range, encoding(client))
        words = peel.words(PROMPT, finding)
        spelled = {
            "notes.md": words.replace("\r\n", "\r\n  "),
            "batch.json": json.dumps(words)[1:-1],
            "batch.jsonl": json.dumps(words, ensure_ascii=False)[1:-1],
        }
        assert place == spelled.get(name, words)


@pytest.mark.parametrize("name", FILES)
async def test_pulled_diagnostics_are_those_that_are_pushed(client, name):
    uri = f"file:///w/{name}"
    open_document(client, uri, FILES[name][0])
    diagnostics = await pushed(client, 1)
    assert diagnostics
    asking = types.DocumentDiagnosticParams(types.TextDocumentIdentifier(uri))
    report = await client.text_document_diagnostic_async(asking)
    assert list(report.items) == list(diagnostics)
    asking.previous_result_id = report.result_id
    report = await client.text_document_diagnostic_async(asking)
    assert report.kind == "unchanged"


@pytest.mark.parametrize("name", FILES)
async def test_a_fix_gives_exactly_what_the_command_line_prints(client, name):
    uri, (content, read) = f"file:///w/{name}", FILES[name]
    open_document(client, uri, content)
    fixable = [
        f for f in peel.findings(PROMPT) if f.get("fix", {}).get("applicability", "manual") != "manual"
    ]
    found = await actions(client, uri, types.CodeActionKind.QuickFix)
    assert len(found) == len(fixable) >= 3
    for action, finding in zip(found, fixable):
        assert action.title.startswith(finding["fix"]["title"])
        assert [d.code for d in action.diagnostics] == [finding["rule"]]
        assert bool(action.is_preferred) == (finding["fix"]["applicability"] == "safe")
        after = texts.applied(content, action.edit.changes[uri], encoding(client))
        assert read(after) == peel.fixed(PROMPT, finding)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize(
    "kind, level", [("source.fixAll.peel", "safe"), ("refactor.rewrite", "all")]
)
async def test_repairs_give_exactly_what_the_command_line_prints(client, name, kind, level):
    uri, (content, read) = f"file:///w/{name}", FILES[name]
    open_document(client, uri, content)
    found = await actions(client, uri, kind)
    assert [action.kind for action in found] == [kind]
    after = texts.applied(content, found[0].edit.changes[uri], encoding(client))
    assert read(after) == peel.repaired(PROMPT, level)
    assert read(after) != PROMPT
    # What was repaired has nothing of its kind left.
    client.text_document_did_change(
        types.DidChangeTextDocumentParams(
            types.VersionedTextDocumentIdentifier(2, uri),
            [types.TextDocumentContentChangeWholeDocument(after)],
        )
    )
    assert list(await actions(client, uri, kind)) == []


async def test_the_last_of_many_versions_is_what_is_shown(client):
    uri = "file:///w/typing.prompt"
    open_document(client, uri, "M")
    typed = "Make the car better."
    for version in range(2, len(typed) + 1):
        client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(version, uri),
                [types.TextDocumentContentChangeWholeDocument(typed[:version])],
            )
        )
    diagnostics = await pushed(client, len(typed))
    # A prompt that stands alone lacks no fields: it is no request.
    expected = [f["rule"] for f in peel.findings(typed) if f["field"] == "prompt"]
    assert [d.code for d in diagnostics] == expected
    client.text_document_did_close(
        types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri))
    )
    params = await client.published.get()
    assert list(params.diagnostics) == []


async def test_hovers_and_lenses(client):
    uri = "file:///w/hero.prompt"
    open_document(client, uri, "Keep the car unchanged. The sky should be changed to a storm.")
    hover = await client.text_document_hover_async(
        types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(0, 30))
    )
    assert "passive-instruction" in hover.contents.value
    assert "The guidance asks for imperatives" in hover.contents.value
    lenses = await client.text_document_code_lens_async(
        types.CodeLensParams(types.TextDocumentIdentifier(uri))
    )
    assert len(lenses) == 1
    assert "/100 · google/nano-banana-2/edit" in lenses[0].command.title


async def test_a_request_can_be_taken_back(client):
    uri = "file:///w/long.jsonl"
    lines = (json.dumps({"prompt": f"Make car {n} nicer and the sky bluer."}) for n in range(20_000))
    open_document(client, uri, "\n".join(lines))
    asked = client.protocol.send_request(
        "textDocument/codeLens",
        types.CodeLensParams(types.TextDocumentIdentifier(uri)),
        msg_id="long",
    )
    client.cancel_request(types.CancelParams("long"))
    with pytest.raises(JsonRpcException) as refused:
        await asyncio.wrap_future(asked)
    assert refused.value.code == -32800
