import RequestBuilding

extension Linter {
  /// The findings without those that the settings leave out, and for each of these the place of
  /// the first suppression that covers it.
  package func kept(
    _ findings: [Finding], in record: Record
  ) -> (findings: [Finding], suppressed: [String]) {
    guard !suppressions.isEmpty else { return (findings, []) }
    var (kept, suppressed) = ([Finding](), [String]())
    var evidence = Evidence(of: record)
    for finding in findings {
      let fitting = suppressions.first { $0.covers(finding, in: record, &evidence) }
      if let suppression = fitting {
        suppressed.append(suppression.place)
      } else {
        kept.append(finding)
      }
    }
    return (kept, suppressed)
  }
}
