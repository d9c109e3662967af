import Linting
import Matching

/// What a rule file says in excuse of patterns that may cost much.
struct PatternExcuses {
  /// The keys of a rule file that hold a sentence each.
  static let keys = ["unbounded", "ungated"]

  private let file: FileMapping
  /// Where the patterns stand.
  private let place: FileNode

  init(_ file: FileMapping) {
    self.file = file
    place = CheckFile.keys.compactMap { file.optional($0) }.first ?? file.node
  }

  /// Refuses a pattern that needs an excuse and has none, where that is wanted, and everywhere an
  /// excuse that nothing needs.
  func check(_ check: Check, isStrict: Bool) throws(LoadingError) {
    let all = check.patterns + check.exceptions
    let repeats = all.flatMap { PatternRepeats.unbounded(in: $0.source) }
    try self.check(
      "unbounded", isStrict: isStrict,
      refusal: repeats.first.map { "the pattern repeats “\($0)” without a bound; write {0,200}" })
    let ungated = check.patterns.first { $0.gates == .none }
    try self.check(
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
