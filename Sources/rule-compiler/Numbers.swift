import Matching

extension PackedNumbers: SwiftSource {
  var swiftSource: String { "PackedNumbers(\(text.swiftSource), width: \(width))" }
}
