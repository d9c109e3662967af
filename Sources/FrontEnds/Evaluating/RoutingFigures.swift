import RequestBuilding

/// How routes compare with labels.
package struct RoutingFigures: Sendable {
  let prompts: [RoutedPrompt]

  package init(of prompts: [RoutedPrompt]) { self.prompts = prompts }

  package func part(_ isMeant: (RoutedPrompt) -> Bool) -> RoutingFigures {
    RoutingFigures(of: prompts.filter(isMeant))
  }

  /// Prompts sent to a model of the labelled task.
  package var task: Share { share { prompt in prompt.task.map { prompt.route.task == $0 } } }

  /// The same without the images and fields that came with them.
  package var taskByWords: Share {
    share { prompt in prompt.task.map { prompt.byWords.task == $0 } }
  }

  package var model: Share { share(\.hasRightModel) }

  /// Named siblings: a hit is the one that the label names, a false alarm any other.
  package var sibling: Tally {
    prompts.reduce(into: Tally()) { tally, prompt in
      switch prompt.labelled.sibling {
      case .unjudged: return
      case .none: tally.add(said: prompt.route.sibling != nil, labelled: false)
      case .model(let id):
        let isRight = prompt.route.sibling == id
        tally.add(said: isRight, labelled: true)
        if let other = prompt.route.sibling, other != id { tally.add(said: true, labelled: false) }
      }
    }
  }

  /// Of one model against all others, on the prompts whose model is labelled.
  package func tally(of model: String) -> Tally {
    prompts.reduce(into: Tally()) { tally, prompt in
      guard let labelled = prompt.labelled.model else { return }
      tally.add(said: prompt.route.model == model, labelled: labelled == model)
    }
  }

  /// The labelled models, sorted.
  package var models: [String] { Set(prompts.compactMap(\.labelled.model)).sorted() }

  /// Of the model, where it is labelled.
  package var calibration: Calibration {
    prompts.reduce(into: Calibration()) { calibration, prompt in
      guard let isRight = prompt.hasRightModel else { return }
      calibration.add(confidence: prompt.route.confidence, isRight: isRight)
    }
  }

  /// Of the task, by the words alone.
  package var calibrationByWords: Calibration {
    prompts.reduce(into: Calibration()) { calibration, prompt in
      guard let task = prompt.task else { return }
      calibration.add(
        confidence: prompt.byWords.taskConfidence, isRight: prompt.byWords.task == task)
    }
  }

  package var abstained: Share { share { $0.route.abstained } }

  /// One line a prompt that went elsewhere than its label says.
  package var failures: [String] {
    prompts.compactMap { prompt in
      let text = prompt.labelled.record.prompt.split(separator: "\n").joined(separator: " ⏎ ")
      let problems = prompt.problems
      return problems.isEmpty
        ? nil : "\(prompt.labelled.place): \(problems.joined(separator: "; ")): \(text)"
    }
  }

  private func share(_ judge: (RoutedPrompt) -> Bool?) -> Share {
    prompts.compactMap(judge).reduce(into: Share()) { $0.add($1) }
  }
}
