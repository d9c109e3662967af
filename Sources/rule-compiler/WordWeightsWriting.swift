import Routing

extension WordWeights: SwiftSource {
  var swiftSource: String {
    call(
      "WordWeights",
      [
        ("language", language), ("unit", unit), ("texts", texts), ("slots", slots),
        ("numbers", numbers),
      ])
  }
}

extension WordWeights.Unit: SwiftSource {
  var swiftSource: String { "WordWeights.Unit.\(self)" }
}
