import RequestBuilding

/// A labelled prompt with where it was sent.
package struct RoutedPrompt: Sendable {
  package let labelled: LabelledPrompt
  /// With all that came with it.
  package let route: RouteOutcome
  /// By its words alone.
  package let byWords: RouteOutcome

  package init(labelled: LabelledPrompt, route: RouteOutcome, byWords: RouteOutcome) {
    self.labelled = labelled
    self.route = route
    self.byWords = byWords
  }
}

extension RoutedPrompt {
  var task: ImageTask? { labelled.task.task }

  /// Whether the model is the labelled one; `nil` where there is no label.
  var hasRightModel: Bool? { labelled.model.map { $0 == route.model } }

  /// Where the route and the label differ.
  var problems: [String] {
    var problems: [String] = []
    if let task, task != route.task { problems.append("task \(route.task.rawValue)") }
    if let task, task != byWords.task {
      problems.append("task by words alone \(byWords.task.rawValue)")
    }
    if let model = labelled.model, model != route.model {
      problems.append("model \(route.model), labelled \(model)")
    }
    switch (labelled.sibling, route.sibling) {
    case (.none, let sibling?): problems.append("sibling \(sibling), labelled none")
    case (.model(let id), let sibling) where sibling != id:
      problems.append("sibling \(sibling ?? "none"), labelled \(id)")
    default: break
    }
    return problems
  }

  /// Edits are short by this much text; the corpus's benchmarks are, its galleries are not.
  var isShort: Bool { labelled.record.prompt.utf8.count <= 240 }
}
