/// A step that leaves only some models to choose from.
struct Narrowing {
  /// What is said to have decided where the step made the difference.
  let decider: Route.Decider
  /// The ids of the models that remain.
  let kept: Set<String>
  let reasons: [RouteReason]
  /// 0 to 1: how sure it is that no other model is meant.
  let certainty: Double
  /// Why a model was ruled out, by its id.
  let whyNot: [String: String]
  /// Only chooses between models of one task and never takes the last model of a task.
  var isWithinTasks = false
}
