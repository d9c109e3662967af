import Reporting

/// The page `docs/errors.md`: the registry of failures by exit status.
package enum ErrorPage {
  /// Relative to the folder of documentation.
  package static let name = "errors.md"

  /// Markdown.
  package static var text: String {
    let statuses = ExitCode.allCases.filter { $0 != .success }
    let parts = [head] + statuses.map { section(on: $0) }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static var head: String {
    """
    # Errors

    \(Markdown.paragraph(
      "Made by `make docs` from the registry in `Sources/Core/Reporting/Failures`; "
        + "`peel explain CODE` prints an entry, `peel explain errors` all of them."))

    \(Markdown.paragraph(
      "A command that fails says so in `error`: `code`, which never changes its meaning, "
        + "`message` (where and what), `hint` (what to do), `retryable` (whether the same command "
        + "may succeed later without any change) and `exit_code`. With several records every one "
        + "has its own, and the process ends with the status that goes before the others: "
        + "\(ExitCode.order.map { "\($0.rawValue)" }.joined(separator: ", "))."))
    """
  }

  private static func section(on status: ExitCode) -> String {
    let rows = ErrorCode.allCases.filter { $0.exitCode == status }.map { code in
      "| `\(code.rawValue)` | \(Markdown.cell(code.explanation.summary)) "
        + "| \(Markdown.cell(code.explanation.hint)) | \(code.isRetryable ? "yes" : "no") |"
    }
    return """
      ## \(status.rawValue): \(status.meaning)

      | code | means | what to do | retryable |
      |---|---|---|---|
      \(rows.joined(separator: "\n"))
      """
  }
}
