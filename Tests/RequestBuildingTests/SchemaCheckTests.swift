import JSONValues
import RequestBuilding
import Testing

@Suite("A schema check")
struct SchemaCheckTests {
  let catalogue = SampleModels.catalogue
  static let image = SampleModels.urls("https://cdn.example.com/a.png")

  private func violations(
    _ fields: JSONObject, model: Model = SampleModels.editor, named: String? = nil
  ) -> [SchemaViolation] {
    catalogue.violations(in: SampleModels.record(fields, model: named), for: model)
  }

  @Test("has nothing against a good record")
  func good() {
    let fields: JSONObject = [
      "image_urls": Self.image, "num_images": .integer(4), "aspect_ratio": .string("3:4"),
      "output_format": .string("png"), "seed": .integer(-1),
    ]
    #expect(violations(fields).isEmpty)
  }

  @Test("takes one image where the model does, and a ratio that means left out")
  func oneImage() {
    let fields: JSONObject = ["image_urls": Self.image, "aspect_ratio": .string("Auto")]
    #expect(violations(fields, model: SampleModels.retoucher).isEmpty)
    let pair = SampleModels.urls("https://a.example.com/1", "https://a.example.com/2")
    let found = violations(["image_urls": pair], model: SampleModels.retoucher)
    #expect(found.map(\.problem) == [.wrongCount(1...1)])
    #expect(
      found.first?.message.contains("holds 2, but aaa/retoucher/edit takes one image") == true)
    #expect(found.first?.isRefusal == true)
  }

  @Test("misses what is required")
  func missing() {
    let found = violations([:])
    #expect(found.map(\.field) == ["image_urls"])
    #expect(found.map(\.problem) == [.missing])
    #expect(violations([:], model: SampleModels.maker).isEmpty)
  }

  @Test(
    "repairs what was surely meant",
    arguments: [
      ("output_format", .string("jpg"), .string("jpeg")),
      ("output_format", .string("PNG"), .string("png")),
      ("aspect_ratio", .string("16x9"), .string("16:9")),
      ("aspect_ratio", .string("16 / 9"), .string("16:9")),
      ("aspect_ratio", .string("AUTO"), .string("auto")),
      ("num_images", .string("2"), .integer(2)), ("num_images", .number(2), .integer(2)),
      ("sync_mode", .string("True"), .bool(true)),
      (
        "image_urls", .string("https://a.example.com/1"),
        SampleModels.urls("https://a.example.com/1")
      ),
    ] as [(String, JSONValue, JSONValue)])
  func repaired(field: String, value: JSONValue, meant: JSONValue) {
    var fields: JSONObject = ["image_urls": Self.image]
    fields[field] = value
    let found = violations(fields, model: SampleModels.studio)
    #expect(found.map(\.field) == [field])
    #expect(found.first?.repaired == meant)
  }

  @Test(
    "repairs nothing by guessing",
    arguments: [
      ("output_format", .string("gif"), .notAllowed(allowed: SampleModels.format.allowed)),
      ("aspect_ratio", .string("2:1"), .notAllowed(allowed: SampleModels.ratio.allowed)),
      ("aspect_ratio", .integer(1), .wrongType(expected: "a string")),
      ("num_images", .integer(5), .outOfBounds(1...4)),
      ("num_images", .integer(0), .outOfBounds(1...4)),
      ("num_images", .string("9"), .wrongType(expected: "a whole number")),
      ("num_images", .number(1.5), .wrongType(expected: "a whole number")),
      ("num_images", .null, .wrongType(expected: "a whole number")),
      ("seed", .bool(true), .wrongType(expected: "a whole number")),
    ] as [(String, JSONValue, SchemaViolation.Problem)])
  func refused(field: String, value: JSONValue, problem: SchemaViolation.Problem) {
    var fields: JSONObject = ["image_urls": Self.image]
    fields[field] = value
    let found = violations(fields)
    #expect(found.map(\.problem) == [problem])
    #expect(found.first?.repaired == nil)
    #expect(found.first?.message.contains("`\(field)`") == true)
    #expect(found.first?.message.contains(value.shown) == true)
  }

  @Test("counts images", arguments: [(0, false), (1, true), (3, true), (4, false)])
  func counted(count: Int, isFine: Bool) {
    let urls = (0..<count).map { JSONValue.string("https://cdn.example.com/\($0).png") }
    let found = violations(["image_urls": .array(urls)])
    #expect(found.map(\.problem) == (isFine ? [] : [.wrongCount(1...3)]))
  }

  @Test("looks at every image address and says which is bad")
  func addresses() {
    let list = JSONValue.array([
      .string("https://cdn.example.com/a.png"), .string("./b.png"), .integer(3),
    ])
    let found = violations(["image_urls": list])
    #expect(found.count == 2)
    #expect(found[0].message.contains("`image_urls[1]` “./b.png”"))
    #expect(found[1].problem == .wrongType(expected: "a string"))
  }

  @Test("does not repeat a data URI of a megabyte")
  func longValue() {
    let uri = "data:image/png;base64," + String(repeating: "A", count: 1_000_000)
    let found = violations(["image_urls": .array([.string(uri)])])
    #expect(found.map(\.message.utf8.count).allSatisfy { $0 < 400 })
    #expect(found.count == 1)
  }

  @Test("names the models that take a field which this one does not")
  func notTaken() {
    let found = violations(["image_urls": Self.image, "sync_mode": .bool(true)])
    #expect(found.map(\.problem) == [.notTaken])
    #expect(found.first?.message.contains("acme/studio/edit") == true)
    #expect(found.first?.isRefusal == true)
  }

  @Test("refuses nothing for a field that would change nothing")
  func harmless() {
    let off = violations(["image_urls": Self.image, "sync_mode": .bool(false)])
    #expect(off.map(\.isRefusal) == [false])
    let open = violations(["image_urls": Self.image], model: SampleModels.maker)
    #expect(open.map(\.isRefusal) == [false])
    let named = violations(
      ["image_urls": Self.image], model: SampleModels.maker, named: SampleModels.maker.id)
    #expect(named.map(\.isRefusal) == [true])
  }

  @Test("refuses two values for one field")
  func contradictory() {
    var record = SampleModels.record([
      "image_urls": Self.image, "num_images": .integer(2), "number_of_images": .integer(3),
    ])
    record.aliasesUsed = [FieldAlias(alias: "number_of_images", field: "num_images")]
    let found = catalogue.violations(in: record, for: SampleModels.editor)
    #expect(found.map(\.problem) == [.contradictory(other: "num_images")])
  }

  @Test("refuses a model that nobody knows and names a near one")
  func unknownModel() {
    let found = violations(["image_urls": Self.image], named: "acme/brush-3/edit")
    #expect(found.map(\.field) == ["model"])
    #expect(found.first?.message.contains("did you mean acme/brush-2/edit?") == true)
    for name in ["auto", "Auto", "brush 2", "BRUSH-studio"] {
      #expect(violations(["image_urls": Self.image], named: name).isEmpty)
    }
  }

  @Test("wants one size for each image")
  func sizes() {
    var record = SampleModels.record(["image_urls": Self.image])
    record.imageSizes = [ImageSize(width: 2, height: 3), ImageSize(width: 4, height: 4)]
    let found = catalogue.violations(in: record, for: SampleModels.editor)
    #expect(found.map(\.field) == ["image_sizes"])
    #expect(found.map(\.isRefusal) == [false])
  }
}
