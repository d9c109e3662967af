/// What `--rate` may be, be it typed or handed over.
package enum SubmitRate {
  /// Submits a minute: one in some sixteen hours.
  package static let least = 0.001

  /// Refuses a rate at which a second request would hardly ever be sent; `text` is how it was
  /// given.
  package static func check(_ rate: Double, text: String) throws(Failure) {
    // Nor is what is no number at least that.
    guard !(rate >= least) else { return }
    throw Failure(
      .invalidValue, "at a --rate of \(text) a second request would hardly ever be sent",
      hint: "it is in submits a minute, \(least) at least; leave it out for no limit")
  }
}
