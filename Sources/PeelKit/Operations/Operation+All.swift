extension Operation {
  /// Every operation, in the order of help.
  public static let all: [Operation] = makers.map { $0.make($0.name) }

  /// The operation of that name; no other is made for it.
  public static func named(_ name: String) -> Operation? {
    makers.first { $0.name == name }?.make(name)
  }

  /// How each is made, in the order of help.
  private static let makers: [(name: String, make: @Sendable (String) -> Operation)] = [
    ("lint", lint),
    ("route", route),
    ("plan", plan),
    ("check", check),
    ("run", run),
    ("status", status),
    ("result", result),
    ("cancel", cancel),
    ("jobs", jobs),
    ("resume", resume),
    ("auth", auth),
    ("sandbox", sandbox),
    ("rules", rules),
    ("explain", explain),
    ("test-rules", testRules),
    ("models", models),
    ("schema", schema),
    ("doctor", doctor),
    ("completions", completions),
    ("man", man),
    ("mcp", mcp),
    ("lsp", lsp),
  ]

  private static func lint(_ name: String) -> Operation {
    Operation(
      name, "Find what is wrong with prompts, and score them.", .prompt,
      options: OperationOption.repairs + [.diff, .analysis, .failOn("error"), .minScore, .batch]
        + OperationOption.selection + OperationOption.overview + OperationOption.input
        + [.threads, .noGate],
      examples: [
        "peel lint \"The background should be changed to a beach.\"",
        "peel lint --fix=all --input-file prompt.txt",
      ],
      tools: [.lint, .rewrite])
  }

  private static func route(_ name: String) -> Operation {
    Operation(
      name, "Choose the model for a request, and say why and how sure.", .prompt,
      options: [.explain, .compare] + OperationOption.input + [.threads, .noGate],
      examples: [
        "peel route \"Replace the sky with storm clouds.\" --image-url https://example.com/a.jpg",
        "peel route --intent \"make the label say AURA\" \"A bottle on a table\"",
      ],
      tools: [.route])
  }

  private static func plan(_ name: String) -> Operation {
    Operation(
      name, "Lint, rewrite, route, and show the exact requests that run would send.", .prompt,
      options: OperationOption.planning + [.diff, .analysis] + OperationOption.input
        + [.threads, .noGate],
      examples: [
        "peel plan \"Make the car red\" --image-url https://example.com/car.jpg",
        "peel plan --split --format json --input-file record.json",
      ],
      tools: [.plan])
  }

  private static func check(_ name: String) -> Operation {
    Operation(
      name, "Lint the prompts in files and folders, for editors and CI.", .several("PATH"),
      options: OperationOption.checking + OperationOption.selection
        + [.allowSiblings, .liveSchema, .rules, .isolated, .threads],
      examples: [
        "peel check prompts README.md",
        "peel check . --format pretty --format sarif=peel.sarif --fail-on warning",
      ])
  }

  private static func run(_ name: String) -> Operation {
    Operation(
      name, "Plan, submit, wait, download and report; costs money unless --sandbox.",
      side: .network, .prompt,
      options: OperationOption.prepared + OperationOption.spending + OperationOption.repetition
        + OperationOption.delivery + OperationOption.waiting + OperationOption.queueing
        + OperationOption.planning + OperationOption.input,
      examples: [
        "peel run --sandbox \"Make the car red\" --image-url https://example.com/car.jpg",
        "peel run --yes --output-dir pictures --input-file record.json",
      ],
      tools: [.run])
  }

  private static func status(_ name: String) -> Operation {
    Operation(
      name, "Say how far a request is.", side: .network, .required("ID"),
      options: [.tokenFile],
      examples: ["peel status 3fa85f64", "peel status 3fa85f64 --format json"])
  }

  private static func result(_ name: String) -> Operation {
    Operation(
      name, "Fetch a finished request's result and download its pictures.", side: .network,
      .required("ID"), options: OperationOption.delivery + [.tokenFile],
      examples: ["peel result 3fa85f64", "peel result 3fa85f64 --output-dir pictures"],
      tools: [.result])
  }

  private static func cancel(_ name: String) -> Operation {
    Operation(
      name, "Cancel a request that is still queued.", side: .network, .required("ID"),
      options: [.tokenFile],
      examples: ["peel cancel 3fa85f64", "peel cancel 3fa85f64 --format json"],
      tools: [.cancel])
  }

  private static func jobs(_ name: String) -> Operation {
    Operation(
      name, "List what was sent from here, or forget what has ended.", side: .network,
      options: OperationOption.journal,
      examples: ["peel jobs", "peel jobs --state submitted --state unknown --format json"])
  }

  private static func resume(_ name: String) -> Operation {
    Operation(
      name, "Carry on with requests that were sent before; nothing is paid again.",
      side: .network, .optional("ID"),
      options: [.all, .atATime] + OperationOption.delivery
        + OperationOption.waiting.filter { $0.name != "no-wait" } + [.tokenFile],
      examples: ["peel resume 3fa85f64", "peel resume --all"])
  }

  private static func auth(_ name: String) -> Operation {
    Operation(
      name, "Say which token is used, take one, or remove it.", side: .network,
      .required("status|login|logout"), options: [.withToken, .tokenFile],
      examples: ["peel auth status", "peel auth login"])
  }

  private static func sandbox(_ name: String) -> Operation {
    Operation(
      name, "Serve the Model API on this machine, with pictures drawn here.",
      side: .network, options: OperationOption.standIn,
      examples: [
        "peel sandbox --port 8787 --fault 429:2,job-fails:1",
        "RUNCOMFY_TOKEN=any RUNCOMFY_MODEL_API_BASE=http://127.0.0.1:8787/v1 "
          + "peel run --yes \"A red car\"",
      ])
  }

  private static func rules(_ name: String) -> Operation {
    Operation(
      name, "List the rules, or write a new rule file to be filled.",
      .words("new TOPIC/ID", atMost: 2), options: [.rules, .isolated],
      examples: ["peel rules", "peel rules new house/shouted-words --rules my-rules"])
  }

  private static func explain(_ name: String) -> Operation {
    Operation(
      name, "Explain a rule, an error code, a signal, the score or one of its dimensions.",
      .required("NAME"), options: [.rules, .isolated],
      examples: ["peel explain missing-preservation", "peel explain errors"],
      tools: [.explain])
  }

  private static func testRules(_ name: String) -> Operation {
    Operation(
      name, "Run the examples that rule files carry.", .optional("DIR"),
      options: [.ruleCost],
      examples: ["peel test-rules", "peel test-rules my-rules --cost"])
  }

  private static func models(_ name: String) -> Operation {
    Operation(
      name, "List the models, show one, or ask the API about them.", .optional("ID"),
      options: OperationOption.modelLookUps,
      examples: ["peel models google/nano-banana-2/edit", "peel models --refresh"])
  }

  private static func schema(_ name: String) -> Operation {
    Operation(
      name, "Print the JSON Schema of the input, the settings or a command's output.",
      .optional("NAME"), options: [.rules], examples: ["peel schema", "peel schema plan"])
  }

  private static func doctor(_ name: String) -> Operation {
    Operation(
      name, "Say what is installed, which settings hold, and what is wrong.",
      options: [.online, .tokenFile, .rules, .isolated],
      examples: ["peel doctor", "peel doctor --online"])
  }

  private static func completions(_ name: String) -> Operation {
    Operation(
      name, "Print the script that completes command lines in a shell.",
      .required("bash|zsh|fish"), options: [.rules, .isolated],
      examples: ["peel completions bash", "peel completions fish --output peel.fish"])
  }

  private static func man(_ name: String) -> Operation {
    Operation(
      name, "Print the manual page.", options: [],
      examples: ["peel man", "peel man --output peel.1"])
  }

  private static func mcp(_ name: String) -> Operation {
    Operation(
      name, "Serve these commands to an agent as tools, over MCP on stdio.", isServer: true,
      options: OperationOption.serving,
      examples: ["peel mcp", "peel mcp --sandbox --output-dir pictures"])
  }

  private static func lsp(_ name: String) -> Operation {
    Operation(
      name, "Serve an editor: findings as you type, fixes, hovers (docs/editors.md).",
      isServer: true,
      options: OperationOption.selection + [.allowSiblings, .liveSchema, .rules, .isolated],
      examples: ["peel lsp", "peel lsp --rules house-rules --ignore compound-edit"])
  }
}
