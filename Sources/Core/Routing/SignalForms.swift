import Matching
import PromptParsing

/// Which patterns of each signal are tried in one language, with their gates in one row: most
/// signals are passed over for each text, and none of them is touched for it.
struct SignalForms: Sendable {
  let language: String
  /// For each signal those of its patterns that are in the language.
  private let patterns: [Range<Int>]
  /// Where the gates of each signal begin in `gates`, and where the last one's end.
  private let starts: [Int]
  private let gates: [UInt64]

  /// English stands in for a language that a signal has no pattern for: few words are easily taken
  /// for another language, and users mix.
  init(_ language: String, of signals: [Signal]) {
    self.language = language
    var (patterns, starts, gates): ([Range<Int>], [Int], [UInt64]) = ([], [0], [])
    patterns.reserveCapacity(signals.count)
    starts.reserveCapacity(signals.count + 1)
    gates.reserveCapacity(4 * signals.count)
    // By their places: a signal is large, and each start would copy all of them.
    for place in signals.indices {
      let all = signals[place].patterns
      let own = Self.range(of: language, in: all)
      let range = own.isEmpty ? Self.range(of: Language.english.code, in: all) : own
      patterns.append(range)
      for pattern in range { gates.append(all[pattern].pattern.gates.indexed) }
      starts.append(gates.count)
    }
    (self.patterns, self.starts, self.gates) = (patterns, starts, gates)
  }

  /// The patterns of a language stand together.
  private static func range(of language: String, in patterns: [SignalPattern]) -> Range<Int> {
    var first = 0
    while first < patterns.count, patterns[first].language != language { first += 1 }
    var end = first
    while end < patterns.count, patterns[end].language == language { end += 1 }
    return first..<end
  }

  /// The places of a signal's patterns that are tried.
  func patterns(of signal: Int) -> Range<Int> { patterns[signal] }

  /// Whether one of a signal's patterns may match the text.
  func mayMatch(_ signal: Int, in gate: TextGate) -> Bool {
    (starts[signal]..<starts[signal + 1]).contains { gate.mayOpen(forIndexed: gates[$0]) }
  }
}
