import EmbeddedRules
import JSONValues
import RequestBuilding
import Testing

@Suite("What the API says of a model")
struct LiveModelTests {
  /// The schema that says exactly what `SampleModels.studio` says, before a test changes it.
  private static let properties: JSONObject = [
    "prompt": .object(["type": .string("string"), "default": .string("")]),
    "images": .object([
      "type": .string("array"), "items": .object(["format": .string("image_uri")]),
      "minItems": .integer(1), "maxItems": .integer(3),
    ]),
    "num_images": .object([
      "type": .string("integer"), "minimum": .integer(1), "maximum": .number(4),
      "default": .integer(1),
    ]),
    "aspect_ratio": .object([
      "type": .string("string"), "default": .string("auto"),
      "enum": .array(["1:1", "auto", "16:9", "3:4"].map { .string($0) }),
    ]),
    "output_format": .object([
      "type": .string("string"), "enum": .array([.string("jpeg"), .string("png")]),
    ]),
    "sync_mode": .object(["type": .string("boolean"), "default": .bool(false)]),
  ]

  private func live(
    _ change: (inout JSONObject) -> Void = { _ in }, required: [String] = ["prompt", "images"],
    price: JSONValue = .number(0.25), unit: String = "image"
  ) throws -> LiveModel {
    var properties = Self.properties
    change(&properties)
    return try LiveModel(
      [
        "model_id": .string("acme/studio/edit"), "base_price_usd": price,
        "price_unit": .string(unit),
        "input_schema": .object([
          "type": .string("object"), "required": .array(required.map { .string($0) }),
          "properties": .object(properties),
        ]),
      ], id: "acme/studio/edit")
  }

  @Test("is no news where it says what is shipped, in any order")
  func same() throws {
    #expect(SampleModels.studio.differences(from: try live()).isEmpty)
    let updated = SampleModels.studio.updated(by: try live(), source: "s")
    #expect(updated.fields.map(\.name) == SampleModels.studio.fields.map(\.name))
    #expect(updated.fields[1].misnomers == ["photo_links"])
    #expect(updated.price == ModelPrice(perImage: 0.25, basis: .live, source: "s"))
  }

  @Test("sends no field of a record under two names")
  func oneName() throws {
    let live = try live { $0["image_urls"] = $0["images"] }
    let names = SampleModels.studio.updated(by: live, source: "s").fields.map(\.name)
    #expect(names == SampleModels.studio.fields.map(\.name))
  }

  @Test("is told point by point where it differs")
  func different() throws {
    let live = try live(
      { properties in
        properties["sync_mode"] = nil
        properties["grain"] = .object(["type": .string("integer"), "maximum": .integer(9)])
        properties["matrix"] = .object(["type": .string("object")])
        properties["images"] = .object([
          "type": .string("array"), "format": .string("image_uris"), "maxItems": .integer(14),
        ])
        properties["num_images"] = .object(["type": .string("string"), "default": .integer(1)])
        properties["aspect_ratio"] = .object([
          "type": .string("string"), "default": .string("1:1"),
          "enum": .array([.string("1:1"), .string("2:1")]),
        ])
        properties["output_format"] = .object(["type": .string("string")])
      }, required: ["prompt", "images", "aspect_ratio"], price: .number(0.5))
    let found = SampleModels.studio.differences(from: live)
    #expect(
      found.map { "\($0.kind.rawValue) \($0.field ?? "-")" } == [
        "limits-changed image_urls", "type-changed num_images", "limits-changed num_images",
        "required-changed aspect_ratio", "values-changed aspect_ratio",
        "default-changed aspect_ratio", "values-changed output_format", "field-removed sync_mode",
        "field-added grain", "field-unsupported matrix", "price-changed -",
      ])
    #expect(
      found.first { $0.kind == .values }?.message
        == "`aspect_ratio` takes 2:1 now, and auto, 16:9, 3:4 no longer")
    #expect(found.filter { !$0.isGrave }.map(\.kind) == [.preset, .price])
  }

  @Test("takes the place of the shipped schema, and leaves what only the file knows")
  func updated() throws {
    let live = try live { properties in
      properties["sync_mode"] = nil
      properties["grain"] = .object([
        "type": .string("integer"), "maximum": .integer(9), "description": .string("How\n coarse."),
      ])
      properties["matrix"] = .object(["type": .string("object")])
      properties["images"] = nil
      properties["pictures"] = .object([
        "type": .string("array"), "format": .string("image_uris"), "maxItems": .integer(2),
      ])
    }
    let model = SampleModels.studio.updated(by: live, source: "s")
    #expect(
      model.fields.map(\.name) == [
        "prompt", "image_urls", "num_images", "aspect_ratio", "output_format", "grain",
      ])
    #expect(model.field(named: "image_urls")?.wireName == "pictures")
    #expect(model.field(named: "grain")?.summary == "How coarse.")
    #expect(model.field(named: "output_format")?.spellings == ["jpg": "jpeg"])
    let catalogue = ModelCatalogue(models: [model])
    let record = SampleModels.record([
      "image_urls": SampleModels.urls("https://a.example.com/1"), "grain": .integer(11),
    ])
    let found = catalogue.violations(in: record, for: model)
    #expect(
      found.map(\.message) == ["`grain` is 11, but acme/studio/edit takes a whole number up to 9"])
    #expect(SampleModels.studio.differences(from: live).contains { $0.kind == .renamed })
  }

  @Test("has no price for a picture where it is for something else", arguments: ["second", "4k"])
  func otherUnit(unit: String) throws {
    let model = SampleModels.editor
    #expect(model.updated(by: try live(unit: unit), source: "s").price == nil)
    #expect(try live(price: .integer(-1)).basePrice == nil)
    #expect(try live(price: .string("0.1")).basePrice == nil)
  }

  @Test("is refused where no request could be made of it")
  func refused() throws {
    #expect(throws: LiveModelError.noPrompt) { try live { $0["prompt"] = nil } }
    #expect(throws: LiveModelError.noSchema) { try LiveModel(["title": .null], id: "a/b") }
    #expect(throws: LiveModelError.otherModel("c/d")) {
      try LiveModel(["model_id": .string("c/d")], id: "a/b")
    }
  }

  @Test("is kept in a file that reads back as it was, and nothing else does")
  func kept() throws {
    let answer: JSONObject = [
      "model_id": .string("a/b"),
      "input_schema": .object(["properties": .object(Self.properties)]),
    ]
    let kept = try KeptModel(answer, id: "a/b", fetchedAt: "2026-11-21T12:00:00.000Z")
    #expect(try KeptModel(parsing: kept.bytes, id: "a/b") == kept)
    #expect(throws: LiveModelError.otherModel("a/b")) {
      try KeptModel(parsing: kept.bytes, id: "a/c")
    }
    for text in ["", "{", "[]", #"{"peel": 2, "fetched_at": "x", "model": {}}"#] {
      #expect(throws: LiveModelError.notKept) {
        try KeptModel(parsing: Array(text.utf8), id: "a/b")
      }
    }
  }
}
