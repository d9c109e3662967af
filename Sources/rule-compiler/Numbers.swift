import Matching

extension PackedNumbers: SwiftSource {
  var swiftSource: String { "PackedNumbers(\(text.swiftSource), width: \(width))" }
}

extension PackedBytes: SwiftSource {
  var swiftSource: String { text(in: 0..<count).swiftSource }
}
