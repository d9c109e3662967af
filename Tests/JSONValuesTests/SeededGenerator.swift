import JSONValues

/// Draws values that a seed determines, by the SplitMix64 sequence.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A value nested at most `depth` levels deep.
  mutating func value(depth: Int) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &self) {
    case 0: return .null
    case 1: return .bool(.random(using: &self))
    case 2: return .integer(.random(in: .min ... .max, using: &self))
    case 3: return .number(.random(in: -1e9...1e9, using: &self))
    case 4: return .string(text())
    case 5: return .array((0..<count()).map { _ in value(depth: depth - 1) })
    default:
      var object = JSONObject()
      for index in 0..<count() {
        object["\(index)" + text().filter { $0 != "\0" }] = value(depth: depth - 1)
      }
      return .object(object)
    }
  }

  private mutating func count() -> Int { .random(in: 0..<6, using: &self) }

  /// Scalars of all lengths in UTF-8, those that need escapes among them.
  private mutating func text() -> String {
    let scalars = (0..<count()).compactMap { _ in
      let most: UInt32 = [0x20, 0x7F, 0x7FF, 0xD7FF, 0x1_FFFF].randomElement(using: &self) ?? 0x7F
      return Unicode.Scalar(UInt32.random(in: 0...most, using: &self))
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
