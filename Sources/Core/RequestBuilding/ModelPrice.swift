/// What a model costs, as a document or the API states it.
package struct ModelPrice: Sendable, Equatable {
  /// US dollars for one picture, with every field that changes the price at its default.
  package let perImage: Double
  /// Whether a document or the API says so.
  package let basis: Cost.Basis
  /// Who says so, and the day (ISO 8601).
  package let source: String

  /// A price never goes without its source.
  package init(perImage: Double, basis: Cost.Basis = .documented, source: String) {
    self.perImage = perImage
    self.basis = basis
    self.source = source
  }
}
