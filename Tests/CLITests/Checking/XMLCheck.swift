/// Reads XML of elements, attributes and text, and refuses what is not well formed.
struct XMLCheck {
  /// Why a text is no XML.
  enum Flaw: Error {
    case tag(String)
    case text(String)
    case unclosed
  }

  private var elements: [(name: String, attributes: [String: String])] = []

  var names: [String] { elements.map(\.name) }

  init(_ text: String) throws {
    var open: [String] = []
    let parts = text.split(separator: "<", omittingEmptySubsequences: false)
    for part in parts.dropFirst() where !part.hasPrefix("?xml") {
      let halves = part.split(separator: ">", omittingEmptySubsequences: false)
      guard halves.count == 2 else { throw Flaw.tag(String(part)) }
      try Self.checkText(halves[1])
      let tag = halves[0]
      if tag.hasPrefix("/") {
        guard open.popLast() == String(tag.dropFirst()) else { throw Flaw.tag(String(tag)) }
        continue
      }
      let isEmpty = tag.hasSuffix("/")
      let element = try Self.element(isEmpty ? tag.dropLast() : tag)
      elements.append(element)
      if !isEmpty { open.append(element.name) }
    }
    guard open.isEmpty else { throw Flaw.unclosed }
  }

  /// The values of an attribute of all elements of a name.
  func attributes(_ name: String, of element: String) -> [String] {
    elements.filter { $0.name == element }.compactMap { $0.attributes[name] }
  }

  private static func element(
    _ tag: some StringProtocol
  ) throws -> (name: String, attributes: [String: String]) {
    let parts = tag.split(separator: "\"", omittingEmptySubsequences: false)
    let words = parts[0].split(separator: " ")
    guard let name = words.first, parts.count % 2 == 1 else { throw Flaw.tag(String(tag)) }
    var attributes: [String: String] = [:]
    for index in stride(from: 0, to: parts.count - 1, by: 2) {
      let key = parts[index].split(separator: " ").last ?? ""
      guard key.hasSuffix("=") else { throw Flaw.tag(String(tag)) }
      try checkText(parts[index + 1])
      attributes[String(key.dropLast())] = String(parts[index + 1])
    }
    return (String(name), attributes)
  }

  private static func checkText(_ text: some StringProtocol) throws {
    let references = text.split(separator: "&", omittingEmptySubsequences: false).dropFirst()
    let isEscaped = references.allSatisfy { reference in
      ["amp;", "lt;", "gt;", "quot;", "#9;", "#10;", "#13;"].contains { reference.hasPrefix($0) }
    }
    let isAllowed = text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" }
    guard isEscaped, isAllowed else { throw Flaw.text(String(text)) }
  }
}
