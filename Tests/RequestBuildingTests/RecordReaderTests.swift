import JSONValues
import RequestBuilding
import Testing

@Suite("A record reader")
struct RecordReaderTests {
  let reader = RecordReader(catalogue: SampleModels.catalogue)

  @Test("takes every field of the contract")
  func everyField() throws {
    let record = try reader.record(
      from: .object([
        "id": .integer(7), "prompt": .string("Paint it."), "intent": .string("paint this"),
        "image_urls": SampleModels.urls("https://a.example/1.png"),
        "image_sizes": .array([.object(["height": .integer(3), "width": .integer(2)])]),
        "model": .string("brush studio"), "seed": .integer(9),
      ]))
    #expect(record.id == .integer(7))
    #expect(record.prompt == "Paint it.")
    #expect(record.intent == "paint this")
    #expect(record.imageURLs == ["https://a.example/1.png"])
    #expect(record.imageSizes == [ImageSize(width: 2, height: 3)])
    #expect(record.model == "brush studio")
    #expect(record.fields["seed"] == .integer(9))
    #expect(try reader.record(from: .object(record.json)) == record)
  }

  @Test("needs a prompt that says something", arguments: ["", " \n\t", "\u{3000}\u{A0}"])
  func blankPrompt(prompt: String) {
    #expect(throws: RecordError.blankPrompt) {
      try reader.record(from: .object(["prompt": .string(prompt)]))
    }
  }

  @Test("says that the prompt is missing, but names a misspelt one first")
  func missingPrompt() {
    #expect(throws: RecordError.missingPrompt) {
      try reader.record(from: .object(["seed": .integer(1)]))
    }
    #expect {
      try reader.record(from: .object(["promt": .string("Paint it.")]))
    } throws: {
      "\($0)" == "`promt` is no field of a record; did you mean `prompt`?"
    }
  }

  @Test("names all fields that there are not, each with the one that was meant")
  func unknownFields() {
    let value: JSONValue = .object([
      "prompt": .string("Paint it."), "sed": .integer(1), "id": .integer(1), "foo": .integer(2),
    ])
    #expect {
      try reader.record(from: value)
    } throws: { error in
      guard case .unknownFields(let fields, _) = error as? RecordError else { return false }
      return fields.map(\.name) == ["sed", "foo"] && fields.map(\.nearest) == ["seed", nil]
        && "\(error)".hasPrefix("`sed` (did you mean `seed`?) and `foo` are no fields")
    }
    // Without a prompt that is what matters, unless a name was meant to be it.
    #expect(throws: RecordError.missingPrompt) {
      try reader.record(from: .object(["text": .string("Paint it."), "foo": .integer(1)]))
    }
  }

  @Test(
    "names the nearest known field",
    arguments: [
      ("photo_links", "image_urls"), ("image_url", "image_urls"), ("imageUrls", "image_urls"),
      ("aspect-ratio", "aspect_ratio"),
      ("Seed", "seed"), ("numimages", "num_images"), ("out_format", "output_format"),
    ])
  func unknownField(name: String, nearest: String) {
    #expect {
      try reader.record(from: .object(["prompt": .string("Paint it."), (name): .integer(1)]))
    } throws: { error in
      guard case .unknownField(name, nearest, _) = error as? RecordError else { return false }
      return true
    }
  }

  @Test("lists the fields where none is near")
  func nothingNear() {
    #expect {
      try reader.record(from: .object(["prompt": .string("x"), "negative_prompt": .string("y")]))
    } throws: {
      let message = "\($0)"
      return !message.contains("did you mean") && message.contains("`aspect_ratio`")
    }
  }

  @Test(
    "refuses its own fields of the wrong type",
    arguments: [
      ("prompt", .integer(3), "a string"), ("intent", .null, "a string"),
      ("id", .bool(true), "a string or a whole number"), ("id", .number(1.5), "a number"),
      ("model", .array([]), "a list"), ("image_sizes", .string("2x3"), "a list of sizes"),
      ("image_sizes", .array([.object(["width": .integer(0), "height": .integer(2)])]), "[0]"),
      ("image_sizes", .array([.array([.integer(2), .integer(3)])]), "[0]"),
    ] as [(String, JSONValue, String)])
  func wrongType(field: String, value: JSONValue, part: String) {
    var object: JSONObject = ["prompt": .string("Paint it.")]
    object[field] = value
    #expect { try reader.record(from: .object(object)) } throws: {
      "\($0)".contains(field) && "\($0)".contains(part)
    }
  }

  @Test("refuses what is no object", arguments: [JSONValue.array([]), .string("x"), .null])
  func noObject(value: JSONValue) {
    #expect { try reader.record(from: value) } throws: {
      if case .notAnObject = $0 as? RecordError { true } else { false }
    }
  }

  @Test("leaves values of request fields to the schema check")
  func unjudged() throws {
    let record = try reader.record(
      from: .object(["prompt": .string("x"), "seed": .string("many"), "image_urls": .null]))
    #expect(record.fields["seed"] == .string("many"))
    #expect(record.imageURLs == [])
  }

  @Test("files an alias under the field's name and remembers it")
  func alias() throws {
    let record = try reader.record(
      from: .object(["prompt": .string("x"), "number_of_images": .integer(3)]))
    #expect(record.fields == ["num_images": .integer(3)])
    #expect(record.aliasesUsed == [FieldAlias(alias: "number_of_images", field: "num_images")])
  }

  @Test("keeps both names of a field that differ, in either order", arguments: [true, false])
  func contradiction(aliasFirst: Bool) throws {
    let object: JSONObject =
      aliasFirst
      ? ["prompt": .string("x"), "number_of_images": .integer(3), "num_images": .integer(2)]
      : ["prompt": .string("x"), "num_images": .integer(2), "number_of_images": .integer(3)]
    let record = try reader.record(from: .object(object))
    #expect(record.fields["num_images"] == .integer(2))
    #expect(record.fields["number_of_images"] == .integer(3))
  }
}
