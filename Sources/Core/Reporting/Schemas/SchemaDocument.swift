import JSONValues
import Linting
import RequestBuilding

/// A JSON Schema that `peel schema NAME` prints.
package struct SchemaDocument: Sendable {
  package let name: String
  package let title: String
  package let json: JSONValue

  init(_ name: String, _ title: String, _ body: JSONObject) {
    self.name = name
    self.title = title
    json = Schema.document(name, title: title, body)
  }
}

extension SchemaDocument {
  /// Every schema; the input and the settings first, then the outputs by command.
  package static func all(_ catalogue: ModelCatalogue, _ rules: [Rule]) -> [SchemaDocument] {
    let record = record(catalogue)
    let fields = record.json["properties"]?.object ?? [:]
    return [record, settings(fields: fields, rules: rules)] + answers + [check] + listings + [jobs]
      + files
  }

  /// One record of input.
  private static func record(_ catalogue: ModelCatalogue) -> SchemaDocument {
    var fields: JSONObject = [
      "id": JSONValue.object(["type": .array([.string("string"), .string("integer")])])
        .described("a name for the record, repeated in the output"),
      "intent": Schema.text.described(
        "what the user asked for, where the prompt says it otherwise"),
      "image_sizes": SectionSchemas.imageSizes
        .described("the sizes of the input images in pixels, in the order of image_urls"),
      "model": JSONValue.object([
        "type": .string("string"),
        "examples": .array((["auto"] + catalogue.models.map(\.id)).map { .string($0) }),
      ]).described("the model's id or another of its names; auto chooses it"),
    ]
    for field in catalogue.fields where field.name != "prompt" {
      let schema = field.schema(allowed: catalogue.allowedValues(of: field.name))
      fields[field.name] = schema
      for alias in field.aliases {
        var same = schema.described("another name of \(field.name)").object ?? [:]
        same["deprecated"] = .bool(true)
        fields[alias] = .object(same)
      }
    }
    let prompt = JSONValue.object(["type": .string("string"), "pattern": .string("\\S")])
      .described("the text for the image model")
    let body = Schema.object(["prompt": prompt], optional: fields).object ?? [:]
    return SchemaDocument("record", "One record of Peel's input", body)
  }

  /// What was found in files: an object for one prompt, an array otherwise.
  private static let check: SchemaDocument = {
    let answer = Self.answer(of: "check", ["lint"], optional: ["path", "line", "fixed"])
    return SchemaDocument(
      "check", "The answer of peel check",
      [
        "anyOf": .array([
          Schema.definition("answer"), Schema.list(Schema.definition("answer")),
        ]),
        "$defs": .object(["answer": answer]),
      ])
  }()

  /// The rows of the journal, or how many were forgotten.
  private static let jobs = SchemaDocument(
    "jobs", "The answer of peel jobs",
    [
      "anyOf": .array([Schema.list(Schema.definition("row")), Schema.definition("pruned")]),
      "$defs": .object([
        "row": ListingSchemas.job,
        "pruned": .object(
          Schema.object(
            head(of: "jobs"),
            optional: [
              "pruned": Schema.whole(from: 0), "forgotten": ListingSchemas.job,
              "error": SectionSchemas.error,
            ]
          ).object ?? [:]),
      ]),
    ])

  /// The answers about records: an object for one, an array for several.
  private static let answers = [
    ("lint", ["lint"], ["rewrite"]), ("route", ["route"], ["signals", "comparison"]),
    ("plan", ["lint", "rewrite", "route", "plan", "requests", "seal"], []),
    ("run", ["lint", "rewrite", "route", "plan", "requests", "execution"], []),
    ("status", ["execution"], []), ("result", ["execution"], []), ("cancel", ["execution"], []),
    ("resume", ["execution"], ["job", "model", "pass", "of"]),
  ].map { command, sections, more in
    // All that resume --all takes up are a list, however many they are.
    let least = command == "resume" ? 0 : 2
    let several = Schema.list(Schema.definition("answer"), least: least)
    var definitions: JSONObject = ["answer": answer(of: command, sections, optional: more)]
    if command == "lint" {
      for member in LintOverviewSchemas.all.members {
        definitions[member.name] = overview(member.name, member.value)
      }
    }
    let forms = definitions.members.map { Schema.definition($0.name) } + [several]
    return SchemaDocument(
      command, "The answer of peel \(command)",
      ["anyOf": .array(forms), "$defs": .object(definitions)])
  }

  /// What stands in for the answers about single records.
  private static func overview(_ name: String, _ schema: JSONValue) -> JSONValue {
    var members = head(of: "lint")
    members[name] = schema
    return Schema.object(members)
  }

  private static func answer(
    of command: String, _ sections: [String], optional: [String]
  ) -> JSONValue {
    var members: JSONObject = [
      "id": .object(["type": .array([.string("string"), .string("integer")])])
    ]
    for name in ["defaults"] + sections + optional + ["error"] {
      members[name] = SectionSchemas.all[name]
    }
    if ["plan", "run"].contains(command) { members["image_sizes"] = SectionSchemas.imageSizes }
    if ["lint", "plan"].contains(command) { members["diff"] = Schema.text }
    var answer = Schema.object(head(of: command), optional: members).object ?? [:]
    // What is there when all went well, and that a failure says why.
    answer["if"] = .object(["properties": .object(["ok": Schema.constant(.bool(true))])])
    answer["then"] = .object(["required": .array(sections.map { .string($0) })])
    answer["else"] = .object(["required": .array([.string("error")])])
    return .object(answer)
  }

  private static func head(of command: String) -> JSONObject {
    [
      "peel": Schema.constant(.integer(1)), "command": Schema.constant(.string(command)),
      "ok": Schema.truth,
    ]
  }

  /// The answers of look-ups; a failure has `error` alone.
  private static let listings = [
    ("rules", [], ["rules", "written"]),
    ("explain", ["name", "kind"], ["rule", "score", "dimension", "code", "codes", "signal"]),
    ("test-rules", ["rules", "examples", "failures", "todo"], ["costs", "uncounted"]),
    ("models", [], ["models", "model", "refreshed", "search", "total", "found"]),
    ("schema", ["schemas"], []),
    ("doctor", DoctorSchemas.sections, ["online"]),
    ("completions", ["shell", "script"], []), ("man", ["page"], []),
    ("auth", ["action"], ["token", "api", "accepted", "doubt", "balance", "removed", "others"]),
  ].map { command, required, optional in
    var members: JSONObject = ["error": SectionSchemas.error]
    for name in required + optional { members[name] = ListingSchemas.member(name, of: command) }
    var answer = Schema.object(head(of: command), optional: members).object ?? [:]
    answer["if"] = .object(["properties": .object(["ok": Schema.constant(.bool(true))])])
    answer["then"] = .object(["required": .array(required.map { .string($0) })])
    answer["else"] = .object(["required": .array([.string("error")])])
    return SchemaDocument(command, "The answer of peel \(command)", answer)
  }
}

extension ModelCatalogue {
  /// Every value that some model allows for a field, and whether one allows any beside them.
  fileprivate func allowedValues(of name: String) -> (values: [JSONValue], isOpen: Bool) {
    let lists = models.compactMap { $0.field(named: name)?.allowed }
    return (
      lists.joined().reduce(into: []) { if !$0.contains($1) { $0.append($1) } },
      lists.contains(where: \.isEmpty)
    )
  }
}

extension ModelField {
  fileprivate func schema(allowed: (values: [JSONValue], isOpen: Bool)) -> JSONValue {
    var object = JSONObject()
    switch kind {
    case .string: object["type"] = .string("string")
    case .integer: object["type"] = .string("integer")
    case .boolean: object["type"] = .string("boolean")
    case .imageList, .image:
      object = ["type": .string("array"), "items": Schema.text]
    }
    if !allowed.values.isEmpty {
      object[allowed.isOpen ? "examples" : "enum"] = .array(allowed.values)
    }
    let (least, most) = kind.isImages ? ("minItems", "maxItems") : ("minimum", "maximum")
    object[least] = bounds?.least.map { .integer($0) }
    object[most] = bounds?.most.map { .integer($0) }
    object["description"] = .string(summary)
    return .object(object)
  }
}
