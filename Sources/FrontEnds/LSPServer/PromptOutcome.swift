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

  case refused(PromptRefusal)
  case reviewed(Review)

  init(of prompt: DocumentPrompt, by peel: Peel) {
    do throws(PromptRefusal) {
      let reading = try peel.reading(stating: prompt)
      let report = peel.report(on: reading, in: prompt)
      self = .reviewed(Review(record: reading.record, report: report, route: reading.route))
    } catch {
      self = .refused(error)
    }
  }

  var review: Review? { if case .reviewed(let review) = self { review } else { nil } }
}
