/// What whoever starts the server lets agents do.
package struct ToolServerSettings: Sendable {
  /// What becomes of requests that cost money.
  package enum Spending: Sendable, Equatable {
    /// They are planned, and not sent.
    case refused
    /// A stand-in for the API takes them.
    case rehearsed
    /// They are sent; with a limit in US dollars only where the cost is known to be within it.
    case allowed(atMost: Double?)
  }

  package var spending = Spending.refused
  /// Where pictures go; `nil` for the working folder.
  package var outputFolder: String?
  /// The file that holds the token, where the user names one.
  package var tokenFile: String?
  /// The address of the API; `nil` for the usual one.
  package var base: String?

  package init() {}
}
