import DocumentReading
import Linting
import PeelKit
import Reporting
import RequestBuilding
import Routing

/// What Peel says of one prompt of a document.
enum PromptOutcome: Sendable {
  /// A review; `record` holds what the settings fill in, too.
  struct Review: Sendable {
    let record: Record
    let report: LintReport
    let route: Route
  }

  /// There is no prompt yet: a new file, an empty block.
  case blank
  case failed(Failure)
  case reviewed(Review)

  init(of prompt: DocumentPrompt, by peel: Peel) {
    do throws(Failure) {
      guard let reading = try peel.reading(of: prompt) else {
        self = .blank
        return
      }
      let report = peel.report(on: reading).own(to: prompt, as: reading.record)
      self = .reviewed(Review(record: reading.record, report: report, route: reading.route))
    } catch {
      self = .failed(error)
    }
  }

  var review: Review? { if case .reviewed(let review) = self { review } else { nil } }
}

extension LintReport {
  /// Without fields that a request would have to have: a prompt that stands alone is none yet, and
  /// has no place for them.
  fileprivate func own(to prompt: DocumentPrompt, as record: Record) -> LintReport {
    guard case .text = prompt.content else { return self }
    let own = findings.filter { $0.field == "prompt" || record.value(of: $0.field) != nil }
    return own.count == findings.count ? self : with(own)
  }
}

extension Peel {
  /// The prompt as it is understood; `nil` for a text of white space.
  func reading(of prompt: DocumentPrompt) throws(Failure) -> Reading? {
    if case .text(let text) = prompt.content,
      text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    {
      return nil
    }
    let record = try record(of: prompt)
    try Self.checkLength(of: record)
    return try reading(of: record)
  }
}
