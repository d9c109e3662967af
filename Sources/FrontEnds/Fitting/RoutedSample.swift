import Evaluating
import JSONValues
import PromptParsing
import RequestBuilding
import Routing

/// A labelled record with the signals that were found in it.
struct RoutedSample: Sendable {
  let labelled: LabelledPrompt
  /// As it is routed: as given, without its images to learn what words alone say, or beside one.
  let record: Record
  /// Whether the record is as it was labelled.
  let isAsGiven: Bool
  /// The task that the label says, or that the labelled model is for.
  let task: ImageTask?
  /// The ids of the signals, each once.
  var signals: [String]
  /// The words that are weighed, as `LANGUAGE:WORD`.
  let words: [String]
  /// Whether signals decide, and no name or parameter does.
  let isLeftToSignals: Bool

  var hasImages: Bool { record.imageCount > 0 }

  /// Whether an image was laid beside a new picture that came without one.
  var isBesideImage: Bool { !isAsGiven && task == .textToImage }

  /// The same as it would be by an author whose ways of asking no signal knows.
  /// What is found where nothing is said stays.
  func withoutSignals(but kept: Set<String>) -> RoutedSample {
    var sample = self
    sample.signals = signals.filter(kept.contains)
    return sample
  }
}

extension RoutedSample {
  /// The samples of a labelled prompt: an edit with images teaches with and without them, and a new
  /// picture is one whatever images lie around.
  static func samples(
    of labelled: LabelledPrompt, by router: Router, catalogue: ModelCatalogue,
    lexicons: [Lexicon]
  ) -> [RoutedSample] {
    let prompt = Prompt(labelled.record.prompt, lexicons: lexicons)
    let task = labelled.task.task ?? labelled.model.flatMap { catalogue.model(named: $0)?.task }
    var records = [labelled.record]
    if task == .edit, labelled.record.imageCount > 0 {
      records.append(labelled.record.withoutImages)
    }
    if task == .textToImage, labelled.record.imageCount == 0 {
      records.append(labelled.record.besideImage)
    }
    return records.compactMap { record in
      guard let route = router.route(record, prompt: prompt) else { return nil }
      let found = router.stands(in: record, prompt: prompt).filter { $0.found != nil }
      return RoutedSample(
        labelled: labelled, record: record, isAsGiven: record == labelled.record,
        task: task, signals: found.map(\.signal.id).sorted(),
        words: router.weighedWords(in: record, prompt: prompt),
        isLeftToSignals: route.decidedBy != .namedModel && route.decidedBy != .parameters)
    }
  }
}

extension Record {
  fileprivate var withoutImages: Record {
    var bare = self
    bare.fields["image_urls"] = nil
    return bare
  }

  fileprivate var besideImage: Record {
    var given = self
    given.fields["image_urls"] = .array([.string("https://example.com/image.png")])
    return given
  }
}
