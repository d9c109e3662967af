import DocumentReading
import Linting

/// A finding at its place in a file, or a failure to read what stands there.
package struct FileFinding: Sendable {
  /// A repair as edits of the file.
  package struct Repair: Sendable {
    package let applicability: Fix.Applicability
    /// An imperative phrase; for `manual` the question to the user.
    package let title: String
    /// In order, without overlap; `nil` where the file has no place for it.
    package let edits: [FileEdit]?

    package init(applicability: Fix.Applicability, title: String, edits: [FileEdit]?) {
      self.applicability = applicability
      self.title = title
      self.edits = edits
    }
  }

  /// The id of a rule, or an error code.
  package let rule: String
  package let severity: Severity
  package let message: String
  /// UTF-8 offsets into the file; `nil` for the file as a whole.
  package let range: Range<Int>?
  package let repair: Repair?
  /// Whether it fails the command.
  package let isFailing: Bool
  /// What it is known by wherever it stands in its file; no two of a file share one.
  package var key: String

  package init(
    rule: String, severity: Severity, message: String, range: Range<Int>?, repair: Repair? = nil,
    isFailing: Bool, key: String
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.range = range
    self.repair = repair
    self.isFailing = isFailing
    self.key = key
  }
}
