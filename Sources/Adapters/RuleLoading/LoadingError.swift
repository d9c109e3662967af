/// Why a file under `rules/` was refused, in the form that compilers and editors understand.
package struct LoadingError: Error, Equatable, CustomStringConvertible {
  /// As it was given to the loader.
  package let path: String
  /// From 1; 0 where the trouble is with the whole file or folder.
  package let line: Int
  /// From 1, in Unicode scalars; 0 as with `line`.
  package let column: Int
  /// What is wrong; what to do.
  package let problem: String

  package init(path: String, line: Int = 0, column: Int = 0, problem: String) {
    self.path = path
    self.line = line
    self.column = column
    self.problem = problem
  }

  /// `path:line:column: problem`, without the numbers where there is no place.
  package var description: String {
    line == 0 ? "\(path): \(problem)" : "\(path):\(line):\(column): \(problem)"
  }
}
