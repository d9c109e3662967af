import EmbeddedRules
import Routing
import SystemCalls
import Testing

@testable import Fitting

@Suite("The files of the routing rules")
struct RuleFilesTests {
  private let rules = EmbeddedRules.routes

  private var weights: RouterFit.Weights {
    let signals = rules.signals.map { ($0.id, $0.weight) }
    let numbers = FittedNumber.allCases.map { ($0.rawValue, rules.decision[keyPath: $0.place]) }
    return Dictionary(signals + numbers) { $1 }
  }

  @Test("take the weight of every signal and number where their line stands")
  func complete() throws {
    for signal in rules.signals {
      var file = WeightFile(try FileAccess.read("\(RulesCopy.original)/routes/\(signal.id).yaml"))
      let isThere = file.set("weight", to: RuleFiles.text(signal.weight.magnitude))
      #expect(isThere, "\(signal.id)")
    }
    for words in rules.words {
      let path = "\(RulesCopy.original)/routes/word-choice/\(words.language).yaml"
      var file = WeightFile(try FileAccess.read(path))
      for word in words.weights {
        let isThere = file.set(word.text, to: RuleFiles.text(word.weight))
        #expect(isThere, "\(words.language) \(word.text)")
      }
    }
    var decision = WeightFile(try FileAccess.read("\(RulesCopy.original)/routes/decision.yaml"))
    for number in FittedNumber.allCases {
      let isThere = decision.set(number.rawValue, to: "1")
      #expect(isThere, "\(number.rawValue)")
    }
  }

  @Test("stay byte for byte where the weights are what they were")
  func unchanged() throws {
    let copy = try RulesCopy(of: rules)
    #expect(try copy.files.write(weights, of: rules) == [])
    #expect(try copy.changes() == [:])
  }

  @Test("change in nothing but the numbers that changed")
  func changed() throws {
    let copy = try RulesCopy(of: rules)
    let signal = try #require(rules.signals.first { $0.weight < 0 })
    var weights = weights
    weights[signal.id] = -12.34
    weights["sibling"] = -5.6
    let names = ["routes/\(signal.id).yaml", "routes/decision.yaml"]
    #expect(try copy.files.write(weights, of: rules) == names)
    #expect(try copy.changes() == [names[0]: ["weight: 12.34"], names[1]: ["  sibling: -5.6"]])
  }
}
