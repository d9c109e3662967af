import RequestBuilding

/// The figures of routing as tables.
package struct RoutingReport {
  private let figures: RoutingFigures

  package init(_ figures: RoutingFigures) { self.figures = figures }

  /// Lines without those of tables that nothing is labelled for.
  package var lines: [String] {
    Array([kinds, models, asks].map(\.lines).filter { $0.count > 1 }.joined(separator: [""]))
  }

  /// The task, by kind of prompt.
  private var kinds: TextTable {
    var table = TextTable(
      heading: ["task of prompts", "prompts", "right", "by words alone", "calibration error"])
    for (name, part) in kindParts + languageParts where part.task.whole > 0 {
      table.append([
        name, String(part.task.whole), Figure.of(part.task.value),
        Figure.of(part.taskByWords.value), Figure.thousandths(part.calibrationByWords.error),
      ])
    }
    return table
  }

  /// The model and the sibling, by kind of ask.
  private var asks: TextTable {
    var table = TextTable(
      heading: [
        "asks", "asks", "model right", "sibling precision", "recall", "calibration error",
        "abstained",
      ])
    let parts =
      [
        ("clear", figures.part { !$0.labelled.isHard }), ("hard", figures.part(\.labelled.isHard)),
        ("kept aside", figures.part(\.labelled.isHeld)),
      ] + languageParts + [("all", figures)]
    for (name, part) in parts {
      let judged = part.part { $0.labelled.model != nil }
      guard judged.model.whole > 0 else { continue }
      table.append([
        name, String(judged.model.whole), Figure.of(judged.model.value),
        Figure.of(judged.sibling.precision), Figure.of(judged.sibling.recall),
        Figure.thousandths(judged.calibration.error),
        Figure.perHundred(judged.abstained.part, of: judged.abstained.whole),
      ])
    }
    return table
  }

  private var models: TextTable {
    var table = TextTable(heading: ["model", "labelled", "precision", "recall", "F1"])
    for model in figures.models {
      let tally = figures.tally(of: model)
      table.append([
        model, "\(tally.positives) of \(tally.count)", Figure.of(tally.precision),
        Figure.of(tally.recall), Figure.of(tally.f1),
      ])
    }
    return table
  }

  private var kindParts: [(String, RoutingFigures)] {
    [
      ("edits of up to 240 bytes", figures.part { $0.task == .edit && $0.isShort }),
      ("longer edits", figures.part { $0.task == .edit && !$0.isShort }),
      ("text-to-image", figures.part { $0.task == .textToImage }),
    ]
  }

  private var languageParts: [(String, RoutingFigures)] {
    Set(figures.prompts.map(\.labelled.language)).subtracting([""]).sorted().map { language in
      (language, figures.part { $0.labelled.language == language })
    }
  }
}
