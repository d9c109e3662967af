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

  /// Says why something failed, where the results do not.
  func failure(_ failure: Failure) {
    surroundings.writeError(PrettyFailure(failure, on: settings.errorPage).text)
  }
}
