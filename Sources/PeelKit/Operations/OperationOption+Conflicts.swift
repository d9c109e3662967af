import Rewriting

extension OperationOption {
  /// Pairs of options that contradict each other, because one of them would go unheard.
  private static let conflicts = [
    ("statistics", "fix"), ("statistics", "diff"), ("statistics", "analysis"),
    ("refresh", "search"), ("refresh", "live-schema"), ("search", "live-schema"),
    ("write-baseline", "baseline"), ("write-baseline", "fix"), ("write-baseline", "diff"),
    ("watch", "write-baseline"),
    ("again", "reuse"), ("again", "resume"), ("reuse", "resume"), ("prune", "state"),
    ("prune", "model"), ("prune", "within"), ("prune", "limit"), ("forget", "prune"),
    ("forget", "state"), ("forget", "model"), ("forget", "within"), ("forget", "limit"),
    ("allow-spend", "sandbox"),
  ]

  /// Two of the options given that contradict each other, the second with its value where that is
  /// why; `nil` where there are none. A pass cut out of a prompt says what stays, so prompts that
  /// nothing is to be added to cannot be cut.
  package static func conflict(
    _ has: (String) -> Bool, _ text: (String) -> String?
  ) -> (one: String, other: String)? {
    if let pair = conflicts.first(where: { has($0.0) && has($0.1) }) { return pair }
    guard has("split"), let mode = text("rewrite"), mode != RewriteMode.all.rawValue else {
      return nil
    }
    return ("split", "rewrite \(mode)")
  }
}
