import JSONValues

/// Finds the value that a wrong spelling was surely meant to be.
struct ValueRepair {
  let field: ModelField

  /// The value meant; `nil` where that would be a guess.
  func meant(by value: JSONValue) -> JSONValue? {
    switch (field.kind, value) {
    case (.imageList, .string), (.image, .string): .array([value])
    case (.integer, .string(let text)): Int(text).map { .integer($0) }
    case (.integer, .number(let number)): whole(number).map { .integer($0) }
    case (.boolean, .string(let text)): truth(text)
    case (.string, .string(let text)): spelling(text)
    default: nil
    }
  }

  /// `Int(exactly:)` would need the mathematics library, which the core does not link.
  private func whole(_ number: Double) -> Int? {
    guard abs(number) < 1e15 else { return nil }
    return Double(Int(number)) == number ? Int(number) : nil
  }

  private func truth(_ text: String) -> JSONValue? {
    switch text.lowercased() {
    case "true": .bool(true)
    case "false": .bool(false)
    default: nil
    }
  }

  /// Case, blanks, a known misspelling and the sign between the numbers of a ratio are forgiven.
  private func spelling(_ text: String) -> JSONValue? {
    let folded = Self.folded(text)
    let known = field.spellings.first { Self.folded($0.key) == folded }?.value
    return field.allowed.first { allowed in
      guard let allowed = allowed.string else { return false }
      return allowed == known || Self.folded(allowed) == folded
    }
  }

  private static func folded(_ text: String) -> String {
    let scalars = text.lowercased().unicodeScalars.filter { !$0.properties.isWhitespace }
    return String(
      String.UnicodeScalarView(scalars.map { "x×/∶：".unicodeScalars.contains($0) ? ":" : $0 }))
  }
}
