import JSONValues
import RequestBuilding
import Testing

@Suite("A request body")
struct ModelInputTests {
  @Test("holds what was given, in schema order, by wire names")
  func order() {
    var record = SampleModels.record([
      "seed": .integer(7), "num_images": .integer(1),
      "image_urls": SampleModels.urls("https://a.example"),
    ])
    record.id = .string("a")
    record.intent = "paint it"
    record.model = "auto"
    record.imageSizes = [ImageSize(width: 1, height: 1)]
    let body = SampleModels.editor.input(for: record, prompt: "Paint it.")
    #expect(body.members.map(\.name) == ["prompt", "images", "num_images", "seed"])
    #expect(body["prompt"] == .string("Paint it."))
    #expect(body["num_images"] == .integer(1))
  }

  @Test("never holds what the model does not take")
  func untaken() {
    let record = SampleModels.record(["sync_mode": .bool(true), "num_images": .integer(2)])
    let body = SampleModels.maker.input(for: record, prompt: "Paint it.")
    #expect(body == ["prompt": .string("Paint it."), "num_images": .integer(2)])
  }

  @Test("holds a lone image without its list, and nothing for a ratio that means left out")
  func lone() {
    let record = SampleModels.record([
      "image_urls": SampleModels.urls("https://a.example"), "aspect_ratio": .string("auto"),
    ])
    let body = SampleModels.retoucher.input(for: record, prompt: "Paint it.")
    #expect(body == ["prompt": .string("Paint it."), "photo": .string("https://a.example")])
    let square = SampleModels.record(["aspect_ratio": .string("1:1")])
    #expect(SampleModels.retoucher.input(for: square, prompt: "x")["ratio"] == .string("1:1"))
  }

  @Test("costs what the model's file says for each picture, or nobody knows")
  func cost() {
    let record = SampleModels.record(["num_images": .integer(3)])
    let known = SampleModels.studio.request(for: record, prompt: "x")
    #expect(SampleModels.studio.cost(of: known) == Cost(usd: 0.75, basis: .documented))
    let single = SampleModels.studio.request(for: SampleModels.record([:]), prompt: "x", pass: 2)
    #expect(SampleModels.studio.cost(of: single).usd == 0.25)
    #expect(single.pass == 2)
    #expect(SampleModels.editor.cost(of: known) == .unknown)
  }

  @Test("costs nobody knows what where a field that changes the price is not at its default")
  func dearer() {
    let size = ModelField(
      name: "size", wireName: "dots", kind: .integer, defaultValue: .integer(1),
      changesPrice: true, summary: "The size.")
    let model = Model(
      id: "acme/dear", title: "Dear", task: .textToImage, aliases: [],
      fields: [SampleModels.prompt, size],
      price: ModelPrice(perImage: 0.1, basis: .live, source: "the API"), source: "acme")
    let cost = { (fields: JSONObject) in
      model.cost(of: model.request(for: SampleModels.record(fields), prompt: "x"))
    }
    #expect(cost([:]) == Cost(usd: 0.1, basis: .live))
    #expect(cost(["size": .integer(1)]).usd == 0.1)
    #expect(cost(["size": .integer(2)]) == .unknown)
  }
}
