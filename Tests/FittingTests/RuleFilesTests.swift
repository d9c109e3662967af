import EmbeddedRules
import Routing
import SystemCalls
import Testing

@testable import Fitting

@Suite("The files of the routing rules")
struct RuleFilesTests {
  private static let root = "\(#filePath)".split(separator: "/").dropLast(3).map { "/\($0)" }
    .joined()

  @Test("take the weight of every signal and number where their line stands")
  func complete() throws {
    for signal in EmbeddedRules.routes.signals {
      var file = WeightFile(try FileAccess.read("\(Self.root)/rules/routes/\(signal.id).yaml"))
      let isThere = file.set("weight", to: RuleFiles.text(signal.weight.magnitude))
      #expect(isThere, "\(signal.id)")
    }
    var decision = WeightFile(try FileAccess.read("\(Self.root)/rules/routes/decision.yaml"))
    for number in FittedNumber.allCases {
      let isThere = decision.set(number.rawValue, to: "1")
      #expect(isThere, "\(number.rawValue)")
    }
  }

  @Test("stay byte for byte where the weights are what they were")
  func unchanged() throws {
    let rules = EmbeddedRules.routes
    let weights = Dictionary(uniqueKeysWithValues: rules.signals.map { ($0.id, $0.weight) })
    let written = try RuleFiles(folder: "\(Self.root)/rules").write(
      weights.merging(
        FittedNumber.allCases.map { ($0.rawValue, rules.decision[keyPath: $0.place]) }
      ) { $1 }, of: rules)
    #expect(written == [])
  }
}
