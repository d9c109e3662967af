/// Looking up in what is sorted.
extension Array {
  /// The first index whose element no longer precedes; those that precede stand in front.
  package func firstIndex(pastThose precedes: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if precedes(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
