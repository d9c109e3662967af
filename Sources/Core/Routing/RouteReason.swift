/// One piece of evidence for a route.
package struct RouteReason: Sendable, Equatable {
  /// The signal's id.
  package let signal: String
  /// The user's own words or the field with its value (`resolution=0.5K`).
  package let evidence: String
  /// The record's field that the evidence stands in.
  package let field: String
  /// UTF-8 offsets into a text field, half-open; `nil` for other fields.
  package let range: Range<Int>?
  /// How much it speaks for the model; negative against.
  package let weight: Double

  /// Evidence as it was found.
  package init(
    signal: String, evidence: String, field: String, range: Range<Int>?, weight: Double
  ) {
    self.signal = signal
    self.evidence = evidence
    self.field = field
    self.range = range
    self.weight = weight
  }
}
