/// Makes untrusted text safe to print: a terminal acts on control characters, and readers are
/// deceived by characters that reorder or hide text.
package enum VisibleText {
  /// The text with every such character shown in its place; line feeds stay where wanted.
  package static func of(_ text: String, keepingLines: Bool = false) -> String {
    guard text.unicodeScalars.contains(where: { shown($0) != nil }) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if let shown = shown(scalar), !(keepingLines && scalar == "\n") {
        result += shown
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// What to print instead of the scalar; `nil` for one that is harmless.
  static func shown(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value).map { String(Character($0)) }
    case 0x20..<0x7F: nil
    case 0x7F: "␡"
    // C1 controls, marks and overrides of direction, separators, invisible characters and tags.
    case 0x80..<0xA0, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xE0000...0xE007F:
      "<U+\(hexadecimal(scalar.value))>"
    default: nil
    }
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
