/// One box of an MP4 file: its length, its four-letter type and its content.
struct MP4Box {
  let bytes: [UInt8]

  init(_ type: String, _ content: [UInt8]) {
    bytes = Self.number(content.count + 8) + type.utf8 + content
  }

  /// A box that holds boxes.
  init(_ type: String, _ children: [MP4Box]) { self.init(type, children.flatMap(\.bytes)) }

  /// A box that starts with a version, always 0, and flags.
  init(full type: String, flags: Int = 0, _ content: [UInt8]) {
    self.init(type, Self.number(flags) + content)
  }

  /// Four bytes, the highest first.
  static func number(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  static func numbers(_ values: Int...) -> [UInt8] { values.flatMap(number) }

  /// Two bytes, the higher first.
  static func short(_ value: Int) -> [UInt8] { Array(number(value).suffix(2)) }

  static func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }

  /// No rotation and no scaling, in the 16.16 and 2.30 fixed-point form of the standard.
  static let identityMatrix = numbers(0x0001_0000, 0, 0, 0, 0x0001_0000, 0, 0, 0, 0x4000_0000)
}
