import JSONValues
import RequestBuilding

/// What `GET /v1/models` was asked for.
struct CatalogueQuery {
  private let search, category, kind: String?
  private let withSchema: Bool
  private let limit, offset: Int

  init(_ query: [String: String]) throws(APIRefusal) {
    search = query["search"]
    category = query["category"]
    kind = query["kind"]
    withSchema = query["include_schema"] == "true"
    limit = try Self.count(query, "limit", default: 50)
    offset = try Self.count(query, "offset", default: 0)
  }

  /// The page asked for, and how many there are in all.
  func answer(from models: [Model]) -> JSONObject {
    let found = models.map { CatalogueEntry(model: $0) }.filter { entry in
      search.map(entry.matches) ?? true && category ?? entry.category == entry.category
        && kind ?? CatalogueEntry.kind == CatalogueEntry.kind
    }
    let page = found.dropFirst(offset).prefix(limit)
    return [
      "models": .array(page.map { .object($0.json(withSchema: withSchema)) }),
      "total": .integer(found.count),
    ]
  }

  private static func count(
    _ query: [String: String], _ name: String, default usual: Int
  ) throws(APIRefusal) -> Int {
    guard let text = query[name] else { return usual }
    guard let number = Int(text), number >= 0 else {
      throw .invalidInput([FieldRefusal(field: name, message: "expected a number from 0 on")])
    }
    return number
  }
}
