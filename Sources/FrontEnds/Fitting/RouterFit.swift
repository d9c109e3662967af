import Evaluating
import PromptParsing
import RequestBuilding
import Routing

/// Fits the weights of the routing rules to labelled prompts.
struct RouterFit {
  let rules: RouteRules
  let catalogue: ModelCatalogue
  let lexicons: [Lexicon]

  /// The penalties that are tried; the one that loses least on prompts left out is taken.
  static let penalties = [0.1, 0.3, 1, 3]

  /// What weights are multiplied by, tried on each choice.
  static let scales = [1, 0.9, 0.8, 0.7, 0.6, 0.5]

  /// What is left of a scale for an author whom nobody has read: signals were written with the
  /// files read that are left out here. Left out with signals that were older than they, 0.8 lost
  /// least where now 1 does (`docs/routing.md`).
  static let shareForUnread = 0.8

  /// A weight by its signal's id or number's key.
  typealias Weights = [String: Double]

  /// Where signals were found in the labelled prompts.
  func samples(of prompts: [LabelledPrompt]) -> [RoutedSample] {
    let router = Router(catalogue: catalogue, rules: rules, lexicons: lexicons)
    return prompts.flatMap {
      RoutedSample.samples(of: $0, by: router, catalogue: catalogue, lexicons: lexicons)
    }
  }

  /// The weights that the samples speak for, to two decimals. A number that the models of two tasks
  /// share is learnt where there is more to learn it from.
  func weights(
    from samples: [RoutedSample], penalties: [Double], scales: [Double]
  ) -> Weights {
    var weights: Weights = [:]
    let choices = choices(from: samples).enumerated()
    for (index, choice) in choices.sorted(by: {
      $0.element.samples.count < $1.element.samples.count
    })
    where !choice.samples.isEmpty {
      let fitted = LogisticFit(penalty: penalties[index]).weights(of: choice)
      for (feature, weight) in zip(choice.features, fitted) {
        let scaled = weight * scales[index] * Self.shareForUnread
        weights[feature.name] = (scaled * 100).rounded() / 100
      }
    }
    return weights
  }

  /// For each choice the scale that does best on files left out: weights that are sure of
  /// one author's words are too sure of another's.
  func scales(for samples: [RoutedSample], folds: Folds, penalties: [Double]) -> [Double] {
    let splits = leftOut(of: samples, folds: folds)
    return penalties.indices.map { index in
      let fit = LogisticFit(penalty: penalties[index])
      let weights = splits.map { fit.weights(of: $0.taught[index]) }
      return Self.best(of: Self.scales) { scale in
        zip(splits, weights).reduce(0) { sum, fitted in
          sum + Self.loss(of: index, in: fitted.0.files, by: fitted.1, scale: scale)
        }
      }
    }
  }

  /// The candidate that loses least, the first of those that lose alike.
  private static func best(of candidates: [Double], loss: (Double) -> Double) -> Double {
    let losses = candidates.map(loss)
    return candidates[losses.indices.min { losses[$0] < losses[$1] } ?? 0]
  }

  /// For each choice the penalty that does best on files left out of its fit: prompts of an author
  /// who is read already would choose one that trusts too many words.
  func penalties(for samples: [RoutedSample], folds: Folds) -> [Double] {
    let splits = leftOut(of: samples, folds: folds)
    return choices(from: samples).indices.map { index in
      Self.best(of: Self.penalties) { penalty in
        splits.reduce(0) { sum, split in
          let weights = LogisticFit(penalty: penalty).weights(of: split.taught[index])
          return sum + Self.loss(of: index, in: split.files, by: weights)
        }
      }
    }
  }

  /// The choices that files teach, with those of each file that is left out beside them.
  private func leftOut(
    of samples: [RoutedSample], folds: Folds
  ) -> [(taught: [Choice], files: [[Choice]])] {
    folds.partsOfFiles(of: samples) { $0.labelled }.map { part, rest in
      let files = Folds.files(of: part) { $0.labelled }
      return (choices(from: rest), files.map { choices(from: $0.part, asFound: true) })
    }
  }

  /// Each file counts alike, however many prompts it holds.
  private static func loss(
    of index: Int, in files: [[Choice]], by weights: [Double], scale: Double = 1
  ) -> Double {
    let scaled = weights.map { $0 * scale }
    return files.reduce(0) { $0 + $1[index].meanLoss(by: scaled) }
  }

  /// The prompts as they are routed by those weights.
  func routed(_ prompts: [LabelledPrompt], by weights: Weights) -> [RoutedPrompt] {
    let router = Router(
      catalogue: catalogue, rules: rules.weighed(by: weights), lexicons: lexicons)
    return prompts.compactMap { labelled in
      let prompt = Prompt(labelled.record.prompt, lexicons: lexicons)
      let bare = Record(prompt: labelled.record.prompt)
      guard let route = router.route(labelled.record, prompt: prompt),
        let byWords = router.route(bare, prompt: prompt)
      else { return nil }
      return RoutedPrompt(
        labelled: labelled, route: RouteOutcome(route, models: catalogue),
        byWords: RouteOutcome(byWords, models: catalogue))
    }
  }

  private func choices(from samples: [RoutedSample], asFound: Bool = false) -> [Choice] {
    RouteChoices(rules: rules, catalogue: catalogue, isAsFound: asFound).all(from: samples)
  }
}

extension RouteRules {
  /// The rules with other weights; what is not among them stays.
  func weighed(by weights: RouterFit.Weights) -> RouteRules {
    var rules = self
    for index in rules.signals.indices {
      if let weight = weights[rules.signals[index].id] { rules.signals[index].weight = weight }
    }
    rules.words = rules.words.map { $0.weighed(by: weights) }
    for number in FittedNumber.allCases {
      if let weight = weights[number.rawValue] { rules.decision[keyPath: number.place] = weight }
    }
    return rules
  }
}

extension WordWeights {
  /// The name of a word among all weights.
  func name(of word: String) -> String { "\(language):\(word)" }

  fileprivate func weighed(by weights: RouterFit.Weights) -> WordWeights {
    let words = self.weights.map { word in
      (text: word.text, weight: weights[name(of: word.text)] ?? word.weight)
    }
    return WordWeights(language: language, unit: unit, weights: words)
  }
}
