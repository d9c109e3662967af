/// Why a call brought no whole answer; what matters most is whether the request may have arrived.
package enum TransportError: Error, Equatable {
  /// No byte of the request left: the name did not resolve, nobody listened, TLS did not agree.
  case notSent(reason: String)
  /// The host stands for an address that must not be connected to; no byte left.
  case refusedPeer(String)
  /// The request may have arrived, and no whole answer came back.
  case lost(reason: String)
  /// The request may have arrived, and the answer took too long.
  case timedOut(seconds: Double)
  /// The answer is larger than the request allowed.
  case tooLarge(limit: Int)
  /// A signal cut the call short.
  case interrupted
  /// Whoever received the pieces wanted no more of them.
  case stopped
}
