import DocumentReading

/// A file's text, read for its prompts.
struct Reading {
  let bytes: [UInt8]
  let document: Document

  init(_ text: String, _ kind: DocumentKind) {
    self.init(Array(text.utf8), kind)
  }

  init(_ bytes: [UInt8], _ kind: DocumentKind) {
    self.bytes = bytes
    document = Document(bytes, kind: kind, isNamed: true)
  }

  var texts: [String] { document.prompts.map(\.text) }

  /// What the file has in the place of a part of a prompt.
  func spelling(of part: String, inPrompt index: Int = 0) -> String? {
    guard index < document.prompts.count else { return nil }
    let prompt = document.prompts[index]
    guard let range = Self.range(of: part, in: prompt.text) else { return nil }
    return text(in: prompt.map.fileRange(of: range))
  }

  func text(in range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The UTF-8 offsets of the first place of a part.
  static func range(of part: String, in text: String) -> Range<Int>? {
    let (whole, part) = (Array(text.utf8), Array(part.utf8))
    guard part.count <= whole.count else { return nil }
    let start = (0...whole.count - part.count).first { whole[$0...].starts(with: part) }
    return start.map { $0..<$0 + part.count }
  }
}
