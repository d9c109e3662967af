import JSONValues

/// What a command says that looks something up: the same facts as JSON and for people.
package struct CatalogueAnswer: Sendable {
  package let command: String
  /// What follows `peel`, `command` and `ok` in the output object.
  package let sections: JSONObject
  /// The lines for people, on a page.
  package let lines: @Sendable (Page) -> [String]
  /// Why it does not say all that was asked for.
  package let failure: Failure?

  package init(
    command: String, sections: JSONObject, failure: Failure? = nil,
    lines: @escaping @Sendable (Page) -> [String]
  ) {
    self.command = command
    self.sections = sections
    self.failure = failure
    self.lines = lines
  }

  /// The output object.
  package var json: JSONObject {
    var object: JSONObject = [
      "peel": .integer(1), "command": .string(command), "ok": .bool(failure == nil),
    ]
    for member in sections.members { object[member.name] = member.value }
    object["error"] = failure.map { .object($0.json) }
    return object
  }

  /// The same with what another answer says of the same name; what both have stays the first one's.
  package func followed(by other: CatalogueAnswer) -> CatalogueAnswer {
    var sections = sections
    for member in other.sections.members where sections[member.name] == nil {
      sections[member.name] = member.value
    }
    return CatalogueAnswer(
      command: command, sections: sections, failure: failure ?? other.failure
    ) { [lines] page in lines(page) + [""] + other.lines(page) }
  }

  /// The text to print, with a line break at the end.
  package func text(on page: Page) -> String {
    lines(page).map { $0 + "\n" }.joined()
  }
}
