import Executing
import JSONValues
import Linting
import RequestBuilding

/// The schemas of what look-ups answer.
enum ListingSchemas {
  /// The schema of a member of a command's answer.
  static func member(_ name: String, of command: String) -> JSONValue {
    switch (command, name) {
    case ("rules", "rules"): Schema.list(rule())
    case ("explain", "kind"):
      Schema.words(["rule", "score", "dimension", "error", "errors", "signal"])
    case ("explain", "rule"): rule(isExplained: true)
    case ("explain", "score"):
      Schema.object(["text": Schema.text, "caps": Schema.type("object")])
    case ("explain", "dimension"):
      Schema.object(["cap": Schema.whole(from: 1), "rules": Schema.list(Schema.text)])
    case ("explain", "signal"): Schema.type("object")
    case ("explain", "code"): code
    case ("explain", "codes"): Schema.list(code)
    case ("test-rules", "rules"), ("test-rules", "examples"): Schema.whole(from: 0)
    case ("test-rules", "costs"):
      Schema.list(
        Schema.object(["rule": Schema.text, "steps": Schema.whole(from: 0), "unit": Schema.text]))
    case ("test-rules", "uncounted"): Schema.list(Schema.text)
    case ("rules", "written"): Schema.object(["id": Schema.text, "path": Schema.text])
    case ("test-rules", "failures"), ("test-rules", "todo"):
      Schema.list(
        Schema.object([
          "rule": Schema.text, "kind": Schema.words(ExampleFailure.Kind.allCases.map(\.rawValue)),
          "path": Schema.text, "line": Schema.whole(from: 1), "column": Schema.whole(from: 1),
          "problem": Schema.text,
        ]))
    case ("models", "models"): Schema.list(model())
    case ("models", "model"): model(hasFields: true)
    case ("models", "refreshed"): Schema.list(ModelSchemas.refreshed)
    case ("models", "total"): Schema.whole(from: 0)
    case ("models", "found"): Schema.list(ModelSchemas.found)
    case ("schema", "schemas"):
      Schema.list(
        Schema.object(["name": Schema.text, "id": Schema.text, "title": Schema.text]))
    case ("auth", _): AuthSchemas.member(name)
    case ("doctor", _): DoctorSchemas.member(name)
    default: Schema.text
    }
  }

  private static let code = Schema.object([
    "code": Schema.words(ErrorCode.allCases.map(\.rawValue)), "summary": Schema.text,
    "hint": Schema.text, "retryable": Schema.truth, "exit_code": Schema.whole,
  ])

  /// A row of the journal.
  static let job = Schema.object(
    [
      "job": Schema.whole(from: 1),
      "state": Schema.words(JournalState.allCases.map(\.rawValue)), "model": Schema.text,
      "pass": Schema.whole(from: 1), "created_at": Schema.text, "updated_at": Schema.text,
      "done": Schema.truth.described("nothing is left to do for it, downloads included"),
      "active": Schema.truth.described("a process is at work on it"), "prompt": Schema.text,
      "base": Schema.text.described("the API that it was sent to; resume asks no other"),
      "files": Schema.list(Schema.text).described("absolute paths"),
    ],
    optional: [
      "id": .object(["type": .array([.string("string"), .string("integer")])]),
      "of": Schema.whole(from: 1), "request_id": Schema.text, "cost": SectionSchemas.cost,
      "error": SectionSchemas.error,
    ])

  private static func rule(isExplained: Bool = false) -> JSONValue {
    let more: JSONObject = [
      "why": Schema.text, "repairs": Schema.list(repair), "relaxations": Schema.list(Schema.text),
      "examples": Schema.object([
        "good": Schema.list(Schema.text),
        "bad": Schema.list(
          Schema.object(
            ["text": Schema.text, "marked": Schema.text],
            optional: [
              "fixed": Schema.text, "fixed_fields": Schema.type("object"),
              "fields": Schema.type("object"),
            ])),
      ]),
    ]
    var members: JSONObject = [
      "id": Schema.text, "summary": Schema.text,
      "severity": Schema.words(["error", "warning", "advice"]),
      "dimension": Schema.words(Dimension.allCases.map(\.rawValue)),
      "cost": Schema.whole(from: 0),
      "applies": Schema.object(
        [:],
        optional: [
          "task": Schema.words(ImageTask.allCases.map(\.rawValue)),
          "models": Schema.list(Schema.text), "languages": Schema.list(Schema.text),
          "least_images": Schema.whole(from: 0), "most_images": Schema.whole(from: 0),
          "fields": Schema.list(Schema.text),
        ]),
      "source": Schema.object([
        "document": Schema.text, "section": Schema.text, "checked": Schema.text,
      ]),
    ]
    if isExplained { for member in more.members { members[member.name] = member.value } }
    return Schema.object(
      members, optional: ["fix": repair, "off": Schema.constant(.bool(true))])
  }

  private static let repair = Schema.words(Fix.Applicability.allCases.map(\.rawValue))

  private static func model(hasFields: Bool = false) -> JSONValue {
    var members: JSONObject = [
      "id": Schema.text, "title": Schema.text,
      "task": Schema.words(ImageTask.allCases.map(\.rawValue)), "default": Schema.truth,
      "sibling": Schema.truth, "summary": Schema.text, "preferred_for": Schema.list(Schema.text),
      "notes": Schema.list(Schema.text), "aliases": Schema.list(Schema.text),
      "price_per_image_usd": .object(["type": .array([.string("number"), .string("null")])]),
      "price_source": .object(["type": .array([.string("string"), .string("null")])]),
      "source": Schema.text,
    ]
    if hasFields { members["fields"] = Schema.list(field) }
    return Schema.object(members)
  }

  private static let field = Schema.object(
    [
      "name": Schema.text, "wire_name": Schema.text,
      "kind": Schema.words(ModelField.Kind.allCases.map(\.rawValue)),
      "required": Schema.truth, "summary": Schema.text,
    ],
    optional: [
      "allowed": Schema.type("array"), "same_as_left_out": Schema.list(Schema.text),
      "minimum": Schema.whole, "maximum": Schema.whole,
      "default": .object([:]), "aliases": Schema.list(Schema.text),
    ])
}
