import DocumentReading
import Reporting
import RequestBuilding

/// Why a prompt in a file is no record, and what of it is wrong.
package struct PromptRefusal: Error, Sendable, Equatable {
  /// One flaw of it.
  package struct Flaw: Sendable, Equatable {
    /// What of the record is wrong.
    enum Part: Sendable, Equatable {
      case prompt
      case name(String)
      case value(String)
    }

    package let message: String
    let part: Part

    /// Where it is in the file, as UTF-8 offsets.
    package func range(in prompt: DocumentPrompt) -> Range<Int> {
      let range =
        switch part {
        case .prompt: nil as Range<Int>?
        case .name(let name): prompt.nameRange(of: name)
        case .value(let name): prompt.valueRange(of: name)
        }
      if let range { return range }
      guard let whole = prompt.valueRange(of: "prompt") else {
        // Where there is none, the object's brace stands in for it.
        let start = prompt.range.lowerBound
        return prompt.hasFields ? start..<start + 1 : prompt.map.fileRange
      }
      // Between the quotes, unless nothing is there.
      return prompt.map.fileRange.isEmpty ? whole : prompt.map.fileRange
    }
  }

  package let failure: Failure
  /// In the order of the record; one at least.
  package let flaws: [Flaw]

  init(_ failure: Failure) {
    self.failure = failure
    flaws = [Flaw(message: failure.message, part: .prompt)]
  }

  init(_ error: RecordError) {
    let failure = Failure(error)
    self.failure = failure
    switch error {
    case .unknownField(let name, _, _):
      flaws = [Flaw(message: failure.message, part: .name(name))]
    case .unknownFields(let fields, _):
      flaws = fields.map { field in
        let meant = field.nearest.map { "; did you mean `\($0)`?" } ?? ""
        return Flaw(
          message: "`\(field.name)` is no field of a record" + meant, part: .name(field.name))
      }
    case .wrongType(let field, _, _):
      // The place of an element follows the field's name in brackets.
      let name = String(field.prefix { $0 != "[" })
      flaws = [Flaw(message: failure.message, part: .value(name))]
    case .notAnObject, .missingPrompt, .blankPrompt, .unreadableOption:
      flaws = [Flaw(message: failure.message, part: .prompt)]
    }
  }
}
