import JSONValues
import RequestBuilding
import RuleLoading
import Testing

@Suite("A model's file")
struct ModelFileTests {
  static let text = """
    id: acme/brush/edit
    title: Brush
    task: edit
    default: true
    summary: paints over things
    aliases: [brush, big brush]
    short-names: big
    price: {usd-per-image: 0.04, \
    source: {document: acme's prices, section: brush, checked: 2026-11-20}}
    source: {document: acme's pages, section: schema, checked: 2026-11-21}
    fields:
      - {name: prompt, type: string, required: true, summary: what to paint}
      - {name: image_urls, wire: images, type: image-list, required: true, \
    min: 1, max: 3, summary: where}
      - {name: strength, type: integer, allowed: [1, 2], default: 2, \
    aliases: [force], changes-price: true, summary: how hard}
      - name: format
        type: string
        allowed: [jpeg, "1:1"]
        spellings: {jpg: jpeg}
        summary: as what

    """

  private func model(_ text: String) throws -> Model {
    try ModelFile.model(FileNode(parsing: Array(text.utf8), path: "models/brush.yaml"))
  }

  @Test("gives the model")
  func whole() throws {
    let model = try model(Self.text)
    #expect(model.id == "acme/brush/edit")
    #expect(model.task == .edit)
    #expect(model.isDefault)
    #expect(model.aliases == ["brush", "big brush"])
    #expect(model.shortNames == ["big"])
    #expect(
      model.price == ModelPrice(perImage: 0.04, source: "acme's prices, brush (checked 2026-11-20)")
    )
    #expect(model.source == "acme's pages, schema (checked 2026-11-21)")
    #expect(model.fields.map(\.name) == ["prompt", "image_urls", "strength", "format"])
    #expect(model.fields[1].wireName == "images")
    #expect(model.fields[1].bounds == 1...3)
    #expect(model.fields[2].allowed == [.integer(1), .integer(2)])
    #expect(model.fields[2].defaultValue == .integer(2))
    #expect(model.fields[2].aliases == ["force"])
    #expect(model.fields.map(\.changesPrice) == [false, false, true, false])
    #expect(model.fields[3].spellings == ["jpg": "jpeg"])
    #expect(model.fields[3].wireName == "format")
  }

  @Test("says of a sibling what it is preferred for, and what differs on input")
  func sibling() throws {
    let text = Self.text
      .replacing("default: true", with: "sibling: true\npreferred-for: [one change, haste]")
      .replacing("short-names: big", with: "notes: one image")
      .replacing(
        "wire: images, type: image-list, required: true, min: 1, max: 3", with: "type: image"
      )
      .replacing("    spellings: {jpg: jpeg}\n", with: "    omit: [auto]\n")
    let model = try model(text)
    #expect(model.isSibling)
    #expect(model.preferredFor == ["one change", "haste"])
    #expect(model.notes == ["one image"])
    #expect(model.fields[1].kind == .image)
    #expect(model.fields[1].bounds == 1...1)
    #expect(model.fields[3].omitted == ["auto"])
  }

  @Test(
    "is refused at the line that is wrong",
    arguments: [
      ("task: edit", "task: paint", 3, "unknown value"),
      ("title: Brush", "titel: Brush", 2, "did you mean “title”?"),
      ("default: true", "default: \"yes\"", 4, "true or false"),
      ("default: true", "sibling: true", 1, "add `preferred-for`"),
      ("default: true", "preferred-for: haste", 4, "only a sibling is preferred"),
      ("default: true", "default: true\nsibling: true\npreferred-for: x", 1, "no default"),
      ("usd-per-image: 0.04", "usd-per-image: -1", 8, "not negative"),
      ("allowed: [1, 2]", "omit: [auto]", 13, "only a text is left out"),
      ("type: image-list", "type: image", 12, "an image is one"),
      ("min: 1, max: 3", "min: 1", 12, "`min` and `max` stand together"),
      ("min: 1, max: 3", "min: 4, max: 3", 12, "swap them"),
      ("default: 2", "default: 3", 13, "not among the allowed values"),
      ("allowed: [1, 2]", "allowed: [one]", 13, "whole number"),
      ("jpg: jpeg", "jpg: gif", 17, "unknown value"),
      ("name: prompt,", "name: text,", 1, "the first field has to be `prompt`"),
      ("type: image-list", "type: list", 12, "unknown value"),
      (", section: schema", "", 9, "the key “section” is missing"),
    ])
  func refused(part: String, wrong: String, line: Int, problem: String) throws {
    let pieces = Self.text.split(separator: part, maxSplits: 1, omittingEmptySubsequences: false)
    let text = try #require(pieces.count == 2 ? "\(pieces[0])\(wrong)\(pieces[1])" : nil)
    let error = #expect(throws: LoadingError.self) { try model(text) }
    #expect(error?.line == line)
    #expect(error?.problem.contains(problem) == true)
  }
}
