import Linting
import PromptParsing

/// What Peel made of one prompt.
package struct PromptOutcome: Sendable {
  /// The worst severity of each rule that fired.
  package let findings: [String: Severity]
  package let changes: Int
  package let preservation: PreservationPlace
  package let route: RouteOutcome
  /// Where it goes without the images and fields that came with it.
  package let routeByWords: RouteOutcome
  package let rewrite: RewriteOutcome
}
