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
      self = .reviewed(
        Review(
          record: reading.record, report: peel.report(on: reading), route: reading.route))
    } catch {
      self = .failed(error)
    }
  }

  var review: Review? { if case .reviewed(let review) = self { review } else { nil } }
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
