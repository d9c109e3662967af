import JSONValues
import PeelNetKit
import Reporting

/// How answers look, one by one and side by side.
struct AnswerText: Sendable {
  /// One answer as it is printed.
  struct Piece: Sendable {
    let bytes: [UInt8]
    /// What is told on stderr beside it.
    var errors = ""
    var status = ExitCode.success
    /// Whether `errors` is the same for every record, and so is told once.
    var isCommon = false
  }

  /// What keeps every record of a run from being sent.
  private static let common: Set<ErrorCode> = [.spendConsentRequired, .costLimit, .missingToken]

  let format: Handover.Format
  let palette: Palette
  /// Whether there are several records, whose answers are told apart for people.
  let isOneOfSeveral: Bool
  /// Whether answers stand in one array, however many they are.
  let isArray: Bool
  /// Whether a person looks at JSON, which then takes several lines.
  let isIndented: Bool

  /// The answer about a record; `number` counts from 0.
  func piece(_ answer: JSONObject, number: Int = 0, isTold: Bool = false) -> Piece {
    guard format == .pretty else {
      return Piece(bytes: json(answer), status: answer.exitCode)
    }
    let pretty = PrettyExecution(
      answer, number: isOneOfSeveral ? number + 1 : nil, palette: palette)
    let code = answer["error"]?["code"]?.string.flatMap(ErrorCode.init)
    let isCommon = code.map(Self.common.contains) ?? false
    let label = RecordName(of: answer, number: number).label
    let errors = pretty.failureText(about: isOneOfSeveral && !isCommon ? label : nil)
    return Piece(
      bytes: Array(pretty.text.utf8), errors: isTold ? "" : errors, status: answer.exitCode,
      isCommon: isCommon)
  }

  /// The answer of a look-up, which prints itself for people.
  func piece(_ answer: CatalogueAnswer) -> Piece {
    guard format == .pretty else { return piece(answer.json) }
    let page = Page(palette: palette)
    return Piece(
      bytes: Array(answer.text(on: page).utf8),
      errors: answer.failure.map { PrettyFailure($0, on: page).text } ?? "",
      status: answer.failure?.code.exitCode ?? .success)
  }

  /// Rows of the journal: an array, lines, or text for people.
  func piece(_ listing: JobListing) -> Piece {
    let elements = listing.elements.map { JSONValue.object($0) }
    switch format {
    case .pretty:
      let lines = listing.lines(on: Page(palette: palette))
      return Piece(bytes: Array((lines.joined(separator: "\n") + "\n").utf8))
    case .json where isIndented: return Piece(bytes: JSONValue.array(elements).prettyBytes())
    case .json:
      var bytes: [UInt8] = []
      JSONValue.array(elements).write(into: &bytes)
      return Piece(bytes: bytes + [0x0A])
    case .jsonl:
      return Piece(
        bytes: elements.reduce(into: []) { bytes, element in
          element.write(into: &bytes)
          bytes.append(0x0A)
        })
    }
  }

  /// What stands where there is no answer.
  var nothing: [UInt8] { format == .json && isArray ? Array("[]\n".utf8) : [] }

  /// What stands before an answer, between two and after the last.
  var brackets: (before: [UInt8], between: [UInt8], after: [UInt8]) {
    guard format == .json, isArray else { return ([], [], []) }
    let texts = isIndented ? ("[\n", ",\n", "\n]\n") : ("[", ",\n", "]\n")
    return (Array(texts.0.utf8), Array(texts.1.utf8), Array(texts.2.utf8))
  }

  private func json(_ answer: JSONObject) -> [UInt8] {
    let value = JSONValue.object(answer)
    let isElement = format == .json && isArray
    if format == .json, isIndented {
      guard isElement else { return value.prettyBytes() }
      // An array of one, without its brackets and their line breaks.
      return Array(JSONValue.array([value]).prettyBytes().dropFirst(2).dropLast(3))
    }
    var bytes: [UInt8] = []
    value.write(into: &bytes)
    return isElement ? bytes : bytes + [0x0A]
  }
}
