/// Appends values as JSON text, byte by byte, because encoders that go through text cost ten times
/// more.
struct JSONWriter {
  var output: [UInt8] = []
  /// Spaces a level; `nil` puts everything on one line.
  let indentation: Int?
  private var level = 0

  init(indentation: Int?) { self.indentation = indentation }

  mutating func append(_ value: JSONValue) {
    switch value {
    case .null: output += "null".utf8
    case .bool(let truth): output += (truth ? "true" : "false").utf8
    case .integer(let number): append(number)
    // JSON has no infinity and no NaN; null is what other writers make of them.
    case .number(let number): output += (number.isFinite ? "\(number)" : "null").utf8
    case .string(let text): append(text)
    case .array(let elements):
      append(elements, between: "[", and: "]") { writer, element in writer.append(element) }
    case .object(let object):
      append(object.members, between: "{", and: "}") { writer, member in
        writer.append(member.name)
        writer.output.append(UInt8(ascii: ":"))
        if writer.indentation != nil { writer.output.append(0x20) }
        writer.append(member.value)
      }
    }
  }

  private mutating func append<Element>(
    _ elements: [Element], between opening: Unicode.Scalar, and closing: Unicode.Scalar,
    with append: (inout JSONWriter, Element) -> Void
  ) {
    output.append(UInt8(ascii: opening))
    level += 1
    for (index, element) in elements.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      breakLine()
      append(&self, element)
    }
    level -= 1
    if !elements.isEmpty { breakLine() }
    output.append(UInt8(ascii: closing))
  }

  private mutating func breakLine() {
    guard let indentation else { return }
    output.append(0x0A)
    output += repeatElement(0x20, count: level * indentation)
  }

  private mutating func append(_ number: Int) {
    guard (0..<10).contains(number) else { return output += String(number).utf8 }
    output.append(0x30 + UInt8(number))
  }

  private mutating func append(_ text: String) {
    output.append(UInt8(ascii: "\""))
    let bytes = text.utf8Span.span
    // Without a way out of the loop, so that it is compiled to take sixteen bytes at once.
    var escapes: UInt8 = 0
    for index in bytes.indices {
      escapes |= unsafe Self.needsEscape(bytes[unchecked: index]) ? 1 : 0
    }
    guard escapes != 0 else {
      output.append(contentsOf: text.utf8)
      return output.append(UInt8(ascii: "\""))
    }
    for index in bytes.indices {
      if Self.needsEscape(bytes[index]) {
        appendEscaped(bytes[index])
      } else {
        output.append(bytes[index])
      }
    }
    output.append(UInt8(ascii: "\""))
  }

  /// What RFC 8259 wants escaped, and DEL, which terminals act on.
  @inline(__always)
  private static func needsEscape(_ byte: UInt8) -> Bool {
    // Either side is asked, because a branch would keep the loop from taking many at once.
    let isControl: UInt8 = (byte < 0x20 ? 1 : 0) | (byte == 0x7F ? 1 : 0)
    let isMark: UInt8 =
      (byte == UInt8(ascii: "\"") ? 1 : 0) | (byte == UInt8(ascii: "\\") ? 1 : 0)
    return isControl | isMark == 1
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): output += "\\\"".utf8
    case UInt8(ascii: "\\"): output += "\\\\".utf8
    case 0x08: output += "\\b".utf8
    case 0x09: output += "\\t".utf8
    case 0x0A: output += "\\n".utf8
    case 0x0C: output += "\\f".utf8
    case 0x0D: output += "\\r".utf8
    default:
      output += "\\u00".utf8
      output += [byte >> 4, byte & 0x0F].map { $0 < 10 ? 0x30 + $0 : 0x61 + $0 - 10 }
    }
  }
}
