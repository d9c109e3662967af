/// How a command ends, as the process's exit status; the table stands in the contract.
package enum ExitCode: Int32, Sendable, CaseIterable {
  case success = 0
  /// Findings at or above `--fail-on`, a score below `--min-score`, or a `--diff`.
  case findings = 1
  case commandLine = 64
  case input = 65
  case upstream = 69
  case localFile = 74
  case tryAgain = 75
  /// The job failed, or nobody knows what became of it.
  case job = 76
  /// Token, balance or consent.
  case access = 77
  case interrupted = 130
}

extension ExitCode {
  /// From the one that hides all others to the one that hides none.
  package static let order: [ExitCode] = [
    .interrupted, .access, .job, .localFile, .tryAgain, .upstream, .input, .commandLine, .findings,
    .success,
  ]

  /// The status of a process whose records ended in these.
  package static func worst(of statuses: some Sequence<ExitCode>) -> ExitCode {
    statuses.reduce(.success) { $0.combined(with: $1) }
  }

  /// Whichever of the two goes first in the contract's order.
  package func combined(with other: ExitCode) -> ExitCode {
    Self.order.first { $0 == self || $0 == other } ?? self
  }

  /// What the status tells, for help and `peel explain`.
  package var meaning: String {
    switch self {
    case .success: "fine"
    case .findings: "findings at or above --fail-on, a score below --min-score, or a --diff"
    case .commandLine: "the command line is wrong"
    case .input: "the input is wrong, or the model's schema refuses it"
    case .upstream: "the API failed"
    case .localFile: "a local file could not be read or written"
    case .tryAgain: "try again later: timeout, rate limit, or a result that is not ready"
    case .job: "the job failed or can no longer be cancelled, or its outcome is unknown"
    case .access: "token, balance or consent"
    case .interrupted: "interrupted"
    }
  }
}
