/// An operation as agents call it: one record or one name in, the output object out.
package struct OperationTool: Sendable, Equatable {
  /// What a call may do, for hosts that ask their user first.
  package enum Effect: Sendable {
    /// Nothing outside this process.
    case reading
    /// Asks the API, and writes files that were not there.
    case fetching
    /// Takes something back.
    case withdrawing
    /// Spends money, and writes files that were not there.
    case spending
  }

  /// How much a tool says of the parameters of models.
  package enum Detail: Sendable {
    /// Their types: the tool itself judges the values.
    case types
    /// What they may be.
    case values
    /// What they are for, too.
    case words
  }

  /// How agents call it.
  package let name: String
  /// How people see it.
  package let title: String
  /// When to call it and what the answer holds, for the agent.
  package let summary: String
  package let effect: Effect
  /// Those of the operation's options that a call may give, and this tool's own words for them.
  package let options: [String]
  /// Options that go without saying, with their values.
  package let presets: [String: String]
  package let detail: Detail

  init(
    _ name: String, _ title: String, _ summary: String, effect: Effect = .reading,
    options: [String] = [], presets: [String: String] = [:], detail: Detail = .types
  ) {
    self.name = name
    self.title = title
    self.summary = summary
    self.effect = effect
    self.options = options
    self.presets = presets
    self.detail = detail
  }
}
