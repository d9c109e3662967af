import JSONValues
import RequestBuilding
import Testing

@Suite("A record's flags")
struct RecordOptionTests {
  let reader = RecordReader(catalogue: SampleModels.catalogue)

  private func record(_ flags: [(String, String)]) throws -> Record {
    var record = Record(prompt: "Paint the fence green.")
    for (name, text) in flags { try reader.apply(name, text, to: &record) }
    return record
  }

  @Test("become values of the field's kind")
  func typed() throws {
    let record = try record([
      ("seed", "7"), ("sync-mode", "true"), ("aspect-ratio", "16:9"), ("id", "a"),
      ("intent", "paint it"), ("model", "brush studio"), ("number-of-images", "2"),
    ])
    #expect(
      record.fields == [
        "seed": .integer(7), "sync_mode": .bool(true), "aspect_ratio": .string("16:9"),
        "num_images": .integer(2),
      ])
    #expect(record.id == .string("a"))
    #expect(record.intent == "paint it")
    #expect(record.model == "brush studio")
    #expect(record.aliasesUsed.map(\.alias) == ["number_of_images"])
  }

  @Test("add up where they may be repeated")
  func repeated() throws {
    let record = try record([
      ("image-url", "https://a.example/1"), ("image-size", "10x20"),
      ("image-url", "https://a.example/2"), ("image-size", "30×40"),
    ])
    #expect(record.imageURLs == ["https://a.example/1", "https://a.example/2"])
    #expect(
      record.imageSizes == [ImageSize(width: 10, height: 20), ImageSize(width: 30, height: 40)])
  }

  @Test(
    "are refused where the text does not fit",
    arguments: [
      ("seed", "seven", "a whole number"), ("seed", "1.5", "a whole number"),
      ("sync-mode", "yes", "true or false"), ("image-size", "10", "1024x1536"),
      ("image-size", "0x4", "1024x1536"), ("image-size", "1x2x3", "1024x1536"),
    ])
  func unreadable(flag: String, text: String, expected: String) {
    #expect { try record([(flag, text)]) } throws: {
      "\($0)".contains("--\(flag)") && "\($0)".contains(expected) && "\($0)".contains(text)
    }
  }

  @Test("are refused where no field has that name", arguments: ["sed", "image-urls", "prompts"])
  func unknown(flag: String) {
    #expect { try record([(flag, "1")]) } throws: {
      if case .unknownField = $0 as? RecordError { true } else { false }
    }
  }

  @Test("are listed with what they take")
  func listed() {
    let options = reader.options
    #expect(options.map(\.name).count == Set(options.map(\.name)).count)
    #expect(!options.contains { $0.name == "prompt" })
    let byName = Dictionary(uniqueKeysWithValues: options.map { ($0.name, $0) })
    #expect(byName["image-url"]?.isRepeatable == true)
    #expect(byName["output-format"]?.placeholder == "jpeg|png")
    #expect(byName["seed"]?.placeholder == "NUMBER")
    #expect(byName["sync-mode"]?.values == ["true", "false"])
  }
}
