import Reporting

extension OperationOption {
  /// Every operation takes these, except that a server takes only the last.
  static let common = [
    OperationOption(
      "format", .choice(["auto", "pretty", "json", "jsonl"]),
      "auto is pretty on a terminal and JSON otherwise"),
    OperationOption("output", .text("FILE"), "write the result to a file instead of stdout"),
    OperationOption("quiet", .flag, "no progress and no remarks on stderr"),
    OperationOption(
      "color", .choice(["auto", "always", "never"]),
      "before NO_COLOR, FORCE_COLOR and what the terminal is"),
    .help,
  ]

  /// Where records come from, and how they are worked on.
  static let input = [
    OperationOption("input", .text("JSON"), "the record, as JSON"),
    OperationOption("input-file", .text("PATH"), "a file with records; - is stdin"),
    OperationOption(
      "input-format", .choice(["json", "jsonl", "text", "lines"]),
      "what the input is, instead of a guess; lines: each line a prompt"),
    OperationOption(
      "image", .text("FILE"), isRepeatable: true,
      "read image_sizes from a local copy of each input image, in the order of the addresses"),
    .allowSiblings, .liveSchema, .rules, .isolated,
  ]

  /// How a run over many records goes.
  static let queueing = [
    .atATime,
    OperationOption(
      "rate", .decimal("PER-MINUTE"), "submits a minute at most, repeated ones counted"),
    OperationOption(
      "unordered", .flag, "print each result when it is there, not in the order of the input"),
  ]

  static let repairs = [
    OperationOption(
      "fix", .optionalChoice(["safe", "all"]),
      "print the input repaired; all adds documented boilerplate and reorders")
  ]

  /// Which of the rules are gone by.
  static let selection = [
    OperationOption(
      "rule", .text("RULE"), isRepeatable: true, "only this rule; repeat it for several"),
    OperationOption(
      "ignore", .text("RULE"), isRepeatable: true, "leave this rule out; repeat it for several"),
  ]

  /// What `lint` makes of many findings.
  static let overview = [
    OperationOption("statistics", .flag, "count findings by rule instead of showing them"),
    OperationOption(
      "baseline", .text("FILE"), "leave out the findings that this file knows"),
    OperationOption(
      "write-baseline", .text("FILE"), "make such a file of all findings, which then do not fail"),
    OperationOption(
      "print-config", .flag, "print the settings that hold, and where each was made"),
  ]

  /// Which files `check` reads, and what it makes of them.
  static let checking = [
    OperationOption(
      "format",
      .destination(["auto"] + CheckFormat.allCases.map(\.rawValue)), isRepeatable: true,
      "auto is pretty on a terminal and JSON otherwise; repeat it with =FILE for several"),
    OperationOption(
      "fix", .optionalChoice(["safe", "all"]),
      "repair the files in place; all adds documented boilerplate and reorders"),
    .failOn("error"), .minScore,
    OperationOption(
      "include", .text("GLOB"), isRepeatable: true,
      "only files that fit, as .gitignore patterns do; repeat it for several"),
    OperationOption(
      "exclude", .text("GLOB"), isRepeatable: true,
      "leave out files and folders that fit; repeat it for several"),
    OperationOption("no-ignore", .flag, "do not go by .gitignore files"),
    OperationOption(
      "baseline", .text("FILE"), "leave out the findings that this file knows"),
    OperationOption(
      "write-baseline", .text("FILE"), "make such a file of all findings, which then do not fail"),
    OperationOption("watch", .flag, "check again whenever a file changes, until interrupted"),
  ]

  /// What `plan` and `run` share, so that they cannot differ.
  static let planning =
    [
      OperationOption(
        "rewrite", .choice(["off", "safe", "all"]), "which fixes the requests carry; default all"),
      OperationOption("split", .flag, "one request for each pass of a compound edit"),
      .stopOn, .minScore, .batch,
      OperationOption(
        "probe", .flag, "read image_sizes from the first bytes of each input image's address"),
      OperationOption(
        "allow-private", .flag, "with --probe: also ask addresses in private networks"),
    ] + selection

  static let prepared = [
    OperationOption(
      "plan", .text("FILE"), "send what peel plan --output FILE wrote, as long as nothing changed"),
    OperationOption("dry-run", .flag, "only plan: print what peel plan prints, and send nothing"),
  ]

  static let spending = [
    OperationOption("sandbox", .flag, "run against a local stand-in; costs nothing"),
    OperationOption("yes", .flag, "agree to the cost"),
    OperationOption(
      "max-cost", .decimal("USD"),
      "agree to a known cost of at most this; beside --yes too an unknown one is refused"),
    .tokenFile,
  ]

  /// What is done about requests that were sent before.
  static let repetition = [
    OperationOption(
      "again", .flag, "pay for another result of a request that was sent within a day"),
    OperationOption(
      "reuse", .flag, "take what was paid for before; of passes, send the rest"),
    OperationOption(
      "resume", .flag,
      "carry on a batch: like --reuse; what was never sent, was cancelled or failed is sent"),
    OperationOption(
      "retry-uncertain", .flag, "send again where nobody knows whether it was accepted"),
  ]

  /// Which requests of the journal are listed, or forgotten.
  static let journal = [
    OperationOption(
      "state",
      .choice(["intended", "submitted", "completed", "failed", "cancelled", "unknown"]),
      isRepeatable: true, "only those in this state; repeat it for several"),
    OperationOption("model", .text("MODEL"), "only those of this model"),
    OperationOption("within", .decimal("DAYS"), "only those of the last so many days"),
    OperationOption("limit", .integer(1...1_000_000), "the newest so many; default 100"),
    OperationOption(
      "prune", .flag,
      "forget finished, failed and cancelled ones; sent again, they are paid for again"),
    OperationOption(
      "older-than", .decimal("DAYS"), "with --prune: last touched so long ago; default 30"),
    OperationOption(
      "forget", .text("ID"), "forget that one, even unfinished; sent again, it is paid for again"),
  ]

  static let delivery = [
    OperationOption(
      "output-dir", .text("DIR"), "where pictures go; default the working folder"),
    OperationOption("no-download", .flag, "leave the pictures where they are"),
  ]

  static let waiting = [
    OperationOption("no-wait", .flag, "submit and return the request's id"),
    OperationOption("poll-interval", .decimal("SECONDS"), "between two looks at the state"),
    OperationOption(
      "timeout", .decimal("SECONDS"), "stop waiting after this, with status 75; default 3600"),
  ]

  /// How the stand-in for the API behaves.
  static let standIn = [
    OperationOption(
      "port", .integer(0...65_535), "the port to listen on; 0, the default, takes a free one"),
    OperationOption(
      "token", .text("TEXT"), "the only token accepted; default any but bad-token"),
    OperationOption(
      "queue-polls", .integer(0...1_000_000_000), "looks at a request that find it queued"),
    OperationOption(
      "progress-polls", .integer(0...1_000_000_000), "looks that find it in progress"),
    OperationOption(
      "output-shape", .choice(["auto", "image", "images", "video", "videos", "data"]),
      "how results carry their media"),
    OperationOption("balance", .decimal("USD"), "the account's balance; no job is accepted at 0"),
    OperationOption(
      "fault", .text("[STAGE-]EFFECT[=VALUE][:COUNT]"), isRepeatable: true,
      "spoil so many calls, such as 429:2,reset-after-submit:1 (docs/sandbox.md)"),
    OperationOption(
      "faults", .text("FILE"), "faults in YAML or JSON, also ones that come by chance"),
  ]

  /// What `models` asks the API.
  static let modelLookUps = [
    OperationOption(
      "refresh", .flag, "ask the API for schemas and prices, keep them, and tell what differs"),
    OperationOption("search", .text("WORD"), "search the API's catalogue"),
    .liveSchema, .isolated, .tokenFile,
  ]

  /// What an agent may do through a server.
  static let serving = [
    OperationOption("allow-spend", .flag, "let run_request spend money"),
    OperationOption(
      "max-cost", .decimal("USD"),
      "with --allow-spend: refuse a request that costs more, or whose cost is unknown"),
    OperationOption("sandbox", .flag, "rehearse against a local stand-in; costs nothing"),
    OperationOption(
      "output-dir", .text("DIR"), "where pictures go; default the working folder"),
    .tokenFile, .allowSiblings, .liveSchema, .rules, .isolated,
  ]

  static let help = OperationOption("help", .flag, "print this help")
  static let explain = OperationOption(
    "explain", .flag, "show every signal, its weight, and where it was found")
  static let compare = OperationOption(
    "compare", .flag, "show the request beside what each model takes of it, and costs")
  static let allowSiblings = OperationOption(
    "allow-siblings", .flag, "let a sibling model be chosen, not only named")
  static let liveSchema = OperationOption(
    "live-schema", .flag, "go by the schemas and prices that peel models --refresh fetched")

  static let diff = OperationOption(
    "diff", .flag, "show the rewrite as a unified diff; status 1 if there is one")
  static let analysis = OperationOption("analysis", .flag, "add what was understood of the prompt")
  static let atATime = OperationOption(
    "jobs", .integer(1...1024), "requests under way at a time; default 4")
  static let all = OperationOption("all", .flag, "every request that something is left to do for")
  static let threads = OperationOption(
    "jobs", .integer(1...1024), "threads; default all cores")
  static let ruleCost = OperationOption(
    "cost", .flag, "count what each rule's patterns cost on the texts that are hardest for them")
  static let noGate = OperationOption(
    "no-gate", .flag, "match every pattern, as a proof that the fast way finds the same")
  static let batch = OperationOption(
    "batch", .flag, "add the rules that look across records; they report on the last")
  static let minScore = OperationOption(
    "min-score", .integer(0...100), "status 1 below this score")
  static let rules = OperationOption("rules", .text("DIR"), "add the rule files of a folder")
  static let isolated = OperationOption(
    "isolated", .flag, "read no settings files (.peel.yaml, peel/peel.yaml)")
  static let withToken = OperationOption(
    "with-token", .flag, "login: take the token from stdin, not by the vendor's web site")
  static let online = OperationOption(
    "online", .flag, "also ask the API whether it answers and takes the token")
  static let tokenFile = OperationOption(
    "token-file", .text("FILE"), "a file that holds the API token")

  private static let severities = Form.choice(["error", "warning", "advice", "never"])

  /// The severity from which on findings fail the command.
  static func failOn(_ usual: String) -> OperationOption {
    OperationOption(
      "fail-on", severities,
      "status 1 for findings of this severity or above; default \(usual)")
  }

  /// A plan goes on to be sent, so that what fails it keeps it from that.
  static let stopOn = OperationOption(
    "fail-on", severities,
    "send nothing and end with 1 at findings of this severity or above; default never: errors "
      + "are sent too")
}
