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
}

extension RouteOutcome {
  package init(_ route: Route, models: ModelCatalogue) {
    let others = route.alternatives.filter { models.model(named: $0.model)?.task == route.task }
    self.init(
      model: route.model, task: route.task, confidence: route.confidence,
      taskConfidence: others.reduce(route.confidence) { $0 + $1.confidence },
      sibling: route.sibling?.model, abstained: route.abstained)
  }
}
