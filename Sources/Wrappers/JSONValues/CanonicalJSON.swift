extension JSONValue {
  /// The value in the one form that equal values share, for digests.
  ///
  /// One line without white space; the members of every object stand in the order of their names'
  /// bytes, and a number without a fraction is written as a whole one, so that neither another
  /// layout nor another writer of the same JSON makes a difference.
  package var canonicalBytes: [UInt8] {
    var bytes: [UInt8] = []
    canonical.write(into: &bytes)
    return bytes
  }

  private var canonical: JSONValue {
    switch self {
    case .null, .bool, .integer, .string: self
    case .number(let number): Int(exactly: number).map { .integer($0) } ?? self
    case .array(let elements): .array(elements.map(\.canonical))
    case .object(let object):
      .object(
        JSONObject(
          uniqueMembers: object.members.sorted { Self.isOrdered($0.name, $1.name) }.map {
            JSONObject.Member(name: $0.name, value: $0.value.canonical)
          }))
    }
  }

  private static func isOrdered(_ first: String, _ second: String) -> Bool {
    first.utf8.lexicographicallyPrecedes(second.utf8)
  }
}
