import JSONValues
import Reporting
import RequestBuilding

extension CatalogueAnswer {
  /// What `peel models --search` says of the API's answer.
  init(searching text: String, answer: JSONObject, known: [Model]) throws(Failure) {
    guard let models = answer["models"]?.array else {
      throw Failure(.upstreamGarbled, "the API's answer has no list of models")
    }
    let found = models.compactMap(\.object).map { FoundModel($0, known: known) }
    let total = answer["total"]?.integer ?? found.count
    self.init(
      command: "models",
      sections: [
        "search": .string(text), "total": .integer(total),
        "found": .array(found.map { .object($0.section) }),
      ]
    ) { page in
      let rest = total > found.count ? ["\(total - found.count) more; narrow the search"] : []
      return found.isEmpty
        ? ["the API has no model with “\(VisibleText.of(text))”"]
        : found.flatMap { $0.lines(on: page) } + rest
    }
  }
}
