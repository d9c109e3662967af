import JSONValues
import Reporting
import RequestBuilding

/// A model as the API's catalogue lists it.
struct FoundModel: Sendable {
  private let id, title: String
  private let categories: [String]
  private let price: JSONValue
  private let priceUnit: String?
  /// Whether Peel ships a file for it.
  private let isKnown: Bool

  /// Every member may be missing.
  init(_ entry: JSONObject, known: [Model]) {
    let id = entry["model_id"]?.string ?? ""
    self.id = id
    title = entry["display_name"]?.string ?? ""
    categories = entry["categories"]?.array?.compactMap(\.string) ?? []
    // The output promises a number.
    price = entry["base_price_usd"].flatMap { $0.amount == nil ? nil : $0 } ?? .null
    priceUnit = entry["price_unit"]?.string
    isKnown = known.contains { $0.id == id }
  }

  /// An element of the output's `found`.
  var section: JSONObject {
    [
      "id": .string(id), "title": .string(title),
      "categories": .array(categories.map { .string($0) }), "price_usd": price,
      "price_unit": priceUnit.map { .string($0) } ?? .null, "known": .bool(isKnown),
    ]
  }

  /// For people.
  func lines(on page: Page) -> [String] {
    let cost = price == .null ? [] : ["base price \(price.shown) USD per \(priceUnit ?? "unit")"]
    let facts = [title] + categories + cost + (isKnown ? ["known to Peel"] : [])
    return [page.palette.paint(VisibleText.of(id), .strong)]
      + WrappedText.hanging(
        "  ", facts.filter { !$0.isEmpty }.joined(separator: ", "), width: page.width)
  }
}
