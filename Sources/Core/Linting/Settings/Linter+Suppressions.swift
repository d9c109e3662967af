import RequestBuilding

extension Linter {
  /// The findings without those that the settings leave out, and for each of these the place of
  /// the first suppression that covers it.
  package func kept(
    _ findings: [Finding], in record: Record
  ) -> (findings: [Finding], suppressed: [String]) {
    guard !suppressions.isEmpty else { return (findings, []) }
    var (kept, suppressed) = ([Finding](), [String]())
    for finding in findings {
      if let suppression = suppressions.first(where: { $0.covers(finding, in: record) }) {
        suppressed.append(suppression.place)
      } else {
        kept.append(finding)
      }
    }
    return (kept, suppressed)
  }
}
