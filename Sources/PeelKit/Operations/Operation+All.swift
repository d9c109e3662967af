extension Operation {
  /// Every operation, in the order of help.
  public static let all: [Operation] = groups.flatMap { $0() }

  static let groups: [@Sendable () -> [Operation]] = [
    { reviewing }, { running }, { lookingUp }, { serving },
  ]

  private static let reviewing = [
    Operation(
      "lint", "Find what is wrong with prompts, and score them.", .prompt,
      options: OperationOption.repairs + [.diff, .analysis, .failOn("error"), .minScore, .batch]
        + OperationOption.selection + OperationOption.overview + OperationOption.input
        + [.threads, .noGate],
      examples: [
        "peel lint \"The background should be changed to a beach.\"",
        "peel lint --fix=all --input-file prompt.txt",
      ],
      tools: [.lint, .rewrite]),
    Operation(
      "route", "Choose the model for a request, and say why and how sure.", .prompt,
      options: [.explain, .compare] + OperationOption.input + [.threads, .noGate],
      examples: [
        "peel route \"Replace the sky with storm clouds.\" --image-url https://example.com/a.jpg",
        "peel route --intent \"make the label say AURA\" \"A bottle on a table\"",
      ],
      tools: [.route]),
    Operation(
      "plan", "Lint, rewrite, route, and show the exact requests that run would send.", .prompt,
      options: OperationOption.planning + [.diff, .analysis] + OperationOption.input
        + [.threads, .noGate],
      examples: [
        "peel plan \"Make the car red\" --image-url https://example.com/car.jpg",
        "peel plan --split --format json --input-file record.json",
      ],
      tools: [.plan]),
    Operation(
      "check", "Lint the prompts in files and folders, for editors and CI.", .several("PATH"),
      options: OperationOption.checking + OperationOption.selection
        + [.allowSiblings, .liveSchema, .rules, .isolated, .threads],
      examples: [
        "peel check prompts README.md",
        "peel check . --format pretty --format sarif=peel.sarif --fail-on warning",
      ]),
  ]

  private static let running = [
    Operation(
      "run", "Plan, submit, wait, download and report; costs money unless --sandbox.",
      side: .network, .prompt,
      options: OperationOption.prepared + OperationOption.spending + OperationOption.repetition
        + OperationOption.delivery + OperationOption.waiting + OperationOption.queueing
        + OperationOption.planning + OperationOption.input,
      examples: [
        "peel run --sandbox \"Make the car red\" --image-url https://example.com/car.jpg",
        "peel run --yes --output-dir pictures --input-file record.json",
      ],
      tools: [.run]),
    Operation(
      "status", "Say how far a request is.", side: .network, .required("ID"),
      options: [.tokenFile],
      examples: ["peel status 3fa85f64", "peel status 3fa85f64 --format json"]),
    Operation(
      "result", "Fetch a finished request's result and download its pictures.", side: .network,
      .required("ID"), options: OperationOption.delivery + [.tokenFile],
      examples: ["peel result 3fa85f64", "peel result 3fa85f64 --output-dir pictures"],
      tools: [.result]),
    Operation(
      "cancel", "Cancel a request that is still queued.", side: .network, .required("ID"),
      options: [.tokenFile],
      examples: ["peel cancel 3fa85f64", "peel cancel 3fa85f64 --format json"],
      tools: [.cancel]),
    Operation(
      "jobs", "List what was sent from here, or forget what has ended.", side: .network,
      options: OperationOption.journal,
      examples: ["peel jobs", "peel jobs --state submitted --state unknown --format json"]),
    Operation(
      "resume", "Carry on with requests that were sent before; nothing is paid again.",
      side: .network, .optional("ID"),
      options: [.all, .atATime] + OperationOption.delivery
        + OperationOption.waiting.filter { $0.name != "no-wait" } + [.tokenFile],
      examples: ["peel resume 3fa85f64", "peel resume --all"]),
    Operation(
      "auth", "Say which token is used, take one, or remove it.", side: .network,
      .required("status|login|logout"), options: [.withToken, .tokenFile],
      examples: ["peel auth status", "peel auth login"]),
    Operation(
      "sandbox", "Serve the Model API on this machine, with pictures drawn here.",
      side: .network, options: OperationOption.standIn,
      examples: [
        "peel sandbox --port 8787 --fault 429:2,job-fails:1",
        "RUNCOMFY_TOKEN=any RUNCOMFY_MODEL_API_BASE=http://127.0.0.1:8787/v1 "
          + "peel run --yes \"A red car\"",
      ]),
  ]

  private static let lookingUp = [
    Operation(
      "rules", "List the rules, or write a new rule file to be filled.",
      .words("new TOPIC/ID", atMost: 2), options: [.rules, .isolated],
      examples: ["peel rules", "peel rules new house/shouted-words --rules my-rules"]),
    Operation(
      "explain", "Explain a rule, an error code, a signal, the score or one of its dimensions.",
      .required("NAME"), options: [.rules, .isolated],
      examples: ["peel explain missing-preservation", "peel explain errors"],
      tools: [.explain]),
    Operation(
      "test-rules", "Run the examples that rule files carry.", .optional("DIR"),
      options: [.ruleCost],
      examples: ["peel test-rules", "peel test-rules my-rules --cost"]),
    Operation(
      "models", "List the models, show one, or ask the API about them.", .optional("ID"),
      options: OperationOption.modelLookUps,
      examples: ["peel models google/nano-banana-2/edit", "peel models --refresh"]),
    Operation(
      "schema", "Print the JSON Schema of the input, the settings or a command's output.",
      .optional("NAME"), options: [.rules], examples: ["peel schema", "peel schema plan"]),
    Operation(
      "doctor", "Say what is installed, which settings hold, and what is wrong.",
      options: [.online, .tokenFile, .rules, .isolated],
      examples: ["peel doctor", "peel doctor --online"]),
    Operation(
      "completions", "Print the script that completes command lines in a shell.",
      .required("bash|zsh|fish"), options: [.rules, .isolated],
      examples: ["peel completions bash", "peel completions fish --output peel.fish"]),
    Operation(
      "man", "Print the manual page.", options: [],
      examples: ["peel man", "peel man --output peel.1"]),
  ]
  private static let serving = [
    Operation(
      "mcp", "Serve these commands to an agent as tools, over MCP on stdio.", isServer: true,
      options: OperationOption.serving,
      examples: ["peel mcp", "peel mcp --sandbox --output-dir pictures"]),
    Operation(
      "lsp", "Serve an editor: findings as you type, fixes, hovers (docs/editors.md).",
      isServer: true,
      options: OperationOption.selection + [.allowSiblings, .liveSchema, .rules, .isolated],
      examples: ["peel lsp", "peel lsp --rules house-rules --ignore compound-edit"]),
  ]
}
