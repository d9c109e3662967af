import Reporting
import RequestBuilding

/// How much is read of one value before it is refused, so that what an input takes in memory and
/// time is bounded, by a multiple that `RecordLimit` states.
enum InputLimit {
  /// A prompt, with what ends its line.
  case prompt
  /// A record in JSON.
  case record
  /// Records in an array.
  case array
  /// A plan, or all that were printed as one array: a plan holds a prompt some six times.
  case plan
  /// A line that Peel has just written itself.
  case own

  var bytes: Int {
    switch self {
    case .prompt: RecordLimit.prompt + 2
    case .record: RecordLimit.record
    case .array: RecordLimit.array
    case .plan: 64 << 20
    case .own: .max
    }
  }

  /// Why more than that is refused; `place` says where it stands, or is empty.
  func refusal(at place: String) -> Failure {
    let most = RecordLimit.prompt
    switch self {
    case .prompt:
      return Failure(
        .inputTooLarge, "\(place)the prompt goes on after \(most) bytes, the most that Peel reads")
    case .record:
      return Failure(
        .inputTooLarge,
        "\(place)the record goes on after \(bytes) bytes; Peel reads prompts of up to \(most)")
    case .array:
      return Failure(
        .inputTooLarge, "\(place)the array goes on after \(bytes) bytes",
        hint: "write its records as JSON Lines, one a line: of those no more than one is held")
    case .plan, .own:
      return Failure(
        .inputTooLarge, "\(place)the plan goes on after \(bytes) bytes",
        hint: "keep plans of many records as JSON Lines (peel plan --format jsonl), or shorten the "
          + "prompt")
    }
  }
}

extension InputLimit {
  /// That of a line, in a format of lines.
  init(ofLinesIn format: InputFormat?) { self = format == .jsonLines ? .record : .prompt }

  /// That of a whole input by how it begins, white space apart; `nil` where more has to be read to
  /// tell.
  init?(beginning bytes: ArraySlice<UInt8>, in format: InputFormat?) {
    guard format != .text else {
      self = .prompt
      return
    }
    switch bytes.first {
    case nil: return nil
    case UInt8(ascii: "{"): self = .record
    case UInt8(ascii: "["):
      let rest = bytes.dropFirst()
      guard rest.contains(where: { !InputGuess.isSpace($0) }) else { return nil }
      self = InputGuess.isArray(rest) ? .array : format == .json ? .record : .prompt
    default: self = format == .json ? .record : .prompt
    }
  }
}
