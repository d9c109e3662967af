/// Finds what a misspelt name was meant to be.
package enum NearestName {
  /// The candidate that was most likely meant, of equals the first; `nil` where it would be a
  /// guess.
  ///
  /// One slip goes before a shared word (`ignore-rule` for `ignore`), that before several slips,
  /// and those before a beginning in common (`planning` for `plan`).
  package static func to(_ name: String, among candidates: [String]) -> String? {
    guard let close = misspelt(name, among: candidates) else {
      return sharingWords(name, candidates) ?? sharingStart(name, candidates)
    }
    return distance(name, close) <= 1 ? close : sharingWords(name, candidates) ?? close
  }

  /// Like `to`, for fields: a shared word alone would mislead, a `negative_prompt` is no `prompt`.
  package static func toField(_ name: String, among candidates: [String]) -> String? {
    misspelt(name, among: candidates) ?? sharingStart(name, candidates)
  }

  /// The candidate with the fewest slips, where they are few for the name's length.
  package static func misspelt(_ name: String, among candidates: [String]) -> String? {
    // Of four letters two slips leave a half, which any word may share.
    let limit = name.utf8.count <= 4 ? 1 : max(2, name.utf8.count / 3)
    let ranked = candidates.map { (name: $0, distance: distance(name, $0)) }
    let best = ranked.min { $0.distance < $1.distance }
    return best.flatMap { $0.distance <= min(limit, $0.name.utf8.count - 1) ? $0.name : nil }
  }

  /// Whether the name was typed with one slip at most.
  package static func isSlip(_ name: String, for candidate: String) -> Bool {
    distance(name, candidate) <= 1
  }

  /// Bytes put in, left out, replaced or swapped with their neighbour, each counting one; blind to
  /// case, to hyphens, `_` and spaces, and to British spelling with `s` or `z`.
  static func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (folded(left), folded(right))
    var before: [Int] = []
    var last = Array(0...right.count)
    for (i, byte) in left.enumerated() {
      var row = [i + 1]
      for (j, other) in right.enumerated() {
        var least = min(last[j] + (byte == other ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, byte == right[j - 1], left[i - 1] == other {
          least = min(least, before[j - 1] + 1)
        }
        row.append(least)
      }
      (before, last) = (last, row)
    }
    return last[right.count]
  }

  /// A candidate all of whose words the name has, or which has all of the name's.
  private static func sharingWords(_ name: String, _ candidates: [String]) -> String? {
    let own = words(name)
    let sharing = candidates.filter { candidate in
      let others = words(candidate)
      guard !own.isEmpty, !others.isEmpty else { return false }
      return own.isSubset(of: others) || others.isSubset(of: own)
    }
    return sharingStart(name, sharing) ?? sharing.first
  }

  /// A candidate that begins as the name does, one of them being a beginning of the other.
  private static func sharingStart(_ name: String, _ candidates: [String]) -> String? {
    let own = folded(name)
    return candidates.first { candidate in
      let other = folded(candidate)
      return min(own.count, other.count) >= 3
        && (other.starts(with: own) || own.starts(with: other))
    }
  }

  /// The parts that hyphens and the like leave; those of one or two letters tell nothing.
  private static func words(_ name: String) -> Set<String> {
    Set(name.lowercased().split { "-_ /".contains($0) }.filter { $0.count > 2 }.map(String.init))
  }

  private static func folded(_ name: String) -> [UInt8] {
    name.lowercased().utf8.compactMap { byte in
      switch byte {
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: " "): nil
      case UInt8(ascii: "z"): UInt8(ascii: "s")
      default: byte
      }
    }
  }
}
