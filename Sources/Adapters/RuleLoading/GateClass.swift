import Matching

/// What a class of characters says of the text that it matches.
struct GateClass {
  private let isNegated: Bool
  /// The characters, as long as they are single ones; `nil` where ranges or escapes are among them.
  private var members: [Unicode.Scalar]? = []
  /// Whether none of them is a letter, digit or underscore of ASCII, or beyond ASCII.
  private var isGap = true
  /// Whether all of them are beyond ASCII.
  private var isForeign = true

  /// More characters cost more than they keep away.
  private static let mostMembers = 8

  init(isNegated: Bool) { self.isNegated = isNegated }

  mutating func add(_ scalar: Unicode.Scalar, isRange: Bool) {
    if isRange { members = nil }
    members?.append(scalar)
    isGap = isGap && !isRange && scalar.isASCII && !GateRun.isWord(scalar)
    isForeign = isForeign && !isRange && !Self.hasASCIICase(scalar)
  }

  /// A character of ASCII, or one that is the same as one but for its case: ſ matches s, K matches
  /// k.
  private static func hasASCIICase(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII || [0x17F, 0x212A].contains(scalar.value)
  }

  /// What POSIX has a name for; nothing is known of it.
  mutating func addNamed() { (members, isGap, isForeign) = (nil, false, false) }

  /// A character behind a backslash, with the script that it names.
  mutating func add(escaped scalar: Unicode.Scalar, script: String?) {
    let isLiteral = scalar.isASCII && !GateRun.isWord(scalar)
    if isLiteral { members?.append(scalar) } else { members = nil }
    isGap = isGap && (isLiteral || "sWhvnrt".unicodeScalars.contains(scalar))
    isForeign = isForeign && script.map(Self.isForeign) ?? false
  }

  /// Whether a script has no character of ASCII.
  static func isForeign(_ script: String) -> Bool {
    [
      "Han", "Hiragana", "Katakana", "Hangul", "Arabic", "Cyrillic", "Thai", "Devanagari",
      "Hebrew", "Greek", "Bengali", "Tamil", "Georgian", "Armenian",
    ].contains(script)
  }

  /// Some character beyond ASCII.
  static let foreign = character([String(TextGate.foreign)])

  private static func character(_ texts: [String]) -> GateAtom {
    .group([LiteralGroup(texts, lead: 0)], longest: GateAtom.longestCharacter)
  }

  /// Letters and digits of ASCII stand in every text, so a class of them keeps nothing away.
  var atom: GateAtom {
    if isNegated { return .other }
    if isGap { return .gap }
    let isShort = members.map { $0.count <= Self.mostMembers } ?? false
    if isShort, let members, !members.contains(where: GateRun.isWord) {
      let texts = members.compactMap { scalar in
        if case .literal = PatternGates.literal(scalar) { String(scalar) } else { nil }
      }
      if texts.count == members.count { return Self.character(texts) }
    }
    return isForeign ? Self.foreign : .other
  }
}
