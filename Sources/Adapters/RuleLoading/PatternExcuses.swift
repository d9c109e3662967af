import Matching

/// What a rule's or signal's file says in excuse of patterns that may cost much.
struct PatternExcuses {
  /// The keys of a file that hold a sentence each.
  static let keys = ["unbounded", "ungated"]

  private let file: FileMapping
  /// Where the patterns stand.
  private let place: FileNode

  init(_ file: FileMapping, patternsUnder keys: [String]) {
    self.file = file
    place = keys.compactMap { file.optional($0) }.first ?? file.node
  }

  /// Refuses a pattern that needs an excuse and has none, where that is wanted, and everywhere an
  /// excuse that nothing needs.
  ///
  /// The exceptions to a pattern are asked only where it matched, so they need no gate.
  func check(
    _ patterns: [LazyPattern], exceptions: [LazyPattern] = [], isStrict: Bool
  ) throws(LoadingError) {
    let repeats = (patterns + exceptions).lazy.flatMap {
      PatternRepeats.unbounded(in: $0.source)
    }
    try check(
      "unbounded", isStrict: isStrict,
      refusal: repeats.first.map { "the pattern repeats “\($0)” without a bound; write {0,200}" })
    let ungated = patterns.first { $0.gates == .none }
    try check(
      "ungated", isStrict: isStrict,
      refusal: ungated.map {
        "no text is known that every match of “\($0.source.prefix(60))” holds, so it runs on every "
          + "prompt; add words that it cannot do without"
      })
  }

  private func check(
    _ key: String, isStrict: Bool, refusal: String?
  ) throws(LoadingError) {
    if let excuse = file.optional(key) {
      _ = try excuse.text()
      guard refusal != nil else {
        throw excuse.error("no pattern here needs this excuse; take “\(key)” away")
      }
    } else if let refusal, isStrict {
      throw place.error("\(refusal), or say why not under “\(key)”")
    }
  }
}
