import Reporting

/// What is said to people beside the results, on stderr.
struct Remarks {
  let settings: OutputSettings
  let surroundings: Surroundings

  /// Says something that is good to know; `--quiet` silences it.
  func note(_ text: String) {
    guard !settings.isQuiet else { return }
    surroundings.writeError("peel: \(VisibleText.of(text))\n")
  }

  /// Says that there was nothing to do, which is no failure of a filter.
  func emptyInput() { note("the input is empty, so there is no answer") }

  /// Says what of an input may be meant otherwise than it was read.
  func doubts(_ input: RecordInput, _ reader: InputReader) {
    if let path = input.lostPath {
      note(
        "there is no file \(path), so that this is read as the prompt; --input-file takes a path")
    }
    guard reader.joinedLines > 1 else { return }
    note(
      "the \(reader.joinedLines) lines are read as one prompt; --input-format lines reads one a "
        + "line"
    )
  }

  /// Says how many records leave questions open, as far as something would be sent.
  func openQuestions(_ count: Int, of records: Int, isRun: Bool) {
    guard count > 0 else { return }
    let which =
      records == 1
      ? "the prompt leaves questions" : "\(count) of \(records) prompts leave questions"
    note(
      "\(which) open that only the user can answer (rewrite.questions); "
        + (isRun ? "they are sent without the answers" : "peel run would not wait for the answers")
        + "; --fail-on error stops at errors")
  }

  /// Says that a rehearsal proves nothing about a limit of cost.
  func unpaid(_ invocation: Invocation) {
    guard invocation.has("sandbox"), invocation.has("max-cost") else { return }
    note("--max-cost is not tried with --sandbox, where nothing has a price")
  }

  /// Says of how many records safe fixes are not all that could be done.
  func suggestedFixes(_ count: Int, of records: Int, isDiff: Bool) {
    guard count > 0 else { return }
    let which = records == 1 ? "the prompt has" : "\(count) of \(records) prompts have"
    note(
      "\(which) fixes that add or reorder; "
        + (isDiff ? "--fix=all --diff shows them too" : "--fix=all makes them too"))
  }

  /// Says why something failed, where the results do not.
  func failure(_ failure: Failure) {
    surroundings.writeError(PrettyFailure(failure, on: settings.errorPage).text)
  }
}
