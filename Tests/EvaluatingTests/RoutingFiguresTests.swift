import RequestBuilding
import Testing

@testable import Evaluating

@Suite("The figures of routing")
struct RoutingFiguresTests {
  private static let (editor, maker, sibling) = ("acme/edit", "acme/make", "acme/other")

  /// A prompt labelled with one thing and routed to another; by its words alone it makes a picture.
  private func prompt(
    _ labelled: (model: String?, sibling: LabelledPrompt.SiblingLabel),
    to model: String, beside sibling: String? = nil, confidence: Double = 0.9
  ) -> RoutedPrompt {
    let task = labelled.model == Self.maker ? ImageTask.textToImage : .edit
    return RoutedPrompt(
      labelled: LabelledPrompt(
        place: "asks.jsonl:1", language: "en", record: Record(prompt: "Paint\nit."),
        task: .known(task), changes: nil, preservation: nil, rules: [:], model: labelled.model,
        sibling: labelled.sibling, isHard: false, isHeld: false),
      route: RouteOutcome(model: model, sibling: sibling, confidence: confidence),
      byWords: RouteOutcome(model: Self.maker, sibling: nil, confidence: 0.6))
  }

  @Test("count the tasks and models that are the labelled ones")
  func models() {
    let figures = RoutingFigures(of: [
      prompt((Self.editor, .unjudged), to: Self.editor),
      prompt((Self.editor, .unjudged), to: Self.sibling),
      prompt((Self.maker, .unjudged), to: Self.editor),
      prompt((nil, .unjudged), to: Self.editor),
    ])
    #expect((figures.task.part, figures.task.whole) == (3, 4))
    #expect((figures.taskByWords.part, figures.taskByWords.whole) == (1, 4))
    #expect((figures.model.part, figures.model.whole) == (1, 3))
    #expect(figures.models == [Self.editor, Self.maker])
    #expect(figures.tally(of: Self.editor).precision == 0.5)
    #expect(figures.tally(of: Self.editor).recall == 0.5)
  }

  @Test("count a sibling that is another than the labelled one as missed and as a false alarm")
  func siblings() {
    let right = prompt((Self.editor, .model(Self.sibling)), to: Self.editor, beside: Self.sibling)
    let wrong = prompt((Self.editor, .model(Self.sibling)), to: Self.editor, beside: "acme/third")
    let silent = prompt((Self.editor, .model(Self.sibling)), to: Self.editor)
    let needless = prompt((Self.editor, .none), to: Self.editor, beside: Self.sibling)
    let unjudged = prompt((Self.editor, .unjudged), to: Self.editor, beside: Self.sibling)
    let tally = RoutingFigures(of: [right, wrong, silent, needless, unjudged]).sibling
    #expect(tally.precision == 1.0 / 3)
    #expect(tally.recall == 1.0 / 3)
  }

  @Test("tell how sure wrong answers were, and what went wrong on one line")
  func failures() throws {
    let figures = RoutingFigures(of: [
      prompt((Self.editor, .none), to: Self.editor, beside: Self.sibling, confidence: 0.75)
    ])
    #expect(abs(try #require(figures.calibration.error) - 0.25) < 1e-12)
    #expect(abs(try #require(figures.calibrationByWords.error) - 0.6) < 1e-12)
    #expect(
      figures.failures == [
        """
        asks.jsonl:1: task by words alone text-to-image; sibling acme/other, labelled none: \
        Paint ⏎ it.
        """
      ])
  }
}

extension RouteOutcome {
  fileprivate init(model: String, sibling: String?, confidence: Double) {
    let task = model == "acme/make" ? ImageTask.textToImage : .edit
    self.init(
      model: model, task: task, confidence: confidence, taskConfidence: confidence,
      sibling: sibling, abstained: false)
  }
}
