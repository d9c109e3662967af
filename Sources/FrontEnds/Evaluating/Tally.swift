/// How often a yes-or-no answer was right and wrong.
package struct Tally: Sendable, Equatable {
  /// Yes, and rightly so.
  package private(set) var hits = 0
  /// Yes, and wrongly so.
  package private(set) var falseAlarms = 0
  /// No, and wrongly so.
  package private(set) var misses = 0
  /// No, and rightly so.
  package private(set) var silences = 0

  package init() {}

  package mutating func add(said answer: Bool, labelled truth: Bool) {
    switch (answer, truth) {
    case (true, true): hits += 1
    case (true, false): falseAlarms += 1
    case (false, true): misses += 1
    case (false, false): silences += 1
    }
  }
}

extension Tally {
  package var answers: Int { hits + falseAlarms }
  package var positives: Int { hits + misses }
  package var negatives: Int { falseAlarms + silences }
  package var count: Int { positives + negatives }

  /// The part of the answers that is right; `nil` where there was none.
  package var precision: Double? { answers > 0 ? Double(hits) / Double(answers) : nil }

  /// The part of the flaws that was found; `nil` where there was none.
  package var recall: Double? { positives > 0 ? Double(hits) / Double(positives) : nil }

  /// The harmonic mean of precision and recall; `nil` where nothing was to be found or was said.
  package var f1: Double? {
    let all = hits + hits + falseAlarms + misses
    return all > 0 ? Double(hits + hits) / Double(all) : nil
  }
}
