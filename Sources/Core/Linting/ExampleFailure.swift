/// An example of a rule file that its rule does not bear out, or a known one that it does.
package struct ExampleFailure: Sendable, Equatable, CustomStringConvertible {
  /// What went otherwise than the file says.
  package enum Kind: String, Sendable, CaseIterable {
    /// The flaw was not found where the example marks it.
    case missing
    /// Something was found where nothing should be.
    case noisy
    /// The flaw was found, but its repair is not what the example says.
    case fix
    /// The example is marked `todo`, but the rule keeps it by now.
    case kept
  }

  package let rule: String
  package let kind: Kind
  /// The rule file, as it was given to the loader.
  package let path: String
  /// The line of the example, from 1.
  package let line: Int
  /// The column in it, from 1, in Unicode scalars.
  package let column: Int
  /// What was expected and what happened.
  package let problem: String

  package init(
    rule: String, kind: Kind, path: String, line: Int, column: Int, problem: String
  ) {
    self.rule = rule
    self.kind = kind
    self.path = path
    self.line = line
    self.column = column
    self.problem = problem
  }

  package var description: String { "\(path):\(line):\(column): \(kind.rawValue): \(problem)" }
}
