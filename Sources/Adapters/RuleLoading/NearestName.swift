/// Finds the name that was probably meant.
package enum NearestName {
  /// The candidate closest in spelling; `nil` where none is within a third of the name's length.
  package static func of(_ name: String, among candidates: [String]) -> String? {
    let limit = max(1, name.unicodeScalars.count / 3)
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let distance = distance(name, candidate)
      guard distance <= limit, distance < best?.distance ?? .max else { continue }
      best = (candidate, distance)
    }
    return best?.name
  }

  /// The number of insertions, deletions and substitutions between two words (Levenshtein).
  private static func distance(_ left: String, _ right: String) -> Int {
    let goal = Array(right.unicodeScalars)
    var row = Array(0...goal.count)
    for (index, scalar) in left.unicodeScalars.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, other) in goal.enumerated() {
        let substituted = diagonal + (scalar == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(substituted, diagonal + 1, row[column] + 1)
      }
    }
    return row[goal.count]
  }
}
