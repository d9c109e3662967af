import Executing

/// A fault that lasts, and how `peel run` ends because of it.
struct FaultCase: Sendable, CustomStringConvertible {
  /// As `--fault` takes it.
  let fault: String
  let exit: Int
  /// `error.code`.
  let code: String
  /// A part of `error.hint`; `ID` stands for the request's.
  let hint: String
  /// How many submits the API accepted.
  let accepted: Int
  /// The command that meets it.
  var command = "run"

  var description: String { fault }

  init(_ fault: String, _ exit: Int, _ code: String, _ hint: String, accepted: Int) {
    self.fault = fault
    self.exit = exit
    self.code = code
    self.hint = hint
    self.accepted = accepted
  }

  /// What the journal says afterwards: a job that was accepted stays one to carry on with, unless
  /// the API says that it has ended.
  var state: JournalState {
    switch code {
    case "submit-uncertain": .unknown
    case _ where hint == Self.history: .unknown
    case "job-failed": .failed
    case "job-cancelled": .cancelled
    case "unknown-state": .submitted
    case _ where accepted == 0: .failed
    case _ where fault.hasPrefix("status-"): .submitted
    default: .completed
    }
  }

  /// The part of the hint with the request's id in it.
  func hint(about id: String?) -> String {
    hint.split(separator: "ID", omittingEmptySubsequences: false).joined(separator: id ?? "ID")
  }

  static let history = "look at the account's request history"
  private static let fetch = "peel result ID fetches it later without paying again"

  static let all = submits + looks + results + downloads

  /// Nothing is known of a job.
  private static let submits = [
    FaultCase("400", 65, "unknown-model", "peel models", accepted: 0),
    FaultCase("401", 77, "rejected-token", "check RUNCOMFY_TOKEN", accepted: 0),
    FaultCase("402", 77, "no-balance", "top it up", accepted: 0),
    FaultCase("404", 65, "unknown-model", "peel models", accepted: 0),
    FaultCase("408", 75, "timeout", history, accepted: 0),
    FaultCase("422", 65, "rejected-input", "lists what the model takes", accepted: 0),
    FaultCase("429", 75, "rate-limited", "asks to wait 1 s", accepted: 0),
    FaultCase("429=600", 75, "rate-limited", "asks to wait 600 s", accepted: 0),
    FaultCase("500", 69, "upstream-failed", history, accepted: 0),
    FaultCase("502", 69, "upstream-failed", history, accepted: 0),
    FaultCase("503", 69, "upstream-failed", "run the same command later", accepted: 0),
    FaultCase("504", 69, "upstream-failed", history, accepted: 0),
    FaultCase("html", 69, "upstream-garbled", history, accepted: 0),
    FaultCase("redirect", 69, "upstream-redirected", "RUNCOMFY_MODEL_API_BASE", accepted: 0),
    FaultCase("error-code-200", 69, "upstream-failed", history, accepted: 0),
    FaultCase("reset", 76, "submit-uncertain", history, accepted: 0),
    FaultCase("silence", 76, "submit-uncertain", history, accepted: 0),
    FaultCase("reset-after-submit", 76, "submit-uncertain", history, accepted: 1),
    FaultCase("slow=9", 76, "submit-uncertain", history, accepted: 1),
    FaultCase("no-request-id", 76, "submit-uncertain", history, accepted: 1),
    FaultCase("submit-truncated", 76, "submit-uncertain", history, accepted: 1),
    FaultCase("submit-stalls", 76, "submit-uncertain", history, accepted: 1),
    FaultCase("malformed", 76, "submit-uncertain", history, accepted: 1),
  ]

  /// The job is paid for: only what the API says for good ends the wait before its time.
  private static let looks =
    [
      FaultCase("status-401", 77, "rejected-token", "check RUNCOMFY_TOKEN", accepted: 1),
      FaultCase("status-404", 65, "unknown-request", "peel status ID asks again", accepted: 1),
      FaultCase("unknown-state", 76, "unknown-state", "peel status ID asks again", accepted: 1),
      FaultCase("job-fails", 76, "job-failed", "ask whoever pays", accepted: 1),
      FaultCase("job-cancelled", 76, "job-cancelled", "ask whoever pays", accepted: 1),
    ] + passing(at: "status")

  private static let results =
    [
      FaultCase("not-ready", 75, "timeout", fetch, accepted: 1),
      FaultCase("wrong-host-output", 76, "refused-output", "only if you trust it", accepted: 1),
      FaultCase("empty-output", 76, "broken-output", fetch, accepted: 1),
    ] + passing(at: "result")

  private static func passing(at stage: String) -> [FaultCase] {
    [
      "408", "429", "429=600", "500", "503", "html", "redirect", "error-code-200", "reset",
      "silence", "slow=9", "truncated", "stalls", "malformed",
    ].map { FaultCase("\(stage)-\($0)", 75, "timeout", fetch, accepted: 1) }
  }

  private static let downloads =
    ["404", "408", "429", "500", "503", "reset", "silence", "slow=9", "truncated", "stalls"].map {
      FaultCase("download-\($0)", 76, "download-failed", fetch, accepted: 1)
    }
    + ["download-html", "download-malformed", "wrong-type", "not-an-image"].map {
      FaultCase($0, 76, "broken-output", fetch, accepted: 1)
    }
    + [
      FaultCase("download-redirect", 76, "refused-output", "only if you trust it", accepted: 1),
      FaultCase("wrong-format", 76, "unexpected-format", "the file is kept", accepted: 1),
    ]

  /// About a job that was submitted before; none of these submits.
  static let questions =
    [
      asked("status", "unknown-state", 76, "unknown-state", "peel status ID asks again"),
      asked("status", "status-401", 77, "rejected-token", "check RUNCOMFY_TOKEN"),
      asked("status", "status-404", 65, "unknown-request", "check the id"),
      asked("result", "not-ready", 75, "result-not-ready", "peel status ID"),
      asked("result", "empty-output", 76, "broken-output", fetch),
      asked("result", "wrong-host-output", 76, "refused-output", "only if you trust it"),
      asked("result", "truncated", 76, "download-failed", fetch),
      asked("result", "not-an-image", 76, "broken-output", fetch),
    ]
    + ["status", "result", "cancel"].flatMap { command in
      [
        asked(command, "\(command)-408", 75, "timeout", "run the same command later"),
        asked(command, "\(command)-429", 75, "rate-limited", "asks to wait 1 s"),
        asked(command, "\(command)-500", 69, "upstream-failed", "run the same command later"),
        asked(command, "\(command)-html", 69, "upstream-garbled", "run the same command later"),
        asked(command, "\(command)-malformed", 69, "upstream-garbled", "a proxy in between"),
        asked(command, "\(command)-redirect", 69, "upstream-redirected", "RUNCOMFY_MODEL_API_BASE"),
        asked(command, "\(command)-reset", 69, "upstream-unreachable", "check the network"),
        asked(command, "\(command)-silence", 75, "timeout", "run the same command later"),
        asked(command, "\(command)-stalls", 75, "timeout", "run the same command later"),
      ]
    }

  /// A search of the catalogue.
  static let lookUps = [
    FaultCase("models-401", 77, "rejected-token", "check RUNCOMFY_TOKEN", accepted: 0),
    FaultCase("models-408", 75, "timeout", "run the same command later", accepted: 0),
    FaultCase("models-429", 75, "rate-limited", "asks to wait 1 s", accepted: 0),
    FaultCase("models-500", 69, "upstream-failed", "run the same command later", accepted: 0),
    FaultCase("models-html", 69, "upstream-garbled", "a proxy in between", accepted: 0),
    FaultCase("models-malformed", 69, "upstream-garbled", "a proxy in between", accepted: 0),
    FaultCase("models-redirect", 69, "upstream-redirected", "RUNCOMFY_MODEL_API_BASE", accepted: 0),
    FaultCase("models-reset", 69, "upstream-unreachable", "check the network", accepted: 0),
    FaultCase("models-silence", 75, "timeout", "run the same command later", accepted: 0),
    FaultCase("models-stalls", 75, "timeout", "run the same command later", accepted: 0),
  ]

  private static func asked(
    _ command: String, _ fault: String, _ exit: Int, _ code: String, _ hint: String
  ) -> FaultCase {
    var row = FaultCase(fault, exit, code, hint, accepted: 1)
    row.command = command
    return row
  }
}
