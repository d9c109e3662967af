import JSONValues
import RequestBuilding

extension CatalogueAnswer {
  /// What `peel models` says.
  package init(models: [Model]) {
    self.init(
      command: "models", sections: ["models": .array(models.map { .object($0.section) })]
    ) { page in models.flatMap { $0.overview(on: page) } }
  }

  /// What `peel models ID` says.
  package init(model: Model) {
    var section = model.section
    section["fields"] = .array(model.fields.map { .object($0.section) })
    self.init(command: "models", sections: ["model": .object(section)]) { model.page(on: $0) }
  }
}

extension ModelPrice {
  /// The price of a picture, and who says so.
  var line: String { "\(perImage) USD a picture, by \(source)" }
}

extension Model {
  fileprivate func overview(on page: Page) -> [String] {
    var lines = [page.paint(id, .strong) + mark]
    lines += WrappedText.hanging("  ", summary, width: page.width)
    lines.append("  " + fields.map(\.name).joined(separator: " "))
    return lines
  }

  fileprivate func page(on page: Page) -> [String] {
    var lines = [page.paint(id, .strong) + ": " + title + mark]
    lines += WrappedText.lines(of: summary, width: page.width)
    for (label, text) in facts { lines += WrappedText.hanging(label, text, width: page.width) }
    lines.append("fields:")
    let column = (fields.map(\.name.utf8.count).max() ?? 0) + 2
    for field in fields {
      lines += WrappedText.hanging(
        "  " + field.name.padded(to: column), field.description, width: page.width)
    }
    return lines
  }

  private var facts: [(label: String, text: String)] {
    var facts = [("task: ", task.rawValue), ("also called: ", aliases.joined(separator: ", "))]
    facts += preferredFor.map { ("preferred for: ", $0) }
    facts += notes.map { ("note: ", $0) }
    return facts + [("price: ", price?.line ?? "unknown"), ("source: ", source)]
  }

  /// What makes it stand out among the models, behind its name.
  private var mark: String {
    if isSibling { return " (sibling: chosen only by name or with --allow-siblings)" }
    return isDefault ? " (default for \(task.rawValue))" : ""
  }

  fileprivate var section: JSONObject {
    [
      "id": .string(id), "title": .string(title), "task": .string(task.rawValue),
      "default": .bool(isDefault), "sibling": .bool(isSibling), "summary": .string(summary),
      "preferred_for": .array(preferredFor.map { .string($0) }),
      "notes": .array(notes.map { .string($0) }),
      "aliases": .array(aliases.map { .string($0) }),
      "price_per_image_usd": price.map { .number($0.perImage) } ?? .null,
      "price_source": price.map { .string($0.source) } ?? .null,
      "source": .string(source),
    ]
  }
}

extension ModelField {
  fileprivate var section: JSONObject {
    var object: JSONObject = [
      "name": .string(name), "wire_name": .string(wireName), "kind": .string(kind.rawValue),
      "required": .bool(isRequired),
    ]
    if !allowed.isEmpty { object["allowed"] = .array(allowed) }
    if !omitted.isEmpty { object["same_as_left_out"] = .array(omitted.map { .string($0) }) }
    object["minimum"] = bounds?.least.map { .integer($0) }
    object["maximum"] = bounds?.most.map { .integer($0) }
    object["default"] = defaultValue
    if !aliases.isEmpty { object["aliases"] = .array(aliases.map { .string($0) }) }
    object["summary"] = .string(summary)
    return object
  }

  /// Kind, name in the request, limits and default in a line.
  fileprivate var description: String {
    var parts = [isRequired ? "\(kind.rawValue), required" : kind.rawValue]
    if wireName != name { parts.append("sent as \(wireName)") }
    let listed = allowed.map(\.plain) + omitted
    if !allowed.isEmpty { parts.append("one of " + listed.joined(separator: " ")) }
    if let bounds, kind != .image { parts.append(bounds.words) }
    if let defaultValue { parts.append("default \(defaultValue.plain)") }
    return parts.joined(separator: ", ") + ". " + summary
  }
}

extension JSONValue {
  /// The value without quotation marks.
  fileprivate var plain: String { string ?? shown }
}
