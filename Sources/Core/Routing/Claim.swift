import RequestBuilding

/// What a signal speaks for, or against where its weight is negative.
package enum Claim: Sendable, Equatable {
  case task(ImageTask)
  /// The id of a model.
  case model(String)
}
