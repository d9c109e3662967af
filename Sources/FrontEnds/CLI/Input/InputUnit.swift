import JSONValues
import Reporting

/// One record's worth of input, cut out but not yet read: reading is left to the threads.
struct InputUnit: Sendable {
  /// What stands there.
  enum Content: Sendable {
    /// A prompt.
    case text([UInt8])
    /// A JSON text that is one record.
    case json([UInt8])
    /// An element of a JSON array.
    case element(JSONValue, index: Int)
    /// Something that cannot be cut into records.
    case unreadable(Failure)
  }

  let content: Content
  /// Bytes of the input before this unit.
  var offset = 0
  /// Lines of the input before this unit.
  var linesBefore = 0
  /// What ends the unit's line, which is no part of the prompt; nothing at the end of the input.
  var lineEnd = "\n"
}

extension InputUnit {
  /// Where the unit stands, for messages; `nil` where it is the whole input.
  var place: String? {
    switch content {
    case .element(_, let index): "record \(index + 1)"
    case .json where linesBefore > 0: "line \(linesBefore + 1)"
    default: nil
    }
  }
}
