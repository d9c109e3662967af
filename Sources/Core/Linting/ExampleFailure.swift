/// An example of a rule that did not behave as its file says.
package struct ExampleFailure: Error, Equatable, CustomStringConvertible {
  package let rule: String
  package let path: String
  /// The line of the example, from 1.
  package let line: Int
  /// What was expected and what happened.
  package let problem: String

  package init(rule: String, path: String, line: Int, problem: String) {
    self.rule = rule
    self.path = path
    self.line = line
    self.problem = problem
  }

  package var description: String { "\(path):\(line): \(problem)" }
}
