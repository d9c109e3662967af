/// Appends values as JSON text, byte by byte, because encoders that go through text cost ten times
/// more.
struct JSONWriter {
  var output: [UInt8] = []
  /// Spaces a level; `nil` puts everything on one line.
  let indentation: Int?
  /// Whether members stand in the order of their names' bytes, and numbers without a fraction as
  /// whole ones.
  private let isCanonical: Bool
  private var level = 0

  init(indentation: Int?, isCanonical: Bool = false) {
    self.indentation = indentation
    self.isCanonical = isCanonical
  }

  mutating func append(_ value: JSONValue) {
    switch value {
    case .null: output += "null".utf8
    case .bool(let truth): output += (truth ? "true" : "false").utf8
    case .integer(let number): append(number)
    // JSON has no infinity and no NaN; null is what other writers make of them.
    case .number(let number) where isCanonical && Int(exactly: number) != nil: append(Int(number))
    case .number(let number): output += (number.isFinite ? "\(number)" : "null").utf8
    case .string(let text): append(text)
    case .array(let elements): append(elements)
    case .object(let object): append(object)
    }
  }

  // A span lends its elements; a loop over an array would copy each, with all that it holds.
  private mutating func append(_ array: [JSONValue]) {
    let elements = array.span
    begin(with: UInt8(ascii: "["))
    for index in elements.indices {
      part(from: index)
      append(elements[index])
    }
    end(with: UInt8(ascii: "]"), of: elements.count)
  }

  private mutating func append(_ object: JSONObject) {
    let members = object.members.span
    let order = isCanonical ? Self.order(of: members) : []
    begin(with: UInt8(ascii: "{"))
    for index in members.indices {
      part(from: index)
      let place = isCanonical ? order[index] : index
      append(members[place].name)
      output.append(UInt8(ascii: ":"))
      if indentation != nil { output.append(0x20) }
      append(members[place].value)
    }
    end(with: UInt8(ascii: "}"), of: members.count)
  }

  /// The places of members in the order of their names' bytes.
  private static func order(of members: Span<JSONObject.Member>) -> [Int] {
    // Few members, as records have them, are put in order without a sort's own cost.
    guard members.count <= fewMembers else {
      let names = members.indices.map { members[$0].name }
      return names.indices.sorted { precedes(names[$0], names[$1]) }
    }
    var order: [Int] = []
    order.reserveCapacity(members.count)
    for index in members.indices {
      var place = order.count
      while place > 0, precedes(members[index].name, members[order[place - 1]].name) { place -= 1 }
      order.insert(index, at: place)
    }
    return order
  }

  private static let fewMembers = 32

  private static func precedes(_ first: String, _ second: String) -> Bool {
    let (left, right) = (first.utf8Span.span, second.utf8Span.span)
    var place = 0
    while place < left.count, place < right.count {
      if left[place] != right[place] { return left[place] < right[place] }
      place += 1
    }
    return left.count < right.count
  }

  private mutating func begin(with mark: UInt8) {
    output.append(mark)
    level += 1
  }

  private mutating func part(from index: Int) {
    if index > 0 { output.append(UInt8(ascii: ",")) }
    breakLine()
  }

  private mutating func end(with mark: UInt8, of count: Int) {
    level -= 1
    if count > 0 { breakLine() }
    output.append(mark)
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
    guard Self.holdsEscaped(bytes) else {
      unsafe bytes.withUnsafeBufferPointer { unsafe output.append(contentsOf: $0) }
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
    byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  /// Whether a text holds a byte that needs it; hardly any does, so that eight are asked at once.
  private static func holdsEscaped(_ bytes: Span<UInt8>) -> Bool {
    unsafe bytes.withUnsafeBytes { bytes in
      let width = MemoryLayout<UInt64>.size
      var place = 0
      while place + width <= bytes.count {
        let eight = unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        if holdsEscaped(eight) { return true }
        place += width
      }
      while place < bytes.count {
        if needsEscape(unsafe bytes[place]) { return true }
        place += 1
      }
      return false
    }
  }

  /// The same of eight bytes. Of a byte below another the highest bit is set in their difference,
  /// where it was not before; as what it is held against makes it nothing, it is below 1.
  @inline(__always)
  private static func holdsEscaped(_ eight: UInt64) -> Bool {
    let each: UInt64 = 0x0101_0101_0101_0101
    let below = { (bytes: UInt64, least: UInt64) in (bytes &- each &* least) & ~bytes }
    let controls = below(eight, 0x20) | below(eight ^ each &* 0x7F, 1)
    let marks = below(eight ^ each &* 0x22, 1) | below(eight ^ each &* 0x5C, 1)
    return (controls | marks) & (each &* 0x80) != 0
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
