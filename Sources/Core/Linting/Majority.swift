/// Tells what most of a batch have in common.
enum Majority {
  /// The most frequent text; of several equally frequent ones the one that came first.
  static func of(_ texts: [String]) -> String {
    var counts: [String: Int] = [:]
    for text in texts { counts[text, default: 0] += 1 }
    let most = counts.values.max() ?? 0
    return texts.first { counts[$0] == most } ?? ""
  }
}
