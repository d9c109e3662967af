// Starts `peel lsp` for prompts, Markdown and JSON, and leaves the rest to vscode-languageclient.

const { workspace } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

exports.activate = () => {
  const command = workspace.getConfiguration("peel").get("path", "peel");
  client = new LanguageClient(
    "peel",
    "Peel",
    { command, args: ["lsp"] },
    {
      documentSelector: [
        { language: "prompt" },
        { language: "markdown" },
        { language: "json" },
        { language: "jsonl" },
        { pattern: "**/*.prompt.md" },
      ],
      synchronize: { fileEvents: workspace.createFileSystemWatcher("**/.peel.yaml") },
      // Without this the client would both be told and ask, and show everything twice.
      initializationOptions: { diagnostics: "push" },
    },
  );
  return client.start();
};

exports.deactivate = () => client?.stop();
