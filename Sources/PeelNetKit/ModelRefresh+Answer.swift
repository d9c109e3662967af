import JSONValues
import Reporting
import RequestBuilding

extension ModelRefresh {
  /// What `peel models --refresh` says; the first failure is that of the command.
  func answer(of outcomes: [Outcome]) -> CatalogueAnswer {
    var failure: Failure?
    for case .failure(let error) in outcomes.map(\.kept) where failure == nil { failure = error }
    let hasKept = outcomes.contains { (try? $0.kept.get()) != nil }
    return CatalogueAnswer(
      command: "models",
      sections: ["refreshed": .array(outcomes.map { .object($0.section(in: cache)) })],
      failure: failure
    ) { page in
      let end = "kept in \(cache.folder); --live-schema makes lint and plan use it"
      return outcomes.flatMap { $0.lines(on: page) }
        + (hasKept ? WrappedText.lines(of: end, width: page.width) : [])
    }
  }
}

extension ModelRefresh.Outcome {
  private func findings(_ kept: KeptModel) -> [SchemaDifference] {
    model.differences(from: kept.model)
  }

  fileprivate func section(in cache: ModelCache) -> JSONObject {
    switch kept {
    case .failure(let failure): return ["id": .string(model.id), "error": .object(failure.json)]
    case .success(let kept):
      return [
        "id": .string(model.id), "fetched_at": .string(kept.fetchedAt),
        "path": .string(cache.path(of: model.id)),
        "price_usd": kept.model.basePrice ?? .null,
        "price_unit": kept.model.priceUnit.map { .string($0) } ?? .null,
        "findings": .array(findings(kept).map { .object($0.section) }),
      ]
    }
  }

  fileprivate func lines(on page: Page) -> [String] {
    let name = page.palette.paint(model.id, .strong)
    switch kept {
    case .failure(let failure):
      return ["\(name): " + page.palette.paint("failed", .error)]
        + WrappedText.hanging("  ", failure.message, width: page.width)
    case .success(let kept):
      let findings = findings(kept)
      let state = findings.isEmpty ? "as shipped" : "differs from what is shipped"
      let price = kept.price.map { ", \($0)" } ?? ""
      return ["\(name): \(state)\(price)"]
        + findings.flatMap { finding in
          WrappedText.hanging(
            finding.isGrave ? "  warning " : "  advice ", finding.message, width: page.width)
        }
    }
  }
}

extension KeptModel {
  fileprivate var price: String? {
    model.basePrice.map { price in
      "base price \(price.shown) USD" + (model.priceUnit.map { " per \(VisibleText.of($0))" } ?? "")
    }
  }
}

extension SchemaDifference {
  fileprivate var section: JSONObject {
    var object: JSONObject = [
      "kind": .string(kind.rawValue), "severity": .string(isGrave ? "warning" : "advice"),
    ]
    object["field"] = field.map { .string($0) }
    object["shipped"] = shipped
    object["live"] = live
    object["message"] = .string(message)
    return object
  }
}
