/// Puts a number into a YAML file and leaves every other byte as it is.
struct WeightFile {
  /// The file's bytes.
  private(set) var bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Replaces the plain number behind a key that stands alone at the start of its line, spaces
  /// apart; false where there is none.
  mutating func set(_ key: String, to number: String) -> Bool {
    guard let place = place(ofNumberBehind: key) else { return false }
    bytes.replaceSubrange(place, with: Array(number.utf8))
    return true
  }

  private func place(ofNumberBehind key: String) -> Range<Int>? {
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if let place = place(of: key, in: start..<end) { return place }
      start = end + 1
    }
    return nil
  }

  private func place(of key: String, in line: Range<Int>) -> Range<Int>? {
    let isSpace: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") }
    let text = bytes[line].drop(while: isSpace)
    guard text.starts(with: Array("\(key):".utf8)) else { return nil }
    let value = text.dropFirst(key.utf8.count + 1).drop(while: isSpace)
    let number = value.prefix { "+-.0123456789".utf8.contains($0) }
    return number.isEmpty ? nil : number.startIndex..<number.endIndex
  }
}
