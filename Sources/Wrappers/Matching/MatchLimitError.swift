/// A match was given up because it cost too much; what the pattern would have found is unknown.
package struct MatchLimitError: Error, Equatable, CustomStringConvertible {
  /// What ran out.
  package enum Limit: Error, Equatable {
    /// `MatchLimits.steps` from one starting place.
    case steps
    /// `MatchLimits.depth` of nested backtracking.
    case depth
    /// `MatchLimits.heapKiB`.
    case heap
    /// A failure inside PCRE2 that no subject should cause, by its number.
    case engine(Int32)
  }

  /// The source of the pattern.
  package let pattern: String
  /// What ran out.
  package let limit: Limit

  /// Says what ran out and of which pattern.
  package var description: String {
    switch limit {
    case .steps: "the pattern took more than \(MatchLimits.steps) steps from one place: \(pattern)"
    case .depth: "the pattern nested deeper than \(MatchLimits.depth) levels: \(pattern)"
    case .heap: "the pattern needed more than \(MatchLimits.heapKiB) KiB: \(pattern)"
    case .engine(let status): "PCRE2 failed with status \(status) on the pattern: \(pattern)"
    }
  }
}
