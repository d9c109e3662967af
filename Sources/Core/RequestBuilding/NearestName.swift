/// Finds what a misspelt name was meant to be.
package enum NearestName {
  /// The candidate with the fewest edits, unless so many are needed that it is a guess.
  ///
  /// Up to a third of the name's letters, and two in a short one, may differ. Of equals the first.
  package static func to(_ name: String, among candidates: [String]) -> String? {
    let limit = max(2, name.utf8.count / 3)
    let ranked = candidates.map { (name: $0, distance: distance(name, $0)) }
    let best = ranked.min { $0.distance < $1.distance }
    return best.flatMap { $0.distance <= min(limit, $0.name.utf8.count - 1) ? $0.name : nil }
  }

  /// Levenshtein's distance in bytes, blind to case and to the choice of `-` or `_`.
  static func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (folded(left), folded(right))
    var row = Array(0...right.count)
    for (i, byte) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let substituted = diagonal + (byte == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, diagonal + 1, row[j] + 1)
      }
    }
    return row[right.count]
  }

  private static func folded(_ name: String) -> [UInt8] {
    name.lowercased().utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 }
  }
}
