/// What a model costs, as a document states it.
package struct ModelPrice: Sendable, Equatable {
  /// US dollars for one picture.
  package let perImage: Double
  /// The document, and the day it was last checked (ISO 8601).
  package let source: String

  /// A price never goes without its source.
  package init(perImage: Double, source: String) {
    self.perImage = perImage
    self.source = source
  }
}
