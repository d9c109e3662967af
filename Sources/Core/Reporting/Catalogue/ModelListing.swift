import JSONValues
import RequestBuilding

extension CatalogueAnswer {
  /// What `peel models` says.
  package init(models: [Model]) {
    self.init(
      command: "models", sections: ["models": .array(models.map { .object($0.section) })]
    ) { page in
      models.flatMap { model in
        let mark = model.isDefault ? " (default for \(model.task.rawValue))" : ""
        return [page.paint(model.id, .strong) + mark]
          + WrappedText.hanging("  ", model.summary, width: page.width)
          + ["  " + model.fields.map(\.name).joined(separator: " ")]
      }
    }
  }

  /// What `peel models ID` says.
  package init(model: Model) {
    var section = model.section
    section["fields"] = .array(model.fields.map { .object($0.section) })
    self.init(command: "models", sections: ["model": .object(section)]) { page in
      let width = model.fields.map(\.name.utf8.count).max() ?? 0
      let fields = model.fields.flatMap { field in
        WrappedText.hanging(
          "  " + field.name.padded(to: width + 2), field.description, width: page.width)
      }
      let price = model.pricePerImage.map { "\($0) USD a picture" } ?? "unknown"
      return [page.paint(model.id, .strong) + ": " + model.title]
        + WrappedText.lines(of: model.summary, width: page.width)
        + ["task: \(model.task.rawValue)", "also called: " + model.aliases.joined(separator: ", ")]
        + ["price: \(price)", "source: \(model.source)", "fields:"] + fields
    }
  }
}

extension Model {
  fileprivate var section: JSONObject {
    [
      "id": .string(id), "title": .string(title), "task": .string(task.rawValue),
      "default": .bool(isDefault), "summary": .string(summary),
      "aliases": .array(aliases.map { .string($0) }),
      "price_per_image_usd": pricePerImage.map { .number($0) } ?? .null,
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
    object["minimum"] = bounds.map { .integer($0.lowerBound) }
    object["maximum"] = bounds.map { .integer($0.upperBound) }
    object["default"] = defaultValue
    if !aliases.isEmpty { object["aliases"] = .array(aliases.map { .string($0) }) }
    object["summary"] = .string(summary)
    return object
  }

  /// Kind, limits and default in a line.
  fileprivate var description: String {
    var parts = [isRequired ? "\(kind.rawValue), required" : kind.rawValue]
    if !allowed.isEmpty { parts.append("one of " + allowed.map(\.plain).joined(separator: " ")) }
    if let bounds { parts.append("\(bounds.lowerBound) to \(bounds.upperBound)") }
    if let defaultValue { parts.append("default \(defaultValue.plain)") }
    return parts.joined(separator: ", ") + ". " + summary
  }
}

extension JSONValue {
  /// The value without quotation marks.
  fileprivate var plain: String { string ?? shown }
}
