/// Decodes how many of something there may be.
enum CountFile {
  /// `{at-least: 2, at-most: 20}`, of which one may be left out.
  static func range(_ node: FileNode) throws(LoadingError) -> ClosedRange<Int> {
    let mapping = try node.mapping(knowing: ["at-least", "at-most"])
    let least = try mapping.optional("at-least")?.integer() ?? 0
    let most = try mapping.optional("at-most")?.integer() ?? Int.max
    guard !mapping.members.isEmpty, least >= 0, least <= most else {
      throw node.error(
        "no count lies in this range; give `at-least` or `at-most`, or both in order")
    }
    return least...most
  }
}
