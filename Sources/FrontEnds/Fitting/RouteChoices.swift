import Evaluating
import RequestBuilding
import Routing

/// The choices that make up a route, each with the samples that teach it.
struct RouteChoices {
  let rules: RouteRules
  let catalogue: ModelCatalogue
  /// Whether samples count only as they were found. What teaches the task counts without its
  /// signals too: they were written for what was read, of which they leave words nothing to say.
  let isAsFound: Bool

  /// A word is one of many: its weight pays more than a signal's.
  private static let costOfWord = 16.0
  /// None settles anything alone.
  private static let limitOfWord = 1.0
  /// Few ask for a new picture with images at hand: one that an image was laid beside counts for so
  /// little that edits lose nothing by it.
  private static let weightBesideImage = 0.03

  /// The same choices in the same order whatever the samples; some may have none.
  func all(from samples: [RoutedSample]) -> [Choice] {
    let open = samples.filter(\.isLeftToSignals)
    return [task(from: open)] + ImageTask.allCases.flatMap { models(for: $0, from: open) }
  }

  /// Between a new picture and an edit.
  private func task(from samples: [RoutedSample]) -> Choice {
    let numbers = [FittedNumber.imagesGiven, .imagesNone].map {
      Choice.Feature(name: $0.rawValue, options: [1], sign: 0)
    }
    let claims = rules.signals.compactMap { signal -> Choice.Feature? in
      guard case .task(let task) = signal.claim else { return nil }
      return Choice.Feature(
        name: signal.id, options: [task == .edit ? 1 : 0], sign: signal.sign)
    }
    let words = rules.words.flatMap { words in
      words.weights.map { word in
        Choice.Feature(
          name: words.name(of: word.text), options: [1], sign: 0, cost: Self.costOfWord,
          limit: Self.limitOfWord)
      }
    }
    let found = samples.filter { $0.task != nil }
    let silent = Set(rules.signals.filter(\.tellsOfSilence).map(\.id))
    let taught = isAsFound ? found : found + found.map { $0.withoutSignals(but: silent) }
    let weight = Self.weightOfNewPictures(in: taught)
    return choice(
      options: 2, features: numbers + claims + words, taught,
      given: { $0.hasImages ? .imagesGiven : .imagesNone },
      weight: { sample in
        guard sample.task == .textToImage else { return 1 }
        return sample.isBesideImage ? Self.weightBesideImage : sample.hasImages ? 1 : weight
      }
    ) { $0.task == .edit ? 1 : 0 }
  }

  /// Labelled sets hold more edits than people ask for; where no image is given, new pictures count
  /// twice as much as edits.
  private static func weightOfNewPictures(in samples: [RoutedSample]) -> Double {
    let bare = samples.filter { !$0.hasImages }
    let edits = bare.count { $0.task == .edit }
    guard edits > 0, edits < bare.count else { return 1 }
    return 2 * Double(edits) / Double(bare.count - edits)
  }

  /// Between a task's default and the others, then between no sibling and each.
  private func models(for task: ImageTask, from samples: [RoutedSample]) -> [Choice] {
    guard let usual = catalogue.default(for: task) else { return [] }
    let rivals = catalogue.models.filter { $0.task == task && $0 != usual }
    let (others, siblings) = (
      rivals.filter { !$0.isSibling }.map(\.id), rivals.filter(\.isSibling).map(\.id)
    )
    let given = samples.filter { $0.isAsGiven && $0.task == task }
    let model = between(
      usual.id, others, .otherModel,
      given.filter { ([usual.id] + others).contains($0.labelled.model ?? "") }
    ) { $0.labelled.model }
    let sibling = between(
      usual.id, siblings, .sibling,
      given.filter { $0.labelled.model == usual.id && $0.labelled.sibling != .unjudged }
    ) { sample in
      guard case .model(let id) = sample.labelled.sibling else { return nil }
      return id
    }
    return [others.isEmpty ? nil : model, siblings.isEmpty ? nil : sibling].compactMap(\.self)
  }

  private func between(
    _ usual: String, _ rivals: [String], _ number: FittedNumber, _ samples: [RoutedSample],
    _ label: (RoutedSample) -> String?
  ) -> Choice {
    let options = [usual] + rivals
    let bias = Choice.Feature(
      name: number.rawValue, options: Array(1..<options.count), sign: 0)
    let claims = rules.signals.compactMap { signal -> Choice.Feature? in
      guard case .model(let id) = signal.claim, let option = options.firstIndex(of: id),
        option > 0 || number == .otherModel
      else { return nil }
      return Choice.Feature(name: signal.id, options: [option], sign: signal.sign)
    }
    return choice(
      options: options.count, features: [bias] + claims, samples, given: { _ in number }
    ) { label($0).flatMap { options.firstIndex(of: $0) } ?? 0 }
  }

  private func choice(
    options: Int, features: [Choice.Feature], _ samples: [RoutedSample],
    given number: (RoutedSample) -> FittedNumber,
    weight: (RoutedSample) -> Double = { _ in 1 }, truth: (RoutedSample) -> Int
  ) -> Choice {
    let places = Dictionary(uniqueKeysWithValues: features.indices.map { (features[$0].name, $0) })
    let each = samples.map { sample in
      Choice.Sample(
        found: ([number(sample).rawValue] + sample.signals + sample.words)
          .compactMap { places[$0] },
        truth: truth(sample), weight: weight(sample))
    }
    return Choice(optionCount: options, features: features, samples: Choice.merged(each))
  }
}

extension Signal {
  fileprivate var sign: Double { weight.sign == .minus ? -1 : 1 }

  /// Whether it is found for what a prompt does not say.
  fileprivate var tellsOfSilence: Bool { patterns.isEmpty && facts?.tellsOnly == true }
}
