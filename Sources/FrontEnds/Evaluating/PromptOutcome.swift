import Linting
import PromptParsing
import RequestBuilding

/// What Peel made of one prompt.
package struct PromptOutcome: Sendable {
  /// The worst severity of each rule that fired.
  package let findings: [String: Severity]
  package let changes: Int
  package let preservation: PreservationPlace
  package let task: ImageTask
  /// The task without the images and fields that came with it.
  package let taskByWords: ImageTask
  package let model: String
  package let sibling: String?
  package let rewrite: RewriteOutcome
}
