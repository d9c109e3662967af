/// Which addresses calls may connect to, whatever name leads there.
package struct PeerRule: Sendable {
  /// What is wrong with an address (four bytes or sixteen, in network order), in a word for
  /// people; `nil` in place of the closure lets all be connected to, by way of a proxy too.
  package var refusal: (@Sendable (_ peer: [UInt8]) -> String?)?
  /// What names stand for, as `NAME:PORT:ADDRESS`, in place of asking for it.
  package var names: [String]

  /// Every address, by the system's names.
  package init(
    names: [String] = [], refusal: (@Sendable (_ peer: [UInt8]) -> String?)? = nil
  ) {
    self.names = names
    self.refusal = refusal
  }
}
