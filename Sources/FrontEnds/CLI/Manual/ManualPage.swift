import PeelKit
import Reporting
import RequestBuilding

/// The manual page `peel(1)`, drawn from the table of operations and the registry of failures.
struct ManualPage {
  /// The options that fill a record's fields.
  let fields: [RecordOption]

  /// The page in mdoc(7), the language of manual pages.
  var text: String {
    let parts = [
      head, description, commands, sharedOptions, input, environment, files, statuses, errors, end,
    ]
    return parts.map { $0.joined(separator: "\n") + "\n" }.joined()
  }

  private var head: [String] {
    [
      ".\\\" Made by peel man from the table of operations; changes belong there.",
      ".Dd \(Version.day)", ".Dt PEEL 1", ".Os",
      ".Sh NAME", ".Nm peel", ".Nd review, rewrite, route and send prompts for images",
      ".Sh SYNOPSIS", ".Nm", ".Ar command", ".Op Ar argument", ".Op Ar options",
    ]
  }

  private var description: [String] {
    [".Sh DESCRIPTION", ".Nm"]
      + [
        Roff.text(
          "reviews a prompt for an image model before money is spent on it, rewrites it without "
            + "losing a word, says which model to send it to and why, sends it, and brings the "
            + "pictures back."), ".Pp",
        Roff.text(
          "Reviewing needs neither network nor token, and the same input gives the same answer. "
            + "Only run spends money, and only with --yes, --max-cost or PEEL_SPEND=allow."),
        ".Pp",
        Roff.text(
          "On a terminal answers are drawn for people; elsewhere they are JSON, whose schemas peel "
            + "schema prints. Standard output carries answers only."),
      ]
  }

  private var commands: [String] {
    [".Sh COMMANDS"] + Operation.all.flatMap(lines)
  }

  private func lines(of operation: Operation) -> [String] {
    let common = Operation.commonOptions
    let own = operation.options.filter { !common.contains($0) }
    return [".Ss peel \(operation.name)"] + Roff.display([operation.usage])
      + [Roff.text(operation.summary)]
      + (operation.takesRecords ? [] : operation.input.map { [".Pp", Roff.text($0)] } ?? [])
      + Roff.list(own.map { (Roff.literal($0.usage), $0.summary) })
      + [".Pp", "Examples:"] + Roff.display(operation.examples)
  }

  private var sharedOptions: [String] {
    [".Sh OPTIONS OF EVERY COMMAND"]
      + Roff.list(Operation.commonOptions.map { (Roff.literal($0.usage), $0.summary) })
  }

  private var input: [String] {
    let takers = Operation.all.filter(\.takesRecords)
    let names = takers.map(\.name).joined(separator: ", ")
    return [
      ".Sh INPUT",
      Roff.text(
        "The commands \(names) work on records. \(takers.first?.input ?? "") JSON Lines give one "
          + "line for each line, in order. These options fill the fields of records:"),
    ]
      + Roff.list(
        fields.map { (Roff.literal("--\($0.name) \($0.placeholder)"), $0.summary) })
  }

  private var statuses: [String] {
    [".Sh EXIT STATUS"]
      + Roff.list(ExitCode.allCases.map { ("\($0.rawValue)", $0.meaning) })
      + [
        ".Pp",
        Roff.text(
          "For several records the status is the first of these that occurred: "
            + ExitCode.order.map { "\($0.rawValue)" }.joined(separator: ", ") + "."),
      ]
  }

  private var errors: [String] {
    [".Sh DIAGNOSTICS", Roff.text("The codes of error.code; peel explain CODE says more.")]
      + Roff.list(
        ErrorCode.allCases.map {
          ("\($0.rawValue) (\($0.exitCode.rawValue))", $0.explanation.summary)
        })
  }

  private var environment: [String] {
    [".Sh ENVIRONMENT"] + Roff.list(EnvironmentVariable.all.map { ($0.name, $0.summary) })
  }

  private var files: [String] {
    [".Sh FILES"]
      + Roff.list([
        (".peel.yaml", "Settings of a project, in the working folder or above it."),
        ("~/.config/peel/peel.yaml", "Settings of the user."),
        ("~/.config/runcomfy/token.json", "The token, written by peel auth login."),
        (
          "~/.local/state/peel/journal.db", "What was sent from here, so that a run can be resumed."
        ),
        ("~/.cache/peel/models", "Schemas and prices that peel models --refresh fetched."),
      ])
  }

  private var end: [String] {
    [
      ".Sh STANDARDS",
      Roff.text(
        "This page is of Peel \(Version.current). Schemas are JSON Schema 2020-12, exit statuses "
          + "those of sysexits, folders those of the XDG Base Directory Specification."),
    ]
  }
}
