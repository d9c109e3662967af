import JSONValues
import Linting
import RequestBuilding

extension CatalogueAnswer {
  /// What `peel rules` says; `isOn` tells the rules that the settings switch off.
  package init(rules: [Rule], isOn: @escaping @Sendable (String) -> Bool) {
    let sections = rules.map { rule -> JSONValue in
      var section = rule.section
      if !isOn(rule.id) { section["off"] = .bool(true) }
      return .object(section)
    }
    self.init(command: "rules", sections: ["rules": .array(sections)]) { page in
      let width = rules.map(\.id.utf8.count).max() ?? 0
      return rules.map { rule in
        let isOn = isOn(rule.id)
        let severity = (isOn ? rule.severity.rawValue : "off").padded(to: 8)
        return page.paint(severity, isOn ? rule.severity.tint : .faint)
          + page.paint(rule.id.padded(to: width + 2), .strong)
          + rule.summary
      }
    }
  }

  /// What `peel rules new` says of the file that it wrote.
  package init(ruleWritten id: String, at path: String, in folder: String) {
    self.init(
      command: "rules",
      sections: ["written": .object(["id": .string(id), "path": .string(path)])]
    ) { page in
      [
        page.paint("wrote ", .success) + VisibleText.of(path),
        "Fill it, then run peel test-rules \(VisibleText.of(folder)).",
      ]
    }
  }
}

extension Rule {
  /// The rule as listings show it.
  var section: JSONObject {
    var object: JSONObject = [
      "id": .string(id), "summary": .string(summary), "severity": .string(severity.rawValue),
      "dimension": .string(dimension.rawValue), "cost": .integer(cost),
      "applies": .object(applies.section(for: languages)),
    ]
    object["fix"] = repairs.first.map { .string($0.rawValue) }
    object["source"] = .object([
      "document": .string(source.document), "section": .string(source.section),
      "checked": .string(source.checked),
    ])
    return object
  }
}

extension RuleScope {
  /// What the rule is narrowed to; an absent key narrows nothing.
  fileprivate func section(for languages: [String]) -> JSONObject {
    var object = JSONObject()
    object["task"] = task.map { .string($0.rawValue) }
    if !models.isEmpty { object["models"] = .array(models.map { .string($0) }) }
    if !languages.isEmpty { object["languages"] = .array(languages.map { .string($0) }) }
    if let images = request.images {
      object["least_images"] = .integer(images.lowerBound)
      if images.upperBound < .max { object["most_images"] = .integer(images.upperBound) }
    }
    if !request.fields.isEmpty {
      object["fields"] = .array(request.fields.map { .string($0.field) })
    }
    return object
  }
}

extension String {
  /// The text with spaces behind it, at least one.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - utf8.count))
  }
}
