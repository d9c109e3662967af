import PeelKit
import RequestBuilding
import Routing

/// What of a route is held against a label.
package struct RouteOutcome: Sendable {
  package let model: String
  package let task: ImageTask
  /// How sure the route is of its model, 0 to 1.
  package let confidence: Double
  /// How sure it is of its task: of all models together that do it.
  package let taskConfidence: Double
  package let sibling: String?
  package let abstained: Bool
  package let missing: [String]

  package init(_ route: Route, models: ModelCatalogue) {
    model = route.model
    task = route.task
    confidence = route.confidence
    let others = route.alternatives.filter { models.model(named: $0.model)?.task == route.task }
    taskConfidence = others.reduce(route.confidence) { $0 + $1.confidence }
    sibling = route.sibling?.model
    abstained = route.abstained
    missing = route.missing
  }
}
