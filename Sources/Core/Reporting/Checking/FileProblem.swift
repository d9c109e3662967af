import Hashing
import Linting

/// Why a file, or a line of it, could not be read.
package struct FileProblem: Sendable {
  package let failure: Failure
  /// UTF-8 bytes of the file before the place; `nil` where the file itself is out of reach.
  package let offset: Int?
  /// What is wrong, without the place.
  private let summary: String

  package init(failure: Failure, offset: Int?, summary: String? = nil) {
    self.failure = failure
    self.offset = offset
    self.summary = summary ?? failure.message
  }

  /// The problem as a finding, for formats that know nothing else.
  var finding: FileFinding {
    let key = SHA256.hex(of: Array("\(failure.code.rawValue)\0\(summary)".utf8))
    return FileFinding(
      rule: failure.code.rawValue, severity: .error, message: summary,
      range: offset.map { $0..<$0 }, isFailing: true,
      key: String(key.prefix(16)))
  }
}
