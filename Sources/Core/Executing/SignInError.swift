/// Why the vendor's web site gave no token.
package enum SignInError: Error, Equatable {
  /// The user said no.
  case denied
  /// Nobody said anything while the code was good.
  case expired
  /// The site cannot be reached; `reason` is the transport's.
  case unreachable(reason: String)
  /// The site answered with that HTTP status.
  case refused(status: Int)
  /// The answer is not what the vendor's own client understands.
  case garbled(String)
  /// A signal came while the user was being waited for.
  case interrupted
}
