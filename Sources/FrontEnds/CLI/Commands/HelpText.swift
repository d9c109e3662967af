import PeelKit
import Reporting
import RequestBuilding

/// The help of a command, or of the whole program, drawn from the table of operations.
struct HelpText {
  let page: Page
  /// The options that fill a record's fields.
  let fields: [RecordOption]

  /// Columns of the names on the left.
  private static let column = 28

  /// All commands.
  var overview: String {
    let examples = ["lint", "plan"].compactMap { Operation.named($0)?.examples[0] }
    var lines = [
      "Peel reviews an image prompt, rewrites it, routes it to a model and sends it.", "",
      title("Usage"), "  peel COMMAND [ARGUMENT] [OPTIONS]",
    ]
    lines += section("Commands", rows(on: .review))
    lines += section("Commands that use the network", rows(on: .network))
    lines += ["", "peel help COMMAND tells more. peel --version prints the version."]
    lines += section("Examples", examples.map { "  \($0)" })
    lines += section("Exit status", statuses)
    return lines.joined(separator: "\n") + "\n"
  }

  /// One command.
  func text(of operation: Operation) -> String {
    let own = operation.options.filter { !Operation.commonOptions.contains($0) }
    let common = operation.options.filter { Operation.commonOptions.contains($0) }
    var lines = [operation.summary, "", title("Usage"), "  \(operation.usage)"]
    lines += input(of: operation)
    lines += section("Options", own.flatMap { row($0.usage, $0.summary) })
    lines += section("Fields of the record", fieldRows(of: operation))
    lines += section("Options of every command", common.flatMap { row($0.usage, $0.summary) })
    lines += section("Examples", operation.examples.map { "  \($0)" })
    return lines.joined(separator: "\n") + "\n"
  }

  private func input(of operation: Operation) -> [String] {
    operation.input.map { [""] + WrappedText.lines(of: $0, width: page.width) } ?? []
  }

  private func fieldRows(of operation: Operation) -> [String] {
    guard operation.takesRecords else { return [] }
    return fields.flatMap { field in
      let again = field.isRepeatable ? "; may be repeated" : ""
      return row("--\(field.name) \(field.placeholder)", field.summary + again)
    }
  }

  private func section(_ name: String, _ rows: [String]) -> [String] {
    rows.isEmpty ? [] : ["", title(name)] + rows
  }

  private var statuses: [String] {
    ExitCode.allCases.map { code in
      let number = "\(code.rawValue)"
      return "  " + number + String(repeating: " ", count: 5 - number.utf8.count) + code.meaning
    }
  }

  private func rows(on side: Operation.Side) -> [String] {
    Operation.all.filter { $0.side == side }.flatMap { row($0.name, $0.summary) }
  }

  /// A name with what it means beside it, or below where the name is long.
  private func row(_ name: String, _ meaning: String) -> [String] {
    let indent = String(repeating: " ", count: Self.column)
    let label = "  " + name
    guard label.utf8.count < Self.column else {
      return [label] + WrappedText.hanging(indent, meaning, width: page.width)
    }
    let padded = label + indent.dropFirst(label.utf8.count)
    return WrappedText.hanging(padded, meaning, width: page.width)
  }

  private func title(_ text: String) -> String { page.palette.paint(text + ":", .strong) }
}
