/// A signal that was found in a record, with its evidence.
struct Observation {
  let claim: Claim
  /// The weight is that of the claim, before it is seen from the chosen model.
  let reason: RouteReason
}
