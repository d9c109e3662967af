import Reporting

/// What is printed of an outcome.
enum Presentation: Sendable {
  /// The answer, as one line of JSON or over several lines.
  case json(isIndented: Bool)
  case pretty(Page)
  /// Nothing of single records: an overview follows.
  case none
  /// `--fix` on text: the repaired prompt and what ended the input.
  case repairedText(end: String)
  /// `--fix` on lines of prompts: the repaired prompt on the line that it stood on, which is empty
  /// for a bad one.
  case repairedLine
  /// `--fix` on JSON: the repaired record.
  case repairedRecord
  /// `--diff`: the change, with that name for the text, which ends in `end`; `nil` where each
  /// record is a line of it.
  case diff(name: String, end: String?, isText: Bool, palette: Palette)

  /// Whether results are JSON values; `nil` where the overview decides.
  var isJSON: Bool? {
    switch self {
    case .json, .repairedRecord: true
    case .pretty, .repairedText, .repairedLine, .diff: false
    case .none: nil
    }
  }

  /// Whether each record is a line among others that stay where they are.
  var isOfLines: Bool { if case .repairedLine = self { true } else { false } }
}
