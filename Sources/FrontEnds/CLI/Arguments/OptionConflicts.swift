import PeelKit
import Reporting

/// Refuses options that contradict each other.
enum OptionConflicts {
  /// What says which requests are made, and would go unheard where they are made already.
  private static let planning = [
    "input", "input-file", "input-format", "rewrite", "split", "fail-on", "min-score", "batch",
    "allow-siblings", "image", "probe", "allow-private",
  ]

  /// Refuses a command line with `--plan` that says more about what is to be sent.
  static func checkPlan(_ invocation: Invocation) throws(Failure) {
    let others = invocation.fields.map(\.name) + planning.filter { invocation.has($0) }
    let other = invocation.arguments.isEmpty ? others.first.map { "--\($0)" } : "PROMPT"
    guard let other else { return try check(invocation) }
    throw Failure(
      .conflictingOptions, "--plan cannot go with \(other)",
      hint: "the plan says what is sent; leave one of them out, or plan again")
  }

  /// Refuses a command line that has both of a pair, or that could never do anything.
  static func check(_ invocation: Invocation) throws(Failure) {
    try checkSources(invocation)
    if let (one, other) = OperationOption.conflict(invocation.has, invocation.text) {
      throw Failure(.conflictingOptions, "--\(one) cannot go with --\(other)")
    }
    if invocation.operation.isServer, invocation.has("max-cost"), !invocation.has("allow-spend") {
      throw Failure(
        .conflictingOptions, "--max-cost goes with --allow-spend only",
        hint: "add --allow-spend, or leave both out: then nothing is spent")
    }
    if invocation.has("older-than"), !invocation.has("prune") {
      throw Failure(
        .conflictingOptions, "--older-than goes with --prune only",
        hint: "--within DAYS lists what is newer")
    }
    if invocation.has("allow-private"), !invocation.has("probe") {
      throw Failure(
        .conflictingOptions, "--allow-private goes with --probe only",
        hint: "leave it out: without --probe no address is asked")
    }
    if invocation.has("image"), invocation.fields.contains(where: { $0.name == "image-size" }) {
      throw Failure(
        .conflictingOptions, "--image cannot go with --image-size",
        hint: "name every image, or give every size")
    }
    if invocation.text("write-baseline") == "-" {
      throw Failure(
        .invalidValue, "--write-baseline takes a file, not stdout",
        hint: "a file of that name is ./-")
    }
    if let text = invocation.text("rate"), let rate = Double(text) {
      try SubmitRate.check(rate, text: text)
    }
  }

  /// Refuses records from two places where they are paid for: whichever is left out may be the one
  /// that was meant. What costs nothing takes the first.
  private static func checkSources(_ invocation: Invocation) throws(Failure) {
    guard invocation.operation.takesRecords, invocation.operation.side == .network,
      !invocation.has("dry-run")
    else { return }
    let sources =
      (invocation.arguments.isEmpty ? [] : ["PROMPT"])
      + ["input", "input-file"].filter(invocation.has).map { "--\($0)" }
    guard sources.count > 1 else { return }
    throw Failure(
      .conflictingOptions, "\(sources[0]) cannot go with \(sources[1])",
      hint: "each names what is worked on; leave one of them out")
  }
}
