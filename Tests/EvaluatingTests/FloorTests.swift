import Testing

@testable import Evaluating

/// The least that the own set must show; what it shows now stands in the README.
@Suite("On its own labelled set Peel")
struct FloorTests {
  private let evaluation: Evaluation

  init() throws { evaluation = try OwnSet.evaluation.get() }

  @Test(
    "finds the flaws it is made for",
    arguments: [
      ("passive-instruction", 0.95), ("vague-change", 0.90), ("unscoped-target", 0.88),
      ("indirect-request", 0.94), ("unquoted-lettering", 0.92), ("keep-change-conflict", 0.74),
    ])
  func rules(id: String, least: Double) throws {
    let f1 = try #require(evaluation.rule(id).f1)
    #expect(f1 >= least)
  }

  @Test("counts changes and sees what stays")
  func analysis() throws {
    #expect(try #require(evaluation.compound.precision) >= 0.95)
    #expect(try #require(evaluation.compound.recall) >= 0.83)
    #expect(try #require(evaluation.changes.value) >= 0.94)
    #expect(try #require(evaluation.preservation.value) >= 0.97)
    #expect(try #require(evaluation.place.value) >= 0.92)
  }

  @Test("stays silent where nothing is wrong")
  func alarms() {
    for id in evaluation.judgedRules {
      let precision = evaluation.rule(id).precision ?? 1
      #expect(precision >= 0.9, "\(id)")
    }
    #expect(evaluation.editAlarms.part <= 2)
  }

  @Test("routes by what was asked")
  func routes() throws {
    #expect(try #require(evaluation.routing.task.value) >= 0.98)
    #expect(try #require(evaluation.routing.model.value) >= 0.90)
  }

  @Test("rewrites once, loses nothing and lowers no score")
  func rewrites() {
    let stable = evaluation.rewrites(where: \.isStable)
    #expect(stable.part == stable.whole)
    let complete = evaluation.rewrites { $0.lost.isEmpty }
    #expect(complete.part == complete.whole)
    let better = evaluation.rewrites(where: \.keepsScore)
    #expect(better.part == better.whole)
  }
}
