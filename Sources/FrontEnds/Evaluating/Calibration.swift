/// Whether answers that are so sure are right so often.
package struct Calibration: Sendable {
  /// Ten drawers of equal width; what is surer than 0.9 lies in the last.
  private static let drawerCount = 10
  private var counts = [Int](repeating: 0, count: drawerCount)
  private var hits = [Int](repeating: 0, count: drawerCount)
  private var sums = [Double](repeating: 0, count: drawerCount)

  package init() {}

  package mutating func add(confidence: Double, isRight: Bool) {
    let drawer = min(max(Int(confidence * Double(Self.drawerCount)), 0), Self.drawerCount - 1)
    counts[drawer] += 1
    hits[drawer] += isRight ? 1 : 0
    sums[drawer] += confidence
  }

  /// How many answers there were.
  package var count: Int { counts.reduce(0, +) }

  /// The expected calibration error: the mean distance of a drawer's confidence from its share of
  /// right answers, by the number of answers in it; `nil` of nothing.
  package var error: Double? {
    guard count > 0 else { return nil }
    let distances = counts.indices.map { (Double(hits[$0]) - sums[$0]).magnitude }
    return distances.reduce(0, +) / Double(count)
  }
}
